import { fail } from '@sveltejs/kit';
import { actorOf, dutchDay } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { bulkAnswer } from '#lib/scan/bulkAnswer.ts';
import { confirmAssessments } from '#lib/scan/confirming.server.ts';
import { getReview } from '#lib/scan/review-list.server.ts';
import { getRound, listScanAreas } from '#lib/scan/queries.server.ts';
import { listEnded } from '#lib/scan/ended.server.ts';
import { undoAssessments } from '#lib/scan/undoing.server.ts';
import { listWork } from '#lib/scan/worklist.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const now = new Date();
	const work = listWork(db, viewer, now);
	const rounds = [...new Set(work.due.map(({ round }) => round.id))];
	return {
		work,
		ended: listEnded(db, viewer, now),
		today: dutchDay(now),
		owner: viewer.accountId ?? '',
		leads: can(viewer, 'manage:programme'),
		/** Rounds in which something waits for a decision by the viewer. */
		reviews: rounds.flatMap((id) => {
			const review = getReview(db, viewer, id);
			if (!review) return [];
			const n = review.areas.reduce((sum, { cells }) => sum + cells.length, 0);
			return [{ id, title: review.round.title, n }];
		}),
		areas: Object.fromEntries(
			listScanAreas(db, viewer).map(({ id, name, slug }) => [id, { name, slug }])
		),
		aspects: Object.fromEntries(
			rounds.flatMap((id) =>
				(getRound(db, viewer, id)?.aspects ?? []).map(({ key, label }) => [key, label])
			)
		)
	};
};

const action =
	(step: string, take: typeof confirmAssessments) =>
	async ({ request, locals }: RequestEvent) => {
		const ids = (await request.formData()).getAll('id').map(String);
		const outcome = take(locals.db, actorOf(locals), ids);
		const answer = bulkAnswer(step, outcome);
		return outcome.ok ? answer : fail(outcome.status, answer);
	};

export const actions: Actions = {
	confirm: action('confirm', confirmAssessments),
	unconfirm: action('unconfirm', (db, actor, ids) => undoAssessments(db, actor, ids, 'confirm'))
};
