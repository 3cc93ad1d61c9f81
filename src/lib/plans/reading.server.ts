/** Plans for pages that show several: all working areas, an area, a gemeente. */
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import type { WorkingArea } from '#lib/areas/areas.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { planContent } from './content.server.ts';
import { livePlan } from './parts.ts';
import { currentPlans, listPlans, type PlanSummary } from './queries.server.ts';
import { milestonesAhead, type Ahead, type Dated } from './reading.ts';
import { planYears } from './rollups.server.ts';
import { wasAdopted } from './workflow.ts';

/** A plan in short: its goals by name, and what comes next. */
export interface PlanInShort extends PlanSummary {
	goals: { key: string; title: string }[];
	ahead: Ahead<Dated>;
}

export interface PlansOfYear {
	/** Null while there is no plan at all. */
	year: number | null;
	/** Years of which there is a plan to read, newest first. */
	years: number[];
	/** Each working area, with its plan of that year if there is one. */
	areas: { area: WorkingArea; plan: PlanInShort | null; otherYears: number[] }[];
}

/**
 * The plan of each working area in a year: the asked one, or this year, or else the newest with a
 * plan.
 */
export function plansOfYear(
	db: Database,
	viewer: Viewer,
	now: Date,
	asked: number | null
): PlansOfYear {
	const list = listPlans(db, viewer, now);
	const years = planYears(list);
	const year = yearFor(years, now, asked);
	const current = year === null ? [] : currentPlans(list, year);
	return {
		year,
		years,
		areas: listWorkingAreas(db, viewer).map((area) => {
			const plan = current.find(({ workingAreaId }) => workingAreaId === area.id);
			const own = list.filter(({ workingAreaId }) => workingAreaId === area.id);
			return {
				area,
				plan: plan ? inShort(db, plan, now) : null,
				otherYears: planYears(own).filter((each) => each !== year)
			};
		})
	};
}

function yearFor(years: readonly number[], now: Date, asked: number | null): number | null {
	const thisYear = Number(dutchDay(now).slice(0, 4));
	if (asked !== null && years.includes(asked)) return asked;
	return years.includes(thisYear) ? thisYear : (years[0] ?? null);
}

/** The adopted plans of this year for the working areas that serve one of `areaIds`. */
export function plansForAreas(
	db: Database,
	viewer: Viewer,
	areaIds: readonly string[],
	now: Date
): PlanInShort[] {
	const list = listPlans(db, viewer, now).filter(
		(plan) => wasAdopted(plan.state) && plan.areaIds.some((id) => areaIds.includes(id))
	);
	const year = yearFor(planYears(list), now, null);
	return year === null ? [] : currentPlans(list, year).map((plan) => inShort(db, plan, now));
}

function inShort(db: Database, plan: PlanSummary, now: Date): PlanInShort {
	const { goals, milestones } = livePlan(planContent(db, { id: plan.id, summary: '' }));
	return {
		...plan,
		goals: goals.map(({ key, title }) => ({ key, title })),
		ahead: milestonesAhead(
			milestones.map(({ title, dueOn, reachedOn }) => ({ title, dueOn, reachedOn })),
			dutchDay(now)
		)
	};
}
