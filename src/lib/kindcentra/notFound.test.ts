import { expect, it } from 'vitest';
import { parseFilters } from './filter.ts';
import { sayNotFound } from './notFound.server.ts';

const known = {
	areas: [{ slug: 'utrecht', name: 'Utrecht' }],
	ambassadors: [],
	gemeenten: [{ id: 'GM0344', name: 'Utrecht' }]
} as unknown as Parameters<typeof parseFilters>[1];
const said = (search: string, others?: string[]) => {
	const params = new URLSearchParams(search);
	return sayNotFound(params, parseFilters(params, known), others);
};

it('says nothing of a link whose parts are all known', () => {
	expect(said('gemeente=GM0344&gebied=utrecht&sector=po&q=zz&kaart=9/52/5')).toBe('');
	expect(said('gebied=&x=y')).toBe('');
});

it('names what it does not know, and keeps the rest', () => {
	expect(said('gemeente=GM9999&gebied=utrecht&gebied=atlantis', ['kindcentrum of praktijk'])).toBe(
		'Niet (meer) te vinden uit deze link: kindcentrum of praktijk, gemeente, gebied. U ziet de rest.'
	);
	expect(said('sector=<script>')).toContain(': sector.');
});
