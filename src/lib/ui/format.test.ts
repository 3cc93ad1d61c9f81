import { expect, it } from 'vitest';
import { formatDate, formatDistance, formatNumber, unbroken } from './format.ts';

it('says dates as exactly as they are known', () => {
	expect(
		['2017-03-02', '2017-03', '2017', '2026-11-23T23:30:00Z', '2017-13', 'ooit'].map(formatDate)
	).toEqual(['2 maart 2017', 'maart 2017', '2017', '24 november 2026', '2017-13', 'ooit']);
});

it('writes numbers as Dutch readers do', () => {
	expect([2.5, 1 / 3, -0.5, 998.999, 1000, 1234.5, 12_345].map(formatNumber)).toEqual([
		'2,5',
		'0,33',
		'-0,5',
		'999',
		'1.000',
		'1.234,5',
		'12.345'
	]);
});

it('rounds distances to what matters', () => {
	expect([0, 149, 940, 960, 1240, 9940, 9960, 12_345].map(formatDistance)).toEqual([
		'100\u00a0m',
		'100\u00a0m',
		'900\u00a0m',
		'1\u00a0km',
		'1,2\u00a0km',
		'9,9\u00a0km',
		'10\u00a0km',
		'12\u00a0km'
	]);
});

it('keeps a name that begins with an article on one line', () => {
	expect(unbroken("'s-Hertogenbosch")).toBe("'s-\u2060Hertogenbosch");
	expect(unbroken("'t Harde")).toBe("'t Harde");
	expect(unbroken('Baarle-Nassau')).toBe('Baarle-Nassau');
});
