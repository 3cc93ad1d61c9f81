import { error, fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { createKindcentrum } from '#lib/kindcentra/commands.server.ts';
import { kindcentrumWhereFrom } from '../../praktijken/where-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.viewer.areaIds.size === 0)
		error(403, 'U hebt vandaag geen gebied om in te schrijven.');
	return { example: isExampleAccount(locals.db, locals.viewer) };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const name = String(form.get('name') ?? '');
		const where = kindcentrumWhereFrom(form);
		const made = createKindcentrum(locals.db, actorOf(locals), { name, where });
		if (!made.ok) return fail(made.status, { failure: made, typed: { name } });
		redirect(303, `/werkplek/kindcentra/${made.value.id}`);
	}
};
