import { expect, test } from 'vitest';
import { linear } from './linear.ts';

test('numbers lie along the range in a straight line, beyond its ends as well', () => {
	const x = linear([1, 5], [100, 300]);
	expect([1, 2, 5, 6, 0].map(x)).toEqual([100, 150, 300, 350, 50]);
});

test('a range may run backwards', () => {
	expect(linear([0, 10], [50, 0])(2)).toBe(40);
});

test('a domain of one number falls in the middle', () => {
	expect(linear([3, 3], [0, 80])(3)).toBe(40);
});
