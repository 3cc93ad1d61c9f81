import { expect, it } from 'vitest';
import { formatDate, formatNumber } from './format.ts';

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
