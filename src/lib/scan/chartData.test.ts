import { describe, expect, it } from 'vitest';
import { coverageBarsTable } from '#lib/charts/coverageBars.ts';
import { dumbbellTable } from '#lib/charts/dumbbell.ts';
import { gapMatrix, gapMatrixTable } from '#lib/charts/gapMatrix.ts';
import { stackedBarsTable } from '#lib/charts/stackedBars.ts';
import { stripPlotTable } from '#lib/charts/stripPlot.ts';
import { tileGridTable } from '#lib/charts/tileGrid.ts';
import { firstAspectModel } from './aspects.ts';
import {
	changeData,
	coverageData,
	matrixData,
	readingOf,
	stageBarsData,
	stripData,
	tileData,
	type Scope
} from './chartData.ts';
import { indexCells, type ScanCell } from './summaries.ts';

const scope: Scope = {
	areas: [
		{ id: 'PV22', slug: 'drenthe', name: 'Drenthe' },
		{ id: 'g4', slug: 'g4', name: 'G4' }
	],
	sectors: ['po', 'ko'],
	aspects: firstAspectModel.aspects.filter(({ key }) => key === 'inclusie' || key === 'borging')
};
const cell = (aspect: string, stage: ScanCell['stage'], areaId = 'PV22'): ScanCell => ({
	areaId,
	sector: 'po',
	aspect,
	coverage: 'assessed',
	stage,
	strength: stage ? 2 : null
});
/** Drenthe: inclusie is really 0, borging was never judged; G4: nothing at all. */
const index = indexCells([cell('inclusie', 0)]);
const none = indexCells([]);

it('reads a stage, not applicable, or nothing: never a zero for nothing', () => {
	expect(readingOf(cell('inclusie', 0))).toBe(0);
	expect(readingOf(undefined)).toBeNull();
	expect(readingOf({ ...cell('inclusie', null), coverage: 'notAssessed' })).toBeNull();
	expect(readingOf({ ...cell('inclusie', null), coverage: 'notApplicable' })).toBe(
		'not-applicable'
	);
});

describe('missing never appears as zero', () => {
	it('in the strip plot', () => {
		expect(stripPlotTable(stripData(index, scope, null)).rows.slice(0, 2)).toEqual([
			['Drenthe', 0, null],
			['G4', null, null]
		]);
	});

	it('in the tile grid', () => {
		const rows = tileGridTable(tileData(index, scope, null, () => '#')).rows;
		expect(rows.flat().filter((value) => value === 0)).toHaveLength(1);
		expect(rows.flat().filter((value) => value === null).length).toBeGreaterThan(5);
	});

	it('in the matrix of an area', () => {
		const { rows } = gapMatrixTable(matrixData(index, scope));
		expect(rows.map(([aspect, sector, value]) => [aspect, sector, value])).toEqual([
			['Inclusie', 'Primair onderwijs', 0],
			['Inclusie', 'Kinderopvang', null],
			['Borging', 'Primair onderwijs', null],
			['Borging', 'Kinderopvang', null]
		]);
		const kinds = gapMatrix(matrixData(index, scope), 600).marks.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'assessed')).toHaveLength(1);
	});

	it('in the change between rounds', () => {
		const from = { title: 'Toen', cells: none };
		const to = { title: 'Nu', cells: index };
		const { rows } = dumbbellTable(changeData(from, to, scope));
		// The last column counts what could be compared: nothing.
		expect(rows.flatMap((row) => row.slice(0, -1))).not.toContain(0);
	});

	it('in the stage bars: only judged cells are counted', () => {
		const { rows } = stackedBarsData();
		expect(rows.map(({ counts, notAssessed }) => [counts, notAssessed])).toEqual([
			[[1, 0, 0, 0, 0, 0], 3],
			[[0, 0, 0, 0, 0, 0], 4]
		]);
		expect(stackedBarsTable(stageBarsData(index, scope, 'aspect')).rows).toHaveLength(2);
	});

	it('in the coverage bars', () => {
		const data = coverageData(index, scope, null);
		expect(data.rows.map((row) => [row.assessed, row.notAssessed])).toEqual([
			[1, 3],
			[0, 4]
		]);
		expect(coverageBarsTable(data).rows).toHaveLength(2);
	});
});

const stackedBarsData = () => stageBarsData(index, scope, 'sector');

it('names the change in round titles and keeps the order of aspects', () => {
	const data = changeData(
		{ title: 'Toen', cells: indexCells([cell('inclusie', 1)]) },
		{ title: 'Nu', cells: indexCells([cell('inclusie', 3)]) },
		{ ...scope, areas: scope.areas.slice(0, 1) }
	);
	expect(data).toMatchObject({
		before: 'Toen',
		after: 'Nu',
		rows: [
			{ id: 'inclusie', before: 1, after: 3, n: 1 },
			{ id: 'borging', before: null, after: null, n: 0 }
		]
	});
});

it('gives each of a few areas a row of its own, under its aspect', () => {
	const round = { title: 'Toen', cells: index };
	const { rows } = changeData(round, round, scope);
	expect(rows.map(({ group, label, before }) => [group, label, before])).toEqual([
		['Inclusie', 'Drenthe', 0],
		['Inclusie', 'G4', null],
		['Borging', 'Drenthe', null],
		['Borging', 'G4', null]
	]);
	expect(stripData(index, scope, null).named).toBe(true);
});
