import { expect, it } from 'vitest';
import type { MapItem } from './filter.ts';
import { formatDistance, nearestTo } from './nearest.ts';

it('rounds distances to what matters', () => {
	expect([0, 149, 940, 960, 1240, 9940, 9960, 12_345].map(formatDistance)).toEqual([
		'100\u00a0m',
		'100\u00a0m',
		'900\u00a0m',
		'1\u00a0km',
		'1,2\u00a0km',
		'9,9\u00a0km',
		'10\u00a0km',
		'12\u00a0km'
	]);
});

it('names what is nearest first, and never what has stopped', () => {
	const at = (id: string, lon: number, phase: MapItem['phase']) =>
		({ id, lon, lat: 52, phase }) as MapItem;
	const items = [at('far', 6, 'actief'), at('stopped', 5.01, 'gestopt'), at('near', 5.1, null)];
	expect(nearestTo([5, 52], items, 5).map(({ item }) => item.id)).toEqual(['near', 'far']);
});
