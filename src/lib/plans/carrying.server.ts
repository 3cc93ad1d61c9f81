/** New versions of a plan, and next year's plan with what was not done. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/accounts.ts';
import { createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, type Outcome } from '#lib/db/outcome.ts';
import { planContent, progressEntries } from './content.server.ts';
import { partRecord } from './part-records.server.ts';
import {
	isLiveBorging,
	isOpen,
	livePlan,
	partFieldLabels,
	type Part,
	type PartKind,
	type PlanContent
} from './parts.ts';
import { isExamplePlan, partId, planId } from './plans.ts';
import { nameOf, orderRecord, planRecord, versionsOf, type PlanRow } from './records.server.ts';
import { planOrders, planProgress } from './tables.ts';

/** Copies parts into a plan in concept, under the same keys and in the same order. */
function copyContent(
	db: Database,
	actor: Actor,
	to: PlanRow,
	areaIds: readonly string[],
	content: PlanContent
): Outcome<PlanRow> {
	const copy = <K extends PartKind>(kind: K, parts: Part<K>[]): Outcome<unknown> => {
		for (const part of parts) {
			const fields = Object.keys(partFieldLabels[kind]) as (keyof Part<K>)[];
			const made = createRow(db, actor, {
				...partRecord(db, kind, areaIds),
				row: {
					...Object.fromEntries(fields.map((field) => [field, part[field]])),
					id: partId(to.id, part.key),
					planId: to.id,
					key: part.key,
					sourceId: to.sourceId
				}
			});
			if (!made.ok) return made;
		}
		const keys = parts.map(({ key }) => key);
		return createRow(db, actor, {
			...orderRecord(nameOf(db, to), areaIds),
			table: planOrders,
			row: { id: `${to.id}/${kind}`, planId: to.id, kind, keys }
		});
	};
	for (const copied of [
		copy('goal', content.goals),
		copy('action', content.actions),
		copy('milestone', content.milestones),
		copy('borging', content.borging)
	])
		if (!copied.ok) return copied;
	return done(to);
}

/** The next version of a plan, in concept: a copy of what is live in it, as it stands now. */
export function writeNextVersion(
	db: Database,
	actor: Actor,
	from: PlanRow,
	areaIds: readonly string[]
): Outcome<PlanRow> {
	const number = (versionsOf(db, from)[0]?.number ?? 0) + 1;
	const made = createRow(db, actor, {
		...planRecord(db, areaIds),
		row: {
			id: planId(from.workingAreaId, from.year, number, isExamplePlan(from.id)),
			workingAreaId: from.workingAreaId,
			year: from.year,
			number,
			summary: from.summary,
			basedOn: from.id,
			carriedFrom: from.carriedFrom,
			sourceId: from.sourceId
		}
	});
	if (!made.ok) return made;
	return copyContent(db, actor, made.value, areaIds, livePlan(planContent(db, from)));
}

/** Puts what was not done in `from` into next year's plan, which is empty. */
export const carryContent = (
	db: Database,
	actor: Actor,
	from: PlanRow,
	to: PlanRow,
	areaIds: readonly string[]
): Outcome<PlanRow> => copyContent(db, actor, to, areaIds, carried(planContent(db, from), to.year));

/**
 * What goes along to another year: open actions, milestones that were not reached (their day is
 * chosen anew), borging that is neither handed over nor dropped, and the goals that these serve.
 * Days before that year are left out.
 */
export function carried(plan: PlanContent, year: number): PlanContent {
	const { goals, actions, milestones, borging } = livePlan(plan);
	const within = (day: string | null) => (day !== null && day >= `${year}-01-01` ? day : null);
	const open = actions.filter(({ state }) => isOpen(state));
	const missed = milestones.filter(({ reachedOn }) => reachedOn === null);
	const finished = (goalKey: string) =>
		actions.some((action) => action.goalKey === goalKey) &&
		![...open, ...missed].some((part) => part.goalKey === goalKey);
	return {
		summary: '',
		goals: goals.filter(({ key }) => !finished(key)),
		actions: open.map((action) => ({
			...action,
			startOn: within(action.startOn),
			endOn: within(action.endOn)
		})),
		milestones: missed.map((milestone) => ({ ...milestone, dueOn: null })),
		borging: borging
			.filter(({ state }) => isLiveBorging(state) && state !== 'transferred')
			.map((option) => ({ ...option, handoverOn: within(option.handoverOn) }))
	};
}

/**
 * Takes along what was logged of the version before since the copy was made, so that adopting a
 * newer version loses no progress.
 */
export function carryProgress(db: Database, from: PlanRow, to: PlanRow): void {
	const content = livePlan(planContent(db, to));
	const parts = {
		action: content.actions,
		milestone: content.milestones,
		borging: content.borging
	};
	for (const entry of progressEntries(db, from.id)) {
		if (entry.at < to.createdAt) continue;
		if (!parts[entry.kind].some(({ key }) => key === entry.key)) continue;
		db.insert(planProgress)
			.values({ ...entry, id: randomUUID(), planId: to.id, sourceId: to.sourceId })
			.run();
	}
}
