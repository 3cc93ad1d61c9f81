import { expect, it } from 'vitest';
import { formatDistance } from './nearest.ts';

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
