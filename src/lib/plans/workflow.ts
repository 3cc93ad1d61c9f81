import { keysOf } from '../programme/vocabulary.ts';

/**
 * The life of a plan version (domain.md): concept → in afstemming → ingediend → bij bestuur →
 * vastgesteld → in uitvoering → afgerond. Aangehouden stays with the board; a version that was
 * given back stays as it is and goes on as a new version in concept.
 */
export const planStateLabels = {
	concept: 'concept',
	consultation: 'in afstemming',
	submitted: 'ingediend',
	board: 'bij bestuur',
	held: 'aangehouden',
	returned: 'teruggegeven',
	adopted: 'vastgesteld',
	running: 'in uitvoering',
	finished: 'afgerond',
	replaced: 'vervangen door een nieuwere versie'
} as const;
export type PlanState = keyof typeof planStateLabels;
export const planStates = keysOf(planStateLabels);

export const planStepLabels = {
	consult: 'Voorleggen ter afstemming',
	reopen: 'Terugzetten naar concept',
	submit: 'Indienen',
	withdraw: 'Terughalen',
	forward: 'Doorsturen naar het bestuur',
	adopt: 'Vaststellen',
	hold: 'Aanhouden',
	return: 'Teruggeven',
	start: 'Beginnen met uitvoeren',
	finish: 'Afronden',
	replace: 'Vervangen'
} as const;
export type PlanStep = keyof typeof planStepLabels;

const workflow: Record<PlanState, Partial<Record<PlanStep, PlanState>>> = {
	concept: { consult: 'consultation' },
	consultation: { reopen: 'concept', submit: 'submitted' },
	submitted: { withdraw: 'consultation', forward: 'board' },
	board: { adopt: 'adopted', hold: 'held', return: 'returned' },
	held: { adopt: 'adopted', return: 'returned' },
	returned: {},
	adopted: { start: 'running', replace: 'replaced' },
	running: { finish: 'finished', replace: 'replaced' },
	finished: {},
	replaced: {}
};

/** The state after `step`, or null where the step does not exist. */
export const stateAfter = (state: PlanState, step: PlanStep): PlanState | null =>
	workflow[state][step] ?? null;

/** The steps there are from a state; who may take them is another question. */
export const stepsFrom = (state: PlanState) => Object.keys(workflow[state]) as PlanStep[];

/** Back the way it came: offered behind the step that goes on. */
export const isStepBack = (step: PlanStep) => step === 'reopen' || step === 'withdraw';

/** Nobody can take it back: asked for first. */
export const isFinalStep = (step: PlanStep) => step === 'forward' || step === 'finish';

/** The step that goes on from a state: what its first button says, and the list of what is to do. */
export const nextStep = (state: PlanState): PlanStep | undefined =>
	stepsFrom(state).find((step) => !isStepBack(step));

/** Goals, actions, milestones and borging can be changed; later they are fixed. */
export const isEditable = (state: PlanState) => state === 'concept' || state === 'consultation';

/** Submitted, or further than that: what the board may read. */
export const wasSubmitted = (state: PlanState) => !isEditable(state);

/** The board adopted it: what everyone may read. */
export const wasAdopted = (state: PlanState) =>
	state === 'adopted' || state === 'running' || state === 'finished' || state === 'replaced';

/**
 * What a plan for `year` can carry over from: the adopted version of the newest year before it. Where
 * that year is still undecided its plan is `undecided`, and nothing can: what stands in it is to be
 * done in that year. @param plans of one working area, newest first
 */
export function carrySource<P extends { year: number; state: PlanState }>(
	plans: readonly P[],
	year: number
): { from?: P; undecided?: P } {
	const newest = plans.find((plan) => plan.year < year);
	if (!newest) return {};
	const from = plans.find((plan) => plan.year === newest.year && wasAdopted(plan.state));
	return from ? { from } : { undecided: newest };
}

/** Why nothing can be carried over from a plan yet. */
export const undecidedNote = ({ year, state }: { year: number; state: PlanState }): string =>
	`Het plan voor ${year} is nog niet vastgesteld (${planStateLabels[state]}). Overnemen kan daarna: anders staat hetzelfde werk in twee plannen.`;

/** Progress is written down of what was adopted and is not yet closed. */
export const takesProgress = (state: PlanState) => state === 'adopted' || state === 'running';

/** What the board can decide about a version. */
export const decisionOutcomes = ['adopt', 'hold', 'return'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const decisionOutcomeLabels: Record<DecisionOutcome, string> = {
	adopt: 'vastgesteld',
	hold: 'aangehouden',
	return: 'teruggegeven'
};

/** Whether a decision of this kind cannot do without reasons. */
export const needsReasons = (outcome: DecisionOutcome) => outcome !== 'adopt';

/** Reasons have at least this many characters, and at most so many. */
export const REASONS_MIN = 10;
export const REASONS_MAX = 2000;
