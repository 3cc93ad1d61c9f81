import { fail, redirect } from '@sveltejs/kit';
import { returnPath, setSessionCookie } from '#lib/accounts/cookie.server.ts';
import { deviceOf } from '#lib/accounts/sessions.server.ts';
import { signInWithCode } from '#lib/accounts/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { session }, url }) => {
	if (session?.stage === 'full') redirect(303, returnPath(url.searchParams.get('terug')));
	if (session?.stage !== 'code') redirect(303, `/inloggen${url.search}`);
};

export const actions: Actions = {
	default: async ({ request, locals: { db, session }, cookies, url }) => {
		if (session?.stage !== 'code') redirect(303, `/inloggen${url.search}`);
		const code = String((await request.formData()).get('code') ?? '').slice(0, 40);
		const device = deviceOf(request.headers.get('user-agent'));
		const outcome = await signInWithCode(db, session, code, device, new Date());
		if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
		setSessionCookie(cookies, url, outcome.value);
		redirect(303, returnPath(url.searchParams.get('terug')));
	}
};
