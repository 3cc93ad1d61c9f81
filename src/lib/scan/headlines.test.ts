import { describe, expect, it } from 'vitest';
import {
	aspectHeadline,
	changeHeadline,
	changesHeadline,
	coverageHeadline,
	gapHeadline,
	listed,
	mapHeadline,
	matrixHeadline,
	pilotHeadline,
	sectorHeadline,
	tilesHeadline
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
		).toBe('In 6 van de 15 gebieden staat inclusie op minstens pilot');
	});
	it('speaks of judged areas where some are missing', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 6, n: 14 })], labels)).toBe(
			'In 6 van de 14 beoordeelde gebieden staat inclusie op minstens pilot'
		);
	});
	it('says how many areas there are while less than half is judged', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 5, n: 5 })], labels)).toBe(
			'In alle 5 tot nu toe beoordeelde gebieden (van de 15) staat inclusie op minstens pilot'
		);
	});
	it('concludes nothing from few areas or none', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 3, n: 3 })], labels)).toBe(
			'Te weinig beoordeelde gebieden om te zien welk aspect het verst is: 3'
		);
		expect(aspectHeadline([], labels)).toBe(
			'Nog geen beoordeelde gebieden om te zien welk aspect het verst is'
		);
		expect(gapHeadline([], labels)).not.toBe(aspectHeadline([], labels));
	});
	it('speaks of few areas when a reader chose few', () => {
		expect(aspectHeadline([aspect('inclusie', { pilots: 2, n: 3, of: 3 })], labels)).toBe(
			'In 2 van de 3 gebieden staat inclusie op minstens pilot'
		);
		const one = { n: 1, of: 1 };
		expect(aspectHeadline([aspect('inclusie', { ...one, pilots: 1 })], labels)).toBe(
			'In het gekozen gebied staat inclusie op minstens pilot'
		);
		expect(aspectHeadline([aspect('inclusie', one)], labels)).toBe(
			'In het gekozen gebied staat inclusie nog niet op pilot'
		);
		expect(aspectHeadline([aspect('inclusie', one), aspect('borging', one)], labels)).toBe(
			'In het gekozen gebied staat nog geen aspect op pilot'
		);
	});
	it('says when there is no pilot anywhere', () => {
		expect(aspectHeadline([aspect('inclusie', {}), aspect('borging', {})], labels)).toBe(
			'In geen enkel beoordeeld gebied staat een aspect al op pilot'
		);
		expect(aspectHeadline([aspect('borging', { n: 14 })], labels)).toBe(
			'In geen van de 14 beoordeelde gebieden staat borging al op pilot'
		);
	});
	it('says in words that it is so everywhere', () => {
		expect(aspectHeadline([aspect('borging', { pilots: 15 })], labels)).toBe(
			'In alle 15 gebieden staat borging op minstens pilot'
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
	it('names all that tie, with one capital', () => {
		const names = new Map([...labels, ['talent', 'Meervoudige talentontwikkeling']]);
		const low = { median: 1 };
		expect(
			gapHeadline([aspect('inclusie', low), aspect('talent', low), aspect('borging', {})], names)
		).toBe(
			'Inclusie en meervoudige talentontwikkeling staan het minst ver: in het middelste gebied “opgespoord”'
		);
	});
	it('singles nothing out where less than half is judged of one of them', () => {
		const few = [aspect('inclusie', { n: 4 }), aspect('borging', { n: 6, median: 1 })];
		expect(gapHeadline(few, labels)).toBe(
			'Te weinig om aspecten te vergelijken: elk is in 4 tot 6 van de 15 gebieden beoordeeld'
		);
		expect(gapHeadline([aspect('borging', { n: 6 })], labels)).toBe(
			'Borging staat in het middelste gebied op “verkend”'
		);
	});
	it('singles nothing out when all are alike', () => {
		expect(gapHeadline([aspect('inclusie', {}), aspect('borging', {})], labels)).toBe(
			'Alle aspecten staan in het middelste gebied op “verkend”'
		);
	});
	it('has no middle area where one is chosen', () => {
		expect(gapHeadline([aspect('borging', { n: 1, of: 1 })], labels)).toBe(
			'Borging staat op “verkend”'
		);
	});
});

describe('changeHeadline', () => {
	const change = (then: number | null, now: number | null): Change => ({
		aspect: 'x',
		then,
		now,
		n: then === null ? 0 : 1,
		of: 1,
		areas: then === null ? 0 : 1
	});
	it('speaks of no progress while less than half can be compared', () => {
		const thin = { ...change(1, 2), n: 5, of: 15 };
		expect(changeHeadline([thin, thin], 'Nederland')).toBe(
			'Te weinig om te zien of Nederland vooruitging: 10 van de 30 cellen zijn in beide rondes beoordeeld'
		);
		expect(changeHeadline([thin, { ...thin, n: 10 }], 'Nederland')).toContain('ging op beide');
	});
	it('counts what moved among what can be compared', () => {
		expect(changeHeadline([change(1, 2), change(2, 1), change(null, null)], 'Drenthe')).toBe(
			'Drenthe ging op 1 van de 2 vergelijkbare aspecten vooruit en op 1 achteruit'
		);
		expect(changeHeadline([change(2, 1), change(2, 2)], 'Drenthe')).toBe(
			'Drenthe ging op 1 van de 2 aspecten achteruit'
		);
		expect(changeHeadline([change(2, 2), change(1, 1)], 'Drenthe')).toContain(
			'beide aspecten gelijk'
		);
		expect(changeHeadline([change(1, 2), change(1, 2)], 'Drenthe')).toBe(
			'Drenthe ging op beide aspecten vooruit'
		);
		expect(changeHeadline([change(2, 2), change(null, null)], 'Drenthe')).toBe(
			'Drenthe bleef op het ene vergelijkbare aspect gelijk'
		);
		expect(changeHeadline([change(2, 3)], 'Drenthe')).toBe('Drenthe ging op dit aspect vooruit');
	});
	it('says so when nothing can be compared', () => {
		const none = change(null, null);
		expect(changeHeadline([none, none], 'Drenthe')).toBe(
			'Van Drenthe is nog niets in beide rondes beoordeeld'
		);
		expect(changeHeadline([none], 'Drenthe')).toBe(
			'Van Drenthe is dit aspect niet in beide rondes beoordeeld'
		);
	});
});

describe('headlines of a few areas', () => {
	it('count the cells of each that are at least a pilot', () => {
		expect(
			tilesHeadline([
				{ name: 'Limburg', tally: counted([2, 2, 2, 4, 0, 0]) },
				{ name: 'Zeeland', tally: counted([], 9) }
			])
		).toBe('Cellen op minstens pilot: Limburg 4 van de 10 en Zeeland nog niet beoordeeld');
	});
	it('count the aspects on which each went up', () => {
		const change = (then: number, now: number) => ({
			aspect: 'x',
			then,
			now,
			n: 1,
			of: 1,
			areas: 1
		});
		const none = { aspect: 'x', then: null, now: null, n: 0, of: 3, areas: 0 };
		expect(
			changesHeadline([
				{ name: 'Limburg', changes: [change(1, 2), change(2, 2)] },
				{ name: 'Zeeland', changes: [change(2, 1), none] }
			])
		).toBe('Vooruit: Limburg op 1 van de 2 en Zeeland op 0 van de 1 aspecten');
		expect(changesHeadline([{ name: 'Zeeland', changes: [none] }])).toContain('nog niets');
	});
});

describe('sectorHeadline', () => {
	it('gives shares of judged cells, not of all cells', () => {
		const tallies = new Map([
			['po', counted([4, 4, 4, 8, 0, 0], 18)],
			['ko', counted([2, 2, 4, 8, 4, 0])],
			['jh', counted([7, 7, 0, 3, 3, 0])]
		]);
		expect(sectorHeadline(tallies, labels)).toBe(
			'Kinderopvang is het verst: 60% van de beoordeelde cellen is minstens pilot, bij primair onderwijs 40% en bij jh 30%'
		);
	});
	it('counts where a share would be of a handful', () => {
		const tallies = new Map([
			['po', counted([2, 2, 2, 4, 0, 0], 9)],
			['ko', counted([1, 1, 2, 4, 2, 0])]
		]);
		expect(sectorHeadline(tallies, labels)).toBe(
			'Kinderopvang is het verst: 6 van de 10 beoordeelde cellen zijn minstens pilot, bij primair onderwijs 4 van de 10'
		);
	});
	it('names the sectors that are as far', () => {
		const far = counted([2, 2, 4, 8, 4, 0]);
		const tallies = new Map([
			['po', far],
			['ko', far],
			['jh', counted([10, 10, 0, 0, 0, 0])]
		]);
		expect(sectorHeadline(tallies, labels)).toMatch(
			/^Primair onderwijs en kinderopvang zijn het verst: 60% .+, bij jh 0%$/
		);
	});
	it('calls none the furthest where little of a sector is judged', () => {
		const tallies = new Map([
			['po', counted([2, 2, 2, 4, 0, 0], 90)],
			['ko', counted([1, 1, 2, 4, 2, 0])]
		]);
		expect(sectorHeadline(tallies, labels)).toBe(
			'10 van de 20 beoordeelde cellen (50%) zijn minstens pilot; te weinig om sectoren te vergelijken'
		);
	});
	it('speaks of the one sector that a reader chose', () => {
		const of = (tally: Tally) => sectorHeadline(new Map([['po', tally]]), labels);
		expect(of(counted([2, 2, 2, 4, 0, 0]))).toBe(
			'Bij primair onderwijs: 4 van de 10 beoordeelde cellen zijn minstens pilot'
		);
		expect(of(counted([2, 2, 2, 4, 0, 0], 90))).toMatch(/4 van de 10 .+ minstens pilot$/);
		expect(of(counted([4, 4, 6, 0, 0, 0], 0, 1))).toBe(
			'Bij primair onderwijs: geen van de 14 beoordeelde cellen is minstens pilot'
		);
		expect(of(counted([1, 0, 0, 0, 0, 0]))).toBe(
			'Bij primair onderwijs: de beoordeelde cel is nog geen pilot'
		);
	});
	it('concludes nothing from few cells', () => {
		expect(sectorHeadline(new Map([['po', counted([0, 0, 0, 2, 0, 0], 9)]]), labels)).toBe(
			'Te weinig beoordeelde cellen om sectoren te vergelijken: 2'
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
		expect(coverageHeadline([complete, complete])).toBe(
			'Beide gebieden zijn compleet: 42 van de 48 cellen zijn beoordeeld, 6 zijn n.v.t.'
		);
		expect(coverageHeadline([counted([], 0, 1)])).toBe('De cel is niet van toepassing');
		expect(coverageHeadline([complete])).toBe('21 van de 24 cellen zijn beoordeeld, 3 zijn n.v.t.');
		expect(matrixHeadline('Drenthe', complete, [], labels)).toBe(
			'Drenthe: 21 van de 24 cellen beoordeeld, 3 n.v.t.'
		);
	});
});

describe('matrixHeadline', () => {
	const stand = (key: string, median: number | null) => ({ aspect: key, median });
	const say = (tally: Tally, ...stands: ReturnType<typeof stand>[]) =>
		matrixHeadline('Drenthe', tally, stands, labels);
	const cells = counted([2, 2, 2, 2, 2, 0]);

	it('leads with what is furthest and least far, then with what is missing', () => {
		const stands = [stand('inclusie', 3), stand('borging', 1), stand('po', 3), stand('ko', 2)];
		expect(say(cells, ...stands)).toBe(
			'In Drenthe staan inclusie en primair onderwijs het verst, op “pilot”, en borging het minst ver, op “opgespoord”'
		);
		expect(say(counted([2, 2, 2, 2, 2, 0], 2), ...stands)).toMatch(
			/; 2 van de 12 cellen niet beoordeeld$/
		);
	});
	it('counts aspects where many are as far', () => {
		const many = [stand('po', 2), stand('ko', 2), stand('inclusie', 2), stand('borging', 1)];
		expect(say(cells, ...many)).toContain('staan 3 aspecten het verst, op “verkend”');
		expect(say(cells, ...many.slice(0, 3))).toBe('Drenthe staat op alle 3 aspecten op “verkend”');
	});
	it('singles nothing out where less than half is judged', () => {
		expect(say(counted([1, 1, 1, 1, 1, 0], 9), stand('po', 3), stand('ko', 1))).toBe(
			'Drenthe: 9 van de 14 cellen niet beoordeeld'
		);
	});
	it('tells a single cell by what it says', () => {
		const one = counted([0, 0, 1, 0, 0, 0]);
		expect(say({ ...one, median: 2 })).toBe('Drenthe staat op “verkend”');
		expect(say(counted([], 1))).toBe('Drenthe: nog niet beoordeeld');
		expect(say(counted([], 0, 1))).toBe('Drenthe: niet van toepassing');
	});
});

it('gives the share of judged cells that are at least a pilot', () => {
	expect(pilotHeadline(counted([1, 1, 2, 3, 1, 0], 90))).toBe(
		'4 van de 8 beoordeelde cellen zijn minstens pilot'
	);
	expect(pilotHeadline(counted([0, 0, 0, 3, 3, 0]))).toBe(
		'Alle 6 beoordeelde cellen zijn minstens pilot'
	);
	expect(pilotHeadline(counted([], 9))).toBe(
		'Nog geen beoordeelde cellen voor een verdeling over de stadia'
	);
});

describe('mapHeadline', () => {
	it('counts areas of which the middle is a pilot or further', () => {
		expect(mapHeadline([3, 2.5, 4, 0, 3])).toBe(
			'In 3 van de 5 gebieden staat de middelste cel op pilot of verder'
		);
		expect(mapHeadline([3, 2.5, 4, 0, 3, null])).toContain('van de 5 beoordeelde gebieden');
	});
	it('says none and all in words', () => {
		expect(mapHeadline([0, 1, 2, 0, 0, null])).toBe(
			'In geen van de 5 beoordeelde gebieden staat de middelste cel op pilot of verder'
		);
		expect(mapHeadline([3, 3, 3])).toBe(
			'In alle 3 gebieden staat de middelste cel op pilot of verder'
		);
		expect(mapHeadline([2])).toBe(
			'In het gekozen gebied staat de middelste cel nog niet op pilot of verder'
		);
	});
	it('does not count what nobody judged as low', () => {
		expect(mapHeadline([null, null, 3, null, null])).toBe(
			'Te weinig beoordeelde gebieden om gebieden te vergelijken: 1'
		);
	});
});

it('lists names the Dutch way', () => {
	expect(listed(['a'])).toBe('a');
	expect(listed(['a', 'b', 'c'])).toBe('a, b en c');
});
