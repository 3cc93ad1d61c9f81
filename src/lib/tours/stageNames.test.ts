import { expect, it } from 'vitest';
import type { MapArea } from '#lib/map/scene.ts';
import { withRoom } from './stageNames.ts';

const area = (name: string, lon: number, lat: number): MapArea => ({
	...{ id: name, name, fill: 'wa-1', summary: [], href: '/' },
	label: [lon, lat],
	bounds: [lon, lat, lon, lat]
});
const areas = [
	area('West-Brabant', 4.6, 51.6),
	area('Midden-Brabant', 5.05, 51.58),
	area('Groningen', 6.7, 53.2)
];
const named = (zoom: number) =>
	withRoom(areas, { lon: 5.3, lat: 52.2, zoom }, 1.45)
		.map(({ name }) => name)
		.filter(Boolean);

it('leaves out a name that would lie over another', () => {
	expect(named(5.5)).toEqual(['West-Brabant', 'Groningen']);
});

it('names all where there is room', () => {
	expect(named(8.5)).toEqual(['West-Brabant', 'Midden-Brabant', 'Groningen']);
});
