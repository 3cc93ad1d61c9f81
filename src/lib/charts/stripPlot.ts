import { max } from 'd3-array';
import { namesFor, stepAxis, type StepAxis } from './axis.ts';
import { dodge } from './dodge.ts';
import { flowLegend, type Legend } from './legend.ts';
import { linear } from './linear.ts';
import { fontSize, isCompact, serverWidths } from './metrics.ts';
import { gridSpans, placeRows, type PlacedRow } from './rows.ts';
import { describe, middleOf, onScale, tableValue } from './scale.ts';
import { textWidth } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Reading, Scale } from './types.ts';

/** A row of the plot (an aspect) with a dot for each area that is assessed. */
export interface StripRow extends Category {
	dots: { id: string; label: string; value: Reading; href?: string }[];
}
export interface StripPlotData {
	rows: readonly StripRow[];
	scale: Scale;
	/** Id of the reader's own area: marked and named. */
	own?: string | null;
	/** A line for each area, with its name at its dot: for a few chosen ones. */
	named?: boolean;
	/** What a dot is, for the legend. */
	dotName?: string;
}

export interface StripDot extends Mark {
	id: string;
	x: number;
	y: number;
	own: boolean;
}
export interface PlacedStrip extends PlacedRow<StripRow> {
	count: number;
	/** Where to say that nothing is assessed; null when something is. */
	emptyX: number | null;
	median: { x: number; top: number; bottom: number } | null;
}
type LegendSymbol = 'dot' | 'median' | 'own' | 'step';
interface DotLabel {
	x: number;
	y: number;
	text: string;
	end: boolean;
	own: boolean;
}
export interface StripPlotLayout extends Layout {
	marks: StripDot[];
	rows: PlacedStrip[];
	groups: { label: string; y: number }[];
	axis: StepAxis & { y: number };
	grid: { x: number; top: number; bottom: number }[];
	/** Names beside dots: of all of them, or of the own one where it is free. */
	labels: DotLabel[];
	legend: Legend<{ text: string; symbol: LegendSymbol }>;
	/** n stands at the end of the band, or of the label above it. */
	countBeside: boolean;
}

const pitch = 11;
/** From one named dot to the one below it. */
const lane = 18;
const countWidth = 48;

/** Places a strip plot: per row the dots on the scale, never overlapping, the median and n. */
export function stripPlot(data: StripPlotData, width: number): StripPlotLayout {
	const { scale, own } = data;
	const compact = isCompact(width);
	const plan = { width, gap: compact ? 14 : 8, aside: countWidth };

	const domain = [scale[0]?.value ?? 0, scale.at(-1)?.value ?? 1] as const;
	const plotLeft = placeRows([], { ...plan, top: 0, band: 0 }).left;
	const plotRight = width - (compact ? 0 : countWidth);
	const inset = 24;
	const x = linear(domain, [plotLeft + inset, plotRight - inset]);

	// Columns follow the narrowest plot of this kind, so that a row keeps its height at every width.
	const reference = serverWidths[compact ? 0 : 1];
	const squeeze = Math.min(1, stepWidth(reference, scale) / stepWidth(width, scale));
	const laneOf = (id: string, { dots }: StripRow) =>
		lane * (dots.findIndex((dot) => dot.id === id) - (dots.length - 1) / 2);
	const clusters = data.rows.map((row) => {
		const dots = row.dots.filter((dot) => onScale(dot.value, scale));
		// The own dot comes last, so that it stands at the edge of its cluster.
		dots.sort((a, b) => Number(a.id === own) - Number(b.id === own));
		const at = (dot: (typeof dots)[number]) => x(Number(dot.value)) * squeeze;
		if (data.named)
			return dots.map((dot) => ({ item: dot, x: x(Number(dot.value)), y: laneOf(dot.id, row) }));
		return dodge(dots, at, pitch, 2 * inset).map((placed) => ({
			...placed,
			// Back from the narrow plot: the cluster at its value, the dot at its place in it.
			x: x(Number(placed.item.value)) + placed.x - at(placed.item)
		}));
	});

	const reach = max(clusters.flat(), (dot) => Math.abs(dot.y)) ?? 0;
	const band = 2 * Math.max(14, Math.ceil(reach) + pitch);
	const axis = stepAxis(scale, x, width);
	const axisY = 14;
	const top = axisY + (axis.lines - 1) * 16 + 14;
	const placed = placeRows(data.rows, { ...plan, top, band });

	const rows = placed.rows.map((row, index) => {
		const dots = clusters[index] ?? [];
		const median = middleOf(
			row.row.dots.map((dot) => dot.value),
			scale
		);
		const half = Math.max(12, (max(dots, (dot) => Math.abs(dot.y)) ?? 0) + 11);
		return {
			...row,
			count: dots.length,
			emptyX: dots.length ? null : plotLeft + inset + 8,
			median:
				median === undefined
					? null
					: { x: x(median), top: row.middle - half, bottom: row.middle + half }
		};
	});
	const marks = rows.flatMap((row, index) =>
		(clusters[index] ?? []).map((dot) => ({
			id: dot.item.id,
			x: dot.x,
			y: row.middle + dot.y,
			box: {
				left: dot.x - pitch / 2,
				top: row.middle + dot.y - pitch / 2,
				width: pitch,
				height: pitch
			},
			own: dot.item.id === own,
			title: dot.item.label,
			text: `${row.row.label}: ${describe(dot.item.value, scale)}`,
			href: dot.item.href
		}))
	);

	const ownName = marks.find((mark) => mark.own)?.title;
	const legend = flowLegend(
		[
			...(data.named ? [] : [{ text: data.dotName ?? 'een gebied', symbol: 'dot' as const }]),
			...(ownName && !data.named ? [{ text: ownName, symbol: 'own' as const }] : []),
			...(rows.some(({ median }) => median)
				? [{ text: 'middelste gebied', symbol: 'median' as const }]
				: []),
			...namesFor(axis, scale)
		],
		{ width, top: placed.bottom + 8 }
	);

	return {
		width,
		height: legend.bottom,
		summary: summarise(data),
		marks,
		rows,
		groups: placed.groups,
		axis: { ...axis, y: axisY },
		grid: gridSpans(placed.rows, { width, top: top - 6, bottom: placed.bottom }).flatMap((span) =>
			scale.map((step) => ({ x: x(step.value), ...span }))
		),
		labels: data.named
			? marks.map((mark) => labelBeside(mark, plotRight))
			: placeOwnLabel(marks, rows, { isBeside: !compact, right: plotRight }),
		legend,
		countBeside: !compact
	};
}

/** Distance between two steps of the scale at a width of the chart. */
function stepWidth(width: number, scale: Scale): number {
	const { left } = placeRows([], { width, top: 0, band: 0, gap: 0 });
	const right = isCompact(width) ? 0 : countWidth;
	return (width - left - right - 48) / Math.max(1, scale.length - 1);
}

/** Names the own dot in the first row where the name touches no other dot and no median. */
function placeOwnLabel(
	marks: readonly StripDot[],
	rows: readonly PlacedStrip[],
	{ isBeside, right }: { isBeside: boolean; right: number }
): DotLabel[] {
	for (const own of marks.filter((mark) => mark.own)) {
		const length = textWidth(own.title, fontSize.small);
		// Beside the plot the name may run into the column of row labels, up to that of its own row.
		const row = rows.find(({ bandTop, middle }) => own.y > bandTop && own.y < 2 * middle - bandTop);
		const labelEnd = max(row?.lines ?? [], (line) => textWidth(line, fontSize.label)) ?? 0;
		const left = isBeside ? labelEnd + 12 : 0;
		for (const end of [false, true]) {
			const from = end ? own.x - 10 - length : own.x + 10;
			const free = (x: number, y: number, reach: number) =>
				Math.abs(y - own.y) > reach + 8 || x < from - reach - 2 || x > from + length + reach + 2;
			const clear =
				from >= left &&
				from + length <= right &&
				marks.every((mark) => mark === own || free(mark.x, mark.y, 5)) &&
				rows.every(
					({ median: m }) => !m || m.bottom < own.y - 8 || m.top > own.y + 8 || free(m.x, own.y, 2)
				);
			if (clear) return [labelAt(own, end)];
		}
	}
	return [];
}

const labelAt = ({ x, y, title, own }: StripDot, end: boolean): DotLabel => ({
	x: end ? x - 10 : x + 10,
	y: y + 4.5,
	text: title,
	end,
	own
});

/** A name after its dot, or before it where the plot ends. */
const labelBeside = (dot: StripDot, right: number) =>
	labelAt(dot, dot.x + 10 + textWidth(dot.title, fontSize.small) > right);

function summarise({ rows, scale }: StripPlotData): string {
	const parts = rows.map((row) => {
		const values = row.dots.map((dot) => dot.value);
		const n = values.filter((value) => onScale(value, scale)).length;
		const median = middleOf(values, scale);
		if (n === 0) return `${row.label}: niet beoordeeld`;
		return median === undefined
			? `${row.label}: n=${n}`
			: `${row.label}: middelste gebied ${describe(median, scale)}, n=${n}`;
	});
	return parts.length ? `${parts.join('. ')}.` : 'Geen gegevens.';
}

/** Areas × rows, with the middle area and n at the foot of each column. */
export function stripPlotTable({ rows, scale }: StripPlotData): ChartTable {
	const areas = new Map(rows.flatMap((row) => row.dots.map((dot) => [dot.id, dot.label])));
	const values = (row: StripRow) => row.dots.map((dot) => dot.value);
	return {
		columns: ['Gebied', ...rows.map((row) => row.label)],
		rows: [
			...[...areas].map(([id, label]) => [
				label,
				...rows.map((row) => tableValue(row.dots.find((dot) => dot.id === id)?.value, scale))
			]),
			['Middelste gebied', ...rows.map((row) => middleOf(values(row), scale) ?? null)],
			['n', ...rows.map((row) => values(row).filter((value) => onScale(value, scale)).length)]
		]
	};
}
