import { describe, expect, it } from 'vitest';
import {
	aspectHeadline,
	changeHeadline,
	coverageHeadline,
	gapHeadline,
	listed,
	mapHeadline,
	matrixHeadline,
	pilotHeadline,
	sectorHeadline
} from './headlines.ts';
import type { AspectSummary, Change, Tally } from './summaries.ts';

const labels = new Map([
	['inclusie', 'Inclusie'],
	['borging', 'Borging'],
	['po', 'Primair onderwijs'],
	['ko', 'Kinderopvang']
]);
const aspect = (key: string, values: Partial<AspectSummary>): AspectSummary => ({
	aspect: key,
	median: 2,
	n: 15,
	of: 15,
	pilots: 0,
	...values
});
const counted = (stages: number[], missing = 0, notApplicable = 0): Tally => {
	const n = stages.reduce((a, b) => a + b, 0);
	const of = n + missing + notApplicable;
	return { of, n, stages, notApplicable, notAssessed: missing, median: null };
};

describe('aspectHeadline', () => {
	it('names the aspect with the largest share of pilots', () => {
		expect(
			aspectHeadline([aspect('borging', { pilots: 3 }), aspect('inclusie', { pilots: 6 })], labels)
		).toBe('In 6 van de 15 gebieden is inclusie minstens een pilot');
	});
	it('speaks of judged areas where some are missing', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 6, n: 14 })], labels)).toBe(
			'In 6 van de 14 beoordeelde gebieden is inclusie minstens een pilot'
		);
	});
	it('concludes nothing from few areas or none', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 3, n: 3 })], labels)).toBe(
			'Te weinig beoordeelde gebieden voor een uitspraak: 3'
		);
		expect(aspectHeadline([], labels)).toBe('Nog geen beoordeelde gebieden');
	});
	it('speaks of few areas when a reader chose few', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 2, n: 3, of: 3 })], labels)).toBe(
			'In 2 van de 3 gebieden is inclusie minstens een pilot'
		);
	});
	it('says when there is no pilot anywhere', () => {
		expect(aspectHeadline([aspect('inclusie', {})], labels)).toBe(
			'In geen enkel beoordeeld gebied is een aspect al een pilot'
		);
	});
});

describe('gapHeadline', () => {
	it('names the aspect with the lowest middle stage', () => {
		expect(gapHeadline([aspect('inclusie', {}), aspect('borging', { median: 1 })], labels)).toBe(
			'Borging staat het minst ver: in het middelste gebied “opgespoord”'
		);
	});
	it('does not take an aspect that nobody judged for the lowest', () => {
		const none = aspect('borging', { median: null, n: 0 });
		const other = aspect('po', { median: 3 });
		expect(gapHeadline([aspect('inclusie', {}), other, none], labels)).toContain('Inclusie staat');
	});
	it('singles nothing out when all are alike', () => {
		expect(gapHeadline([aspect('inclusie', {}), aspect('borging', {})], labels)).toBe(
			'Alle aspecten staan in het middelste gebied op “verkend”'
		);
	});
});

describe('changeHeadline', () => {
	const change = (then: number | null, now: number | null): Change => ({
		aspect: 'x',
		then,
		now,
		n: then === null ? 0 : 1
	});
	it('counts what moved among what can be compared', () => {
		expect(changeHeadline([change(1, 2), change(2, 1), change(null, null)], 'Drenthe')).toBe(
			'Drenthe ging op 1 van de 2 vergelijkbare aspecten vooruit en op 1 achteruit'
		);
		expect(changeHeadline([change(2, 1), change(2, 2)], 'Drenthe')).toBe(
			'Drenthe ging op 1 van de 2 vergelijkbare aspecten achteruit'
		);
		expect(changeHeadline([change(2, 2), change(1, 1)], 'Drenthe')).toContain('alle 2 ');
		expect(changeHeadline([change(2, 2)], 'Drenthe')).toBe(
			'Drenthe bleef op het ene vergelijkbare aspect gelijk'
		);
	});
	it('says so when nothing can be compared', () => {
		expect(changeHeadline([change(null, null)], 'Drenthe')).toBe(
			'Van Drenthe is nog niets in beide rondes beoordeeld'
		);
	});
});

describe('sectorHeadline', () => {
	it('gives shares of judged cells, not of all cells', () => {
		const tallies = new Map([
			['po', counted([2, 2, 2, 4, 0, 0], 90)],
			['ko', counted([1, 1, 2, 4, 2, 0])]
		]);
		expect(sectorHeadline(tallies, labels)).toBe(
			'Kinderopvang is het verst: 60% van de beoordeelde cellen is minstens pilot, bij primair onderwijs 40%'
		);
	});
	it('concludes nothing from few cells', () => {
		expect(sectorHeadline(new Map([['po', counted([0, 0, 0, 2, 0, 0], 9)]]), labels)).toBe(
			'Te weinig beoordeelde cellen voor een uitspraak: 2'
		);
	});
});

describe('coverageHeadline', () => {
	it('counts cells and complete areas', () => {
		expect(coverageHeadline([counted([1, 1, 1, 1, 1, 1]), counted([1, 0, 0, 0, 0, 0], 5)])).toBe(
			'7 van de 12 cellen zijn beoordeeld; 1 van de 2 gebieden is compleet'
		);
		expect(coverageHeadline([counted([6, 0, 0, 0, 0, 0])])).toBe('Alle 6 cellen zijn beoordeeld');
		expect(coverageHeadline([counted([], 24)])).toBe('Nog geen cel is beoordeeld');
		expect(coverageHeadline([counted([1, 0, 0, 0, 0, 0], 5)])).toBe(
			'1 van de 6 cellen is beoordeeld'
		);
	});
	it('does not count what does not apply as judged, nor as missing', () => {
		const complete = counted([21, 0, 0, 0, 0, 0], 0, 3);
		expect(coverageHeadline([complete, counted([5, 0, 0, 0, 0, 0], 19)])).toBe(
			'26 van de 48 cellen zijn beoordeeld, 3 zijn n.v.t.; 1 van de 2 gebieden is compleet'
		);
		expect(coverageHeadline([complete])).toBe('21 van de 24 cellen zijn beoordeeld, 3 zijn n.v.t.');
		expect(matrixHeadline('Drenthe', complete)).toBe(
			'Drenthe: 21 van de 24 cellen beoordeeld, 3 n.v.t.'
		);
	});
});

it('gives the share of judged cells that are at least a pilot', () => {
	expect(pilotHeadline(counted([1, 1, 2, 3, 1, 0], 90))).toBe(
		'4 van de 8 beoordeelde cellen (50%) zijn minstens pilot'
	);
	expect(pilotHeadline(counted([], 9))).toBe('Nog geen beoordeelde cellen');
});

describe('mapHeadline', () => {
	it('counts areas of which the middle is a pilot or further', () => {
		expect(mapHeadline([3, 2.5, 4, 0, 3])).toBe(
			'In 3 van de 5 gebieden ligt het midden op pilot of verder'
		);
		expect(mapHeadline([3, 2.5, 4, 0, 3, null])).toContain('van de 5 beoordeelde gebieden');
	});
	it('does not count what nobody judged as low', () => {
		expect(mapHeadline([null, null, 3, null, null])).toBe(
			'Te weinig beoordeelde gebieden voor een uitspraak: 1'
		);
	});
});

it('lists names the Dutch way', () => {
	expect(listed(['a'])).toBe('a');
	expect(listed(['a', 'b', 'c'])).toBe('a, b en c');
});
