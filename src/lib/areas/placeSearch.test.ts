import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold, readPlaces, searchPlaces } from './placeSearch.ts';

const index = readPlaces(JSON.parse(readFileSync('static/geo/places.json', 'utf8')));
const search = (query: string, limit?: number) => searchPlaces(index, query, limit);
const first = (query: string) => search(query)[0];

describe('fold', () => {
	it.each([
		["'s-Gravenhage", 's gravenhage'],
		['’s Gravenhage', 's gravenhage'],
		['Súdwest-Fryslân', 'sudwest fryslan'],
		['St. Willebrord', 'sint willebrord'],
		['st oedenrode', 'sint oedenrode'],
		['Hengelo (O.)', 'hengelo o'],
		['ĲSSELSTEIN', 'ijsselstein'],
		[' \u200b<script>', 'script'],
		['?!', '']
	])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('searchPlaces', () => {
	it.each([
		"'s-Gravenhage",
		'’s-Gravenhage',
		's gravenhage',
		'sgravenhage',
		'DEN HAAG',
		'the hague'
	])('finds GM0518 as %s', (query) => {
		expect(first(query)).toMatchObject({
			kind: 'gemeente',
			name: 'Den Haag',
			code: 'GM0518',
			areaId: 'PV28',
			within: 'Zuid-Holland'
		});
	});

	it('says which other name matched, and only then', () => {
		expect(first('s-gravenhage')?.alias).toBe("'s-Gravenhage");
		expect(first('den haag')).not.toHaveProperty('alias');
	});

	it('lists a town once, not once more as a place of the same gemeente', () => {
		expect(search('den haag').filter(({ code }) => code === 'GM0518')).toHaveLength(1);
		expect(search('helmond').filter(({ name }) => name === 'Helmond')).toHaveLength(1);
	});

	it.each([
		['den bosch', 'GM0796'],
		['friesland', 'PV21'],
		['Fryslan', 'PV21'],
		['brabant', 'PV30'],
		['oost brabant', 'oost-brabant'],
		['g4', 'g4'],
		['nederland', 'NL'],
		['hengelo', 'GM0164'],
		['nuenen', 'GM0820'],
		['texel', 'GM0448'],
		['almere', 'GM0034'],
		['st oedenrode', 'GM1948'],
		['sint michielsgestel', 'GM0845'],
		['mondriaan', undefined]
	])('%s → %s', (query, code) => expect(first(query)?.code).toBe(code));

	it('gives Utrecht as gemeente and as province, the gemeente first', () => {
		const hits = search('utr');
		expect(hits[0]).toMatchObject({ kind: 'gemeente', code: 'GM0344', areaId: 'PV26' });
		expect(hits[1]).toMatchObject({ kind: 'gebied', code: 'PV26', areaId: 'PV26' });
	});

	it('puts a place in the gemeente it lies in', () => {
		expect(first('Heerhugowaard')).toMatchObject({
			kind: 'plaats',
			code: 'GM1980',
			within: 'Dijk en Waard',
			areaId: 'PV27'
		});
		expect(first('weesp')).toMatchObject({ kind: 'plaats', code: 'GM0363', within: 'Amsterdam' });
	});

	it('keeps namesakes apart', () => {
		const hits = search('Rossum').filter(({ name }) => name === 'Rossum');
		expect(hits.map(({ within }) => within)).toEqual(['Dinkelland', 'Maasdriel']);
	});

	it('finds the beginning of any word, and words in another order', () => {
		expect(search('ijssel', 50).map(({ name }) => name)).toContain('Capelle aan den IJssel');
		expect(first('zoom bergen')?.name).toBe('Bergen op Zoom');
	});

	it.each([
		['Helmnd', 'GM0794'],
		['Hellmond', 'GM0794'],
		['Hemlond', 'GM0794'],
		['Helmomd', 'GM0794'],
		['eindhovn', 'GM0772']
	])('forgives one typing error: %s', (query, code) => expect(first(query)?.code).toBe(code));

	it('forgives none in short words, nor two', () => {
		expect(search('ztre')).toEqual([]);
		expect(search('hlmnd')).toEqual([]);
	});

	it('prefers the whole name to a longer one', () => {
		expect(first('ede')?.name).toBe('Ede');
		expect(first('bergen')?.name).toMatch(/^Bergen \(/);
	});

	it.each(['', '   ', "'", '%_*', '日本', '\u0000'])('finds nothing for %j', (query) => {
		expect(search(query)).toEqual([]);
	});

	it('keeps to the limit', () => {
		expect(search('a', 3)).toHaveLength(3);
		expect(search('a')).toHaveLength(8);
	});

	it('answers 10 kB of nonsense at once', () => {
		const before = performance.now();
		expect(search('xq '.repeat(3500))).toEqual([]);
		expect(search('\u0301'.repeat(10_000))).toEqual([]);
		expect(search('utrecht'.repeat(1500))).toEqual([]);
		expect(performance.now() - before).toBeLessThan(2000);
	});

	it('gives every hit a point in the Netherlands and an area', () => {
		for (const { point, areaId, code } of searchPlaces(index, 'e', Infinity)) {
			expect(point[0]).toBeGreaterThan(3.3);
			expect(point[0]).toBeLessThan(7.3);
			expect(point[1]).toBeGreaterThan(50.7);
			expect(point[1]).toBeLessThan(53.6);
			expect(areaId && code).toBeTruthy();
		}
	});
});

describe('readPlaces', () => {
	it.each([null, undefined, 'x', 5, [], {}, { areas: [], gemeenten: [] }, { areas: [1] }])(
		'refuses %j',
		(file) => expect(() => readPlaces(file)).toThrow('not a place index')
	);

	it('refuses a row that points nowhere', () => {
		const file = { meta: {}, areas: [], gemeenten: [['GM1', 'X', 4, 5, 52]], places: [] };
		expect(() => readPlaces(file)).toThrow('row 4');
	});
});
