import { max, sum } from 'd3-array';
import { columnHeads, columnKey } from './columnHeads.ts';
import { partOf } from './linear.ts';
import { isCompact, labelColumn, lineHeight } from './metrics.ts';
import { placeRows, type PlacedRow } from './rows.ts';
import { formatNumber } from '#lib/ui/format.ts';
import type { Category, ChartTable, Layout, Mark } from './types.ts';

export interface Count {
	row: string;
	column: string;
	/** Null or left out: not known, which is not zero. */
	count: number | null;
	/** Stands out: a darker circle. `CountMatrixData.strong` says what that means. */
	strong?: boolean;
	href?: string;
}
export interface CountMatrixData {
	rows: readonly Category[];
	columns: readonly Category[];
	counts: readonly Count[];
	/** What is counted: "praktijken". */
	unit: string;
	/** One of them: "praktijk". */
	one: string;
	/** What a row is, for the head of the table: "Thema". */
	rowName?: string;
	/** What a darker circle means: "trekker van minstens een". */
	strong?: string;
}

export interface PlacedCount extends Mark {
	row: string;
	x: number;
	y: number;
	count: number | null;
	strong: boolean;
	/** Of a circle with an area in proportion to the count; 0 for none. */
	radius: number;
	/** The number in its circle, or beside one that is too small for it. */
	textX: number;
	beside: boolean;
}
export interface CountMatrixLayout extends Layout {
	marks: PlacedCount[];
	rows: (PlacedRow<Category> & { total: string; totalY: number })[];
	groups: { label: string; y: number }[];
	columns: { column: Category; x: number; y: number; lines: string[]; total: string }[];
	gap: number;
	/** Baselines of the sums per column and their name, and of the name of the sums per row. */
	totals: { x: number; y: number; nameY: number; headY: number };
	/** Names of numbered columns, where the names themselves do not fit above them. */
	key: { lines: string[]; y: number }[];
}

const totalWidth = 52;
const band = 44;
/** Radius from which a circle holds its number with room around it. */
const holdsNumber = 12;

const isCount = (value: number | null | undefined): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Places counts of rows × columns as circles with their number. */
export function countMatrix(data: CountMatrixData, width: number): CountMatrixLayout {
	const compact = isCompact(width);
	const left = compact ? 0 : labelColumn(width);
	const cellWidth = partOf(width - left - totalWidth, data.columns.length);
	const centre = (index: number) => left + (index + 0.5) * cellWidth;

	const { heads, numbered, height } = columnHeads(data.columns, cellWidth - 8);
	// What numbers stand for is read before them.
	const key = numbered ? columnKey(data.columns, width, 0) : [];
	const last = key.at(-1);
	const top = last ? last.y + last.lines.length * lineHeight.small + 4 : 0;
	const gap = compact ? 12 : 6;
	const placed = placeRows(data.rows, {
		width,
		top: top + height,
		band,
		gap,
		aside: 0
	});

	const countAt = (row: Category, column: Category) =>
		data.counts.find((each) => each.row === row.id && each.column === column.id);
	const most = max(data.counts, ({ count }) => (isCount(count) ? count : 0)) ?? 0;
	// The area of a circle says how many.
	const largest = Math.min(band, cellWidth) / 2 - 2;

	const marks = placed.rows.flatMap((row) =>
		data.columns.map((column, index): PlacedCount => {
			const entry = countAt(row.row, column);
			const count = isCount(entry?.count) ? entry.count : null;
			const r = Number((largest * Math.sqrt((count ?? 0) / Math.max(1, most))).toFixed(2));
			return {
				id: column.id,
				row: row.row.id,
				x: centre(index),
				y: row.middle,
				box: {
					left: centre(index) - cellWidth / 2,
					top: row.bandTop,
					width: cellWidth,
					height: band
				},
				title: `${row.row.label}, ${column.label}`,
				text: textOf(data, entry, count),
				href: entry?.href,
				count,
				...(r > 0 && r < holdsNumber
					? { textX: centre(index) + r + 4, beside: true }
					: { textX: centre(index), beside: false }),
				strong: count !== null && entry?.strong === true,
				radius: r
			};
		})
	);
	const totalOf = (belongs: (mark: PlacedCount) => boolean) => totalText(marks.filter(belongs));
	const rows = placed.rows.map((row) => ({
		...row,
		total: totalOf(({ row: id }) => id === row.row.id),
		totalY: row.middle + 4.5
	}));
	const totalsY = placed.bottom + (compact ? 42 : 24);
	return {
		width,
		height: totalsY + 8,
		summary: `${totalOf(() => true) || 'Onbekend aantal'} ${data.unit} in ${data.rows.length} rijen en ${data.columns.length} kolommen.`,
		marks,
		rows,
		groups: placed.groups,
		columns: data.columns.map((column, index) => {
			const lines = heads[index] ?? [];
			return {
				column,
				lines,
				x: centre(index),
				y: top + height - 12 - (lines.length - 1) * lineHeight.small,
				total: totalOf(({ id }) => id === column.id)
			};
		}),
		totals: { x: width, y: totalsY, nameY: placed.bottom + 24, headY: top + height - 12 },
		gap,
		key
	};
}

function textOf(
	{ unit, one, strong }: CountMatrixData,
	entry: Count | undefined,
	count: number | null
) {
	if (count === null) return 'niet bekend';
	const counted = `${formatNumber(count)} ${count === 1 ? one : unit}`;
	return entry?.strong && strong ? `${counted}, ${strong}` : counted;
}

/** The sum of what is known: "12", "12+?" when a part is not, and nothing when nothing is. */
function totalText(marks: readonly PlacedCount[]): string {
	const known = marks.flatMap(({ count }) => (count === null ? [] : [count]));
	if (known.length === 0) return '';
	return `${formatNumber(sum(known))}${known.length < marks.length ? '+?' : ''}`;
}

/** A line per row, a column per column; null is not known. */
export function countMatrixTable(data: CountMatrixData): ChartTable {
	const { rows, columns, counts, rowName = 'Thema', strong } = data;
	return {
		columns: [rowName, ...columns.map((column) => column.label)],
		rows: rows.map((row) => [
			row.label,
			...columns.map((column) => {
				const entry = counts.find((each) => each.row === row.id && each.column === column.id);
				if (!isCount(entry?.count)) return null;
				return entry.strong && strong ? `${formatNumber(entry.count)}, ${strong}` : entry.count;
			})
		])
	};
}
