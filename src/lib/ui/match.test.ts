import { describe, expect, it } from 'vitest';
import { countTelling, holdsAll, holdsSome, matchesAll, splitMatches } from './match.ts';

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

describe('words in another form', () => {
	it.each([
		['samenwerken', 'De samenwerking tussen school en opvang'],
		['samenwerking ouders', 'Zo kan een ouder met ons samenwerken'],
		['ouders samenwerken', 'samenwerking met ouders'],
		['scholen', 'Elke basisschool doet mee'],
		['de samenwerking', 'Samenwerken'],
		['regio-scan', 'Regio-scan invullen']
	])('%j is found in %j', (query, text) => {
		expect(holdsAll(query, [text])).toBe(true);
	});

	it.each([
		['samenwerken ouders', 'samenwerking met gemeenten'],
		['kinderen', 'ouderen'],
		['kinderen', 'het kindcentrum'],
		['meer', 'een merk'],
		['regio-scan', 'de regio']
	])('%j is not found in %j', (query, text) => {
		expect(holdsAll(query, [text])).toBe(false);
	});

	it('are some of the words, too, but never a small one alone', () => {
		expect(holdsSome('samenwerken ouders', ['samenwerking met gemeenten'])).toBe(true);
		expect(holdsSome('raket van ouders', ['plan van gemeenten'])).toBe(false);
		expect(countTelling('de raket')).toBe(1);
		expect(countTelling('van de')).toBe(2);
	});
});

describe('splitMatches', () => {
	const marked = (text: string, query: string) =>
		splitMatches(text, query)
			.filter(({ hit }) => hit)
			.map((piece) => piece.text);

	it('marks the same word in another form, of a longer one only what was meant', () => {
		expect(marked('Samenwerking van de ouders', 'samenwerken ouder')).toEqual([
			'Samenwerk',
			'ouder'
		]);
		expect(marked('Een school of basisschool', 'scholen')).toEqual(['school', 'basisschool']);
		expect(marked('Kind en kindcentrum, van de kinderen', 'van kinderen')).toEqual([
			'Kind',
			'kinderen'
		]);
	});

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
