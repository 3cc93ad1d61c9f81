import { fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { addedKinds, createSource, sourceInput } from '#lib/sources/commands.server.ts';
import { readForm } from '../../form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const { typed, parsed } = readForm(form, sourceInput);
		const kind = addedKinds.find((known) => known === form.get('kind')) ?? 'public';
		if (!parsed.ok) return fail(parsed.status, { failure: parsed, typed, kind });
		const outcome = createSource(locals.db, actorOf(locals), kind, parsed.value);
		if (!outcome.ok) return fail(outcome.status, { failure: outcome, typed, kind });
		redirect(303, `/beheer/bronnen/${outcome.value.id}`);
	}
};
