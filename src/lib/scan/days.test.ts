import { expect, it } from 'vitest';
import { addMonths, dayInWords, timeOfDay } from './days.ts';

it('counts calendar months, to the last day of a shorter one', () => {
	const move = (from: string, months: number) =>
		addMonths(new Date(`${from}T12:00:00Z`), months)
			.toISOString()
			.slice(0, 10);
	expect(move('2026-11-23', -6)).toBe('2026-05-23');
	expect(move('2026-08-31', -6)).toBe('2026-02-28');
	expect(move('2026-01-15', -2)).toBe('2025-11-15');
});

it('says days and hours as the Netherlands reads them', () => {
	expect(dayInWords('2026-05-01')).toBe('1 mei 2026');
	expect(timeOfDay(new Date('2026-05-02T12:03:00Z'))).toBe('14:03');
});
