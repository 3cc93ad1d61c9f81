import { expect, test } from 'vitest';
import { packCells, unpackCells } from './packing.ts';
import type { ScanCell } from './summaries.ts';

const cell = (aspect: string, rest: Partial<ScanCell> = {}): ScanCell => ({
	...{ areaId: 'PV20', sector: 'po', aspect, coverage: 'assessed', stage: 3, strength: 2 },
	...rest
});

test('cells come back as they were', () => {
	const cells = [
		cell('inclusie', { stage: 0, strength: null }),
		cell('borging', { coverage: 'notApplicable', stage: null, strength: null }),
		cell('inclusie', { sector: 'ko', coverage: 'notAssessed', stage: null, strength: null }),
		cell('inclusie', { areaId: 'g4', stage: 5, strength: 5 }),
		cell('borging', { areaId: 'g4', stage: null, strength: 4 })
	];
	expect(unpackCells(packCells(cells))).toEqual(cells);
	expect(unpackCells(packCells([]))).toEqual([]);
});

test('a cell that is not there does not come to be', () => {
	const cells = [cell('inclusie'), cell('borging', { areaId: 'PV21' })];
	expect(unpackCells(packCells(cells))).toEqual(cells);
});
