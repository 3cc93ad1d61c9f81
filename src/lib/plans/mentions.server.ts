/** Which plans refer to something: the way back, for pages of practices, kindcentra and areas. */
import { eq } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { cellKey } from './content.server.ts';
import { isExamplePlan, mayReadPlan, planName } from './plans.ts';
import {
	planActionKindcentra,
	planActionPractices,
	planActions,
	planGoalCells,
	planGoals,
	plans
} from './tables.ts';
import type { PlanState } from './workflow.ts';

/** A goal or action of a plan that refers to what the reader looks at. */
export interface PlanMention {
	planId: string;
	/** "Actieplan Zeeland 2027". */
	plan: string;
	workingAreaId: string;
	year: number;
	number: number;
	state: PlanState;
	example: boolean;
	key: string;
	/** Title of the goal or action. */
	title: string;
	/** For goals: the cell, as `area/sector/aspect`. */
	cell: string | null;
}

/** Actions that build on a practice, in plans that `viewer` may read. */
export const plansOnPractice = (db: Database, viewer: Viewer, practiceId: string) =>
	actionMentions(
		db,
		viewer,
		planActionPractices,
		planActionPractices.actionId,
		eq(planActionPractices.practiceId, practiceId)
	);

/** Actions at a kindcentrum, in plans that `viewer` may read. */
export const plansOnKindcentrum = (db: Database, viewer: Viewer, kindcentrumId: string) =>
	actionMentions(
		db,
		viewer,
		planActionKindcentra,
		planActionKindcentra.actionId,
		eq(planActionKindcentra.kindcentrumId, kindcentrumId)
	);

function actionMentions(
	db: Database,
	viewer: Viewer,
	links: SQLiteTable,
	actionId: AnySQLiteColumn,
	where: ReturnType<typeof eq>
): PlanMention[] {
	const rows = db
		.select({
			plan: plans,
			key: planActions.key,
			title: planActions.title,
			archivedAt: planActions.archivedAt
		})
		.from(links)
		.innerJoin(planActions, eq(planActions.id, actionId))
		.innerJoin(plans, eq(plans.id, planActions.planId))
		.where(where)
		.all();
	return mentions(
		db,
		viewer,
		rows.map((row) => ({ ...row, cell: null }))
	);
}

/** Goals that want to change cells of an area, in plans that `viewer` may read. */
export function plansOnArea(db: Database, viewer: Viewer, areaId: string): PlanMention[] {
	const rows = db
		.select({
			plan: plans,
			key: planGoals.key,
			title: planGoals.title,
			archivedAt: planGoals.archivedAt,
			areaId: planGoalCells.areaId,
			sector: planGoalCells.sector,
			aspect: planGoalCells.aspect
		})
		.from(planGoalCells)
		.innerJoin(planGoals, eq(planGoals.id, planGoalCells.goalId))
		.innerJoin(plans, eq(plans.id, planGoals.planId))
		.where(eq(planGoalCells.areaId, areaId))
		.all();
	return mentions(
		db,
		viewer,
		rows.map((row) => ({ ...row, cell: cellKey(row) }))
	);
}

interface MentionRow {
	plan: typeof plans.$inferSelect;
	key: string;
	title: string;
	archivedAt: string | null;
	cell: string | null;
}

/** Only the newest version of each plan that may be read, newest year first. */
function mentions(db: Database, viewer: Viewer, rows: readonly MentionRow[]): PlanMention[] {
	const workingAreas = new Map(listWorkingAreas(db, viewer).map((area) => [area.id, area]));
	const readable = rows.filter(({ plan, archivedAt }) => {
		const areaIds = workingAreas.get(plan.workingAreaId)?.areaIds ?? [];
		return archivedAt === null && mayReadPlan(viewer, { state: plan.state, areaIds });
	});
	const seriesOf = ({ workingAreaId, year, sourceId }: MentionRow['plan']) =>
		`${workingAreaId}/${year}/${sourceId}`;
	const newest = new Map<string, number>();
	for (const { plan } of readable)
		newest.set(seriesOf(plan), Math.max(plan.number, newest.get(seriesOf(plan)) ?? 0));
	return readable
		.filter(({ plan }) => newest.get(seriesOf(plan)) === plan.number)
		.sort((a, b) => b.plan.year - a.plan.year)
		.map(({ plan, key, title, cell }) => ({
			planId: plan.id,
			plan: planName(workingAreas.get(plan.workingAreaId)?.name ?? plan.workingAreaId, plan.year),
			workingAreaId: plan.workingAreaId,
			year: plan.year,
			number: plan.number,
			state: plan.state,
			example: isExamplePlan(plan.id),
			...{ key, title, cell }
		}));
}
