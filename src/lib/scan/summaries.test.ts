import { describe, expect, it } from 'vitest';
import type { Stage } from './scales.ts';
import {
	areaAspects,
	aspectSummaries,
	atLeastPilot,
	changesBetween,
	coverageOf,
	indexCells,
	median,
	tally,
	type Frame,
	type ScanCell
} from './summaries.ts';

const frame: Frame = {
	areaIds: ['a', 'b', 'c'],
	sectors: ['po', 'ko', 'jh'],
	aspects: ['inclusie', 'borging']
};
const cell = (place: string, stage: Stage | null, coverage?: ScanCell['coverage']): ScanCell => {
	const [areaId = '', sector = '', aspect = ''] = place.split(' ');
	return {
		areaId,
		sector: sector as ScanCell['sector'],
		aspect,
		coverage: coverage ?? (stage === null ? 'notAssessed' : 'assessed'),
		stage,
		strength: stage ? 2 : null
	};
};

describe('median', () => {
	it('is the middle one, or half-way between the middle two', () => {
		expect(median([4, 0, 3])).toBe(3);
		expect(median([2, 3])).toBe(2.5);
		expect(median([0])).toBe(0);
	});
	it('of nothing is nothing, not zero', () => {
		expect(median([])).toBeNull();
	});
	it('leaves its input as it was', () => {
		const values = [3, 1, 2];
		median(values);
		expect(values).toEqual([3, 1, 2]);
	});
});

describe('tally', () => {
	it('tells missing, not applicable and stage 0 apart', () => {
		const index = indexCells([
			cell('a po inclusie', 0),
			cell('a ko inclusie', 4),
			cell('a jh inclusie', null, 'notApplicable'),
			cell('b po inclusie', null)
		]);
		const result = tally(index, { ...frame, aspects: ['inclusie'] });
		expect(result).toEqual({
			of: 9,
			n: 2,
			stages: [1, 0, 0, 0, 1, 0],
			notApplicable: 1,
			notAssessed: 6,
			median: 2
		});
		expect(coverageOf(result)).toBeCloseTo(3 / 9);
	});

	it('counts nothing outside the frame', () => {
		const index = indexCells([cell('elsewhere po inclusie', 5), cell('a po oud-aspect', 5)]);
		expect(tally(index, frame)).toMatchObject({ of: 18, n: 0, notAssessed: 18, median: null });
	});

	it('takes a cell without a stage for missing, whatever it calls itself', () => {
		const index = indexCells([cell('a po inclusie', null, 'assessed')]);
		expect(tally(index, frame)).toMatchObject({ n: 0, notAssessed: 18 });
	});

	it('of an empty frame has no coverage to divide by', () => {
		expect(coverageOf(tally(indexCells([]), { ...frame, areaIds: [] }))).toBe(0);
	});
});

it('counts from pilot on', () => {
	expect(atLeastPilot([9, 9, 9, 1, 2, 3])).toBe(6);
});

describe('areaAspects and aspectSummaries', () => {
	const index = indexCells([
		cell('a po inclusie', 3),
		cell('a ko inclusie', 4),
		cell('b po inclusie', 0),
		cell('c po borging', 2)
	]);

	it('give a median per area and aspect, null where nobody judged', () => {
		const medians = areaAspects(index, frame).map((each) => [
			each.areaId,
			each.aspect,
			each.median,
			each.n
		]);
		expect(medians).toEqual([
			['a', 'inclusie', 3.5, 2],
			['a', 'borging', null, 0],
			['b', 'inclusie', 0, 1],
			['b', 'borging', null, 0],
			['c', 'inclusie', null, 0],
			['c', 'borging', 2, 1]
		]);
	});

	it('summarise over judged areas only', () => {
		expect(aspectSummaries(index, frame)).toEqual([
			{ aspect: 'inclusie', median: 1.75, n: 2, of: 3, pilots: 1 },
			{ aspect: 'borging', median: 2, n: 1, of: 3, pilots: 0 }
		]);
	});
});

describe('changesBetween', () => {
	const only = { ...frame, areaIds: ['a'] };

	it('compares sectors that both rounds judged', () => {
		const then = indexCells([cell('a po inclusie', 2), cell('a ko inclusie', 2)]);
		const now = indexCells([
			cell('a po inclusie', 3),
			cell('a ko inclusie', 2),
			cell('a jh inclusie', 5)
		]);
		expect(changesBetween(then, now, only)).toEqual([
			{ aspect: 'inclusie', then: 2, now: 2.5, n: 2, of: 3, areas: 1 },
			{ aspect: 'borging', then: null, now: null, n: 0, of: 3, areas: 0 }
		]);
	});

	it('takes the middle area of areas as `aspectSummaries` does, not the middle cell', () => {
		const judged = [
			...[cell('a po inclusie', 5), cell('a ko inclusie', 5), cell('a jh inclusie', 5)],
			...[cell('b po inclusie', 1), cell('c po inclusie', 2)]
		];
		const index = indexCells(judged);
		const [change] = changesBetween(index, index, frame);
		expect(change).toMatchObject({ then: 2, now: 2, n: 5, areas: 3 });
		expect(change?.now).toBe(aspectSummaries(index, frame)[0]?.median);
	});

	it('sees no step up from missing, nor down to it', () => {
		const some = indexCells([cell('a po inclusie', 3)]);
		const none = indexCells([cell('a po inclusie', null)]);
		expect(changesBetween(none, some, only)[0]).toMatchObject({ then: null, now: null, n: 0 });
		expect(changesBetween(some, none, only)[0]).toMatchObject({ then: null, now: null, n: 0 });
	});

	it('does see a step from stage 0', () => {
		const then = indexCells([cell('a po inclusie', 0)]);
		const now = indexCells([cell('a po inclusie', 1)]);
		expect(changesBetween(then, now, only)[0]).toMatchObject({ then: 0, now: 1, n: 1 });
	});
});
