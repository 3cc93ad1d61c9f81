import { describe, expect, it } from 'vitest';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { parseQuery } from './query.ts';
import { resultsOf } from './results.ts';

const item = (id: string, more: Partial<MapItem> = {}): MapItem => ({
	...{ id, slug: id, kind: 'kindcentrum', name: id, place: 'Helmond', summary: '' },
	...{ gemeenteId: 'GM0794', gemeente: 'Helmond', areaIds: ['oost-brabant'] },
	...{ lon: 5.66, lat: 51.48, sectors: ['po'], kernbegrippen: [], themes: [] },
	...{ model: null, phase: null, focusGroup: null, inProgramme: false, example: false },
	...more
});
const territories = { areas: [], ambassadors: [], gemeenten: [] };
const items = [item('a'), item('b', { sectors: ['jh'], lon: 5, lat: 52 }), item('c')];
const resultsFor = (query: string, text: Parameters<typeof resultsOf>[3] = null) =>
	resultsOf(items, territories, parseQuery(new URLSearchParams(query), territories), text);

describe('what list and map show', () => {
	it('stays the same, down to its points, while the map moves or an item is opened', () => {
		const first = resultsFor('sector=po');
		const moved = resultsFor('sector=po&kaart=9.00/51.5000/5.6000&keuze=c');
		expect(moved.points).toBe(first.points);
		expect(moved.selected?.id).toBe('c');
		expect(resultsFor('sector=jh').points.map(({ id }) => id)).toEqual(['b']);
		expect(resultsFor('sector=po').points.map(({ id }) => id)).toEqual(['a', 'c']);
	});

	it('has the nearest for a gemeente with nothing, and its areas', () => {
		const known = {
			areas: [{ slug: 'oost', name: 'Oost-Brabant', areaIds: ['oost-brabant'] }],
			ambassadors: [],
			gemeenten: [{ id: 'GM1659', name: 'Laarbeek', areaIds: ['GM1659', 'oost-brabant'] }]
		};
		const from = (query: string) => {
			const asked = parseQuery(new URLSearchParams(query), known);
			return resultsOf(items, known, asked, null, [4.9, 51.9, 5.1, 52.1]);
		};
		const { empty, points, waysOut } = from('gemeente=GM1659');
		expect(empty?.nearby.map(({ item }) => item.id)).toEqual(['b', 'a', 'c']);
		expect(empty?.areas).toEqual([{ slug: 'oost', name: 'Oost-Brabant', count: 3 }]);
		expect(points[0]?.id).toBe('b');
		expect(waysOut).toEqual([]);
		expect(from('gemeente=GM1659&sector=po').empty).toBeNull();
	});

	it('counts all areas, whichever is chosen, and says when a choice leaves some out', () => {
		const known = {
			areas: [{ slug: 'oost', name: 'Oost-Brabant', areaIds: ['oost-brabant'] }],
			ambassadors: [{ slug: 'an', name: 'An', areaIds: ['oost-brabant'] }],
			gemeenten: [{ id: 'GM0794', name: 'Helmond', areaIds: ['GM0794', 'oost-brabant'] }]
		};
		const all = [...items, item('d', { gemeenteId: null, areaIds: ['PV31'] })];
		const counted = (query: string) =>
			resultsOf(all, known, parseQuery(new URLSearchParams(query), known), null).counted;
		for (const query of ['', 'gebied=oost', 'gemeente=GM0794', 'ambassadeur=an', 'plaats=helm'])
			expect(counted(query)).toMatchObject({
				...{ perArea: { 'oost-brabant': 3, PV31: 1 }, count: { all: 4 }, narrowed: false }
			});
		expect(counted('gebied=oost&sector=jh')).toMatchObject({
			...{ perArea: { 'oost-brabant': 1 }, count: { all: 1 }, narrowed: true }
		});
	});

	it('follows what the server finds for a text, and the nearest first', () => {
		const found = { ids: ['c', 'a'], near: false, marks: 'po' };
		expect(resultsFor('q=x', found).list.map(({ id }) => id)).toEqual(['c', 'a']);
		expect(resultsFor('q=x', { ...found, ids: ['b'] }).count.all).toBe(1);
		expect(resultsFor('bij=52.00,5.00').list[0]?.id).toBe('b');
	});

	it('begins with what lies in the middle of a map that was moved near', () => {
		const first = (query: string) => resultsFor(query).list.map(({ id }) => id);
		expect(first('kaart=9.00/52.0000/5.0000')).toEqual(['b', 'a', 'c']);
		// the whole country is in sight, or another order is asked for
		expect(first('kaart=7.00/52.0000/5.0000')).toEqual(['a', 'b', 'c']);
		expect(first('kaart=9.00/52.0000/5.0000&bij=51.48,5.66')).toEqual(['a', 'c', 'b']);
		const found = { ids: ['c', 'b'], near: false, marks: 'po' };
		expect(resultsFor('q=x&kaart=9.00/52.0000/5.0000', found).list[0]?.id).toBe('c');
	});
});
