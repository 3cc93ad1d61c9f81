import { describe, expect, it } from 'vitest';
import { placeLabels } from './labels.ts';
import { project, scaleAt, unproject, type LonLat } from './projection.ts';

const scale = scaleAt(7);
const pixels = (at: LonLat | undefined): [number, number] => {
	const [x, y] = project(at ?? [0, 0]);
	return [x * scale, y * scale];
};

describe('placing labels', () => {
	it('leaves a label at its pole where nothing is in the way', () => {
		const [x, y] = pixels(
			placeLabels([{ id: 'a', text: 'Zeeland', at: [3.8, 51.5] }], [], scale).get('a')
		);
		const [px, py] = pixels([3.8, 51.5]);
		expect(Math.hypot(x - px, y - py)).toBeLessThan(0.01);
	});

	it('moves it off a crowd of points', () => {
		const points = Array.from({ length: 12 }, (_, i) => ({ lon: 5 + i * 0.01, lat: 52 }));
		const [, y] = pixels(
			placeLabels([{ id: 'a', text: 'Utrecht', at: [5.05, 52] }], points, scale).get('a')
		);
		expect(Math.abs(y - pixels([5.05, 52])[1])).toBeGreaterThan(7);
	});

	it('never lays two labels over each other when there is room', () => {
		const placed = placeLabels(
			[
				{ id: 'a', text: 'West-Brabant', at: [4.5, 51.6] },
				{ id: 'b', text: 'Midden-Brabant', at: [4.6, 51.6] }
			],
			[],
			scale
		);
		const [ax, ay] = pixels(placed.get('a'));
		const [bx, by] = pixels(placed.get('b'));
		expect(Math.abs(ay - by) >= 17 || Math.abs(ax - bx) >= 100).toBe(true);
	});
});

it('keeps a label within its area, even off its pole', () => {
	const [x, y] = pixels([5, 52]);
	const corner = (dx: number, dy: number) => unproject([(x + dx) / scale, (y + dy) / scale]);
	// the pole lies near the western edge
	const ring = [corner(-10, -60), corner(150, -60), corner(150, 60), corner(-10, 60)];
	const rings = [[...ring, ...ring.slice(0, 1)]];
	const request = { id: 'a', text: 'Utrecht', at: [5, 52] as const };
	const free = pixels(placeLabels([request], [], scale).get('a'));
	const kept = pixels(placeLabels([{ ...request, rings }], [], scale).get('a'));
	expect(free[0]).toBeCloseTo(x, 3);
	expect(kept[0]).toBeGreaterThan(x + 15);
});
