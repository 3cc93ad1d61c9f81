import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { parseTable } from '#lib/areas/gemeenteTable.ts';
import { crossings, decodeArcs, outline } from './arcs.ts';
import { areaOf } from './levels.ts';
import {
	contains,
	distanceToEdge,
	labelPoint,
	landArea,
	ringArea,
	withoutSpikes
} from './plane.ts';
import { thinArcs } from './thin.ts';

const square = [
	[5, 52],
	[6, 52],
	[6, 53],
	[5, 53],
	[5, 52]
];

describe('areas and distances', () => {
	it('measures a degree square at 52° north in km²', () => {
		expect(ringArea(square)).toBeCloseTo(7527, -1);
		expect(ringArea(square.toReversed())).toBeCloseTo(ringArea(square), 6);
	});

	it('subtracts holes', () => {
		const hole = [
			[5.4, 52.4],
			[5.6, 52.4],
			[5.6, 52.6],
			[5.4, 52.6],
			[5.4, 52.4]
		];
		expect(landArea([[square, hole]])).toBeCloseTo(ringArea(square) - ringArea(hole), 6);
		expect(contains([[square, hole]], [5.5, 52.5])).toBe(false);
		expect(contains([[square, hole]], [5.1, 52.5])).toBe(true);
		expect(contains([[square]], [7, 52.5])).toBe(false);
	});

	it('knows how far a point is from the edge', () => {
		expect(distanceToEdge([[square]], [5.5, 51])).toBeCloseTo(111.2, 0);
		expect(distanceToEdge([[square]], [5.5, 52])).toBeCloseTo(0, 6);
	});
});

describe('labelPoint', () => {
	it('stays inside a horseshoe, whose centre does not', () => {
		const horseshoe = [
			[
				[4, 52],
				[5, 52],
				[5, 52.1],
				[4.2, 52.1],
				[4.2, 52.5],
				[5, 52.5],
				[5, 52.6],
				[4, 52.6],
				[4, 52]
			]
		];
		expect(contains([horseshoe], labelPoint([horseshoe]))).toBe(true);
	});

	it('takes the largest part', () => {
		const island = square.map(([x = 0, y = 0]) => [x / 10, y / 10]);
		expect(labelPoint([[island], [square]])[0]).toBeCloseTo(5.5, 1);
	});

	it('refuses nothing', () => expect(() => labelPoint([])).toThrow('no polygon'));
});

describe('withoutSpikes', () => {
	it('drops a line that goes out and comes back', () => {
		const bridge = [[5, 52], [6, 52], [7, 52.5], [8, 53], [7, 52.5], [6, 52], ...square.slice(2)];
		expect(withoutSpikes(bridge)).toEqual(square);
	});

	it('leaves other rings alone', () => expect(withoutSpikes(square)).toEqual(square));
});

describe('arcs', () => {
	it('finds lines that cross, not lines that meet or hardly pass each other', () => {
		const line = (...points: [number, number][]) => points;
		const cross = [line([0, 0], [10, 10]), line([0, 10], [10, 0])];
		const meet = [line([0, 0], [10, 10]), line([10, 10], [20, 0]), line([5, 5], [5, 9])];
		const graze = [line([0, 0], [10, 0]), line([5, 5], [5, -0.01])];
		expect(crossings(cross)).toEqual([[0, 1]]);
		expect(crossings(meet)).toEqual([]);
		expect(crossings(graze)).toEqual([]);
	});

	it('decodes steps on the grid', () => {
		const topology: Topology = {
			type: 'Topology',
			objects: {},
			transform: { scale: [0.1, 0.1], translate: [4, 52] },
			arcs: [
				[
					[3, 4],
					[1, -1],
					[0, 2]
				]
			]
		};
		expect(decodeArcs(topology)).toEqual([
			[
				[3, 4],
				[4, 3],
				[4, 5]
			]
		]);
	});

	it('takes as outline the arcs that only one side uses', () => {
		const polygon = (ring: number[]) => ({ type: 'MultiPolygon' as const, arcs: [[ring]] });
		expect(outline([polygon([0, 1]), polygon([~1, 2])])).toEqual(new Set([0, 2]));
	});
});

describe('thinArcs', () => {
	const all = (km2: number) => ({ smallest: () => km2 });
	const zigzag = Array.from({ length: 21 }, (_, i) => [5 + i / 100, 52 + (i % 2) / 1000]);
	const topology = (arcs: number[][][]): Topology => ({ type: 'Topology', objects: {}, arcs });

	it('keeps the ends and drops small corners', () => {
		expect(thinArcs(topology([zigzag]), all(1))).toEqual([[zigzag[0], zigzag.at(-1)]]);
		expect(thinArcs(topology([zigzag]), all(0))).toEqual([zigzag]);
	});

	it('keeps a small island recognisable', () => {
		const island = Array.from({ length: 31 }, (_, i) => [
			5 + Math.cos((i % 30) / 4.7746) / 1000,
			52 + Math.sin((i % 30) / 4.7746) / 1000
		]);
		expect(thinArcs(topology([island]), all(1))[0]?.length).toBeGreaterThanOrEqual(12);
	});

	it('does not let a lake between two arcs collapse', () => {
		const shores = [
			[
				[5, 52],
				[5.001, 52.001],
				[5.002, 52]
			],
			[
				[5.002, 52],
				[5.001, 51.999],
				[5, 52]
			]
		];
		const lake = {
			...topology(shores),
			objects: { lake: { type: 'Polygon' as const, arcs: [[0, 1]] } }
		};
		expect(thinArcs(lake, all(10)).flat().length).toBeGreaterThan(4);
		expect(thinArcs(topology(shores), all(10)).flat()).toHaveLength(4);
	});

	it('does not let a line jump over its neighbour', () => {
		const bay = [
			[5, 52],
			[5.1, 51.99],
			[5.2, 52]
		];
		const pier = [
			[5.1, 52.05],
			[5.1, 51.995]
		];
		expect(thinArcs(topology([bay, pier]), all(10))).toEqual([bay, pier]);
		expect(thinArcs(topology([bay]), all(10))[0]).toHaveLength(2);
	});
});

describe('the table of gemeenten', () => {
	const header = 'gemeentecode,gemeente,coropcode,corop,provinciecode,provincie';

	it('reads names with commas', () => {
		const [row] = parseTable(
			`${header}\nGM0820,"Nuenen, Gerwen en Nederwetten",CR36,Zuidoost-Noord-Brabant,PV30,Noord-Brabant\n`
		);
		expect(row).toMatchObject({ name: 'Nuenen, Gerwen en Nederwetten', province: 'PV30' });
	});

	it('refuses other columns and rows with a hole', () => {
		expect(() => parseTable('code,naam\nGM1,X')).toThrow('other columns');
		expect(() => parseTable(`${header}\nGM0001,,CR1,X,PV1,Y`)).toThrow('without all six columns');
		expect(() => parseTable(`${header}\nGM0001,A,CR1,X,PV1,Y,Z`)).toThrow(
			'without all six columns'
		);
	});

	it('refuses a COROP region of Noord-Brabant that is in none of its three parts', () => {
		const row = { code: 'GM1', name: 'Nieuw', coropName: 'X', provinceName: 'Noord-Brabant' };
		expect(() => areaOf({ ...row, corop: 'CR99', province: 'PV30' })).toThrow('no part');
		expect(areaOf({ ...row, corop: 'CR36', province: 'PV30' })).toBe('oost-brabant');
		expect(areaOf({ ...row, corop: 'CR36', province: 'PV31' })).toBe('PV31');
	});
});
