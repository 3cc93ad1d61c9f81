import { describe, expect, it } from 'vitest';
import { cutOut } from './cutOut.ts';

const place = { width: 800, height: 400 };

describe('a photo on a slide', () => {
	it('keeps its shape and loses what does not fit', () => {
		expect(cutOut({ width: 1000, height: 1000 }, place, '50% 50%')).toEqual({
			...{ left: 0, top: 250, width: 1000, height: 500 }
		});
		expect(cutOut({ width: 1600, height: 400 }, place, '50% 50%')).toEqual({
			...{ left: 400, top: 0, width: 800, height: 400 }
		});
	});

	it('keeps the spot in sight that matters', () => {
		expect(cutOut({ width: 1000, height: 1000 }, place, '50% 0%').top).toBe(0);
		expect(cutOut({ width: 1000, height: 1000 }, place, '50% 100%').top).toBe(500);
	});

	it('never asks for more than there is', () => {
		const { left, top, width, height } = cutOut({ width: 333, height: 777 }, place, '99% 99%');
		expect(left + width).toBeLessThanOrEqual(333);
		expect(top + height).toBeLessThanOrEqual(777);
	});
});
