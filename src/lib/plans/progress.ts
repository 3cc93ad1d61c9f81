import {
	isOpen,
	livePlan,
	type ActionState,
	type BorgingState,
	type PlanContent
} from './parts.ts';
import { isOverdue } from './rules.ts';

/** One entry of the log beside an adopted version. */
export interface ProgressEntry {
	id: string;
	kind: 'action' | 'milestone' | 'borging';
	/** `key` of the part. */
	key: string;
	/** State of an action or a borging option from then on. */
	state: ActionState | BorgingState | null;
	/** Day on which a milestone was reached; null takes an earlier entry back. */
	reachedOn: string | null;
	note: string;
	/** ISO moment. */
	at: string;
	by: string;
}

/** The plan as it stands after these entries, oldest first. The frozen rows stay as they are. */
export function withProgress(plan: PlanContent, entries: readonly ProgressEntry[]): PlanContent {
	const newest = new Map(entries.map((entry) => [`${entry.kind}/${entry.key}`, entry]));
	const find = (kind: ProgressEntry['kind'], key: string) => newest.get(`${kind}/${key}`);
	return {
		...plan,
		actions: plan.actions.map((action) => {
			const state = find('action', action.key)?.state as ActionState | undefined;
			return state ? { ...action, state } : action;
		}),
		milestones: plan.milestones.map((milestone) => {
			const entry = find('milestone', milestone.key);
			return entry ? { ...milestone, reachedOn: entry.reachedOn } : milestone;
		}),
		borging: plan.borging.map((option) => {
			const state = find('borging', option.key)?.state as BorgingState | undefined;
			return state ? { ...option, state } : option;
		})
	};
}

/** How far a plan is, in numbers. */
export interface PlanCounts {
	goals: number;
	actions: Record<ActionState, number>;
	milestones: { total: number; reached: number; overdue: number };
	borging: Record<BorgingState, number>;
}

/** Counts what is live in a plan; `today` is an ISO date. */
export function countPlan(plan: PlanContent, today: string): PlanCounts {
	const { goals, actions, milestones, borging } = livePlan(plan);
	const inState = <S extends string>(parts: { state: S }[], states: readonly S[]) =>
		Object.fromEntries(
			states.map((state) => [state, parts.filter((part) => part.state === state).length])
		) as Record<S, number>;
	return {
		goals: goals.length,
		actions: inState(actions, ['todo', 'busy', 'done', 'stopped']),
		milestones: {
			total: milestones.length,
			reached: milestones.filter(({ reachedOn }) => reachedOn !== null).length,
			overdue: milestones.filter((milestone) => isOverdue(milestone, today)).length
		},
		borging: inState(borging, ['idea', 'exploring', 'agreed', 'transferred', 'dropped'])
	};
}

/** What was done and what was not, of a year that is over: what carrying over looks at. */
export interface YearResult {
	done: { kind: 'action' | 'milestone'; key: string; title: string }[];
	notDone: { kind: 'action' | 'milestone'; key: string; title: string }[];
	/** Actions that were stopped on purpose. */
	stopped: { kind: 'action'; key: string; title: string }[];
}

/** What became of the live parts of a plan. */
export function yearResult(plan: PlanContent): YearResult {
	const { actions, milestones } = livePlan(plan);
	const action = ({ key, title }: { key: string; title: string }) => ({
		kind: 'action' as const,
		key,
		title
	});
	const milestone = ({ key, title }: { key: string; title: string }) => ({
		kind: 'milestone' as const,
		key,
		title
	});
	return {
		done: [
			...actions.filter(({ state }) => state === 'done').map(action),
			...milestones.filter(({ reachedOn }) => reachedOn !== null).map(milestone)
		],
		notDone: [
			...actions.filter(({ state }) => isOpen(state)).map(action),
			...milestones.filter(({ reachedOn }) => reachedOn === null).map(milestone)
		],
		stopped: actions.filter(({ state }) => state === 'stopped').map(action)
	};
}
