import { textWidth, wrapText } from '#lib/charts/text.ts';
import { PILOT, stageLabels, stages } from '#lib/scan/scales.ts';
import type { StageChartData, StageRow } from './show.ts';

/** Sizes in stage units (pixels on 1280 × 720): nothing smaller than the back row can read. */
const FONT = 28;
const LINE = 28;
/** Room between the labels of two rows. */
const GAP = 5;
/** The most on a stage that is higher than most. */
const WIDE_GAP = 30;
const AXIS = 34;
/** From the middle of a line to the foot of its letters. */
export const BASELINE = 9;
/** Where the area lies on the map of a wide stage, as the chart counts: right of it, halfway. */
export const AREA_AT = { x: 993, y: 185 } as const;
/** Width of a chart, in stage units. */
export const CHART_WIDTH = 742;
/** From the last line to the edge: half the name of its stage, which may reach past the sheet. */
const LAST = 40;
/**
 * Stages with their name on the axis: both ends, and the one that headlines speak of. All six would
 * need a second line, and which line a name belongs to is hard to see from the back row.
 */
const NAMED = [stages[0], PILOT, stages[5]];

/** Share of the width that labels may take. */
const LABELS = 0.6;

export interface StageChartRow {
	row: StageRow;
	/** The label as it fits: a line, or two. */
	lines: { text: string; y: number }[];
	/** Middle of the row. */
	y: number;
	x: Partial<Record<'own' | 'then' | 'low' | 'middle' | 'high', number>>;
}
export interface StageChartPlan {
	width: number;
	height: number;
	font: number;
	rows: StageChartRow[];
	grid: number[];
	/** Names above their lines. */
	axis: { x: number; y: number; text: string }[];
	top: number;
	bottom: number;
	left: number;
}

/** A title of more than two lines above a chart: it has to be smaller. */
export const isLong = (title: string) => wrapText(title, CHART_WIDTH, 51).length > 2;

/** What the marks of the areas together say. */
export const spreadWords = {
	spread: (areas: number) => `${areas} gebieden`,
	middle: 'het middelste'
} as const;

/**
 * Places the rows of a chart on the stage: labels left, an ordinal scale of six stages right.
 * @param spare height that the stage has beside what a chart takes, in stage units
 */
export function stageChart(
	{ rows }: Pick<StageChartData, 'rows'>,
	width: number = CHART_WIDTH,
	spare = 0
): StageChartPlan {
	const gap = Math.min(WIDE_GAP, GAP + spare / Math.max(1, rows.length));
	const texts = rows.map(({ label }) => wrapText(label, width * LABELS, FONT, 2));
	const left = Math.max(...texts.flat().map((text) => textWidth(text, FONT))) + 20;
	const right = width - LAST;
	const last = stages.length - 1;
	const x = (stage: number) => left + ((right - left) * stage) / last;
	/** Where each row begins, and the last one ends. */
	const tops = texts.reduce(
		(all, lines) => [...all, (all.at(-1) ?? AXIS) + lines.length * LINE + gap],
		[AXIS]
	);
	const bottom = tops.at(-1) ?? AXIS;
	const at = (stage: number | null) => (stage === null ? undefined : x(stage));
	return {
		width,
		height: bottom + 6,
		bottom,
		font: FONT,
		left,
		top: AXIS - 8,
		grid: stages.map(x),
		axis: NAMED.map((stage) => ({ x: x(stage), y: AXIS / 2, text: stageLabels[stage] })),
		rows: rows.map((row, i) => ({
			row,
			lines: (texts[i] ?? []).map((text, line) => ({
				text,
				y: (tops[i] ?? 0) + gap / 2 + (line + 0.5) * LINE
			})),
			y: ((tops[i] ?? 0) + (tops[i + 1] ?? 0)) / 2,
			x: Object.fromEntries(
				(['own', 'then', 'low', 'middle', 'high'] as const).flatMap((key) => {
					const place = at(row[key]);
					return place === undefined ? [] : [[key, place]];
				})
			)
		}))
	};
}
