import { expect, it } from 'vitest';
import { formatMoment } from './moment.ts';

const now = new Date('2026-03-02T08:00:00Z');

it.each([
	['2026-03-02T07:03:00Z', 'vandaag om 08:03'],
	['2026-03-01T23:30:00Z', 'vandaag om 00:30'],
	['2026-03-01T10:00:00Z', 'gisteren om 11:00'],
	['2025-07-01T10:00:00Z', '1 juli 2025 om 12:00'],
	['onzin', 'onzin']
])('%s is %s', (stamp, words) => {
	expect(formatMoment(stamp, now)).toBe(words);
});
