import { describe, expect, it } from 'vitest';
import { linesOf, type MapScene } from './scene.ts';
import { clusterRadius, gemeenteInk, isHollow, patternOf } from './sceneStyle.ts';
import { labelData } from './sources.ts';

const area = (id: string, more: object) => ({
	...{ id, name: id, fill: 'land', label: [5, 52] as const, bounds: [4, 51, 6, 53] as const },
	...{ summary: [], href: '/' },
	...more
});
const scene: MapScene = {
	areas: [
		area('PV28', { fill: 'count-5', labelColor: 'count-5-ink' }),
		area('PV20', { fill: 'wa-1', bands: { color: 'wa-1-band', count: 2 } }),
		area('PV21', { hatched: true })
	],
	points: []
};

/** What MapLibre makes of a condition, as far as it is used here. */
function evaluated(expression: unknown, properties: Record<string, unknown>): unknown {
	if (!Array.isArray(expression)) return expression;
	const [operator, ...parts] = expression as [string, ...unknown[]];
	const value = (i: number) => evaluated(parts[i], properties);
	if (operator === 'case') return value(0) ? value(1) : value(2);
	if (operator === 'has') return String(parts[0]) in properties;
	if (operator === 'get') return properties[String(parts[0])];
	if (operator === '==') return value(0) === value(1);
	throw new Error(operator);
}

describe('what of the style follows from the scene', () => {
	it('writes names in the ink of their fill, with the fill around them', () => {
		const [first, second] = labelData(scene, String).features;
		expect(first?.properties).toMatchObject({ color: 'count-5-ink', halo: 'count-5' });
		expect(second?.properties).toMatchObject({ color: 'ink', halo: 'wa-1' });
		const { 'text-color': color, 'text-halo-color': halo } = gemeenteInk(scene, String);
		expect(color).toEqual([
			...[
				'match',
				['get', 'area'],
				'PV28',
				'count-5-ink',
				'PV20',
				'ink-2',
				'PV21',
				'ink-2',
				'ink-2'
			]
		]);
		expect(halo).toContain('count-5');
	});

	it('stripes shared areas and hatches those of which nothing is known', () => {
		const { filter, pattern } = patternOf(scene);
		expect(filter).toEqual(['in', ['get', 'id'], ['literal', ['PV20', 'PV21']]]);
		expect(pattern).toEqual([
			...['match', ['get', 'id'], 'PV20', 'bands-wa-1-band-2', 'PV21', 'hatch', 'hatch']
		]);
	});

	it('gathers very many points from further around', () => {
		const point = { id: 'a', name: '', lon: 5, lat: 52, hollow: false, summary: '', href: '' };
		const crowd = { ...scene, points: Array.from({ length: 2001 }, () => point) };
		expect(clusterRadius(crowd)).toBeGreaterThan(clusterRadius(scene));
	});

	it.each([
		['an example', { hollow: true }, true],
		['a real place', { hollow: false }, false],
		['a cluster of examples', { point_count: 3, real: 0 }, true],
		['a cluster with one real place', { point_count: 3, real: 1 }, false]
	])('draws %s hollow or not', (_, properties, hollow) => {
		expect(evaluated(isHollow, properties)).toBe(hollow);
	});

	it('writes a name with a figure as a block, so that it takes less room', () => {
		expect(linesOf({ name: 'Midden-Brabant', value: '11' })).toEqual(['Midden-', 'Brabant', '11']);
		expect(linesOf({ name: 'Midden-Brabant' })).toEqual(['Midden-Brabant']);
		expect(linesOf({ name: '', value: '11' })).toEqual(['11']);
	});
});
