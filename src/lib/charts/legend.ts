import { fontSize } from './metrics.ts';
import { textWidth } from './text.ts';
import type { Step } from './types.ts';

/** A colour, the hatch of what is missing, or a sign, with its name. */
export interface Swatch {
	text: string;
	step?: Step;
	hatched?: boolean;
	sign?: string;
}

export interface PlacedEntry<E> {
	entry: E;
	/** Left edge of the symbol and baseline of the text; the text starts `symbol` further. */
	x: number;
	y: number;
}
export interface Legend<E> {
	entries: PlacedEntry<E>[];
	bottom: number;
}

/** Sets symbols with their names in lines of at most `width`, the first line 20 below `top`. */
export function flowLegend<E extends { text: string }>(
	items: readonly E[],
	{
		width,
		top,
		symbol = 20,
		gap = 18
	}: { width: number; top: number; symbol?: number; gap?: number }
): Legend<E> {
	let x = 0;
	let y = top + 20;
	const entries = items.map((entry) => {
		const own = symbol + textWidth(entry.text, fontSize.small);
		if (x > 0 && x + own > width) [x, y] = [0, y + 22];
		const placed = { entry, x, y };
		x += own + gap;
		return placed;
	});
	return { entries, bottom: items.length ? y + 6 : top };
}
