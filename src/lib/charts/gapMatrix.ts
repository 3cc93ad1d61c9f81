import { max } from 'd3-array';
import { partOf } from './linear.ts';
import { fontSize, isCompact, labelColumn, lineHeight } from './metrics.ts';
import { placeRows, type PlacedRow } from './rows.ts';
import { formatNumber } from '#lib/ui/format.ts';
import { describe, onScale, stepAt, tableValue } from './scale.ts';
import { textWidth, wrapText } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Reading, Scale, Step } from './types.ts';

export interface MatrixCell {
	row: string;
	column: string;
	value: Reading;
	/** 1–5, drawn as dots. */
	strength?: number | null;
	/** The value in the round compared with. */
	previous?: Reading;
	/** A state in one word ("concept"). */
	note?: string;
}
export interface GapMatrixData {
	rows: readonly Category[];
	columns: readonly Category[];
	/** Cells that are not in it are not assessed. */
	cells: readonly MatrixCell[];
	scale: Scale;
	/** Names of strength 1–5, for speech and table. */
	strengths?: readonly string[];
	/** Makes cells links, as to their form. */
	href?: (cell: MatrixCell) => string | undefined;
	/** Id that lights up when a cell is pointed at; none if left out. */
	highlightId?: (cell: MatrixCell) => string | null;
}

export type Change = 'up' | 'down' | null;
export interface PlacedCell extends Mark {
	cell: MatrixCell;
	kind: 'assessed' | 'not-assessed' | 'not-applicable';
	step: Step | undefined;
	lines: string[];
	change: Change;
	/** "was 2", or the note. */
	detail: string;
	strength: number;
}
export interface GapMatrixLayout extends Layout {
	/** Space at the left of a cell, and for its number. */
	inset: number;
	numberWidth: number;
	/** From the bottom of a cell to the baseline of its detail. */
	detailRise: number;
	marks: PlacedCell[];
	rows: PlacedRow<Category>[];
	groups: { label: string; y: number }[];
	columns: { column: Category; x: number; lines: string[]; y: number }[];
}

const gap = 4;

/** Up or down since the round compared with; null where either is missing or they are equal. */
function changeOf({ value, previous }: MatrixCell, scale: Scale): Change {
	if (!onScale(value, scale) || !onScale(previous, scale) || value === previous) return null;
	return value > previous ? 'up' : 'down';
}

/** Places a matrix of aspects × sectors with large, labelled cells. */
export function gapMatrix(data: GapMatrixData, width: number): GapMatrixLayout {
	const { scale } = data;
	const compact = isCompact(width);
	const left = compact ? 0 : labelColumn(width);
	const [inset, numberWidth] = compact ? [8, 16] : [10, 18];
	const count = Math.max(1, data.columns.length);
	const cellWidth = partOf(width - left - gap * (count - 1), count);

	const columns = data.columns.map((column, index) => ({
		column,
		x: left + index * (cellWidth + gap),
		lines: wrapText(column.label, cellWidth - (column.shape ? 18 : 0) - 4, fontSize.small, 3)
	}));
	const headLines = max(columns, ({ lines }) => lines.length) ?? 1;
	const headHeight = headLines * lineHeight.small + 10;

	const drafts = data.rows.map((row) =>
		columns.map(({ column, x }) => {
			const cell = data.cells.find((each) => each.row === row.id && each.column === column.id) ?? {
				row: row.id,
				column: column.id,
				value: null
			};
			const name = describe(cell.value, scale);
			const step = stepAt(cell.value, scale);
			const text = step ? (step.short ?? step.label) : name;
			const room = cellWidth - 2 * inset - (step ? numberWidth : 0);
			return { row, column, cell, x, step, lines: wrapText(text, room, fontSize.small, 3) };
		})
	);
	const textLines = max(drafts.flat(), ({ lines }) => lines.length) ?? 1;
	const details = data.cells.map((cell) => ({
		text: detailOf(cell, scale),
		dots: cell.strength ?? 0
	}));
	const hasDetail = details.some(({ text, dots }) => text || dots);
	// Where a word and its dots do not fit beside each other, the word gets a line of its own.
	const isTight = details.some(
		({ text, dots }) =>
			text && textWidth(text, fontSize.small) + 18 + dots * 8 > cellWidth - 2 * inset
	);
	const band = 18 + textLines * lineHeight.small + (hasDetail ? 20 : 0) + (isTight ? 16 : 0);
	const placed = placeRows(data.rows, {
		width,
		top: headHeight,
		band,
		gap: compact ? 10 : gap
	});

	const marks = placed.rows.flatMap((row, index) =>
		(drafts[index] ?? []).map(({ column, cell, x, step, lines }): PlacedCell => {
			const assessed = onScale(cell.value, scale);
			return {
				id: data.highlightId?.(cell) ?? null,
				box: { left: x, top: row.bandTop, width: cellWidth, height: band },
				title: `${row.row.label}, ${column.label}`,
				text: spoken(cell, data),
				href: data.href?.(cell),
				cell,
				kind: assessed
					? 'assessed'
					: cell.value === 'not-applicable'
						? 'not-applicable'
						: 'not-assessed',
				step,
				lines,
				change: changeOf(cell, scale),
				detail: detailOf(cell, scale),
				strength: assessed ? Math.min(5, Math.max(0, Math.round(cell.strength ?? 0))) : 0
			};
		})
	);
	const assessed = marks.filter((mark) => mark.kind === 'assessed').length;
	return {
		width,
		height: placed.bottom,
		inset,
		numberWidth,
		detailRise: isTight ? 26.5 : 10.5,
		summary:
			marks.length === 1
				? `De cel is ${assessed ? '' : 'niet '}beoordeeld.`
				: `${assessed} van ${marks.length} cellen beoordeeld.`,
		marks,
		rows: placed.rows,
		groups: placed.groups,
		columns: columns.map((column) => ({
			...column,
			y: headHeight - 10 - (column.lines.length - 1) * lineHeight.small - 2
		}))
	};
}

function detailOf(cell: MatrixCell, scale: Scale): string {
	if (!changeOf(cell, scale)) return cell.note ?? '';
	return typeof cell.previous === 'number' ? `was ${formatNumber(cell.previous)}` : '';
}

function spoken(cell: MatrixCell, { scale, strengths }: GapMatrixData): string {
	const parts = [describe(cell.value, scale)];
	if (cell.strength && onScale(cell.value, scale)) {
		const name = strengths?.[cell.strength - 1];
		parts.push(`sterkte ${cell.strength} van 5${name ? ` (${name})` : ''}`);
	}
	if (onScale(cell.previous, scale)) parts.push(`vorige ronde ${describe(cell.previous, scale)}`);
	if (cell.note) parts.push(cell.note);
	return parts.join(', ');
}

/** One line per cell: value, name, strength and previous value. */
export function gapMatrixTable(data: GapMatrixData): ChartTable {
	const { rows, columns, cells, scale } = data;
	return {
		columns: ['Aspect', 'Sector', 'Waarde', 'Stadium', 'Sterkte', 'Vorige ronde'],
		rows: rows.flatMap((row) =>
			columns.map((column) => {
				const cell = cells.find((each) => each.row === row.id && each.column === column.id);
				return [
					row.label,
					column.label,
					tableValue(cell?.value, scale),
					stepAt(cell?.value, scale)?.label ?? null,
					// What was judged without a strength is not missing one.
					cell?.strength ?? (cell?.value === undefined || cell.value === null ? null : ''),
					tableValue(cell?.previous, scale)
				];
			})
		)
	};
}
