/** What somebody changed in a matrix since the page was opened, to take back. Pure. */
import { sameValue } from '#lib/audit/audit.ts';
import { sayField } from '#lib/audit/words.ts';
import { withinSentence } from '#lib/programme/vocabulary.ts';
import { judgementFieldLabels } from '../assessments.ts';
import type { CellFields } from '../merging.ts';
import { assessmentWords } from '../words.ts';
import { judgementInWords, nameOfCell, type CellView } from './cellView.ts';

/** One change of one cell. */
export interface Step {
	/** Id of the cell. */
	id: string;
	before: CellFields;
	/** The same fields after it. */
	after: CellFields;
	/** When, in milliseconds. */
	at: number;
}

/** Who pauses longer while typing, in milliseconds, begins a new step. */
const PAUSE = 5000;

/** The steps with another one; what is typed without a pause is one step. */
export function withStep(steps: readonly Step[], step: Step): Step[] {
	const last = steps.at(-1);
	const goesOn =
		last?.id === step.id && step.at - last.at < PAUSE && isTyped(last) && isTyped(step);
	if (!last || !goesOn) return [...steps, step];
	return [...steps.slice(0, -1), { ...step, before: last.before }];
}

const isTyped = ({ after }: Step) => Object.keys(after).join() === 'rationale';

/** Whether the cell is still as the step left it, and can be changed: else there is nothing to take back. */
export const canUndo = (cell: CellView, { after }: Step): boolean =>
	cell.editable &&
	Object.entries(after).every(([name, value]) =>
		sameValue(toCompare(cell[name as keyof CellFields]), toCompare(value))
	);

/** The server writes evidence in its own way: what tells pieces apart is their id. */
const toCompare = (value: CellFields[keyof CellFields]) =>
	Array.isArray(value) ? value.map(({ id }) => id) : value;

/** What taking back made of a cell, in a sentence without its point: it stands beside others. */
export function undoneInWords(cell: CellView, { before }: Step): string {
	const done = `Ongedaan gemaakt: ${nameOfCell(cell)}, `;
	if ('coverage' in before || 'stage' in before)
		return `${done}weer ${judgementInWords({ ...cell, ...before })}`;
	if ('evidence' in before) return `${done}bewijs weer zoals eerst`;
	if ('rationale' in before) return `${done}onderbouwing weer zoals eerst`;
	const parts = (['strength', 'certainty'] as const)
		.filter((field) => field in before)
		.map(
			(field) =>
				`${withinSentence(judgementFieldLabels[field])} weer ${sayField(assessmentWords, field, before[field])}`
		);
	return done + parts.join(', ');
}

/** Why a step cannot be taken back any more. */
export const notUndoneInWords = (cell: CellView): string =>
	`Niet ongedaan gemaakt: ${nameOfCell(cell)}, is intussen gewijzigd of ingediend`;
