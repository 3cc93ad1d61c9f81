import { describe, expect, it } from 'vitest';
import { dodge } from './dodge.ts';
import { smallestDistance } from './testScale.ts';

describe('dodge', () => {
	it.each([1, 3, 8, 15, 60, 400])('keeps %i dots of one value apart, centred on it', (count) => {
		const dots = dodge(Array.from({ length: count }), () => 50, 10, 44);
		expect(smallestDistance(dots)).toBeGreaterThanOrEqual(10 - 1e-9);
		for (const { x } of dots) expect(Math.abs(x - 50)).toBeLessThanOrEqual(22);
		expect(dots).toHaveLength(count);
	});

	it('keeps dots apart whatever the values', () => {
		const values = Array.from({ length: 200 }, (_, index) => ((index * 37) % 101) * 2.3);
		expect(smallestDistance(dodge(values, (value) => value, 10, 60))).toBeGreaterThanOrEqual(
			10 - 1e-9
		);
	});

	it('draws lone values exactly in place', () => {
		expect(dodge([3, 40], (value) => value, 10, 44).map(({ x, y }) => [x, y])).toEqual([
			[3, 0],
			[40, 0]
		]);
		expect(dodge([], () => 0, 10, 44)).toEqual([]);
	});
});
