import { redirect } from '@sveltejs/kit';
import { setSessionCookie } from '#lib/accounts/cookie.server.ts';
import { endSession } from '#lib/accounts/sessions.server.ts';
import { writeIfRoom } from '#lib/db/transact.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { session } }) => {
	if (!session) redirect(303, '/inloggen?gelukt=uitgelogd');
};

export const actions: Actions = {
	default: ({ locals: { db, session }, cookies, url }) => {
		// On a full disk the browser forgets it anyway; what is left of it ends by itself.
		if (session) writeIfRoom(() => endSession(db, session.account.id, session.id), undefined);
		setSessionCookie(cookies, url, null);
		redirect(303, '/inloggen?gelukt=uitgelogd');
	}
};
