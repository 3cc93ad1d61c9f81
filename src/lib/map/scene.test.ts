import { expect, it } from 'vitest';
import { bandStrokes } from './scene.ts';

/** Sums `x + y` of the lines, within one period of a tile of 8. */
const lines = (path: string) =>
	new Set(
		[...path.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => (Number(x) + Number(y) + 8) % 8)
	);

it.each([
	[2, [4]],
	[3, [0, 4]]
])('draws the stripes of %i ambassadors whole, at an even distance', (count, places) => {
	const path = bandStrokes(count);
	expect([...lines(path)].sort()).toEqual(places);
	// Each crosses the whole tile somewhere, or the corners would be specks.
	if (count > 2) expect(path).toContain('M-1 9L9 -1');
});
