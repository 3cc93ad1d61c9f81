import { expect, it } from 'vitest';
import { leftBehind, sumStatuses } from './leftBehind.ts';

it('names what was not adopted, and nothing that is not there', () => {
	const counts = { draft: 1520, submitted: 64, returned: 0, adopted: 34 };
	expect(leftBehind(counts)).toBe('64 ingediend en 1.520 concept');
	expect(leftBehind({ draft: 0, submitted: 0, returned: 0, adopted: 3 })).toBe('');
	expect(leftBehind({ ...counts, submitted: 0, notAssessed: 7 })).toBe(
		'1.520 concept en 7 niet beoordeeld'
	);
});

it('adds up over areas', () => {
	const rows = [
		{ status: 'draft', n: 2 },
		{ status: 'draft', n: 3 },
		{ status: 'adopted', n: 1 }
	] as const;
	expect(sumStatuses(rows)).toEqual({ draft: 5, submitted: 0, returned: 0, adopted: 1 });
});
