import { expect, it } from 'vitest';
import { glyphs } from './glyphs.ts';

/** Area of a polygon from its corners. */
function areaOf(path: string): number {
	const corners = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
		([, x, y]) => [Number(x), Number(y)] as const
	);
	const sum = corners.reduce((total, [x, y], i) => {
		const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
		return total + x * nextY - nextX * y;
	}, 0);
	return Math.abs(sum) / 2;
}

it.each(['square', 'triangle', 'diamond'] as const)('a %s covers what it is asked to', (shape) => {
	expect(areaOf(glyphs[shape](72))).toBeCloseTo(72, 0);
});

it('a circle covers as much', () => {
	const r = Number(/^M([\d.]+),0/.exec(glyphs.circle(72))?.[1]);
	expect(Math.PI * r * r).toBeCloseTo(72, 0);
});
