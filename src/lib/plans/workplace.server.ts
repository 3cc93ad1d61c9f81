/** What there is to do about plans for who works on them: own working areas, or all for the leader. */
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import type { WorkingArea } from '#lib/areas/areas.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { planContent } from './content.server.ts';
import { submitGaps } from './gate.ts';
import { mayWritePlan } from './plans.ts';
import { yearResult, type YearResult } from './progress.ts';
import { listPlans, type PlanSummary } from './queries.server.ts';
import { milestonesDue, type DueMilestone } from './rollups.server.ts';
import { carrySource, isEditable, undecidedNote, wasAdopted } from './workflow.ts';

/** A plan in its workplace: what is missing in it, and which of its milestones are due. */
export interface WorkPlan extends PlanSummary {
	/** How many things the gate still asks; null once it was submitted. */
	gaps: number | null;
	due: Omit<DueMilestone, 'plan'>[];
	/** ISO moment of the newest progress that was logged; null when there is none. */
	progressAt: string | null;
}
/** An earlier plan that a new one can take over from. */
export interface Earlier extends YearResult {
	id: string;
	year: number;
}
export interface FreeYear {
	year: number;
	/** What it could take over. */
	earlier: Earlier | null;
	/** Why nothing can be taken over, or why that is not done by itself. */
	note: string | null;
	/** Taking over is what one wants mostly: the year before has come, and is this one's. */
	usual: boolean;
}
/** A working area with its plans: of each year the newest version, newest year first. */
export interface WorkArea extends Pick<WorkingArea, 'id' | 'name' | 'position'> {
	plans: WorkPlan[];
	/** Years for which a plan can be made here. */
	years: FreeYear[];
}

/** The working areas where `viewer` writes plans, with the plans they may write in. */
export function planWork(db: Database, viewer: Viewer, now: Date): WorkArea[] {
	const example = isExampleAccount(db, viewer);
	const all = listPlans(db, viewer, now).filter((plan) => plan.example === example);
	const due = milestonesDue(db, viewer, now);
	return listWorkingAreas(db, viewer)
		.filter(({ areaIds }) => mayWritePlan(viewer, areaIds))
		.map(({ id, name, position }) => {
			const own = all.filter((plan) => plan.workingAreaId === id);
			return {
				...{ id, name, position },
				plans: newestVersions(own).map((plan) => workPlan(db, plan, due)),
				years: freeYears(db, own, Number(dutchDay(now).slice(0, 4)))
			};
		});
}

/** Of each year the newest version, and the one in force when a newer is being worked on. */
function newestVersions(plans: readonly PlanSummary[]): PlanSummary[] {
	const seen = new Set<number>();
	return plans.filter((plan) => {
		const newest = !seen.has(plan.year);
		seen.add(plan.year);
		return newest || (wasAdopted(plan.state) && plan.state !== 'replaced');
	});
}

function workPlan(db: Database, plan: PlanSummary, due: readonly DueMilestone[]): WorkPlan {
	const content = planContent(db, { id: plan.id, summary: '' });
	return {
		...plan,
		gaps: isEditable(plan.state) ? submitGaps(content).length : null,
		due: due.flatMap(({ plan: of, ...milestone }) => (of.id === plan.id ? [milestone] : [])),
		progressAt: lastProgress(db, plan.id)
	};
}

const lastProgress = (db: Database, planId: string): string | null =>
	(db.$client.prepare('SELECT max(at) FROM plan_progress WHERE plan_id = ?').pluck().get(planId) as
		string | null) ?? null;

/** The next year first, then this one and the one after, where there is no plan yet. */
function freeYears(
	db: Database,
	plans: readonly PlanSummary[],
	thisYear: number
): WorkArea['years'] {
	return [thisYear + 1, thisYear, thisYear + 2]
		.filter((year) => !plans.some((plan) => plan.year === year))
		.map((year) => {
			const { from: last, undecided } = carrySource(plans, year);
			const gap = last && last.year < year - 1;
			const early = last && last.year > thisYear;
			return {
				year,
				usual: !gap && !early,
				note: undecided
					? undecidedNote(undecided)
					: gap
						? `Voor ${year - 1} is er nog geen plan: hoort dit werk daar niet eerst in?`
						: early
							? `${last.year} moet nog beginnen: alles daarin geldt nu als niet af.`
							: null,
				earlier: last
					? {
							...{ id: last.id, year: last.year },
							...yearResult(planContent(db, { id: last.id, summary: '' }))
						}
					: null
			};
		});
}
