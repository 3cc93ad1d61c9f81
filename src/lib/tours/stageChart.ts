import { textWidth, wrapText } from '#lib/charts/text.ts';
import { PILOT, stageLabels, stages } from '#lib/scan/scales.ts';
import type { StageChartData, StageRow } from './show.ts';

/** Sizes in stage units (pixels on 1280 × 720): nothing smaller than the back row can read. */
const FONT = 28;
const LINE = 28;
/** Room between the labels of two rows. */
const GAP = 5;
/** The most on a stage that is higher than most; and the least where a choice is made for more room. */
const WIDE_GAP = 34;
const AIRY_GAP = 8;
/** A line of names above the scale. */
const AXIS = 34;
const AXIS_LINE = 29;
/** From the middle of a line to the foot of its letters. */
export const BASELINE = 9;
/** Where the area lies on the map of a wide stage, as the chart counts: right of it, halfway. */
export const AREA_AT = { x: 1028, y: 185 } as const;
/** Width of a chart, in stage units. */
export const CHART_WIDTH = 812;
/** From the last line to the edge: half the name of its stage, which may reach past the sheet. */
const LAST = 40;
/** Stages with their name where there is one line for them: both ends, and the one that headlines speak of. */
const NAMED = [stages[0], PILOT, stages[5]];
/** From here on the name of a stage may not reach, so that it stays clear of the next line. */
const CLEAR = 12;

/**
 * Shares of the width that labels may take, and whether all stages are named, in two lines by turns:
 * what is wanted most comes first.
 */
const LAYOUTS = [
	{ labels: 0.4, all: true },
	{ labels: 0.6, all: true }
];
const SIMPLE = { labels: 0.6, all: false };
/** Below the last row. */
const FOOT = 6;

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
	/** Names above their lines; `line` is where the line of the stage begins. */
	axis: { x: number; y: number; text: string; line: number }[];
	top: number;
	bottom: number;
	left: number;
}

/** Of what stands above and below a chart, in stage units: sizes of type, and the height of a line. */
export const CHART_TITLE = 42;
const CHART_QUESTION = 32;
const NOTE_LINE = 32.5;
/** From the top of the stage to the title, and air above and below the chart. */
const ABOVE = 24 + 34 + 4;
const BELOW = 12 + 20;

/** Height that a chart has on a stage of `height` units without its bar: what the words beside it leave. */
export function roomForChart(
	{ title, note, question }: { title: string; note: string; question: string },
	height: number
): number {
	const high = (text: string, size: number, line: number) =>
		text ? wrapText(text, CHART_WIDTH, size).length * line : 0;
	const asked = high(question, CHART_QUESTION, CHART_QUESTION * 1.1);
	return (
		height -
		(ABOVE + high(title, CHART_TITLE, CHART_TITLE * 1.08)) -
		(NOTE_LINE + high(note, FONT, NOTE_LINE)) -
		(asked && asked + 10) -
		BELOW
	);
}

/** What the marks of the areas together say. */
export const spreadWords = {
	spread: (areas: number) => `${areas} gebieden`,
	middle: 'het middelste'
} as const;

/**
 * Places the rows of a chart on the stage: labels left, an ordinal scale of six stages right.
 * @param room height that it may take, in stage units; without it, it takes what it needs
 */
export function stageChart(
	{ rows }: Pick<StageChartData, 'rows'>,
	width: number = CHART_WIDTH,
	room = 0
): StageChartPlan {
	const wrapped = (share: number) =>
		rows.map(({ label }) => wrapText(label, width * share, FONT, 2));
	const least = ({ labels, all }: (typeof LAYOUTS)[number], gap: number) =>
		axisOf(all) + wrapped(labels).reduce((sum, lines) => sum + lines.length * LINE + gap, 0) + FOOT;
	const layout = LAYOUTS.find((each) => least(each, AIRY_GAP) <= room) ?? SIMPLE;
	const spare = room - least(layout, 0);
	const gap = Math.min(WIDE_GAP, Math.max(GAP, spare / Math.max(1, rows.length)));
	const texts = wrapped(layout.labels);
	const left = Math.max(...texts.flat().map((text) => textWidth(text, FONT))) + 20;
	const right = width - LAST;
	const last = stages.length - 1;
	const x = (stage: number) => left + ((right - left) * stage) / last;
	const axis = axisOf(layout.all);
	/** Where each row begins, and the last one ends. */
	const tops = texts.reduce(
		(all, lines) => [...all, (all.at(-1) ?? axis) + lines.length * LINE + gap],
		[axis]
	);
	const bottom = tops.at(-1) ?? axis;
	const at = (stage: number | null) => (stage === null ? undefined : x(stage));
	return {
		width,
		height: bottom + FOOT,
		bottom,
		font: FONT,
		left,
		top: axis - 8,
		grid: stages.map(x),
		axis: (layout.all ? stages : NAMED).map((stage) => {
			const text = stageLabels[stage];
			const lower = !layout.all || stage % 2 === 0;
			const y = lower ? axis - AXIS / 2 : AXIS / 2;
			const most = x(stage + 1) - CLEAR - textWidth(text, FONT) / 2;
			return {
				// the first one is long, and has room at its left
				x: layout.all && stage === 0 ? Math.min(x(stage), most) : x(stage),
				...{ y, text, line: lower ? axis - 8 : y + LINE / 2 }
			};
		}),
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

/** Height of the names above the rows. */
const axisOf = (all: boolean) => (all ? AXIS + AXIS_LINE : AXIS);
