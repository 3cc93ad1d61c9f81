/** The parts of a plan as stored, in their order, with what belongs to each and where it stands now. */
import { asc, eq, sql } from 'drizzle-orm';
import type { SQLiteTable, AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '#lib/db/open.server.ts';
import type { Part, PartKind, PlanContent } from './parts.ts';
import { inOrder } from './order.ts';
import { withProgress, type ProgressEntry } from './progress.ts';
import {
	planActionKindcentra,
	planActionPartners,
	planActionPractices,
	planActions,
	planBorging,
	planGoalCells,
	planGoals,
	planMilestones,
	planOrders,
	planProgress
} from './tables.ts';

/**
 * Everything in a plan, archived parts too, each kind in its order. States and days reached are
 * those of the newest entry in the log of progress.
 */
export function planContent(db: Database, plan: { id: string; summary: string }): PlanContent {
	const goals = partRows(db, planGoals, plan.id);
	const actions = partRows(db, planActions, plan.id);
	const cells = linksOf(db, planGoalCells, planGoals, planGoalCells.goalId, plan.id, cellKey);
	const partners = actionLinks(db, planActionPartners, plan.id, ({ name }) => name);
	const practices = actionLinks(db, planActionPractices, plan.id, ({ practiceId }) => practiceId);
	const kindcentra = actionLinks(
		db,
		planActionKindcentra,
		plan.id,
		({ kindcentrumId }) => kindcentrumId
	);
	const order = <K extends PartKind>(kind: K, parts: Part<K>[]) =>
		inOrder(parts, orderKeys(db, plan.id, kind));
	const content: PlanContent = {
		summary: plan.summary,
		goals: order(
			'goal',
			goals.map((row) => ({ ...row, cells: cells.get(row.id) ?? [] }))
		),
		actions: order(
			'action',
			actions.map((row) => ({
				...row,
				partners: partners.get(row.id) ?? [],
				practiceIds: practices.get(row.id) ?? [],
				kindcentrumIds: kindcentra.get(row.id) ?? []
			}))
		),
		milestones: order('milestone', partRows(db, planMilestones, plan.id)),
		borging: order('borging', partRows(db, planBorging, plan.id))
	};
	return withProgress(content, progressEntries(db, plan.id));
}

/** The log of progress of a plan, oldest first. */
export const progressEntries = (db: Database, planId: string): ProgressEntry[] =>
	db
		.select({
			id: planProgress.id,
			kind: planProgress.kind,
			key: planProgress.key,
			state: planProgress.state,
			reachedOn: planProgress.reachedOn,
			note: planProgress.note,
			at: planProgress.at,
			by: planProgress.by
		})
		.from(planProgress)
		.where(eq(planProgress.planId, planId))
		.orderBy(asc(planProgress.at), sql`rowid`)
		.all();

/** Keys in the order that people gave them; the row may not be there yet. */
export const orderKeys = (db: Database, planId: string, kind: PartKind): string[] =>
	db
		.select({ keys: planOrders.keys })
		.from(planOrders)
		.where(eq(planOrders.id, `${planId}/${kind}`))
		.get()?.keys ?? [];

/** `area/sector/aspect`. */
export const cellKey = ({
	areaId,
	sector,
	aspect
}: {
	areaId: string;
	sector: string;
	aspect: string;
}) => `${areaId}/${sector}/${aspect}`;

type PartTable = typeof planGoals | typeof planActions | typeof planMilestones | typeof planBorging;

/** What a reader never needs of a row: where it is stored, and who made it (the history tells). */
type Stored = 'planId' | 'sourceId' | 'sourceSection' | 'createdAt' | 'createdBy';

function partRows<T extends PartTable>(
	db: Database,
	table: T,
	planId: string
): Omit<T['$inferSelect'], Stored>[] {
	const rows = db
		.select()
		.from(table as SQLiteTable)
		.where(eq(table.planId, planId))
		.orderBy(asc(table.createdAt), asc(table.id))
		.all() as T['$inferSelect'][];
	return rows.map(
		({
			planId: _plan,
			sourceId: _source,
			sourceSection: _section,
			createdAt: _at,
			createdBy: _by,
			...row
		}) => row
	);
}

type LinkTable = SQLiteTable & { position: AnySQLiteColumn };

/** The links of all parts of a plan at once: by part id, in their order. */
function linksOf<T extends LinkTable>(
	db: Database,
	table: T,
	parts: typeof planGoals | typeof planActions,
	partId: AnySQLiteColumn,
	planId: string,
	value: (row: T['$inferSelect']) => string
): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const rows = db
		.select({ partId, link: table as SQLiteTable })
		.from(table as SQLiteTable)
		.innerJoin(parts, eq(parts.id, partId))
		.where(eq(parts.planId, planId))
		.orderBy(asc(table.position))
		.all() as { partId: string; link: T['$inferSelect'] }[];
	for (const row of rows)
		found.set(row.partId, [...(found.get(row.partId) ?? []), value(row.link)]);
	return found;
}

const actionLinks = <
	T extends typeof planActionPartners | typeof planActionPractices | typeof planActionKindcentra
>(
	db: Database,
	table: T,
	planId: string,
	value: (row: T['$inferSelect']) => string
) => linksOf(db, table, planActions, table.actionId, planId, value);
