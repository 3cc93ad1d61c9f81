import { expect, it } from 'vitest';
import type { MapItem } from './filter.ts';
import { formatDistance, nearestTo } from './nearest.ts';

it('gives distances no finer than most places are known', () => {
	expect([0, 449, 520, 1240, 9960, 12_345].map(formatDistance)).toEqual([
		'minder dan 1\u00a0km',
		'minder dan 1\u00a0km',
		'1\u00a0km',
		'1\u00a0km',
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
