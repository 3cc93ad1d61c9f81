import { fontSize, groupHeight, labelColumn, isCompact, lineHeight } from './metrics.ts';
import { wrapText } from './text.ts';
import type { Box, Category } from './types.ts';

/** Room for the shape before a label. */
export const glyphIndent = 20;

export interface PlacedRow<R extends Category> {
	row: R;
	lines: string[];
	/** Top of the whole row, first baseline of its label, top and middle of its band. */
	top: number;
	labelY: number;
	bandTop: number;
	middle: number;
}
export interface Rows<R extends Category> {
	rows: PlacedRow<R>[];
	groups: { label: string; y: number }[];
	/** Where the plot starts beside the labels; 0 when labels stand above their row. */
	left: number;
	bottom: number;
}

/**
 * Stacks labelled rows from `top` down: the label beside its band, or above it where there is
 * little width. `band` is the height of what is drawn in a row, `aside` what else stands on the
 * line of a label above (n).
 */
export function placeRows<R extends Category>(
	categories: readonly R[],
	{
		width,
		top,
		band,
		gap,
		aside = 0
	}: Record<'width' | 'top' | 'band' | 'gap', number> & { aside?: number }
): Rows<R> {
	const compact = isCompact(width);
	const left = compact ? 0 : labelColumn(width);
	const room = compact ? width - aside : left - 16;
	const rows: PlacedRow<R>[] = [];
	const groups: { label: string; y: number }[] = [];
	let y = top;
	let group: string | undefined;
	const labels = categories.map((row) =>
		wrapText(row.label, room - (row.shape ? glyphIndent : 0), fontSize.label)
	);
	// Rows of one and two lines are equally high: an even rhythm.
	const even = labels.some((lines) => lines.length > 1) ? 2 * lineHeight.label : lineHeight.label;
	for (const [index, row] of categories.entries()) {
		if (row.group && row.group !== group) {
			groups.push({ label: row.group, y: y + groupHeight - 12 });
			y += groupHeight;
		}
		group = row.group;
		const lines = labels[index] ?? [];
		const text = lines.length * lineHeight.label;
		const height = compact ? text + 4 + band : Math.max(band, text, even);
		const bandTop = compact ? y + text + 4 : y + (height - band) / 2;
		const middle = bandTop + band / 2;
		const labelY = compact ? y + 14 : middle - text / 2 + 14;
		rows.push({ row, lines, top: y, labelY, bandTop, middle });
		y += height + gap;
	}
	return { rows, groups, left, bottom: rows.length ? y - gap : y };
}

/** Where lines of the grid run: straight through, or only beside what is drawn, clear of labels above it. */
export const gridSpans = (
	rows: readonly PlacedRow<Category>[],
	{ width, top, bottom }: { width: number; top: number; bottom: number }
): { top: number; bottom: number }[] =>
	isCompact(width)
		? rows.map(({ bandTop, middle }) => ({ top: bandTop, bottom: 2 * middle - bandTop }))
		: rows.length > 0
			? [{ top, bottom }]
			: [];

/** A whole row, from its label to the end of its band. */
export const rowBox = ({ top, bandTop, middle }: PlacedRow<Category>, width: number): Box => ({
	left: -6,
	top: Math.min(top, bandTop) - 2,
	width: width + 12,
	height: 2 * middle - bandTop - Math.min(top, bandTop) + 4
});
