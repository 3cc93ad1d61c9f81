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

const before = (year: number, day: string | null) => day !== null && day < `${year}-01-01`;

type Rules = { [K in PartKind]: (part: PartFields[K], year: number) => PartProblem[] };

const rules: Rules = {
	goal: () => [],
	action: ({ startOn, endOn }: ActionFields, year) =>
		startOn !== null && endOn !== null && endOn < startOn
			? [{ field: 'endOn', message: 'Het eind ligt voor het begin. Draai de datums om.' }]
			: before(year, endOn)
				? [{ field: 'endOn', message: `Een actie van dit plan eindigt in ${year} of later.` }]
				: [],
	milestone: ({ dueOn }: MilestoneFields, year) =>
		dueOn !== null && !dueOn.startsWith(`${year}-`)
			? [{ field: 'dueOn', message: `Een mijlpaal van dit plan valt in ${year}.` }]
			: [],
	borging: ({ state, handoverOn }: BorgingFields, year) =>
		state === 'transferred' && handoverOn === null
			? [{ field: 'handoverOn', message: 'Vul in op welke dag het is overgedragen.' }]
			: before(year, handoverOn)
				? [
						{
							field: 'handoverOn',
							message: `Dit plan is van ${year}: kies een dag in of na dat jaar.`
						}
					]
				: []
};

/**
 * What binds always, drafts too: dates the right way round, milestones within the year, nothing that
 * ends before it, what was handed over has a day. Of one row alone, the same stands as constraints in
 * `tables.ts`.
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
