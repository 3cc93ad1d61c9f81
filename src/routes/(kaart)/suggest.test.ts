import { expect, it } from 'vitest';
import { noFilters } from '#lib/kindcentra/filter.ts';
import { suggestPeople } from './suggest.ts';
import { filtersFor } from './suggested.ts';

const territories = {
	areas: [
		{ slug: 'noord-brabant', name: 'Noord-Brabant', areaIds: ['oost-brabant', 'west-brabant'] },
		{ slug: 'oost-brabant', name: 'Oost-Brabant', areaIds: ['oost-brabant'] },
		{ slug: 'limburg', name: 'Limburg', areaIds: ['PV31'] }
	],
	ambassadors: [
		{ slug: 'angelique-sterken', name: 'Angelique Sterken', areaIds: ['oost-brabant', 'PV31'] },
		{ slug: 'an-ander', name: 'An Ander', areaIds: ['west-brabant'] }
	],
	gemeenten: []
};

it('offers ambassadors by any of their names, with their areas, and shows what those have', () => {
	const [sterken, ...others] = suggestPeople('Sterken', territories);
	expect(others).toEqual([]);
	expect(sterken).toMatchObject({
		...{ label: 'Angelique Sterken', detail: 'ambassadeur 2018: Oost-Brabant, Limburg' }
	});
	expect(suggestPeople('ang ster', territories)).toHaveLength(1);
	expect(suggestPeople('erken', territories)).toEqual([]);
	const from = { ...noFilters(), gemeente: ['GM0794'] };
	expect(filtersFor(sterken?.id ?? '', from, territories)).toMatchObject({
		...{ ambassador: ['angelique-sterken'], gemeente: [] }
	});
});
