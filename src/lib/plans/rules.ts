import {
	isOpen,
	type ActionFields,
	type BorgingFields,
	type MilestoneFields,
	type PartFields,
	type PartKind
} from './parts.ts';

/** A rule that is broken: which field to mend, and a sentence for the person. */
export interface PartProblem {
	field: string;
	message: string;
}

/** How many parts of a kind fit in a plan, so that it stays one that people can read and print. */
export const PART_LIMITS: Record<PartKind, number> = {
	goal: 40,
	action: 400,
	milestone: 100,
	borging: 60
};

type Rules = { [K in PartKind]: (part: PartFields[K], year: number) => PartProblem[] };

const rules: Rules = {
	goal: () => [],
	action: ({ startOn, endOn }: ActionFields) =>
		startOn !== null && endOn !== null && endOn < startOn
			? [{ field: 'endOn', message: 'Het eind ligt voor het begin. Draai de datums om.' }]
			: [],
	milestone: ({ dueOn }: MilestoneFields, year) =>
		dueOn !== null && !dueOn.startsWith(`${year}-`)
			? [{ field: 'dueOn', message: `Een mijlpaal van dit plan valt in ${year}.` }]
			: [],
	borging: ({ state, handoverOn }: BorgingFields) =>
		state === 'transferred' && handoverOn === null
			? [{ field: 'handoverOn', message: 'Vul in op welke dag het is overgedragen.' }]
			: []
};

/**
 * What binds always, drafts too: dates the right way round, milestones within the year, what was
 * handed over has a day. The same stands as constraints in `tables.ts`.
 */
export const partProblems = <K extends PartKind>(
	kind: K,
	part: PartFields[K],
	year: number
): PartProblem[] => rules[kind](part, year);

/** Whether a milestone's day has passed without it being reached; `today` is an ISO date. */
export const isOverdue = (
	{ dueOn, reachedOn }: Pick<MilestoneFields, 'dueOn' | 'reachedOn'>,
	today: string
): boolean => reachedOn === null && dueOn !== null && dueOn < today;

/** Whether an action should have ended and has not. */
export const isLate = (
	{ endOn, state }: Pick<ActionFields, 'endOn' | 'state'>,
	today: string
): boolean => isOpen(state) && endOn !== null && endOn < today;
