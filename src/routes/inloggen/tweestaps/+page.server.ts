import { error, fail, redirect } from '@sveltejs/kit';
import { returnPath, setSessionCookie } from '#lib/accounts/cookie.server.ts';
import { isTryOut } from '#lib/accounts/origin.ts';
import { deviceOf } from '#lib/accounts/sessions.server.ts';
import { completeSignIn } from '#lib/accounts/sign-in.server.ts';
import { beginTwoFactor, confirmTwoFactor } from '#lib/accounts/two-factor.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, session }, url, getClientAddress }) => {
	const next = returnPath(url.searchParams.get('terug'));
	if (session?.stage === 'full') redirect(303, next);
	if (session?.stage !== 'setup') redirect(303, `/inloggen${url.search}`);
	return {
		setup: beginTwoFactor(db, session),
		next,
		mayWait: isTryOut(url, getClientAddress(), process.env['NODE_ENV'])
	};
};

export const actions: Actions = {
	confirm: async ({ request, locals: { db, session }, cookies, url }) => {
		if (session?.stage !== 'setup') redirect(303, `/inloggen${url.search}`);
		const code = String((await request.formData()).get('code') ?? '').slice(0, 40);
		const now = new Date();
		const outcome = await confirmTwoFactor(db, session, code, now);
		if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
		const device = deviceOf(request.headers.get('user-agent'));
		setSessionCookie(cookies, url, completeSignIn(db, session, device, now));
		return { codes: outcome.value };
	},

	/** Only on the own computer, to try things out. */
	later: ({ request, locals: { db, session }, cookies, url, getClientAddress }) => {
		if (session?.stage !== 'setup') redirect(303, `/inloggen${url.search}`);
		if (!isTryOut(url, getClientAddress(), process.env['NODE_ENV'])) {
			error(403, 'Voor uw rol is de tweede stap verplicht.');
		}
		const device = deviceOf(request.headers.get('user-agent'));
		setSessionCookie(cookies, url, completeSignIn(db, session, device, new Date()));
		redirect(303, returnPath(url.searchParams.get('terug')));
	}
};
