import { expect, it } from 'vitest';
import type { MapLayer } from '#lib/map/legend.ts';
import { noFilters, type Filters, type MapItem } from '#lib/kindcentra/filter.ts';
import { tellPlace } from './tell.ts';
import { whereaboutsOf } from './whereabouts.ts';

const item = (id: string, more: Partial<MapItem>): MapItem => ({
	...{ id, slug: id, kind: 'kindcentrum', name: id, place: 'Helmond', summary: '' },
	...{ gemeenteId: 'GM0794', gemeente: 'Helmond', areaIds: ['oost-brabant'] },
	...{ lon: 5.66, lat: 51.48, sectors: ['po'], kernbegrippen: [], themes: [] },
	...{ model: null, phase: null, focusGroup: null, inProgramme: false, example: false },
	...more
});
const oost = { slug: 'oost-brabant', name: 'Oost-Brabant', areaIds: ['oost-brabant'] };
const gemeente = (id: string, name: string) => ({ id, name, areaIds: oost.areaIds });
const layerOf = (key: string): MapLayer => ({
	...{ key, label: key, legend: { title: '', entries: [] } },
	areas: [
		{
			...{ id: 'oost-brabant', name: 'Oost-Brabant', fill: 'stage-3', href: '' },
			...{ label: [5.6, 51.5], bounds: [5, 51, 6, 52], summary: ['Middelste stadium 3: pilot'] }
		}
	]
});
const known = {
	items: [item('a', {}), item('b', { sectors: ['jh'], example: true })],
	territories: {
		areas: [oost],
		ambassadors: [],
		gemeenten: [gemeente('GM0794', 'Helmond'), gemeente('GM0772', 'Eindhoven')]
	},
	coverage: [
		{ areaId: 'oost-brabant', workingAreaId: 'zuid', position: 6, ambassadors: ['A. Sterken'] }
	],
	whereaboutsOf,
	layer: layerOf('ambassadeurs'),
	found: null
};
const place = (id: string) => {
	const label = [5.6, 51.5] as const;
	return { kind: 'gemeente', id, name: '', area: 'oost-brabant', label } as const;
};
const told = (id: string, filters: Partial<Filters> = {}) =>
	tellPlace(place(id), { ...known, filters: { ...noFilters(), ...filters } });

it('says of a gemeente where it lies, who works there and how much there is', () => {
	expect(told('GM0794')).toEqual([
		'gemeente in Oost-Brabant',
		'A. Sterken',
		'2 kindcentra, waarvan 1 voorbeeld'
	]);
	expect(told('GM0772').at(-1)).toBe('nog geen kindcentra of praktijken');
	expect(told('GM9999')).toEqual([]);
});

it('counts what would be shown if it were chosen instead, with the other filters', () => {
	const chosen = { gemeente: ['GM0772'], area: ['zeeland'] };
	expect(told('GM0794', chosen).at(-1)).toMatch(/^2 /);
	expect(told('GM0794', { ...chosen, sector: ['jh'] }).at(-1)).toBe(
		'bij uw keuze: 1 kindcentrum, als voorbeeld'
	);
	expect(told('GM0772', { sector: ['jh'] }).at(-1)).toBe('niets dat bij uw keuze past');
});

it('does not repeat on an area what the layer of counts says', () => {
	const area = { kind: 'area', id: 'oost-brabant' } as const;
	const filters = noFilters();
	expect(tellPlace(area, { ...known, filters })).toEqual(['2 kindcentra, waarvan 1 voorbeeld']);
	expect(tellPlace(area, { ...known, filters, layer: layerOf('aantal') })).toEqual([]);
});

it('says beside stages that they are of the whole area, and names nobody', () => {
	const scan = { ...known, filters: noFilters(), layer: layerOf('regio-scan') };
	expect(tellPlace(place('GM0794'), scan)).toEqual([
		'gemeente in Oost-Brabant',
		'Oost-Brabant: Middelste stadium 3: pilot',
		'2 kindcentra, waarvan 1 voorbeeld'
	]);
});
