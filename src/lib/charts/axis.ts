import { fontSize } from './metrics.ts';
import { textWidth } from './text.ts';
import type { Scale } from './types.ts';

export interface AxisLabel {
	x: number;
	/** 0 is the line nearest the plot, 1 the line above it. */
	line: number;
	text: string;
}
export interface StepAxis {
	labels: AxisLabel[];
	lines: number;
	/** False when there was room for numbers only. */
	named: boolean;
}

/**
 * Names the steps of a scale: on one line if they fit, else on two lines by turns, else by
 * number only (the legend then gives the names). Labels never overlap, nor leave `[0, width]`.
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
	const one = arrange(words, 1);
	if (one) return { labels: one, lines: 1, named: true };
	const two = arrange(words, 2);
	if (two) return { labels: two, lines: 2, named: true };
	const numbers = scale.map((step) => ({ x: x(step.value), line: 0, text: String(step.value) }));
	return { labels: numbers, lines: 1, named: false };
}
