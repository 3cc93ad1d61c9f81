import { fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { countStatuses, listRounds } from '#lib/scan/queries.server.ts';
import { createRound } from '#lib/scan/round-commands.server.ts';
import { readForm } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';
import { roundForm } from './roundForm.ts';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	rounds: listRounds(db, viewer).map((round) => {
		const counts = countStatuses(db, viewer, round.id);
		const of = (status: string) =>
			counts.reduce((sum, row) => sum + (row.status === status ? row.n : 0), 0);
		return { ...round, submitted: of('submitted'), adopted: of('adopted') };
	})
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { typed, parsed } = readForm(await request.formData(), roundForm);
		const outcome = parsed.ok ? createRound(locals.db, actorOf(locals), parsed.value) : parsed;
		if (!outcome.ok) return fail(outcome.status, { failure: outcome, typed });
		redirect(303, `/beheer/rondes/${outcome.value.id}`);
	}
};
