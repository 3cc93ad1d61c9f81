import { textWidth, wrapText } from '#lib/charts/text.ts';
import { stageLabels, stages } from '#lib/scan/scales.ts';
import type { StageChartData, StageRow } from './show.ts';

/** Sizes in stage units (pixels on 1280 × 720): nothing smaller than the back row can read. */
const FONT = 28;
const LINE = 28;
/** Room between the labels of two rows. */
const GAP = 8;
const AXIS = 38;
/** From the middle of a line to the foot of its letters. */
export const BASELINE = 9;
/** Where the area lies on the map of a wide stage, as the chart counts: right of it, halfway. */
export const AREA_AT = { x: 965, y: 185 } as const;
/** Stages that are named above the plot; more names would touch each other. */
const NAMED = [2, 5] as const;

/** Share of the width that labels may take. */
const LABELS = 0.47;

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
	axis: { x: number; text: string; anchor: 'middle' | 'end' }[];
	top: number;
	left: number;
}

/** Places the rows of a chart on the stage: labels left, an ordinal scale of six stages right. */
export function stageChart({ rows }: StageChartData, width: number): StageChartPlan {
	const texts = rows.map(({ label }) => wrapText(label, width * LABELS, FONT, 2));
	const left = Math.max(0, ...texts.flat().map((text) => textWidth(text, FONT))) + 26;
	const right = width - 16;
	const last = stages.length - 1;
	const x = (stage: number) => left + ((right - left) * stage) / last;
	/** Where each row begins, and the last one ends. */
	const tops = texts.reduce(
		(all, lines) => [...all, (all.at(-1) ?? AXIS) + lines.length * LINE + GAP],
		[AXIS]
	);
	const at = (stage: number | null) => (stage === null ? undefined : x(stage));
	return {
		width,
		height: tops.at(-1) ?? AXIS,
		font: FONT,
		left,
		top: AXIS - 8,
		grid: stages.map(x),
		axis: NAMED.map((stage) => ({
			x: stage === last ? right + 14 : x(stage),
			text: stageLabels[stage],
			anchor: stage === last ? 'end' : 'middle'
		})),
		rows: rows.map((row, i) => ({
			row,
			lines: (texts[i] ?? []).map((text, line) => ({
				text,
				y: (tops[i] ?? 0) + GAP / 2 + (line + 0.5) * LINE
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
