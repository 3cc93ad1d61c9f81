import { describe, expect, it } from 'vitest';
import { formatCamera, NETHERLANDS, parseCamera } from './camera.ts';
import {
	boxAt,
	boxOf,
	unionOf,
	boxToTheRight,
	cameraFor,
	cameraToTheRight,
	project,
	scaleAt,
	unproject,
	zoomOf
} from './projection.ts';

describe('projection', () => {
	it('comes back from the plane', () => {
		const [lon, lat] = unproject(project([5.657, 51.479]));
		expect(lon).toBeCloseTo(5.657, 9);
		expect(lat).toBeCloseTo(51.479, 9);
	});

	it('agrees with MapLibre on a pixel: a world of 512 at zoom 0', () => {
		const [west] = project([-180, 0]);
		const [east] = project([180, 0]);
		expect((east - west) * scaleAt(0)).toBeCloseTo(512, 6);
		expect(zoomOf(1 / scaleAt(7.3))).toBeCloseTo(7.3, 9);
	});

	it.each([
		[980, 820],
		[390, 370],
		[1920, 400]
	])('shows the whole Netherlands in %i × %i and touches two sides', (width, height) => {
		const camera = cameraFor(NETHERLANDS, width, height);
		const seen = boxAt(camera, width, height);
		const wanted = boxOf(NETHERLANDS);
		const room = [seen.width / wanted.width, seen.height / wanted.height];
		expect(Math.min(...room)).toBeCloseTo(1, 6);
		expect(seen.x).toBeLessThanOrEqual(wanted.x + 1e-6);
		expect(seen.y).toBeLessThanOrEqual(wanted.y + 1e-6);
	});
});

describe('a map beside a legend', () => {
	it('stands at the right edge, with room for the controls', () => {
		const seen = boxAt(cameraToTheRight(NETHERLANDS, 1020, 836), 1020, 836);
		const wanted = boxToTheRight(NETHERLANDS);
		expect(seen.x + seen.width).toBeCloseTo(wanted.x + wanted.width, 3);
		expect(seen.x).toBeLessThan(boxOf(NETHERLANDS).x - wanted.width * 0.2);
	});
});

describe('the camera in the URL', () => {
	it('gives the same view back to about ten metres', () => {
		const camera = { lon: 5.65712, lat: 51.47931, zoom: 9.254 };
		expect(parseCamera(formatCamera(camera))).toEqual({ lon: 5.6571, lat: 51.4793, zoom: 9.25 });
	});

	it('is kept within the frame when it is written', () => {
		const text = formatCamera({ lon: 120, lat: -80, zoom: 40 });
		expect(parseCamera(text)).not.toBeNull();
	});

	it.each([null, '', '7/52', '7/52/5/1', '3/52/5', '7/48/5', '7/52/12', 'NaN/52/5', '7e9/52/5'])(
		'%s is no view',
		(text) => {
			expect(parseCamera(text)).toBeNull();
		}
	);
});

it('puts a box around several', () => {
	expect(
		unionOf([
			[4, 51, 5, 52],
			[5, 50.5, 6, 51.5]
		])
	).toEqual([4, 50.5, 6, 52]);
});
