/** Writing down how an adopted plan goes: a log beside the frozen version. */
import { eq } from 'drizzle-orm';
import { authorOf, dutchDay, type Actor } from '#lib/accounts/accounts.ts';
import { recordChange } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, invalid, notFound, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { planContent } from './content.server.ts';
import { parse, progressSchema, type ProgressInput } from './inputs.ts';
import { livePlan } from './parts.ts';
import { partId } from './plans.ts';
import { planToWrite, type PlanRow } from './records.server.ts';
import { planProgress } from './tables.ts';
import { planStateLabels, takesProgress } from './workflow.ts';

export type StoredProgress = typeof planProgress.$inferSelect;

/**
 * Writes one entry: the state of an action or a borging option, or the day a milestone was
 * reached (null takes it back). The same `id` is stored once. Refuses with `invalid`, `notFound`,
 * `noProgress` (409: only an adopted plan that is not closed has progress), `exampleApart`.
 */
export function logProgress(
	db: Database,
	actor: Actor,
	planId: string,
	input: unknown
): Outcome<StoredProgress> {
	const parsed = parse(progressSchema, input);
	if (!parsed.ok) return parsed;
	return transact<StoredProgress, Failure>(db, () => {
		const found = planToWrite(db, actor, planId);
		if (!found.ok) return found;
		const there = stored(db, parsed.value.id);
		if (there)
			return there.planId === planId ? done(there) : invalid({ id: 'Dit kenmerk is al gebruikt.' });
		const problem = progressProblem(db, found.plan, parsed.value, dutchDay(actor.now));
		if (problem) return problem;
		const entry = entryOf(actor, found.plan, parsed.value);
		db.insert(planProgress).values(entry).run();
		recordChange(db, actor, {
			entity: 'planProgress',
			entityId: partId(planId, entry.key),
			action: 'update',
			label: titleOf(db, found.plan, parsed.value) ?? entry.key,
			areaIds: found.areaIds,
			after: { state: entry.state, reachedOn: entry.reachedOn, note: entry.note }
		});
		return done(entry);
	});
}

const stored = (db: Database, id: string): StoredProgress | undefined =>
	db.select().from(planProgress).where(eq(planProgress.id, id)).get();

const entryOf = (actor: Actor, plan: PlanRow, input: ProgressInput): StoredProgress => ({
	id: input.id,
	planId: plan.id,
	kind: input.kind,
	key: input.key,
	state: input.kind === 'milestone' ? null : input.state,
	reachedOn: input.kind === 'milestone' ? input.reachedOn : null,
	note: input.note,
	at: actor.now.toISOString(),
	by: authorOf(actor.viewer),
	sourceId: plan.sourceId,
	sourceSection: null
});

function progressProblem(
	db: Database,
	plan: PlanRow,
	input: ProgressInput,
	today: string
): Failure | null {
	if (!takesProgress(plan.state))
		return refuse(
			409,
			'noProgress',
			`Voortgang hoort bij een vastgesteld plan dat nog loopt; dit plan is ${planStateLabels[plan.state]}.`
		);
	if (titleOf(db, plan, input) === undefined) return notFound('Dit onderdeel van het plan');
	if (input.kind === 'milestone' && input.reachedOn !== null && input.reachedOn > today)
		return invalid({ reachedOn: 'Deze dag moet nog komen.' });
	return null;
}

function titleOf(db: Database, plan: PlanRow, { kind, key }: ProgressInput): string | undefined {
	const { actions, milestones, borging } = livePlan(planContent(db, plan));
	const parts = { action: actions, milestone: milestones, borging };
	return parts[kind].find((part) => part.key === key)?.title;
}
