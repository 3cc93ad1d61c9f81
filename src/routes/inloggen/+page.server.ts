import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { email } from '#lib/accounts/accounts.ts';
import { returnPath, setSessionCookie } from '#lib/accounts/cookie.server.ts';
import { deviceOf } from '#lib/accounts/sessions.server.ts';
import { signIn } from '#lib/accounts/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { session }, url }) => {
	const back = returnPath(url.searchParams.get('terug'));
	if (session?.stage === 'full') redirect(303, back);
	const { searchParams } = url;
	return {
		asked: searchParams.has('terug'),
		/** Came from a form that was sent: what it held waits in the tab. */
		sent: searchParams.has('verstuurd'),
		done: searchParams.get('gelukt')
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { db }, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const typed = String(form.get('email') ?? '');
		const address = v.safeParse(email, typed);
		const from = {
			address: getClientAddress(),
			device: deviceOf(request.headers.get('user-agent'))
		};
		const credentials = {
			// What is no address is no account either: the same answer, in the same time.
			email: address.success ? address.output : '',
			password: String(form.get('password') ?? '').slice(0, 1000)
		};
		const outcome = await signIn(db, credentials, from, new Date());
		if (!outcome.ok) {
			return fail(outcome.status, { email: typed.slice(0, 254), message: outcome.message });
		}
		const { token, stage } = outcome.value;
		setSessionCookie(cookies, url, token);
		const back = returnPath(url.searchParams.get('terug'));
		if (stage === 'full') redirect(303, back);
		const step = stage === 'code' ? '/inloggen/code' : '/inloggen/tweestaps';
		redirect(303, `${step}?terug=${encodeURIComponent(back)}`);
	}
};
