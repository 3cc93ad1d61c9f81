import { expect, it } from 'vitest';
import { megabytes, oddDay } from './tours.ts';

it.each([
	[0, '0 MB'],
	[49_000, '0 MB'],
	[2_440_000, '2,4 MB'],
	[4_000_000, '4 MB'],
	[1_234_500_000, '1.234,5 MB']
])('%d bytes are %s', (bytes, words) => {
	expect(megabytes(bytes)).toBe(words);
});

it.each([
	[null, [], ''],
	// has been, and is made a year ahead
	['2026-03-01', ['2026-03-02'], ''],
	['2027-11-01', [], ''],
	['1990-01-01', ['2027-01-01'], '1 januari 1990 is lang geleden: klopt het jaar?'],
	['2207-03-01', [], '1 maart 2207 is nog jaren weg: klopt het jaar?'],
	[
		'2025-03-01',
		['2027-03-02', '2027-03-03'],
		'1 maart 2025 ligt ver van de andere dagen van de tour: klopt het jaar?'
	]
])('the day %s beside %j of a tour made in 2026 is asked about: %s', (day, others, remark) => {
	expect(oddDay(day, others, '2026-11-28T00:33:00.000Z')).toBe(remark);
});
