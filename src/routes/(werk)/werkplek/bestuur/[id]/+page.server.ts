import { error, fail } from '@sveltejs/kit';
import { actorOf, dutchDay } from '#lib/accounts/accounts.ts';
import { decidePlan } from '#lib/plans/decisions.server.ts';
import { planDiff } from '#lib/plans/diff.ts';
import { submitGaps } from '#lib/plans/gate.ts';
import { mayDecidePlan } from '#lib/plans/plans.ts';
import { getPlan, lastAdopted, listPlans } from '#lib/plans/queries.server.ts';
import { scanContext } from '#lib/plans/scanContext.server.ts';
import { stateAfter, wasSubmitted, type DecisionOutcome } from '#lib/plans/workflow.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer, session }, params }) => {
	const now = new Date();
	const plan = getPlan(db, viewer, params.id, now);
	if (!plan || !wasSubmitted(plan.state))
		error(404, 'Dit plan is er niet (meer), of is nog niet ingediend.');
	const before = lastAdopted(db, viewer, plan, now);
	const newest = plan.versions[0];
	const next = listPlans(db, viewer, now).find(
		({ id, state }) => id !== plan.id && (state === 'board' || state === 'held')
	);
	return {
		plan,
		before: before && { id: before.id, year: before.year, number: before.number },
		differences: planDiff(before, plan),
		gaps: submitGaps(plan.content),
		context: scanContext(db, viewer, plan),
		/** A later version that makes deciding about this one pointless. */
		newer: newest && newest.number > plan.number ? newest : null,
		mayDecide: mayDecidePlan(viewer),
		/** It lies before the board now. */
		open: stateAfter(plan.state, 'adopt') !== null,
		signer: session?.account.name ?? '',
		/** Another one that waits for a decision. */
		next: next && { id: next.id, name: next.name },
		today: dutchDay(now)
	};
};

export const actions: Actions = {
	decide: async ({ request, locals, params }) => {
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const filled = { outcome: text('outcome'), reasons: text('reasons') };
		const outcome = decidePlan(locals.db, actorOf(locals), params.id, {
			number: Number(text('number')),
			version: Number(text('version')),
			// The command refuses what is no outcome.
			outcome: filled.outcome as DecisionOutcome,
			reasons: filled.reasons
		});
		if (outcome.ok) return { ok: true as const };
		const { message, fields } = outcome;
		return fail(outcome.status, { refused: { message, fields, ...filled } });
	}
};
