import { columnHeads, columnKey } from './columnHeads.ts';
import { flowLegend, type Legend } from './legend.ts';
import { inHalves, partOf } from './linear.ts';
import { fontSize, isCompact, labelColumn, lineHeight } from './metrics.ts';
import { placeRows, type PlacedRow } from './rows.ts';
import { textWidth } from './text.ts';
import type { Category, ChartTable, Layout, Mark } from './types.ts';

/** How much of something is reached in a row and a column. */
export interface Progress {
	row: string;
	column: string;
	total: number;
	reached: number;
	/** Not reached and past its day. */
	late: number;
	href?: string;
}
export interface ProgressMatrixData {
	rows: readonly Category[];
	columns: readonly Category[];
	cells: readonly Progress[];
	/** What is counted: "mijlpalen". */
	unit: string;
	/** What one is called. */
	one: string;
	/** What a row is, for the head of the table. */
	rowName: string;
}

export interface PlacedProgress extends Mark {
	row: string;
	left: number;
	top: number;
	width: number;
	/** Width of the reached part. */
	done: number;
	late: number;
	/** "1/3"; a dash where there is nothing to reach. */
	value: string;
	empty: boolean;
}
export type ProgressSign = 'reached' | 'open' | 'late';
export interface ProgressMatrixLayout extends Layout {
	marks: PlacedProgress[];
	rows: PlacedRow<Category>[];
	groups: { label: string; y: number }[];
	columns: { column: Category; x: number; y: number; lines: string[] }[];
	/** Names of numbered columns, where the names themselves do not fit above them. */
	key: { lines: string[]; y: number }[];
	gap: number;
	legend: Legend<{ text: string; sign: ProgressSign }>;
}

const band = 36;
/** Height of the bar under the number. */
export const barHeight = 9;

/** Places cells with a number ("1/3") over a bar that fills up. */
export function progressMatrix(data: ProgressMatrixData, width: number): ProgressMatrixLayout {
	const compact = isCompact(width);
	const left = compact ? 0 : labelColumn(width);
	const cell = partOf(width - left, data.columns.length);
	const { heads, numbered, height: headHeight } = columnHeads(data.columns, cell - 10);
	const gap = compact ? 12 : 8;
	const placed = placeRows(data.rows, { width, top: headHeight, band, gap });
	const marks = placed.rows.flatMap((row) =>
		data.columns.map((column, index): PlacedProgress => {
			const found = data.cells.find((each) => each.row === row.row.id && each.column === column.id);
			const { total = 0, reached = 0, late = 0 } = found ?? {};
			const room = cell - 10;
			return {
				id: column.id,
				row: row.row.id,
				box: { left: left + index * cell, top: row.bandTop, width: cell, height: band },
				title: `${row.row.label}, ${column.label}`,
				text: sayProgress({ total, reached, late }, data),
				href: found?.href,
				left: left + index * cell + 2,
				top: row.bandTop + band - barHeight - 3,
				width: room,
				done: total > 0 ? inHalves((room * reached) / total) : 0,
				late: total > 0 ? inHalves((room * late) / total) : 0,
				value: total > 0 ? `${reached}/${total}` : '–',
				empty: total === 0
			};
		})
	);
	const key = numbered ? columnKey(data.columns, width, placed.bottom + 6) : [];
	const last = key.at(-1);
	const legend = flowLegend<{ text: string; sign: ProgressSign }>(
		[
			{ text: 'behaald', sign: 'reached' },
			{ text: 'nog te doen', sign: 'open' },
			{ text: 'te laat', sign: 'late' }
		],
		{
			width,
			top: last ? last.y + (last.lines.length - 1) * lineHeight.small : placed.bottom,
			symbol: 30
		}
	);
	const sums = data.cells.reduce(
		(sum, { total, reached, late }) => ({
			total: sum.total + total,
			reached: sum.reached + reached,
			late: sum.late + late
		}),
		{ total: 0, reached: 0, late: 0 }
	);
	return {
		width,
		height: legend.bottom,
		summary: `${sayProgress(sums, data)}.`,
		marks,
		rows: placed.rows,
		groups: placed.groups,
		columns: data.columns.map((column, index) => {
			const lines = heads[index] ?? [];
			return {
				column,
				lines,
				x: left + index * cell + 2,
				y: headHeight - 12 - (lines.length - 1) * lineHeight.small
			};
		}),
		key,
		gap,
		legend
	};
}

/** "1 van 3 mijlpalen behaald, 1 te laat"; of one only "1 mijlpaal, nog niet behaald". */
function sayProgress(
	{ total, reached, late }: Pick<Progress, 'total' | 'reached' | 'late'>,
	{ unit, one }: Pick<ProgressMatrixData, 'unit' | 'one'>
): string {
	if (total === 0) return `geen ${unit}`;
	if (total === 1)
		return `1 ${one}, ${reached > 0 ? 'behaald' : late > 0 ? 'te laat' : 'nog niet behaald'}`;
	return `${reached} van ${total} ${unit} behaald${late > 0 ? `, ${late} te laat` : ''}`;
}

/** Where the mark "!" of what is late stands: after the number. */
export const lateX = ({ left, value }: PlacedProgress) =>
	left + textWidth(value, fontSize.label) + 6;

/** A line per row, a column per column. */
export function progressMatrixTable(data: ProgressMatrixData): ChartTable {
	return {
		columns: [data.rowName, ...data.columns.map(({ label }) => label)],
		rows: data.rows.map((row) => [
			row.label,
			...data.columns.map((column) => {
				const found = data.cells.find((each) => each.row === row.id && each.column === column.id);
				return sayProgress(found ?? { total: 0, reached: 0, late: 0 }, data);
			})
		])
	};
}
