import { fail, redirect } from '@sveltejs/kit';
import { actorOf, needsTwoFactor, visitor, type Account } from '#lib/accounts/accounts.ts';
import { changeOwnPassword, recordAccount } from '#lib/accounts/commands.server.ts';
import { setSessionCookie } from '#lib/accounts/cookie.server.ts';
import { listScopes } from '#lib/accounts/queries.server.ts';
import { endSession, endSessions, listSessions } from '#lib/accounts/sessions.server.ts';
import {
	hasTwoFactor,
	recoveryCodesLeft,
	removeTwoFactor,
	renewRecoveryCodes
} from '#lib/accounts/two-factor.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { done, refuse } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The session of who is signed in; `handle` lets nobody else come here. */
function own({ session }: App.Locals): { id: string; account: Account } {
	if (!session) redirect(303, '/inloggen');
	return session;
}

export const load: PageServerLoad = ({ locals }) => {
	const { db, viewer } = locals;
	const { id, account } = own(locals);
	const names = new Map(listAreas(db, visitor).map((area) => [area.id, area.name]));
	return {
		email: account.email,
		role: account.role,
		scopes: listScopes(db, viewer, account.id).map((scope) => ({
			...scope,
			area: names.get(scope.areaId) ?? scope.areaId
		})),
		twoFactor: {
			on: hasTwoFactor(db, account.id),
			obligatory: needsTwoFactor(account.role),
			codesLeft: recoveryCodesLeft(db, account.id)
		},
		sessions: listSessions(db, viewer, new Date()).map((session) => ({
			...session,
			current: session.id === id
		}))
	};
};

export const actions: Actions = {
	password: async ({ request, locals }) => {
		const form = await request.formData();
		const input = {
			current: String(form.get('current') ?? ''),
			password: String(form.get('password') ?? '')
		};
		const outcome = await changeOwnPassword(locals.db, actorOf(locals), own(locals).id, input);
		if (!outcome.ok) return fail(outcome.status, { about: 'password', ...outcome });
		return {
			about: 'password',
			done: 'Uw wachtwoord is gewijzigd. Andere apparaten zijn uitgelogd.'
		};
	},

	codes: ({ locals }) => {
		const { account } = own(locals);
		if (!hasTwoFactor(locals.db, account.id)) return fail(409, { about: 'twoFactor' });
		const renewed = transact(locals.db, () => {
			recordAccount(locals.db, actorOf(locals), account, 'nieuwe herstelcodes gemaakt');
			return done(renewRecoveryCodes(locals.db, account.id));
		});
		if (!renewed.ok) return fail(renewed.status, { about: 'twoFactor', ...renewed });
		return { about: 'twoFactor', codes: renewed.value };
	},

	twoFactorOff: ({ locals }) => {
		const { account } = own(locals);
		if (needsTwoFactor(account.role)) {
			const refused = refuse(403, 'needed', 'Voor uw rol is de tweede stap verplicht.');
			return fail(refused.status, { about: 'twoFactor', ...refused });
		}
		const removed = transact(locals.db, () => {
			recordAccount(locals.db, actorOf(locals), account, 'tweede stap uitgezet');
			return done(removeTwoFactor(locals.db, account.id));
		});
		if (!removed.ok) return fail(removed.status, { about: 'twoFactor', ...removed });
		return { about: 'twoFactor', done: 'De tweede stap staat uit.' };
	},

	end: async ({ request, locals }) => {
		const id = String((await request.formData()).get('id') ?? '');
		const { db } = locals;
		const ended = transact(db, () => done(endSession(db, own(locals).account.id, id)));
		if (!ended.ok) return fail(ended.status, { about: 'sessions', ...ended });
		return { about: 'sessions', done: 'Dat apparaat is uitgelogd.' };
	},

	endAll: ({ locals, cookies, url }) => {
		const { db } = locals;
		const ended = transact(db, () => done(endSessions(db, own(locals).account.id)));
		if (!ended.ok) return fail(ended.status, { about: 'sessions', ...ended });
		setSessionCookie(cookies, url, null);
		redirect(303, '/inloggen?gelukt=uitgelogd');
	}
};
