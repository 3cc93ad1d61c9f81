import { redirect } from '@sveltejs/kit';
import { setSessionCookie } from '#lib/accounts/cookie.server.ts';
import { endSession } from '#lib/accounts/sessions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { session } }) => {
	if (!session) redirect(303, '/inloggen?gelukt=uitgelogd');
};

export const actions: Actions = {
	default: ({ locals: { db, session }, cookies, url }) => {
		if (session) endSession(db, session.account.id, session.id);
		setSessionCookie(cookies, url, null);
		redirect(303, '/inloggen?gelukt=uitgelogd');
	}
};
