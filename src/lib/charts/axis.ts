import { fontSize } from './metrics.ts';
import { textWidth } from './text.ts';
import type { Scale } from './types.ts';

export interface AxisLabel {
	x: number;
	/** 0 is the line nearest the plot, 1 the line above it. */
	line: number;
	text: string;
}
/** The names that belong in the legend: those of an axis with numbers only. */
export const namesFor = (axis: StepAxis, scale: Scale) =>
	axis.named
		? []
		: scale.map((step) => ({ text: `${step.value} ${step.label}`, symbol: 'step' as const }));

export interface StepAxis {
	labels: AxisLabel[];
	lines: number;
	/** False when there was room for numbers only. */
	named: boolean;
}

/**
 * Names the steps of a scale by number and word: on one line if they fit, else on two lines by
 * turns; else by word alone, else by number alone (the legend then gives the names). Labels never overlap, nor leave `[0, width]`.
 */
export function stepAxis(scale: Scale, x: (value: number) => number, width: number): StepAxis {
	const arrange = (texts: string[], lines: number): AxisLabel[] | null => {
		const ends = Array.from({ length: lines }, () => -Infinity);
		const labels: AxisLabel[] = [];
		for (const [index, step] of scale.entries()) {
			const text = texts[index] ?? '';
			const line = lines - 1 - (index % lines);
			const half = textWidth(text, fontSize.small) / 2;
			const centre = Math.min(width - half, Math.max(half, x(step.value)));
			if (centre - half < (ends[line] ?? 0) + 6) return null;
			ends[line] = centre + half;
			labels.push({ x: centre, line, text });
		}
		return labels;
	};
	const words = scale.map((step) => step.short ?? step.label);
	const numbered = scale.map((step, index) => `${step.value} ${words[index]}`);
	for (const texts of [numbered, words]) {
		for (const lines of [1, 2]) {
			const labels = arrange(texts, lines);
			if (labels) return { labels, lines, named: true };
		}
	}
	const numbers = scale.map((step) => ({ x: x(step.value), line: 0, text: String(step.value) }));
	return { labels: numbers, lines: 1, named: false };
}
