/** Plans of the whole country: for the board and the programme leader. */
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { addMonths } from '#lib/scan/days.ts';
import type { Database } from '#lib/db/open.server.ts';
import {
	borgingFunctions,
	domains,
	type BorgingFunction,
	type Domain
} from '#lib/programme/vocabulary.ts';
import { planContent } from './content.server.ts';
import {
	borgingStates,
	livePlan,
	type BorgingState,
	type Moment,
	type PlanContent
} from './parts.ts';
import type { ProgressEntry } from './progress.ts';
import {
	currentPlans,
	getPlan,
	listPlans,
	type PlanDetail,
	type PlanSummary
} from './queries.server.ts';
import { isOverdue } from './rules.ts';
import { planStates, takesProgress, type PlanState } from './workflow.ts';

/** The plans that count in a year, one for each working area, with what is in them. */
interface Counted {
	plan: PlanSummary;
	content: PlanContent;
}

function counted(db: Database, viewer: Viewer, year: number, now: Date): Counted[] {
	return currentPlans(listPlans(db, viewer, now), year).map((plan) => ({
		plan,
		content: livePlan(planContent(db, { id: plan.id, summary: '' }))
	}));
}

/** Milestones of one domain in one working area; domain null: of plans as a whole. */
export interface MilestoneCell {
	domain: Domain | null;
	workingAreaId: string;
	total: number;
	reached: number;
	overdue: number;
}
export interface NationalOverview {
	year: number;
	/** The plan that counts for each working area; those without one are left out. */
	plans: PlanSummary[];
	/** Every state, also without plans. */
	states: { state: PlanState; n: number }[];
	/** Every domain (and null) for every plan. */
	milestones: MilestoneCell[];
	/** Every function and state; options without a function (yet) are left out. */
	borging: { function: BorgingFunction; state: BorgingState; n: number }[];
	/** Options that need something from the national level, by working area. */
	nationalSupport: {
		plan: PlanSummary;
		title: string;
		function: BorgingFunction | null;
		text: string;
	}[];
}

/**
 * Domain × working area milestones, borging by function and state, and plans by state, over the
 * plans of a year that count among those `viewer` may read.
 */
export function nationalOverview(
	db: Database,
	viewer: Viewer,
	year: number,
	now: Date
): NationalOverview {
	const all = counted(db, viewer, year, now);
	const today = dutchDay(now);
	const options = all.flatMap(({ content }) => content.borging);
	return {
		year,
		plans: all.map(({ plan }) => plan),
		states: planStates.map((state) => ({
			state,
			n: all.filter(({ plan }) => plan.state === state).length
		})),
		milestones: all.flatMap((each) =>
			[...domains, null].map((domain) => milestoneCell(each, domain, today))
		),
		borging: borgingFunctions.flatMap((name) =>
			borgingStates.map((state) => ({
				function: name,
				state,
				n: options.filter((option) => option.function === name && option.state === state).length
			}))
		),
		nationalSupport: all.flatMap(({ plan, content }) =>
			content.borging
				.filter(({ nationalSupport, state }) => nationalSupport !== '' && state !== 'dropped')
				.map((option) => ({
					plan,
					title: option.title,
					function: option.function,
					text: option.nationalSupport
				}))
		)
	};
}

function milestoneCell(
	{ plan, content }: Counted,
	domain: Domain | null,
	today: string
): MilestoneCell {
	const domainOf = (goalKey: string | null) =>
		content.goals.find(({ key }) => key === goalKey)?.domain ?? null;
	const milestones = content.milestones.filter(({ goalKey }) => domainOf(goalKey) === domain);
	return {
		domain,
		workingAreaId: plan.workingAreaId,
		total: milestones.length,
		reached: milestones.filter(({ reachedOn }) => reachedOn !== null).length,
		overdue: milestones.filter((milestone) => isOverdue(milestone, today)).length
	};
}

/** Years of which `viewer` may read a plan, newest first. */
export const planYears = (list: readonly PlanSummary[]): number[] =>
	[...new Set(list.map(({ year }) => year))].sort((a, b) => b - a);

export interface DueMilestone {
	plan: PlanSummary;
	id: string;
	key: string;
	title: string;
	moment: Moment | null;
	dueOn: string;
	overdue: boolean;
}

/**
 * Milestones of adopted, running plans that are overdue or fall due within so many months,
 * soonest first: what an update round asks about.
 */
export function milestonesDue(db: Database, viewer: Viewer, now: Date, months = 2): DueMilestone[] {
	const today = dutchDay(now);
	const until = dutchDay(addMonths(now, months));
	return listPlans(db, viewer, now)
		.filter(({ state }) => takesProgress(state))
		.flatMap((plan) =>
			livePlan(planContent(db, { id: plan.id, summary: '' })).milestones.flatMap(
				({ id, key, title, moment, dueOn, reachedOn }) =>
					dueOn === null || reachedOn !== null || dueOn > until
						? []
						: [{ plan, id, key, title, moment, dueOn, overdue: dueOn < today }]
			)
		)
		.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

const adoptedAt = ({ decisions }: Pick<PlanDetail, 'decisions'>): string =>
	decisions.find(({ outcome }) => outcome === 'adopt')?.decidedAt ?? '';

/** Progress that was logged of a plan, with the title of the part, newest first. */
export interface ProgressLine extends ProgressEntry {
	title: string;
}

/**
 * What was logged since `since` (ISO moment; the decision that adopted it when left out), newest
 * first; empty for who may not read the plan.
 */
export function progressSince(
	db: Database,
	viewer: Viewer,
	planId: string,
	now: Date,
	since?: string
): ProgressLine[] {
	const plan = getPlan(db, viewer, planId, now);
	if (!plan) return [];
	const { content } = plan;
	const titles = new Map(
		[
			...content.actions.map((part) => ['action', part] as const),
			...content.milestones.map((part) => ['milestone', part] as const),
			...content.borging.map((part) => ['borging', part] as const)
		].map(([kind, { key, title }]) => [`${kind}/${key}`, title])
	);
	return plan.progress
		.filter(({ at }) => at >= (since ?? adoptedAt(plan)))
		.map((entry) => ({ ...entry, title: titles.get(`${entry.kind}/${entry.key}`) ?? '' }))
		.reverse();
}
