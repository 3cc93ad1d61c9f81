import { error, fail } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { getReview } from '#lib/scan/review-list.server.ts';
import { decideAssessments } from '#lib/scan/review.server.ts';
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
		const outcome = decideAssessments(locals.db, actorOf(locals), ids, decision, reason);
		const kept = { ids, reason, decision };
		if (!outcome.ok) return fail(outcome.status, { ...kept, message: outcome.message });
		const { done, refused } = outcome.value;
		const why = refused[0]?.problems[0]?.message;
		if (done.length === 0 && why) return fail(422, { ...kept, message: why });
		return { decision, done: done.length, refused: refused.length, why: why ?? null };
	};

export const actions: Actions = { adopt: decide('adopt'), return: decide('return') };
