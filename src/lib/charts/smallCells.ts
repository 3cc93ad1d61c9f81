import { onScale, stepAt } from './scale.ts';
import type { MatrixCell } from './gapMatrix.ts';
import type { Category, Scale, Step } from './types.ts';

/** A cell too small for words: a colour and at most one character. */
export interface SmallCell {
	x: number;
	y: number;
	kind: 'assessed' | 'not-assessed' | 'not-applicable';
	step: Step | undefined;
	text: string;
}
export interface Size {
	width: number;
	height: number;
}

export const cellGap = 1;

/** Finds the cell of a row and column; a cell that is not there is not assessed. */
export const findCell = (cells: readonly MatrixCell[], row: Category, column: Category) =>
	cells.find((each) => each.row === row.id && each.column === column.id);

/** Places the cells of one small matrix in reading order. */
export function placeCells(
	cells: readonly MatrixCell[],
	{
		rows,
		columns,
		scale
	}: { rows: readonly Category[]; columns: readonly Category[]; scale: Scale },
	{ left, top, size }: { left: number; top: number; size: Size }
): SmallCell[] {
	return rows.flatMap((row, r) =>
		columns.map((column, c) => {
			const value = findCell(cells, row, column)?.value ?? null;
			const assessed = onScale(value, scale);
			const text = assessed ? String(value) : value === 'not-applicable' ? '–' : '';
			return {
				x: left + c * (size.width + cellGap),
				y: top + r * (size.height + cellGap),
				kind: assessed ? 'assessed' : value === 'not-applicable' ? value : 'not-assessed',
				step: stepAt(value, scale),
				text: text.length === 1 && size.width >= 10 ? text : ''
			};
		})
	);
}

/**
 * Joins equal cells to one path per colour, and their characters to one text per ink with a place
 * for each: hundreds of cells stay a handful of elements. A fill of null is the hatch.
 */
export function paintCells(cells: readonly SmallCell[], { width, height }: Size) {
	const groups = <K>(key: (cell: SmallCell) => K) => [...Map.groupBy(cells, key)];
	const fills = groups(({ kind, step }) =>
		kind === 'not-assessed'
			? null
			: kind === 'assessed'
				? (step?.color ?? 'var(--surface)')
				: 'none'
	).map(([fill, same]) => ({
		fill,
		path: same.map(({ x, y }) => `M${x},${y}h${width}v${height}h${-width}z`).join('')
	}));
	const texts = groups(({ text, step }) => (text ? (step?.ink ?? 'var(--ink)') : null)).flatMap(
		([ink, same]) =>
			ink === null
				? []
				: [
						{
							ink,
							x: same.map(({ x }) => x + width / 2).join(' '),
							y: same.map(({ y }) => y + height / 2 + 4).join(' '),
							text: same.map(({ text }) => text).join('')
						}
					]
	);
	return { fills, texts };
}
