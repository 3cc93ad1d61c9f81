import type { Box, Mark } from './types.ts';

export const centreOf = ({ left, top, width, height }: Box) =>
	[left + width / 2, top + height / 2] as const;

/**
 * The mark that an arrow key leads to: left and right follow the reading order, so that every
 * mark can be reached; up and down go to the nearest mark there. Null for other keys, and at
 * the edge.
 */
export function nextMark(marks: readonly Mark[], from: number, key: string): number | null {
	const here = marks[from];
	if (!here) return null;
	const at = (index: number) => (marks[index] ? index : null);
	if (key === 'ArrowRight') return at(from + 1);
	if (key === 'ArrowLeft') return at(from - 1);
	if (key === 'Home') return 0;
	if (key === 'End') return marks.length - 1;
	if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;

	const [x, y] = centreOf(here.box);
	const direction = key === 'ArrowDown' ? 1 : -1;
	let best: number | null = null;
	let bestCost = Infinity;
	marks.forEach((mark, index) => {
		const [markX, markY] = centreOf(mark.box);
		const away = (markY - y) * direction;
		const cost = away + 3 * Math.abs(markX - x);
		if (away > 0.5 && cost < bestCost) [best, bestCost] = [index, cost];
	});
	return best;
}
