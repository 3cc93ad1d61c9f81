import { and, asc, eq, inArray, like, or, sql } from 'drizzle-orm';
import { withContained } from '../areas/viewer.server.ts';
import { SEED_AUTHOR } from '../db/columns.ts';
import type { Database } from '../db/open.server.ts';
import { EXAMPLE_PREFIX } from '../kindcentra/kindcentra.ts';
import { kindcentra, practices } from '../kindcentra/tables.ts';
import { EXAMPLE_SOURCE } from '../sources/sources.ts';
import { partRecords, type PartLists } from './part-records.server.ts';
import { partId, planId, EXAMPLE_PLAN_PREFIX } from './plans.ts';
import type { PartKind } from './parts.ts';
import { areaIdsOf, planRow } from './records.server.ts';
import { exampleContent, examplePlans, type ExamplePlan } from './seed/example.ts';
import {
	planActionKindcentra,
	planActionPartners,
	planActionPractices,
	planActions,
	planBorging,
	planDecisions,
	planGoalCells,
	planGoals,
	planMilestones,
	planOrders,
	planProgress,
	plans
} from './tables.ts';
import type { PlanState } from './workflow.ts';

/** Who decides in example plans: never the one who submitted, not even in an example. */
const EXAMPLE_BOARD = 'voorbeeldbestuur';
const BOARD_NAME = 'Voorbeeldbestuur';

const moment = (day: string) => `${day}T09:00:00.000Z`;

/**
 * Plans for all six working areas. What is there already is left as it is, with whatever people
 * tried out in it. Goes the way of any plan, so every rule is met.
 */
export function seedExamplePlans(db: Database): void {
	db.$client
		.transaction(() => {
			for (const example of examplePlans) {
				const id = idOf(example);
				const areaIds = areaIdsOf(db, example.workingAreaId);
				if (areaIds.length > 0 && !planRow(db, id)) seedPlan(db, id, example, areaIds);
			}
		})
		.immediate();
}

const idOf = ({
	workingAreaId,
	year,
	number
}: Pick<ExamplePlan, 'workingAreaId' | 'year' | 'number'>) =>
	planId(workingAreaId, year, number, true);

function seedPlan(db: Database, id: string, example: ExamplePlan, areaIds: string[]): void {
	const at = moment(example.createdOn);
	const stamps = { createdAt: at, createdBy: SEED_AUTHOR, updatedAt: at, updatedBy: SEED_AUTHOR };
	const { content, progress } = exampleContent(example, areaIds, examplePractices(db, areaIds));
	db.insert(plans)
		.values({
			id,
			workingAreaId: example.workingAreaId,
			...{ year: example.year, number: example.number, summary: content.summary },
			basedOn: example.copy ? idOf({ ...example, number: example.number - 1 }) : null,
			carriedFrom:
				example.carried === null
					? null
					: idOf({ ...example, year: example.year - 1, number: example.carried }),
			sourceId: EXAMPLE_SOURCE,
			...stamps
		})
		.run();
	const write = (kind: PartKind, parts: readonly ({ key: string } & PartLists)[]) => {
		const { table, links } = partRecords[kind];
		for (const part of parts) {
			const row = { ...part, id: partId(id, part.key), planId: id, sourceId: EXAMPLE_SOURCE };
			db.insert(table)
				.values({ ...row, ...stamps })
				.run();
			links?.(db).write(row.id, part);
		}
		const keys = parts.map(({ key }) => key);
		db.insert(planOrders)
			.values({ id: `${id}/${kind}`, planId: id, kind, keys, ...stamps })
			.run();
	};
	write('goal', content.goals);
	write('action', content.actions);
	write('milestone', content.milestones);
	write('borging', content.borging);
	takeSteps(db, id, example);
	for (const { on, ...entry } of progress)
		db.insert(planProgress)
			.values({
				...entry,
				id: `${id}/${entry.kind}/${entry.key}`,
				...{ planId: id, at: moment(on), by: SEED_AUTHOR, sourceId: EXAMPLE_SOURCE }
			})
			.run();
	if (example.finishedOn)
		step(db, id, 'finished', example.finishedOn, { finishedAt: moment(example.finishedOn) });
}

/** From concept to the state that the example is in, with its decisions. */
function takeSteps(db: Database, id: string, example: ExamplePlan): void {
	const { state, submittedOn, forwardedOn, startedOn, decisions, createdOn } = example;
	if (state !== 'concept') step(db, id, 'consultation', createdOn);
	if (submittedOn)
		step(db, id, 'submitted', submittedOn, {
			submittedBy: SEED_AUTHOR,
			submittedAt: moment(submittedOn)
		});
	if (forwardedOn)
		step(db, id, 'board', forwardedOn, {
			forwardedBy: EXAMPLE_BOARD,
			forwardedAt: moment(forwardedOn)
		});
	for (const { outcome, reasons, on } of decisions) {
		db.insert(planDecisions)
			.values({
				id: `${id}/${on}`,
				planId: id,
				...{ number: example.number, planVersion: planRow(db, id)?.version ?? 0 },
				...{ outcome, reasons, decidedBy: EXAMPLE_BOARD, decidedByName: BOARD_NAME },
				...{ decidedAt: moment(on), sourceId: EXAMPLE_SOURCE }
			})
			.run();
		const after = { adopt: 'adopted', hold: 'held', return: 'returned' } as const;
		step(db, id, after[outcome], on);
	}
	if (startedOn) step(db, id, 'running', startedOn, { startedAt: moment(startedOn) });
}

const step = (
	db: Database,
	id: string,
	state: PlanState,
	on: string,
	columns: Partial<typeof plans.$inferInsert> = {}
) =>
	db
		.update(plans)
		.set({ state, ...columns, updatedAt: moment(on), version: sql`${plans.version} + 1` })
		.where(eq(plans.id, id))
		.run();

/** Example practices in these areas, a few, always the same. */
function examplePractices(db: Database, areaIds: string[]) {
	const within = [...withContained(db, areaIds)];
	return db
		.select({ id: practices.id, kindcentrumId: practices.kindcentrumId })
		.from(practices)
		.leftJoin(kindcentra, eq(kindcentra.id, practices.kindcentrumId))
		.where(
			and(
				like(practices.id, `${EXAMPLE_PREFIX}%`),
				or(inArray(practices.areaId, within), inArray(kindcentra.gemeenteId, within))
			)
		)
		.orderBy(asc(practices.id))
		.limit(6)
		.all();
}

/** Takes the example plans out, with everything people tried in them. */
export function removeExamplePlans(db: Database): void {
	const example = `${EXAMPLE_PLAN_PREFIX}%`;
	const actionLinks = [planActionPartners, planActionPractices, planActionKindcentra];
	const ofPlan = [
		...[planProgress, planDecisions, planOrders],
		...[planActions, planMilestones, planGoals, planBorging]
	];
	db.$client
		.transaction(() => {
			for (const table of actionLinks) db.delete(table).where(like(table.actionId, example)).run();
			db.delete(planGoalCells).where(like(planGoalCells.goalId, example)).run();
			for (const table of ofPlan) db.delete(table).where(like(table.planId, example)).run();
			db.delete(plans).where(like(plans.id, example)).run();
		})
		.immediate();
}
