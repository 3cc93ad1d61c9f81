import { error, fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { createPractice } from '#lib/kindcentra/commands.server.ts';
import { placesToChoose } from '../editor.server.ts';
import { practiceWhereFrom } from '../where-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.viewer.areaIds.size === 0)
		error(403, 'U hebt vandaag geen gebied om in te schrijven.');
	return {
		...placesToChoose(locals.db, locals.viewer),
		example: isExampleAccount(locals.db, locals.viewer)
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const title = String(form.get('title') ?? '');
		const where = practiceWhereFrom(form);
		const made = createPractice(locals.db, actorOf(locals), { title, where });
		if (!made.ok) return fail(made.status, { failure: made, typed: { title } });
		redirect(303, `/werkplek/praktijken/${made.value.id}`);
	}
};
