import { max, sum } from 'd3-array';
import { flowLegend, type Legend, type Swatch } from './legend.ts';
import { inHalves } from './linear.ts';
import { fontSize, isCompact, lineHeight } from './metrics.ts';
import { gridSpans, placeRows, type PlacedRow } from './rows.ts';
import { formatNumber } from '#lib/ui/format.ts';
import { textWidth, wrapText } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Scale, Step } from './types.ts';

export interface StackedRow extends Category {
	/** How many stand at each step: aligned with the steps of the scale. */
	counts: readonly number[];
	notAssessed: number;
	notApplicable?: number;
}
export interface StackedBarsData {
	rows: readonly StackedRow[];
	scale: Scale;
	/** Steps from this value on stand right of the line. */
	pivot: number;
	/** What lies left and right of it: "verkennen", "pilot en verder". */
	sides: readonly [string, string];
	/** What is counted: "cellen". */
	unit: string;
	/** What stands beside the bar: "niet beoordeeld" unless told otherwise. */
	missing?: string;
}

export interface Segment extends Mark {
	row: string;
	step: Step;
	/** The count, where it fits. */
	inside: string;
}
export interface StackedBarsLayout extends Layout {
	marks: Segment[];
	rows: (PlacedRow<StackedRow> & { note: string; bar: { left: number; width: number } })[];
	/** Columns of counts beside the bars; on narrow sheets each row has its `note` instead. */
	asides: { x: number; y: number; lines: string[]; values: number[] }[];
	groups: { label: string; y: number }[];
	pivot: { x: number; spans: { top: number; bottom: number }[] };
	sides: { x: number; y: number; lines: string[]; end: boolean }[];
	legend: Legend<Swatch>;
}

const asideWidth = { missing: 92, 'n.v.t.': 52 };
const band = 32;
/** Between the line and the words of a head: an arrow, with air around it. */
const besideLine = 24;
/** The least that a text needs on two lines. */
const onTwoLines = (text: string) => {
	const words = text.split(' ');
	const splits = words.map((_, i) =>
		Math.max(
			...[words.slice(0, i + 1), words.slice(i + 1)].map((line) =>
				textWidth(line.join(' '), fontSize.small)
			)
		)
	);
	return Math.ceil(Math.min(...splits));
};
const known = (count: number | undefined) =>
	count && count > 0 && Number.isFinite(count) ? count : 0;

/** Places ordinal bars that diverge at a step, so that both sides can be compared at a glance. */
export function stackedBars(data: StackedBarsData, width: number): StackedBarsLayout {
	const { scale } = data;
	const compact = isCompact(width);
	const hasOther = data.rows.some((row) => row.notApplicable);
	const beside = asideWidth.missing + (hasOther ? asideWidth['n.v.t.'] : 0);
	const missing = data.missing ?? NOT_ASSESSED;
	const notes = data.rows.map((row) => textWidth(noteOf(row, missing), fontSize.small));
	const aside = compact ? 12 + (max(notes) ?? 0) : beside;
	const frame = { width, band, gap: compact ? 14 : 8, aside };
	const { left } = placeRows([], { ...frame, top: 0 });
	const right = width - (compact ? 0 : beside);
	const below = (row: StackedRow) =>
		sum(scale, (step, index) => (step.value < data.pivot ? known(row.counts[index]) : 0));
	const assessed = (row: StackedRow) => sum(row.counts, known);
	const [leftMost, rightMost] = [
		max(data.rows, below) ?? 0,
		max(data.rows, (row) => assessed(row) - below(row)) ?? 0
	];
	// Each side is wide enough for its head, also when nothing is on it.
	const [leftHead, rightHead] = data.sides.map((text) => besideLine + onTwoLines(text));
	const share = leftMost + rightMost > 0 ? leftMost / (leftMost + rightMost) : 0.5;
	const line = Math.min(
		right - (rightHead ?? 0),
		Math.max(left + (leftHead ?? 0), left + 1 + share * (right - left - 2))
	);
	const unit = Math.min(
		...(leftMost > 0 ? [(line - left - 1) / leftMost] : []),
		...(rightMost > 0 ? [(right - 1 - line) / rightMost] : []),
		right - left
	);
	const x = (count: number) => inHalves(line + count * unit);

	const sides = data.sides.map((text, index) => {
		const end = index === 0;
		const room = (end ? x(0) - left : right - x(0)) - besideLine;
		return { end, x: x(0) + (end ? -10 : 10), lines: wrapText(text, room, fontSize.small) };
	});
	const headLines = Math.max(compact ? 1 : 2, max(sides, ({ lines }) => lines.length) ?? 1);
	const top = headLines * lineHeight.small + 12;
	const placed = placeRows(data.rows, { ...frame, top });

	const rows = placed.rows.map((row) => ({
		...row,
		note: compact ? noteOf(row.row, missing) : '',
		bar: {
			left: x(-below(row.row)),
			width: x(assessed(row.row) - below(row.row)) - x(-below(row.row))
		}
	}));
	const marks = rows.flatMap((row) => {
		let from = -below(row.row);
		return scale.flatMap((step, index): Segment[] => {
			const count = known(row.row.counts[index]);
			if (count === 0) return [];
			const [start, end] = [x(from), x(from + count)];
			from += count;
			const percent = Math.round((100 * count) / assessed(row.row));
			return [
				{
					id: row.row.id,
					box: { left: start, top: row.bandTop, width: end - start, height: band },
					title: row.row.label,
					text: `${step.value} ${step.short ?? step.label}: ${count} van ${assessed(row.row)} ${data.unit} (${percent}%)`,
					row: row.row.id,
					step,
					inside: textWidth(String(count), fontSize.small) + 6 <= end - start ? String(count) : ''
				}
			];
		});
	});
	const legend = flowLegend(
		scale.map((step) => ({ text: `${step.value} ${step.short ?? step.label}`, step })),
		{ width, top: placed.bottom + 10, symbol: 26 }
	);
	return {
		width,
		height: legend.bottom,
		summary: summarise(data, below, assessed),
		marks,
		rows,
		groups: placed.groups,
		asides: compact
			? []
			: placeAsides(data.rows, { right: width, bottom: top - 14, hasOther, missing }),
		pivot: {
			x: x(0),
			spans: gridSpans(placed.rows, { width, top: top - 8, bottom: placed.bottom + 4 })
		},
		sides: sides.map((side) => ({
			...side,
			y: top - 14 - (side.lines.length - 1) * lineHeight.small
		})),
		legend
	};
}

function placeAsides(
	rows: readonly StackedRow[],
	{
		right,
		bottom,
		hasOther,
		missing
	}: { right: number; bottom: number; hasOther: boolean; missing: string }
): StackedBarsLayout['asides'] {
	const lines = wrapText(missing, asideWidth.missing - 16, fontSize.small, 2);
	const beside = {
		x: right - (hasOther ? asideWidth['n.v.t.'] : 0),
		y: bottom - (lines.length - 1) * lineHeight.small,
		lines,
		values: rows.map((row) => row.notAssessed)
	};
	const other = {
		x: right,
		y: bottom,
		lines: ['n.v.t.'],
		values: rows.map((row) => row.notApplicable ?? 0)
	};
	return hasOther ? [beside, other] : [beside];
}

const NOT_ASSESSED = 'niet beoordeeld';

const noteOf = ({ notAssessed, notApplicable }: StackedRow, missing: string) =>
	[
		notAssessed > 0 ? `${formatNumber(notAssessed)} ${missing}` : '',
		notApplicable ? `${formatNumber(notApplicable)} n.v.t.` : ''
	]
		.filter(Boolean)
		.join(', ');

function summarise(
	{ rows, sides, missing }: StackedBarsData,
	below: (row: StackedRow) => number,
	assessed: (row: StackedRow) => number
): string {
	const parts = rows.map((row) => {
		const all = assessed(row);
		const text = all
			? `${all - below(row)} van ${all} ${sides[1]}`
			: missing
				? 'nog niets'
				: 'niets beoordeeld';
		return [`${row.label}: ${text}`, noteOf(row, missing ?? NOT_ASSESSED)]
			.filter(Boolean)
			.join(', ');
	});
	// "n.v.t." brings its own full stop.
	return parts.map((part) => part.replace(/\.?$/, '.')).join(' ') || 'Geen gegevens.';
}

/** A line per row: the count at each step, and what is not assessed or not applicable. */
export function stackedBarsTable({ rows, scale, missing }: StackedBarsData): ChartTable {
	const other = rows.some((row) => row.notApplicable) || missing === undefined;
	const count = (value: number | undefined) => (Number.isFinite(value) ? (value ?? null) : null);
	return {
		columns: [
			'Groep',
			...scale.map((step) => `${step.value} ${step.short ?? step.label}`),
			sentence(missing ?? NOT_ASSESSED),
			...(other ? ['N.v.t.'] : [])
		],
		rows: rows.map((row) => [
			row.label,
			...scale.map((_, index) => count(row.counts[index])),
			count(row.notAssessed),
			...(other ? [count(row.notApplicable ?? 0)] : [])
		])
	};
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
