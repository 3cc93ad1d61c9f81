import { describe, expect, it } from 'vitest';
import { inShort, sayDifferences, sayValue } from './words.ts';

describe('sayValue', () => {
	it.each([
		[null, 'leeg'],
		['', 'leeg'],
		[[], 'leeg'],
		[0, '0'],
		[12345, '12.345'],
		[false, 'nee'],
		['2026-03-01', '1 maart 2026'],
		['2026-02-28T23:30:00.000Z', '1 maart 2026'],
		[['PV27', 'x'], 'Noord-Holland, x'],
		[{ kind: 'figure', value: 3, note: null }, 'figure · 3']
	])('%j is "%s"', (value, words) => {
		expect(sayValue(value, { PV27: 'Noord-Holland' })).toBe(words);
	});
});

it('tells fields apart, in the order of the labels and without technical ones', () => {
	const words = { labels: { name: 'Naam', place: 'Plaats', note: 'Opmerking' } };
	const before = { secret: 1, place: 'Oss', name: 'A', note: null };
	const after = { secret: 2, place: 'Oss', name: 'B', note: 'nieuw' };
	expect(sayDifferences(before, after, words)).toEqual([
		{ field: 'name', label: 'Naam', before: 'A', after: 'B' },
		{ field: 'note', label: 'Opmerking', before: 'leeg', after: 'nieuw' }
	]);
	expect(sayDifferences(null, after, words).map((row) => row.before)).toEqual([
		'leeg',
		'leeg',
		'leeg'
	]);
	expect(sayDifferences(null, { ...after, note: null }, words).map(({ field }) => field)).toEqual([
		'name',
		'place'
	]);
	const begins = { name: ['A', 'B'] };
	expect(sayDifferences(null, after, { ...words, begins }).map(({ field }) => field)).toEqual([
		'place',
		'note'
	]);
	expect(sayDifferences(before, after, { ...words, begins })).toHaveLength(2);
});

it('says on one line what changed, and to what where that is short', () => {
	const words = { labels: { areaId: 'Gebied', text: 'Tekst' }, names: { PV31: 'Limburg' } };
	const differences = sayDifferences(null, { areaId: 'PV31', text: 'x'.repeat(80) }, words);
	expect(inShort(differences)).toBe('gebied: Limburg · tekst');
});
