import { ellipsis, textWidth } from '#lib/charts/text.ts';
import { stageLabels, stages } from '#lib/scan/scales.ts';
import type { StageChartData, StageRow } from './show.ts';

/** Sizes in stage units (pixels on 1280 × 720): nothing smaller than the back row can read. */
const FONT = 28;
const PITCH = 40;
const AXIS = 40;
/** Where the area lies on the map of a wide stage, as the chart counts: right of it, halfway. */
export const AREA_AT = { x: 965, y: 185 } as const;
/** Stages that are named above the plot; more names would touch each other. */
const NAMED = [2, 5] as const;

/** Share of the width that labels may take. */
const LABELS = 0.47;

export interface StageChartRow {
	row: StageRow;
	/** The label as it fits. */
	label: string;
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
	const texts = rows.map(({ label }) => abbreviate(label, width * LABELS));
	const left = Math.max(0, ...texts.map((text) => textWidth(text, FONT))) + 26;
	const right = width - 16;
	const last = stages.length - 1;
	const x = (stage: number) => left + ((right - left) * stage) / last;
	const at = (stage: number | null) => (stage === null ? undefined : x(stage));
	return {
		width,
		height: AXIS + rows.length * PITCH,
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
			label: texts[i] ?? row.label,
			y: AXIS + (i + 0.5) * PITCH,
			x: Object.fromEntries(
				(['own', 'then', 'low', 'middle', 'high'] as const).flatMap((key) => {
					const place = at(row[key]);
					return place === undefined ? [] : [[key, place]];
				})
			)
		}))
	};
}

/** Cuts the longest word ("Interprof. samenwerken") until the label fits. */
function abbreviate(label: string, width: number): string {
	if (textWidth(label, FONT) <= width) return label;
	const words = label.split(' ');
	const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? label;
	for (let letters = 9; letters > 2; letters--) {
		const cut = longest.slice(0, letters) + '.';
		const shorter = words.map((word) => (word === longest ? cut : word)).join(' ');
		if (textWidth(shorter, FONT) <= width) return shorter;
	}
	return ellipsis(label, width, FONT);
}
