import { describe, expect, it } from 'vitest';
import { isPostcode } from './postcode.ts';

describe('isPostcode', () => {
	it.each(['5701', '5701 AB', '5701ab', ' 1012 '])('takes %j for one', (text) => {
		expect(isPostcode(text)).toBe(true);
	});
	it.each(['', '0123', '570', '57012', 'plan 2026', '5701 A'])(
		'does not take %j for one',
		(text) => {
			expect(isPostcode(text)).toBe(false);
		}
	);
});
