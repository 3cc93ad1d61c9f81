import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/charts/text.ts';
import { project, scaleAt, type Bounds, type LonLat } from '#lib/map/projection.ts';
import type { MapArea } from '#lib/map/scene.ts';
import { fitBeside } from './stageCamera.ts';
import { codeCorner, insetsOf, mapBox, panelShare } from './stageLayout.ts';
import {
	GEMEENTE_NAME,
	namesInside,
	roomForNames,
	stopsInside,
	withRoom,
	type Sight
} from './stageNames.ts';

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

describe('beside the words', () => {
	const brabantAndLimburg: Bounds = [4.6, 50.75, 6.25, 51.85];
	const [width, height] = [1280, 720];
	const box = mapBox(['plan'], width, height);
	const insets = insetsOf('plan', box, width, height);
	const corner = codeCorner(width, height);
	const camera = fitBeside(brabantAndLimburg, box.width, box.height, insets);
	const sight: Sight = { camera, box, insets, corner, scale: 2 };
	const pixel = ([lon, lat]: LonLat): [number, number] => {
		const scale = scaleAt(camera.zoom);
		const [x, y] = project([lon, lat]);
		const [cx, cy] = project([camera.lon, camera.lat]);
		return [(x - cx) * scale + box.width / 2, (y - cy) * scale + box.height / 2];
	};

	it('names of areas are moved inside and apart', () => {
		const named = namesInside(
			[
				area('Midden-Brabant', 4.75, 51.58),
				area('Oost-Brabant', 5.5, 51.55),
				area('Limburg', 6.2, 50.8)
			],
			sight
		).map(({ name, label }) => ({ at: pixel(label), half: textWidth(name, 26) / 2, name }));
		for (const { at, half } of named) {
			expect(at[0] - half).toBeGreaterThanOrEqual(insets.left - 2);
			expect(at[0] + half).toBeLessThanOrEqual(box.width + 2);
			const besideCode = at[0] + half < box.width - (corner?.width ?? 0);
			if (!besideCode) expect(at[1]).toBeLessThan(box.height - (corner?.height ?? 0));
		}
		const [one, two] = named;
		if (!one || !two) throw new Error('Two names were given');
		const apart = Math.abs(one.at[0] - two.at[0]) > one.half + two.half;
		expect(apart || Math.abs(one.at[1] - two.at[1]) > 26).toBe(true);
	});

	it('a stop at the edge has no name, unless it is the current one', () => {
		const stop = { id: 'a', name: "'s-Hertogenbosch", label: '1', lon: 4.62, lat: 51.3 };
		const inside = { id: 'b', name: 'Helmond', label: '2', lon: 5.66, lat: 51.35 };
		const names = (current: boolean, all = true) =>
			stopsInside(
				[
					{ ...stop, current },
					{ ...inside, current: !current }
				],
				sight,
				all
			).map(({ name }) => name);
		expect(names(true)).toEqual(["'s-Hertogenbosch", 'Helmond']);
		expect(names(false)).toEqual(['', 'Helmond']);
		expect(names(true, false)).toEqual(["'s-Hertogenbosch", '']);
	});

	it('the name of a current stop does not stick out where its mark is not in sight', () => {
		const stop = { id: 'a', name: 'Drenthe', label: '1', lon: 5.66, lat: 51.35, current: true };
		const names = (lat: number) => stopsInside([{ ...stop, lat }], sight, false)[0]?.name;
		expect(names(51.35)).toBe('Drenthe');
		expect(names(50)).toBe('');
	});

	it('a stop under the words has no mark, and the line still goes there', () => {
		const stop = { id: 'a', name: 'Helmond', label: '1', lat: 51.4 };
		const [under, beside] = stopsInside(
			[
				{ ...stop, lon: 4.3 },
				{ ...stop, id: 'b', lon: 5.4 }
			],
			sight,
			true
		);
		expect(under).toMatchObject({ id: 'a', name: '', covered: true });
		expect(beside).toMatchObject({ id: 'b', name: 'Helmond' });
		expect(beside).not.toHaveProperty('covered');
	});

	it('a name stands where it covers neither the mark nor the name of another stop', () => {
		const stop = { id: 'a', name: 'Eindhoven', label: '1', lon: 5.5, lat: 51.4, current: false };
		const close = { ...stop, id: 'b', name: 'Helmond', lon: 5.6, lat: 51.44, current: true };
		const sidesOf = (...stops: (typeof stop)[]) =>
			stopsInside(stops, sight, true).map(({ name, side }) => name && side);
		expect(sidesOf(stop)).toEqual(['above']);
		expect(sidesOf(stop, close)).toEqual(['below', 'above']);
		// with neighbours on all sides there is no room
		const around = [
			[5.5, 51.5],
			[5.5, 51.3],
			[5.7, 51.4],
			[5.3, 51.4]
		].map(([lon = 0, lat = 0], i) => ({ ...stop, id: String(i), name: '', lon, lat }));
		expect(sidesOf(stop, ...around)[0]).toBe('');
	});

	it('gemeenten have names only clear of words, edges and the code', () => {
		const ring = roomForNames(sight, GEMEENTE_NAME).map(pixel);
		expect(ring).toHaveLength(6);
		for (const [x, y] of ring) {
			expect(x + box.left).toBeGreaterThan(width * panelShare.plan + 110);
			expect(x).toBeLessThan(box.width - 110);
			expect(y).toBeLessThan(box.height - 30);
			if (x > box.width - 240) expect(y).toBeLessThan(box.height - 134);
		}
		expect(roomForNames({ ...sight, corner: null }, GEMEENTE_NAME)).toHaveLength(4);
	});
});
