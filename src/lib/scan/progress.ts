/** How far a round is in an area, in words that add up. Pure. */
import { isJudged, statuses, statusLabels, type Judgement, type Status } from './assessments.ts';
import { coverageLabels } from './scales.ts';

/** What has become of a cell: each is in exactly one of these. */
type CellState = Status | 'notAssessed';

/** How many cells there are, and how many of them are what. */
export type Progress = Record<CellState, number> & { of: number };

/** Counts cells; those of the `of` that nobody touched are not among them, and not assessed. */
export function progressOf(
	cells: readonly (Pick<Judgement, 'coverage' | 'stage'> & { status: Status })[],
	of = cells.length
): Progress {
	const count = (which: Status) =>
		cells.filter((cell) => cell.status === which && (which !== 'draft' || isJudged(cell))).length;
	const known = Object.fromEntries(statuses.map((status) => [status, count(status)])) as Record<
		Status,
		number
	>;
	const sum = statuses.reduce((total, status) => total + known[status], 0);
	return { ...known, of, notAssessed: of - sum };
}

/** How many need nothing more from who fills them in: "ingediend of vastgesteld". */
export const submittedOf = ({ submitted, adopted }: Progress): number => submitted + adopted;

/** In the order of the way that a cell goes, from its end. */
const order = ['adopted', 'submitted', 'returned', 'draft', 'notAssessed'] as const;

/** "24 cellen: 5 ingediend, 2 teruggegeven, 11 concept, 6 niet beoordeeld". */
export function progressInWords(progress: Progress): string {
	const labels = { ...statusLabels, notAssessed: coverageLabels.notAssessed };
	const parts = order.flatMap((state) =>
		// No line ends between a number and what it counts.
		progress[state] > 0 ? [`${progress[state]} ${labels[state]}`.replaceAll(' ', '\u00a0')] : []
	);
	return `${progress.of} ${progress.of === 1 ? 'cel' : 'cellen'}: ${parts.join(', ')}`;
}
