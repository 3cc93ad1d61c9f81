import { error, fail } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { getReview } from '#lib/scan/review-list.server.ts';
import { decideAssessments } from '#lib/scan/review.server.ts';
import { asksFirst, reasonProblem } from '#lib/scan/rules.ts';
import { undoAssessments } from '#lib/scan/undoing.server.ts';
import { isWritable } from '#lib/scan/rounds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, params }) => {
	const review = getReview(db, viewer, params.round);
	if (!review) error(404, 'Deze ronde is er niet, of u beslist er niet over.');
	return { review, open: isWritable(review.round.state) };
};

const decide =
	(decision: 'adopt' | 'return') =>
	async ({ request, locals }: RequestEvent) => {
		const form = await request.formData();
		const ids = form.getAll('id').map(String);
		const reason = String(form.get('reason') ?? '');
		const kept = { ids, reason, decision };
		const asks = decision === 'return' && !reasonProblem(reason) && asksFirst(ids);
		if (asks && Number(form.get('confirm')) !== ids.length)
			return fail(409, { ...kept, ask: ids.length });
		const outcome = decideAssessments(locals.db, actorOf(locals), ids, decision, reason);
		if (!outcome.ok)
			return fail(outcome.status, { ...kept, message: outcome.message, field: null });
		const { done, refused } = outcome.value;
		const why = refused[0]?.problems[0];
		if (done.length === 0 && why)
			return fail(422, { ...kept, message: why.message, field: why.field });
		return { decision, done, refused: refused.length, why: why?.message ?? null };
	};

export const actions: Actions = {
	adopt: decide('adopt'),
	return: decide('return'),
	undo: async ({ request, locals }) => {
		const ids = (await request.formData()).getAll('id').map(String);
		const outcome = undoAssessments(locals.db, actorOf(locals), ids, 'adopt');
		if (!outcome.ok) return fail(outcome.status, { message: outcome.message, field: null });
		const { done, refused } = outcome.value;
		const why = refused[0]?.problems[0]?.message ?? null;
		if (done.length === 0 && why !== null) return fail(422, { message: why, field: null });
		return { decision: 'undo' as const, done, refused: refused.length, why };
	}
};
