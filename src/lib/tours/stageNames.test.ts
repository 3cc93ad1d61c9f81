import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/charts/text.ts';
import { project, scaleAt, type Bounds, type LonLat } from '#lib/map/projection.ts';
import type { MapArea } from '#lib/map/scene.ts';
import { fitBeside } from './stageCamera.ts';
import { codeCorner, insetsOf, mapBox, panelShare } from './stageLayout.ts';
import {
	GEMEENTE_NAME,
	gemeentenInside,
	namesInside,
	pinInside,
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

describe('a pin', () => {
	const [width, height] = [1280, 720];
	const box = mapBox(['practice'], width, height);
	const insets = insetsOf('practice', box, width, height);
	const oss = { lon: 5.52, lat: 51.76 };
	const camera = fitBeside([5.36, 51.66, 5.68, 51.86], box.width, box.height, insets);
	const sight: Sight = { camera, box, insets, corner: codeCorner(width, height), scale: 2.2 };
	const stop = { id: 'a', name: 'Oss', label: '2', ...oss, current: true, side: 'above' as const };
	const pixels = ({ lon, lat }: { lon: number; lat: number }) =>
		project([lon, lat]).map((place) => place * scaleAt(camera.zoom));
	const apart = (one: { lon: number; lat: number }, other: { lon: number; lat: number }) => {
		const [[x = 0, y = 0], [ox = 0, oy = 0]] = [pixels(one), pixels(other)] as const;
		return Math.hypot(x - ox, y - oy);
	};
	const pin = { name: 'Voorbeeldcentrum De Sluis', place: '' };

	it('stays where it is, with its name beside it in two lines, and where that is below them', () => {
		const { caption, side, lon, lat } = pinInside({ ...pin, ...oss, place: 'Oss' }, [], sight);
		expect(caption).toEqual(['Voorbeeldcentrum', 'De Sluis', 'Oss']);
		expect(side).toBe('below');
		expect(pinInside({ ...pin, ...oss, name: 'De Sluis' }, [], sight).side).toBe('right');
		expect(apart({ lon, lat }, oss)).toBeLessThan(1);
	});

	it('gives way to the number of a stop on the same spot, as little as that takes', () => {
		const placed = pinInside({ ...pin, ...oss }, [stop], sight);
		expect(apart(placed, oss)).toBeGreaterThan(20 * 2.2);
		expect(apart(placed, oss)).toBeLessThan(34 * 2.2);
	});

	it('and its name keep the names of gemeenten away', () => {
		const placed = { ...pinInside({ ...pin, ...oss }, [], sight), id: 'pin' };
		const scene = { areas: [], points: [{ ...placed, summary: '', href: '', hollow: false }] };
		const drop = (at: LonLat) => {
			const gemeente = { id: 'x', name: 'Bernheze', label: at };
			const [named] = gemeentenInside([gemeente], scene, 'pin', sight);
			return named && (named.y - project(at)[1]) * scaleAt(camera.zoom);
		};
		expect(Math.abs(drop([5.52, 51.76]) ?? 0)).toBeGreaterThan(15 * 2.2);
		expect(Math.abs(drop([5.52, 51.7]) ?? Infinity)).toBeLessThan(1);
		expect(drop([5.99, 51.7])).toBeUndefined();
	});
});
