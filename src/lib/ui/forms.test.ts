import { describe, expect, it } from 'vitest';
import { countTelling, holdsAll, holdsSome, splitForms } from './forms.ts';

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

describe('splitForms', () => {
	const marked = (text: string, query: string) =>
		splitForms(text, query)
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
});
