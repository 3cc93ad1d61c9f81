/** A plan as its readers see it: goals with what belongs to them, what comes next. Pure. */
import { listed } from '#lib/scan/headlines.ts';
import { formatDate, many } from '#lib/ui/format.ts';
import {
	actionStateLabels,
	borgingStateLabels,
	type ActionState,
	type BorgingState,
	type Part,
	type PlanContent
} from './parts.ts';
import type { PlanCounts, ProgressEntry } from './progress.ts';
import { isOverdue } from './rules.ts';
import { planStateLabels, wasAdopted, type DecisionOutcome, type PlanState } from './workflow.ts';

/** A goal with its actions and milestones, in the order of the plan. */
export interface GoalGroup {
	goal: Part<'goal'>;
	/** From 1. */
	number: number;
	actions: Part<'action'>[];
	milestones: Part<'milestone'>[];
}

/** Actions and milestones without a goal are in none of them. */
export const goalGroups = ({ goals, actions, milestones }: PlanContent): GoalGroup[] =>
	goals.map((goal, index) => ({
		goal,
		number: index + 1,
		actions: actions.filter(({ goalKey }) => goalKey === goal.key),
		milestones: milestones.filter(({ goalKey }) => goalKey === goal.key)
	}));

/** Milestones of the plan as a whole. */
export const planMilestonesOf = ({ milestones }: PlanContent) =>
	milestones.filter(({ goalKey }) => goalKey === null);

/** Where goals and actions stand on the page of their plan. */
export const goalAnchor = (key: string) => `doel-${key}`;
export const actionAnchor = (key: string) => `actie-${key}`;

export type Dated = Pick<Part<'milestone'>, 'title' | 'dueOn' | 'reachedOn'>;

/** What a plan owes and what it works towards. */
export interface Ahead<M> {
	/** Past their day and not reached, late longest first. */
	late: M[];
	/** The first that is still to come; null when none is, or none has a day. */
	next: M | null;
}

export function milestonesAhead<M extends Dated>(
	milestones: readonly M[],
	today: string
): Ahead<M> {
	const open = milestones
		.filter(({ dueOn, reachedOn }) => dueOn !== null && reachedOn === null)
		.sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
	const late = open.filter((milestone) => isOverdue(milestone, today));
	return { late, next: open[late.length] ?? null };
}

/** "10 december 2026"; "10 juni 2026, te laat"; "nog zonder datum"; or that and when it was reached. */
export function sayMilestone(milestone: Dated, today: string): string {
	const { dueOn, reachedOn } = milestone;
	if (reachedOn !== null) return sayReached({ dueOn, reachedOn });
	if (dueOn === null) return 'nog zonder datum';
	return `${formatDate(dueOn)}${isOverdue(milestone, today) ? ', te laat' : ''}`;
}

/** "gepland 20 juni, behaald 10 september 2026": when it was to be there and when it was. */
export function sayReached({ dueOn, reachedOn }: { dueOn: string | null; reachedOn: string }) {
	const planned = dueOn === null ? '' : `gepland ${dayBefore(dueOn, reachedOn)}, `;
	return `${planned}behaald ${formatDate(reachedOn)}`;
}

/** A day that is named before another one, without the year that they share. */
const dayBefore = (day: string, next: string): string =>
	day.slice(0, 4) === next.slice(0, 4) ? formatDate(day).replace(/ \d{4}$/, '') : formatDate(day);

/** "1 februari tot 15 november 2026": from when until when, as far as it is known. */
export function sayPeriod({ startOn, endOn }: Pick<Part<'action'>, 'startOn' | 'endOn'>): string {
	if (startOn !== null && endOn !== null)
		return `${dayBefore(startOn, endOn)} tot ${formatDate(endOn)}`;
	if (startOn !== null) return `vanaf ${formatDate(startOn)}`;
	return endOn !== null ? `tot ${formatDate(endOn)}` : '';
}

/** What is counted in a plan: one, several, and what is said of those that are there. */
export const counted = {
	actions: { one: 'actie', many: 'acties', done: 'gereed' },
	milestones: { one: 'mijlpaal', many: 'mijlpalen', done: 'behaald' }
};
export type Counted = (typeof counted)[keyof typeof counted];

/** "3 van 8 acties gereed"; of one only "1 mijlpaal, nog niet behaald". */
export function sayDone(reached: number, total: number, { one, many, done }: Counted): string {
	if (total === 0) return `nog geen ${many}`;
	if (total === 1) return `1 ${one}, ${reached === 1 ? done : `nog niet ${done}`}`;
	return `${reached} van ${total} ${many} ${done}`;
}

/** Something in a plan is done, or should have been: before that its bars are empty. */
export const isBegun = ({ actions, milestones }: PlanCounts): boolean =>
	actions.busy + actions.done + milestones.reached + milestones.overdue > 0;

/** "4 doelen, 8 acties en 1 mijlpaal": how much there is, before anything is done. */
export function sayParts({ goals, actions, milestones }: PlanCounts): string {
	const { actions: action, milestones: milestone } = counted;
	return listed([
		many(goals, 'doel', 'doelen'),
		many(allActions({ actions }), action.one, action.many),
		many(milestones.total, milestone.one, milestone.many)
	]);
}

/** "2 acties en 1 mijlpaal"; empty when there are none. */
export const sayWork = (actions: number, milestones: number): string =>
	listed([
		...(actions > 0 ? [many(actions, counted.actions.one, counted.actions.many)] : []),
		...(milestones > 0 ? [many(milestones, counted.milestones.one, counted.milestones.many)] : [])
	]);

export const allActions = ({ actions }: Pick<PlanCounts, 'actions'>): number =>
	actions.todo + actions.busy + actions.done + actions.stopped;

/** "Vastgesteld door het bestuur op 18 juni 2026, in uitvoering": the state with its day. */
export function sayState({
	state,
	decision
}: {
	state: PlanState;
	decision: { outcome: DecisionOutcome; decidedAt: string } | null;
}): string {
	if (!wasAdopted(state) || decision?.outcome !== 'adopt') return planStateLabels[state];
	const adopted = `vastgesteld op ${formatDate(decision.decidedAt)}`;
	return state === 'adopted' ? adopted : `${planStateLabels[state]}, ${adopted}`;
}

/** "gereed"; "behaald op 10 september 2026"; "toch nog niet behaald". */
export function sayProgress({
	kind,
	state,
	reachedOn
}: Pick<ProgressEntry, 'kind' | 'state' | 'reachedOn'>): string {
	if (kind === 'milestone')
		return reachedOn === null ? 'toch nog niet behaald' : `behaald op ${formatDate(reachedOn)}`;
	return kind === 'action'
		? actionStateLabels[state as ActionState]
		: borgingStateLabels[state as BorgingState];
}

/** Only for who is signed in: the board has not adopted it. */
export const isInternal = ({ state }: { state: PlanState }) => !wasAdopted(state);

/** What the list of all working areas proves, as a sentence. */
export function plansHeadline(
	plans: readonly { workingArea: string; state: PlanState }[],
	of: number,
	year: number
): string {
	const adopted = plans.filter(({ state }) => wasAdopted(state));
	if (adopted.length === of && of > 1)
		return `Alle ${of} werkgebieden hebben een vastgesteld plan voor ${year}`;
	if (adopted.length === 0) return `Voor ${year} is nog geen plan vastgesteld`;
	if (adopted.length === 1)
		return `Voor ${year} is één plan vastgesteld: ${listed(adopted.map((plan) => plan.workingArea))}`;
	return `Voor ${year} zijn ${adopted.length} van de ${of} plannen vastgesteld`;
}
