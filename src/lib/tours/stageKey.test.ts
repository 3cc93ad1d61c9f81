import { expect, it } from 'vitest';
import { NETHERLANDS } from '#lib/map/camera.ts';
import type { MapArea } from '#lib/map/scene.ts';
import { keyOf } from './stageKey.ts';
import type { Show, Slide, SlideBody } from './show.ts';

const shape = {
	...{ id: 'zeeland', name: 'Zeeland', slug: 'zeeland', position: 1 },
	...{ label: [3.8, 51.5], bounds: NETHERLANDS }
};
const stop = { id: 'a', place: 'Goes', lon: 3.9, lat: 51.5, area: '', date: null, host: null };
function show(points: [lon: number, lat: number, example: boolean][], bands?: MapArea['bands']) {
	const area = { ...shape, fill: 'wa-1', summary: [], href: '', ...(bands && { bands }) };
	return {
		stops: [stop, { ...stop, id: 'b', lon: 3.6 }],
		map: {
			shapes: [shape],
			layers: { ambassadeurs: [area], aantal: [] },
			tints: {},
			points: points.map((point) => [...point, ['zeeland']])
		}
	} as unknown as Show;
}
const slide = (kind: SlideBody['kind'], view: Partial<Slide['view']> = {}) =>
	({
		body: { kind },
		stop: 0,
		view: {
			...{ bounds: [3.3, 51.2, 4.3, 51.8], camera: null, layer: 'gebied', areaId: 'zeeland' },
			...{ together: [], pin: null },
			...view
		}
	}) as unknown as Slide;

it('explains the marks that occur, and no other', () => {
	expect(keyOf(show([[3.6, 51.5, false]]), slide('stop'))).toEqual(['place', 'route']);
	const three = show([
		[3.6, 51.5, true],
		[3.601, 51.5, true],
		[4, 51.6, false]
	]);
	expect(keyOf(three, slide('map'))).toEqual(['place', 'example', 'more', 'route']);
});

it('leaves out what lies out of sight', () => {
	const far = show([
		[3.6, 51.5, true],
		[5.9, 51.5, false]
	]);
	expect(keyOf(far, slide('stop'))).toEqual(['example', 'route']);
	const camera = { lon: 5.9, lat: 51.5, zoom: 9 };
	expect(keyOf(far, slide('map', { camera }))).toEqual(['place', 'route']);
});

it('says what stripes are', () => {
	const shared = show([], { color: 'wa-1-band', count: 2 });
	const map = slide('map', { layer: 'ambassadeurs', areaId: null });
	expect(keyOf(shared, map)).toEqual(['shared']);
});

it('leaves scenes alone that are not about the map', () => {
	expect(keyOf(show([[3.6, 51.5, false]]), slide('chart'))).toEqual([]);
	expect(keyOf(show([[3.6, 51.5, false]]), slide('practice'))).toEqual([]);
});
