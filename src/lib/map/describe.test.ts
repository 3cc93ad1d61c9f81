import { expect, it } from 'vitest';
import { describe } from './describe.ts';
import type { MapScene } from './scene.ts';

const point = (id: string, hollow: boolean) => ({
	...{ id, hollow, name: `Plek ${id}`, lon: 5, lat: 52, summary: 'Helmond', href: '' }
});
const scene: MapScene = {
	areas: [
		{
			...{ id: 'PV30', name: 'Noord-Brabant', fill: 'land', href: '', summary: ['56 gemeenten'] },
			...{ label: [5, 52], bounds: [4, 51, 6, 53] }
		}
	],
	points: [point('a', true), point('b', false)]
};

it('names the places of a small cluster, real ones first, and says what a click does once that is known', () => {
	const cluster = { kind: 'cluster', count: 2, ids: ['a', 'b'] } as const;
	expect(describe(scene, cluster)).toEqual({
		name: '2 kindcentra en praktijken',
		lines: ['Plek b', 'Plek a', 'Klik om in te zoomen']
	});
	expect(describe(scene, { ...cluster, listed: true })?.lines).toContain(
		'Klik om er een te kiezen'
	);
	expect(describe(scene, { ...cluster, count: 40 })?.lines).toEqual(['Klik om in te zoomen']);
	expect(describe(scene, { kind: 'cluster', count: 2 })?.lines).toEqual([]);
});

it('adds what the page knows of areas and gemeenten', () => {
	const tell = ({ id }: { id: string }) => [`over ${id}`];
	expect(describe(scene, { kind: 'area', id: 'PV30' }, tell)).toEqual({
		name: 'Noord-Brabant',
		lines: ['56 gemeenten', 'over PV30']
	});
	const helmond = { kind: 'gemeente', id: 'GM0794', name: 'Helmond', area: 'PV30' } as const;
	expect(describe(scene, { ...helmond, label: [5.6, 51.5] }, tell)).toEqual({
		name: 'Helmond',
		lines: ['over GM0794']
	});
});

it('says nothing of what is not there (any more)', () => {
	expect(describe(scene, null)).toBeNull();
	expect(describe(scene, { kind: 'point', id: 'gone' })).toBeNull();
	expect(describe(scene, { kind: 'area', id: 'PV99' })).toBeNull();
});
