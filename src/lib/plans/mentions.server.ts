/** Which plans refer to something: the way back, for pages of practices, kindcentra and the scan. */
import { eq, inArray } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { sectorLabels, withinSentence, type ScannedSector } from '#lib/programme/vocabulary.ts';
import { aspectLabels } from './links.server.ts';
import { isExamplePlan, mayReadPlan, planName, planPath } from './plans.ts';
import { shownFirst } from './queries.server.ts';
import { goalAnchor } from './reading.ts';
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
	state: PlanState;
	example: boolean;
	key: string;
	/** Title of the goal or action. */
	title: string;
}

/** A goal with the cells of the scan that it wants to change. */
export interface PlannedChange extends PlanMention {
	/** Where the goal stands in its plan. */
	href: string;
	cells: PlannedCell[];
}
export interface PlannedCell {
	areaId: string;
	sector: ScannedSector;
	aspect: string;
	/** "Inclusie, primair onderwijs". */
	label: string;
}

/** Actions that build on a practice, in plans that `viewer` may read. */
export const plansOnPractice = (db: Database, viewer: Viewer, practiceId: string) =>
	actionMentions(db, viewer, {
		links: planActionPractices,
		actionId: planActionPractices.actionId,
		item: planActionPractices.practiceId,
		id: practiceId
	});

/** Actions at a kindcentrum, in plans that `viewer` may read. */
export const plansOnKindcentrum = (db: Database, viewer: Viewer, kindcentrumId: string) =>
	actionMentions(db, viewer, {
		links: planActionKindcentra,
		actionId: planActionKindcentra.actionId,
		item: planActionKindcentra.kindcentrumId,
		id: kindcentrumId
	});

function actionMentions(
	db: Database,
	viewer: Viewer,
	link: { links: SQLiteTable; actionId: AnySQLiteColumn; item: AnySQLiteColumn; id: string }
): PlanMention[] {
	const rows = db
		.select({
			planId: planActions.planId,
			key: planActions.key,
			title: planActions.title,
			archivedAt: planActions.archivedAt
		})
		.from(link.links)
		.innerJoin(planActions, eq(planActions.id, link.actionId))
		.where(eq(link.item, link.id))
		.all();
	const shown = shownPlans(db, viewer);
	return rows
		.flatMap(({ planId, key, title, archivedAt }) => {
			const plan = shown.get(planId);
			return plan && archivedAt === null ? [{ ...plan, key, title }] : [];
		})
		.sort(newestFirst);
}

/** Goals that want to change cells of these areas, in plans that are still to be carried out. */
export function plannedChanges(
	db: Database,
	viewer: Viewer,
	areaIds: readonly string[]
): PlannedChange[] {
	const rows = db
		.select({ goal: planGoals, cell: planGoalCells })
		.from(planGoalCells)
		.innerJoin(planGoals, eq(planGoals.id, planGoalCells.goalId))
		.where(inArray(planGoalCells.areaId, [...areaIds]))
		.orderBy(planGoals.id, planGoalCells.position)
		.all();
	const shown = shownPlans(db, viewer);
	const aspects = aspectLabels(db);
	const changes = new Map<string, PlannedChange>();
	for (const { goal, cell } of rows) {
		const plan = shown.get(goal.planId);
		if (!plan || plan.state === 'finished' || goal.archivedAt !== null) continue;
		const { areaId, sector, aspect } = cell;
		const label = `${aspects.get(aspect) ?? aspect}, ${withinSentence(sectorLabels[sector])}`;
		const { key, title } = goal;
		const href = `${planPath(plan.workingAreaId, plan.year)}#${goalAnchor(key)}`;
		const change = changes.get(goal.id) ?? { ...plan, key, title, href, cells: [] };
		change.cells.push({ areaId, sector, aspect, label });
		changes.set(goal.id, change);
	}
	return [...changes.values()].sort(newestFirst);
}

const newestFirst = (a: PlanMention, b: PlanMention) => b.year - a.year;

/** Of each plan the version that its address shows to `viewer`, by id of the version. */
function shownPlans(db: Database, viewer: Viewer) {
	const areas = new Map(listWorkingAreas(db, viewer).map((area) => [area.id, area]));
	const byAddress = new Map<string, typeof plans.$inferSelect>();
	for (const row of db.select().from(plans).all().sort(shownFirst)) {
		const areaIds = areas.get(row.workingAreaId)?.areaIds ?? [];
		const address = planPath(row.workingAreaId, row.year);
		if (!byAddress.has(address) && mayReadPlan(viewer, { state: row.state, areaIds }))
			byAddress.set(address, row);
	}
	return new Map(
		[...byAddress.values()].map(({ id, workingAreaId, year, state }) => [
			id,
			{
				...{ planId: id, workingAreaId, year, state, example: isExamplePlan(id) },
				plan: planName(areas.get(workingAreaId)?.name ?? workingAreaId, year)
			}
		])
	);
}
