import { describe, expect, it } from 'vitest';
import { matchesAll, splitMatches } from './match.ts';

describe('matchesAll', () => {
	it('finds all words in any order, without accents or capitals', () => {
		expect(matchesAll('peeters rene', ['René Peeters'])).toBe(true);
		expect(matchesAll('KENNIS agenda', ['Opstellen van een kennisagenda'])).toBe(true);
		expect(matchesAll('kennis pamflet', ['Opstellen van een kennisagenda'])).toBe(false);
		expect(matchesAll('ouders kind', ['ouders', null, 'kinderen'])).toBe(true);
	});

	it('lets everything through without words', () => {
		expect(matchesAll('   ', ['iets'])).toBe(true);
	});

	it('reads a search text as text, and only its beginning', () => {
		expect(matchesAll('.*', ['iets'])).toBe(false);
		expect(matchesAll('(mrt/april)', ['ikc’s (mrt/april).'])).toBe(true);
		expect(matchesAll('x'.repeat(10_000), ['x'.repeat(80)])).toBe(true);
	});
});

describe('splitMatches', () => {
	it('marks each hit and keeps the text whole', () => {
		const pieces = splitMatches('Méér muziek, meer kinderen', 'meer');
		expect(pieces).toEqual([
			{ text: 'Méér', hit: true },
			{ text: ' muziek, ', hit: false },
			{ text: 'meer', hit: true },
			{ text: ' kinderen', hit: false }
		]);
	});

	it('joins hits that overlap, and keeps letters that fold to more than one', () => {
		expect(splitMatches('papaver', 'pap papa')).toEqual([
			{ text: 'papa', hit: true },
			{ text: 'ver', hit: false }
		]);
		const text = 'İstanbul 👩‍👧 straße';
		expect(
			splitMatches(text, 'stra')
				.map((piece) => piece.text)
				.join('')
		).toBe(text);
		expect(splitMatches('', 'a')).toEqual([]);
	});
});
