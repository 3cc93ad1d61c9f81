/**
 * Invented plans to try the product with: for all six working areas, in every state, around
 * November 2026. About nobody: every organisation in them says that it is an example.
 */
import { borgingStates, type ActionState, type PlanContent } from '../parts.ts';
import type { DecisionOutcome, PlanState } from '../workflow.ts';
import { borgingIdeas, goalIdeas, type GoalIdea } from './ideas.ts';

export interface ExampleDecision {
	outcome: DecisionOutcome;
	reasons: string;
	/** ISO date. */
	on: string;
}

export interface ExamplePlan {
	workingAreaId: string;
	year: number;
	number: number;
	state: PlanState;
	/** Began as a copy of the version before it. */
	copy: boolean;
	/** Took over from this version of last year's plan. */
	carried: number | null;
	/** ISO dates; what is null did not happen yet. */
	createdOn: string;
	submittedOn: string | null;
	forwardedOn: string | null;
	decisions: ExampleDecision[];
	startedOn: string | null;
	finishedOn: string | null;
	/** Which goal ideas are in it, and where in `borgingIdeas` to begin. */
	goals: number[];
	borging: number;
	/** A milestone that was planned for November was not reached. */
	behind: boolean;
	/** How far its actions got, from 0 to 1; only what was adopted has progress. */
	done: number;
}

const ADOPTED = 'Voorbeeldbesluit: doelen, borging en wie wat doet zijn helder.';
const plan = (
	workingAreaId: string,
	year: number,
	state: PlanState,
	fields: Partial<ExamplePlan>
): ExamplePlan => ({
	...{ workingAreaId, year, state, number: 1, copy: false, carried: null },
	createdOn: `${year}-01-12`,
	...{ submittedOn: null, forwardedOn: null, decisions: [], startedOn: null, finishedOn: null },
	...{ goals: [0, 1, 3], borging: 0, behind: false, done: 0 },
	...fields
});
/** The usual way through a year: to the board in spring, decided in June, begun in July. */
const inJune = (year: number): Partial<ExamplePlan> => ({
	submittedOn: `${year}-03-16`,
	forwardedOn: `${year}-04-02`,
	decisions: [{ outcome: 'adopt', reasons: ADOPTED, on: `${year}-06-18` }],
	startedOn: `${year}-07-01`
});

const [NORTH, MIDDLE, HOLLAND, WEST_BRABANT, ZEELAND, SOUTH] = [
	'groningen-friesland-drenthe',
	'gelderland-overijssel-utrecht-flevoland',
	'noord-en-zuid-holland-g4',
	'west-brabant',
	'zeeland',
	'limburg-oost-en-midden-brabant'
] as const;

/** Of each plan, versions in their order; last year before this one. */
export const examplePlans: ExamplePlan[] = [
	plan(NORTH, 2025, 'finished', {
		...inJune(2025),
		finishedOn: '2026-01-15',
		goals: [0, 3, 4],
		done: 0.7
	}),
	plan(NORTH, 2026, 'returned', {
		carried: 1,
		...{ submittedOn: '2026-03-16', forwardedOn: '2026-04-02', goals: [0, 3] },
		decisions: [
			{
				outcome: 'return',
				reasons:
					'Voorbeeldbesluit: noem ook wat jeugdhulp doet, en wie de kennis na dit jaar draagt.',
				on: '2026-04-20'
			}
		]
	}),
	plan(NORTH, 2026, 'running', {
		...inJune(2026),
		...{ number: 2, copy: true, carried: 1, createdOn: '2026-04-20', submittedOn: '2026-05-12' },
		...{ forwardedOn: '2026-05-20', goals: [0, 3, 1], done: 0.5 }
	}),
	plan(NORTH, 2027, 'concept', {
		carried: 2,
		createdOn: '2026-11-16',
		goals: [0, 1],
		borging: 1
	}),
	plan(MIDDLE, 2026, 'running', { ...inJune(2026), goals: [1, 2, 4], borging: 1, done: 0.6 }),
	plan(MIDDLE, 2027, 'adopted', {
		createdOn: '2026-10-05',
		...{ submittedOn: '2026-11-02', forwardedOn: '2026-11-09', goals: [2, 4, 5], borging: 1 },
		decisions: [{ outcome: 'adopt', reasons: ADOPTED, on: '2026-11-23' }]
	}),
	plan(HOLLAND, 2026, 'running', { ...inJune(2026), goals: [2, 5, 0], borging: 2, done: 0.35 }),
	plan(HOLLAND, 2027, 'board', {
		createdOn: '2026-10-08',
		...{ submittedOn: '2026-11-10', forwardedOn: '2026-11-18', goals: [2, 1, 0, 3], borging: 2 }
	}),
	plan(WEST_BRABANT, 2026, 'adopted', {
		...inJune(2026),
		startedOn: null,
		goals: [3, 4],
		borging: 3,
		done: 0.2
	}),
	plan(WEST_BRABANT, 2027, 'submitted', {
		...{ createdOn: '2026-10-12', submittedOn: '2026-11-20', goals: [3, 1, 5], borging: 3 }
	}),
	plan(ZEELAND, 2026, 'running', { ...inJune(2026), goals: [4, 5, 1], done: 0.45 }),
	plan(ZEELAND, 2027, 'concept', { createdOn: '2026-11-19', goals: [4], borging: 0 }),
	plan(SOUTH, 2026, 'running', {
		...inJune(2026),
		...{ goals: [5, 2, 3], borging: 1, behind: true, done: 0.55 },
		decisions: [
			{
				outcome: 'hold',
				reasons: 'Voorbeeldbesluit: wij wachten op de afspraken met de gemeenten.',
				on: '2026-04-20'
			},
			{ outcome: 'adopt', reasons: ADOPTED, on: '2026-06-18' }
		]
	}),
	plan(SOUTH, 2027, 'consultation', { createdOn: '2026-10-20', goals: [5, 2, 0], borging: 1 })
];

type Content = Pick<PlanContent, 'summary'> & {
	goals: (Omit<PlanContent['goals'][number], keyof Stamp> & Keyed)[];
	actions: (Omit<PlanContent['actions'][number], keyof Stamp> & Keyed)[];
	milestones: (Omit<PlanContent['milestones'][number], keyof Stamp> & Keyed)[];
	borging: (Omit<PlanContent['borging'][number], keyof Stamp> & Keyed)[];
};
type Stamp = Record<'id' | 'version' | 'archivedAt' | 'updatedAt' | 'updatedBy' | 'key', unknown>;
interface Keyed {
	key: string;
}

/** Progress to log, and on which day. */
export interface ExampleProgress {
	kind: 'action' | 'milestone';
	key: string;
	state: ActionState | null;
	reachedOn: string | null;
	note: string;
	on: string;
}

/**
 * What is in an example plan. Keys are the same in every year and version, so that versions can
 * be compared. `areaIds` are those of its working area; practices are shared out over the actions.
 */
export function exampleContent(
	example: ExamplePlan,
	areaIds: readonly string[],
	practices: readonly { id: string; kindcentrumId: string | null }[]
): { content: Content; progress: ExampleProgress[] } {
	const { year, goals, borging, number } = example;
	const ideas = goals.flatMap((index) => {
		const idea = goalIdeas[index];
		return idea ? [{ index, idea }] : [];
	});
	const actions = ideas.flatMap(({ index, idea }) => actionsOf(year, index, idea));
	const content: Content = {
		summary: `Voorbeeldplan: in ${year} werken wij aan ${ideas.length === 1 ? 'één doel' : `${ideas.length} doelen`}, met borging als vast onderdeel.`,
		goals: ideas.map(({ index, idea }) => ({
			key: `voorbeeld-doel-${index + 1}`,
			title: idea.title,
			description: idea.description,
			domain: idea.domain,
			ambitionId: idea.ambitionId,
			cells: areaIds
				.slice(0, 2)
				.flatMap((areaId) =>
					idea.cells.map(({ sector, aspect }) => `${areaId}/${sector}/${aspect}`)
				)
		})),
		actions: actions.map((action, i) => ({
			...action,
			practiceIds: practices.slice(i, i + 1).map(({ id }) => id),
			// It happens where the practice is that it builds on.
			kindcentrumIds: practices.slice(i, i + 1).flatMap(({ kindcentrumId }) => kindcentrumId ?? [])
		})),
		milestones: ideas.map(({ index, idea }, i) => ({
			key: `voorbeeld-mijlpaal-${index + 1}`,
			title: idea.milestone.title,
			result: idea.milestone.result,
			goalKey: `voorbeeld-doel-${index + 1}`,
			...plannedFor(example, i),
			reachedOn: null
		})),
		borging: borgingIdeas.slice(0, number === 1 && goals.length < 3 ? 2 : 4).map((idea, i) => ({
			...idea,
			key: `voorbeeld-borging-${i + 1}`,
			description: '',
			state: borgingStates[(i + borging) % 3] ?? 'idea',
			handoverOn: null
		}))
	};
	return { content, progress: progressOf(example, content) };
}

/** When milestones are to be reached, by turns; never before the board adopted the plan. */
function plannedFor({ year, decisions, behind }: ExamplePlan, turn: number) {
	if (turn % 3 === 0) return { moment: 'juni' as const, dueOn: `${year}-06-20` };
	if (turn % 3 === 1) return { moment: 'eind' as const, dueOn: `${year}-12-10` };
	const spring = `${year}-04-15`;
	return decisions.every(({ on }) => on < spring)
		? { moment: 'voorjaar' as const, dueOn: spring }
		: { moment: 'eind' as const, dueOn: `${year}-${behind ? '11-13' : '12-03'}` };
}

const month = (year: number, n: number) => `${year}-${String(n).padStart(2, '0')}`;

const actionsOf = (year: number, index: number, { actions }: GoalIdea) =>
	actions.map(({ from, until, ...action }, i) => ({
		...action,
		key: `voorbeeld-actie-${index + 1}-${i + 1}`,
		description: '',
		goalKey: `voorbeeld-doel-${index + 1}`,
		startOn: `${month(year, from)}-01`,
		endOn: `${month(year, until)}-15`,
		state: 'todo' as const,
		practiceIds: [],
		kindcentrumIds: []
	}));

/** The first actions are done, the next ones run; milestones of finished goals were reached. */
function progressOf(
	{ done, year }: ExamplePlan,
	{ actions, milestones }: Content
): ExampleProgress[] {
	if (done === 0) return [];
	const finished = Math.round(actions.length * done);
	const entry = { note: 'Voorbeeld van voortgang.', on: `${year}-09-15` };
	return [
		...actions.slice(0, finished + 1).map(({ key }, i): ExampleProgress => ({
			...{ kind: 'action', key, reachedOn: null, ...entry },
			state: i < finished ? 'done' : 'busy'
		})),
		...milestones
			.slice(0, Math.floor(milestones.length * done))
			.map(({ key }): ExampleProgress => ({
				...{ kind: 'milestone', key, state: null, ...entry },
				reachedOn: `${year}-09-10`
			}))
	];
}
