import { max } from 'd3-array';
import { namesFor, stepAxis, type StepAxis } from './axis.ts';
import { flowLegend, type Legend } from './legend.ts';
import { linear } from './linear.ts';
import { fontSize, isCompact } from './metrics.ts';
import { gridSpans, placeRows, rowBox, type PlacedRow } from './rows.ts';
import { formatNumber } from '#lib/ui/format.ts';
import { describe, onScale, tableValue } from './scale.ts';
import { textWidth } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Reading, Scale } from './types.ts';

/** A row with its value in two rounds. */
export interface ChangeRow extends Category {
	/** Where the label alone does not say it, as under a heading: tooltip and table. */
	name?: string;
	before: Reading;
	after: Reading;
	/** Of how many it is. */
	n?: number;
	href?: string;
}
export interface DumbbellData {
	rows: readonly ChangeRow[];
	scale: Scale;
	/** Names of the two rounds. */
	before: string;
	after: string;
}

export type Direction = 'up' | 'down' | 'same' | 'incomparable';
export interface PlacedChange extends Mark {
	row: PlacedRow<ChangeRow>;
	y: number;
	/** Null where not assessed: never the place of zero. */
	before: number | null;
	after: number | null;
	direction: Direction;
	/** "2 naar 3"; stands at the end of the row. */
	note: string;
	noteY: number;
	noteWidth: number;
	/** Where the note ends; n stands after it. */
	noteEnd: number;
}
export interface DumbbellLayout extends Layout {
	marks: PlacedChange[];
	rows: PlacedRow<ChangeRow>[];
	groups: { label: string; y: number }[];
	axis: StepAxis & { y: number };
	grid: { x: number; top: number; bottom: number }[];
	legend: Legend<{ text: string; symbol: 'before' | 'after' | 'same' | 'step' }>;
}

const band = 30;
/** Room for "n=12". */
const countWidth = 46;

/** Places the change per row between two rounds. A row with one value shows that one only. */
export function dumbbell(data: DumbbellData, width: number): DumbbellLayout {
	const { scale } = data;
	const compact = isCompact(width);
	const notes = data.rows.map((row) => textWidth(noteOf(row, scale), fontSize.small));
	const aside = data.rows.some(({ n }) => n !== undefined) ? countWidth : 0;
	const noteWidth = 32 + (max(notes) ?? 0) + aside;
	const plan = { width, band, gap: compact ? 12 : 10, aside: noteWidth };
	const { left } = placeRows([], { ...plan, top: 0 });
	const domain = [scale[0]?.value ?? 0, scale.at(-1)?.value ?? 1] as const;
	const x = linear(domain, [left + 16, width - 16 - (compact ? 0 : noteWidth)]);
	const place = (value: Reading) => (onScale(value, scale) ? x(value) : null);

	const axis = stepAxis(scale, x, width);
	const top = 14 + (axis.lines - 1) * 16 + 14;
	const { rows, groups, bottom } = placeRows(data.rows, { ...plan, top });
	const marks = rows.map((row): PlacedChange => {
		const before = place(row.row.before);
		const after = place(row.row.after);
		const note = noteOf(row.row, scale);
		return {
			id: row.row.id,
			y: row.middle,
			box: rowBox(row, width),
			title: row.row.name ?? row.row.label,
			text: `${data.before}: ${describe(row.row.before, scale)}; ${data.after}: ${describe(row.row.after, scale)}${row.row.n === undefined ? '' : `; n=${row.row.n}`}`,
			href: row.row.href,
			row,
			before,
			after,
			direction: directionOf(row.row, scale),
			note,
			noteWidth: textWidth(note, fontSize.small),
			noteEnd: width - aside,
			noteY: compact ? row.labelY : row.middle + 4.5
		};
	});
	const legend = flowLegend(
		[
			{ text: data.before, symbol: 'before' as const },
			{ text: data.after, symbol: 'after' as const },
			{ text: 'gelijk gebleven', symbol: 'same' as const },
			...namesFor(axis, scale)
		],
		{ width, top: bottom + 8 }
	);
	const count = (direction: Direction) =>
		marks.filter((mark) => mark.direction === direction).length;
	return {
		width,
		height: legend.bottom,
		summary: `Van ${data.before} naar ${data.after}: ${count('up')} hoger, ${count('down')} lager, ${count('same')} gelijk, ${count('incomparable')} niet te vergelijken.`,
		marks,
		rows,
		groups,
		axis: { ...axis, y: 14 },
		grid: gridSpans(rows, { width, top: top - 6, bottom: bottom }).flatMap((span) =>
			scale.map((step) => ({ x: x(step.value), ...span }))
		),
		legend
	};
}

/** Which way a row went; incomparable unless both rounds have a value. */
function directionOf({ before, after }: ChangeRow, scale: Scale): Direction {
	if (!onScale(before, scale) || !onScale(after, scale)) return 'incomparable';
	return after > before ? 'up' : after < before ? 'down' : 'same';
}

function noteOf({ before, after }: ChangeRow, scale: Scale): string {
	const [was, is] = [before, after].map((value) =>
		onScale(value, scale) ? formatNumber(value) : null
	);
	if (was && is) return was === is ? `gelijk: ${is}` : `${was} naar ${is}`;
	if (is) return `nu voor het eerst: ${is}`;
	return was ? `alleen toen: ${was}` : 'niet beoordeeld';
}

/** Row, both values, the direction in a word, and n. */
export function dumbbellTable({ rows, scale, before, after }: DumbbellData): ChartTable {
	const words = { up: 'hoger', down: 'lager', same: 'gelijk', incomparable: 'niet te vergelijken' };
	const counted = rows.some(({ n }) => n !== undefined);
	return {
		columns: ['Aspect', before, after, 'Verandering', ...(counted ? ['n'] : [])],
		rows: rows.map((row) => [
			row.name ?? row.label,
			tableValue(row.before, scale),
			tableValue(row.after, scale),
			words[directionOf(row, scale)],
			...(counted ? [row.n ?? 0] : [])
		])
	};
}
