import { expect, it } from 'vitest';
import { addMonths } from './days.ts';

it('counts calendar months, to the last day of a shorter one', () => {
	const move = (from: string, months: number) =>
		addMonths(new Date(`${from}T12:00:00Z`), months)
			.toISOString()
			.slice(0, 10);
	expect(move('2026-11-23', -6)).toBe('2026-05-23');
	expect(move('2026-08-31', -6)).toBe('2026-02-28');
	expect(move('2026-01-15', -2)).toBe('2025-11-15');
});
