import { describe, expect, it } from 'vitest';
import { NETHERLANDS } from './camera.ts';
import { boxOfFrame, NAME_SIZE, overlayOpacity, patternUnit, unitOfFrame } from './frame.ts';
import { cameraFor, cameraToTheRight, scaleAt, zoomOf } from './projection.ts';
import { styleOf } from './style.ts';
import type { Basemap } from './topology.ts';

const sizes = [
	[390, 370],
	[859, 736],
	[1500, 1016]
].map(([width = 0, height = 0]) => ({ width, height }));
const whole = { bounds: NETHERLANDS };

describe('a drawing', () => {
	it('keeps the dots of the overlay in the background up close', () => {
		expect([6, 7.5, 8.5, 9.5, 12].map(overlayOpacity)).toEqual([1, 1, 0.7, 0.4, 0.4]);
	});

	it('stays the same when its size becomes known, unless an exact view is asked for', () => {
		const camera = { lon: 5.6, lat: 51.5, zoom: 9 };
		for (const size of sizes) {
			expect(boxOfFrame({ ...whole, size })).toEqual(boxOfFrame(whole));
			expect(boxOfFrame({ ...whole, camera, size })).not.toEqual(boxOfFrame({ ...whole, camera }));
		}
	});

	it.each(sizes)('has the scale of the camera that takes over at $width × $height', (size) => {
		const { width, height } = size;
		const zoom = (frame: Parameters<typeof unitOfFrame>[0]) => zoomOf(unitOfFrame(frame));
		expect(zoom({ ...whole, size })).toBeCloseTo(cameraFor(NETHERLANDS, width, height).zoom, 6);
		const right = cameraToTheRight(NETHERLANDS, width, height).zoom;
		expect(zoom({ ...whole, size, toTheRight: true })).toBeCloseTo(right, 6);
	});

	it('has the same stripes within a zoom level, half as wide in the next', () => {
		const at = (zoom: number) => patternUnit(1 / scaleAt(zoom));
		expect(at(6.05)).toBe(at(6.95));
		expect(at(7.05)).toBe(at(6.95) / 2);
	});
});

describe('names of areas', () => {
	it('are as large in MapLibre as in the drawing, at every zoom', () => {
		const empty = { type: 'Topology', objects: {}, arcs: [] } as unknown as Basemap;
		const style = styleOf(empty, { areas: [], points: [] }, () => '#000');
		const labels = style.layers.find(({ id }) => id === 'labels');
		const [, curve, , z0, s0, z1, s1] = (labels?.layout as { 'text-size': unknown[] })['text-size'];
		expect(curve).toEqual(['exponential', 2]);
		const [from, least, to, most] = [z0, s0, z1, s1].map(Number) as [
			number,
			number,
			number,
			number
		];
		for (const zoom of [4.5, 5.9, 6.7, 7.2, 8, 9.5]) {
			const share = Math.min(1, (2 ** (zoom - from) - 1) / (2 ** (to - from) - 1));
			const drawn = Math.min(NAME_SIZE.most, NAME_SIZE.least + NAME_SIZE.growth * scaleAt(zoom));
			expect(least + share * (most - least)).toBeCloseTo(drawn, 6);
		}
	});
});
