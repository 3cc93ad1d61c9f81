import { describe, expect, it } from 'vitest';
import { project, scaleAt, type Bounds } from '#lib/map/projection.ts';
import { fitBeside, flightTime } from './stageCamera.ts';
import { mapBox, panelShare } from './stageLayout.ts';

const oostBrabant: Bounds = [5.15, 51.22, 6.05, 51.84];

/** Pixel of a point on a stage of `width` × `height` seen by `camera`. */
function pixel(
	[lon, lat]: [number, number],
	camera: ReturnType<typeof fitBeside>,
	[width, height]: [number, number]
) {
	const scale = scaleAt(camera.zoom);
	const [x, y] = project([lon, lat]);
	const [cx, cy] = project([camera.lon, camera.lat]);
	return [(x - cx) * scale + width / 2, (y - cy) * scale + height / 2] as const;
}

describe('fitBeside', () => {
	it.each([
		[1920, 1080],
		[1280, 720],
		[1024, 768]
	])('keeps the whole area out from under the text on %i × %i', (width, height) => {
		const insets = { left: width * 0.55, top: 20, right: 10, bottom: 60 };
		const camera = fitBeside(oostBrabant, width, height, insets);
		const [west, south, east, north] = oostBrabant;
		const [left, top] = pixel([west, north], camera, [width, height]);
		const [right, bottom] = pixel([east, south], camera, [width, height]);
		expect(left).toBeGreaterThan(insets.left);
		expect(right).toBeLessThan(width - insets.right);
		expect(top).toBeGreaterThan(insets.top);
		expect(bottom).toBeLessThan(height - insets.bottom);
		// and makes it as large as that allows
		expect((right - left) / (width - insets.left)).toBeGreaterThan(0.75);
	});

	it('still gives a camera where text covers everything', () => {
		const camera = fitBeside(oostBrabant, 100, 100, { left: 90, top: 0, right: 50, bottom: 0 });
		expect(Number.isFinite(camera.zoom)).toBe(true);
	});
});

describe('the map beside the words', () => {
	const kinds = ['opening', 'chart', 'practice'] as const;

	it.each([
		[1920, 1080],
		[1024, 768]
	])('is drawn where a scene leaves it in sight, on %i × %i', (width, height) => {
		const box = mapBox(kinds, width, height);
		expect(box.left).toBeLessThan(width * panelShare.opening);
		expect(box.left).toBeGreaterThan(width * (panelShare.opening - 0.05));
		expect(box.left + box.width).toBe(width);
	});

	it('is the upper part of an upright screen, and all of a show without scenes stays behind paper', () => {
		expect(mapBox(kinds, 390, 844)).toEqual({ left: 0, top: 0, width: 390, height: 338 });
		expect(mapBox([], 1280, 720).width).toBe(0);
	});
});

describe('flightTime', () => {
	const here = { lon: 5.5, lat: 51.5, zoom: 9 };
	it('takes no time to stay', () => expect(flightTime(here, here)).toBe(0));
	it('never takes long', () => {
		expect(flightTime(here, { lon: 6.6, lat: 53.2, zoom: 12 })).toBeLessThanOrEqual(2200);
	});
});
