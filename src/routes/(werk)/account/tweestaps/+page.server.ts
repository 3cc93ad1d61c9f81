import { fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { recordAccount } from '#lib/accounts/commands.server.ts';
import { beginTwoFactor, confirmTwoFactor, hasTwoFactor } from '#lib/accounts/two-factor.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, session } }) => {
	if (!session || hasTwoFactor(db, session.account.id)) redirect(303, '/account');
	return { setup: beginTwoFactor(db, session) };
};

export const actions: Actions = {
	confirm: async ({ request, locals }) => {
		const { db, session } = locals;
		if (!session) redirect(303, '/inloggen');
		const code = String((await request.formData()).get('code') ?? '').slice(0, 40);
		const outcome = await confirmTwoFactor(db, session, code, new Date());
		if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
		recordAccount(db, actorOf(locals), session.account, 'tweede stap aangezet');
		return { codes: outcome.value };
	}
};
