import { describe, expect, it } from 'vitest';
import type { AreaShape } from '#lib/areas/shapes.ts';
import { stageLayer, type MapScan } from './stageLayer.ts';
import type { ScanCell } from './summaries.ts';

const shape = (id: string): AreaShape => ({
	id,
	slug: id,
	name: id,
	gemeenten: 1,
	caption: null,
	label: [5, 52],
	bounds: [4, 51, 6, 53]
});
const cell = (areaId: string, sector: ScanCell['sector'], stage: ScanCell['stage']): ScanCell => ({
	areaId,
	sector,
	aspect: 'inclusie',
	coverage: stage === null ? 'notAssessed' : 'assessed',
	stage,
	strength: stage ? 2 : null
});
const scan: MapScan = {
	title: 'Voorbeeldronde',
	referenceDate: '2026-05-01',
	version: 1,
	example: true,
	aspects: [{ key: 'inclusie', label: 'Inclusie' }],
	cells: [cell('a', 'po', 3), cell('a', 'ko', 4), cell('b', 'po', 0), cell('c', 'po', null)]
};
const layerOf = (sector: 'po' | 'jh' | null, of: MapScan | null = scan) =>
	stageLayer(['a', 'b', 'c'].map(shape), of, { sector, aspect: null }, () => '/');

describe('the scan on the map', () => {
	it('shows the middle stage and how much is judged', () => {
		const [a] = layerOf(null).areas;
		expect(a).toMatchObject({ fill: 'stage-3', value: '3,5' });
		expect(a?.summary[1]).toBe('2 van 3 cellen beoordeeld (67% ingevuld)');
	});

	it('counts no cells where there is one', () => {
		expect(layerOf('po').areas.map(({ summary }) => summary)).toEqual([
			['Stadium 3: pilot'],
			['Stadium 0: niet zichtbaar'],
			['Niet beoordeeld']
		]);
	});

	it('never shows what is missing as stage 0', () => {
		const [, b, c] = layerOf('po').areas;
		expect(b).toMatchObject({ fill: 'stage-0', value: '0' });
		expect(c).toMatchObject({ fill: 'land', hatched: true, value: '–' });
		expect(layerOf('jh').areas.every(({ hatched }) => hatched)).toBe(true);
	});

	it('says that example judgements are none, and stands without any round', () => {
		expect(layerOf(null).legend.source?.[1]).toContain('geen oordeel over deze gebieden');
		expect(layerOf(null, null).areas.every(({ value }) => value === '–')).toBe(true);
	});
});
