import { beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase } from '#lib/db/open.server.ts';
import type { Body } from '#lib/people/people.ts';
import { listBodies } from '#lib/people/queries.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import {
	countLines,
	filterBodies,
	filterDomains,
	filterHref,
	filterProgramme,
	filterStatements,
	isFiltered,
	parseFilter
} from './filter.ts';
import type { ProgrammeDomain, Statements } from './programme.ts';
import { listDomains, listStatements } from './queries.server.ts';
import { seedProgramme } from './seed.server.ts';

let domains: ProgrammeDomain[];
let statements: Statements;
let bodies: Body[];
beforeAll(() => {
	const db = memoryDatabase();
	const now = new Date('2026-01-01T00:00:00Z');
	for (const seed of [seedSources, seedAreas, seedPeople, seedProgramme]) seed(db, now);
	domains = listDomains(db, visitor);
	statements = listStatements(db, visitor);
	bodies = listBodies(db, visitor);
});

const parse = (query: string) => parseFilter(new URLSearchParams(query));
const nothing = { domain: null, text: '' };

describe('the address of the page', () => {
	it('is read and written the same way', () => {
		const filter = { domain: 'praktijk', text: 'regio-scan & tour' } as const;
		expect(parse(new URL(filterHref(filter), 'http://site').search)).toEqual(filter);
		expect(filterHref(nothing)).toBe('/programma#zoeken');
	});

	it.each(['domein=weg', 'domein=<script>', 'domein=__proto__', 'anders=1', ''])(
		'ignores “%s”',
		(query) => {
			expect(parse(query)).toEqual(nothing);
			expect(isFiltered(parse(query))).toBe(false);
		}
	);

	it('cuts a very long text', () => {
		expect(parse(`zoek=${'x'.repeat(10_000)}`).text).toHaveLength(80);
	});
});

describe('filtering', () => {
	it('leaves all of it without a filter', () => {
		expect(filterDomains(domains, nothing)).toEqual(domains);
		expect(filterStatements(statements, nothing)).toEqual(statements);
		expect(filterBodies(bodies, nothing)).toEqual(bodies);
		expect(countLines(domains)).toBe(34 + 26 + 28 + 45);
	});

	it('keeps lines that hold every word, bullets and names included', () => {
		const found = filterDomains(domains, parse('zoek=nieuwe+WETHOUDERS'));
		expect(found.map(({ id }) => id)).toEqual(['praktijk']);
		expect(found[0]?.activities.map(({ number }) => number)).toEqual(['A3']);
		expect(countLines(found)).toBe(1);
		expect(countLines(filterDomains(domains, parse('zoek=kennisrotonde')))).toBe(1);
		expect(countLines(filterDomains(domains, parse('zoek=boonstra')))).toBe(1);
	});

	it('keeps a whole domain when its name matches', () => {
		const [found] = filterDomains(domains, parse('zoek=professionalisering'));
		expect(found).toEqual(domains.find(({ id }) => id === 'professionalisering'));
	});

	it('keeps one domain, and the lists printed in it', () => {
		const filter = parse('domein=praktijk');
		expect(filterDomains(domains, filter)).toEqual([domains.find(({ id }) => id === 'praktijk')]);
		const kept = Object.entries(filterStatements(statements, filter))
			.filter(([, list]) => list.length > 0)
			.map(([list]) => list);
		expect(kept.sort()).toEqual(['borgingFunctions', 'regioScan', 'regiotour', 'themes']);
		expect(filterBodies(bodies, filter)).toEqual([]);
	});

	it('finds people and organisations in their bodies', () => {
		const found = filterBodies(bodies, parse('zoek=rene+peeters'));
		expect(found.map(({ id, groups }) => [id, groups.map(({ label }) => label)])).toEqual([
			['adviesraad', ['Wethouders']],
			['regiegroep', ['Kopgroep wethouders']]
		]);
		expect(filterBodies(bodies, parse('zoek=verus'))[0]?.organisations[0]?.names).toEqual([
			'Verus'
		]);
	});

	it('finds a word in whatever form the programme has it', () => {
		const of = (text: string) => countLines(filterDomains(domains, { domain: null, text }));
		expect(of('samenwerken')).toBeGreaterThan(0);
		expect(of('samenwerking')).toBe(of('samenwerken'));
	});

	it('finds two words that stand in no line together, in either order', () => {
		const all = { domains, statements, bodies };
		const found = filterProgramme(all, { domain: null, text: 'samenwerking ouders' });
		expect(found.partial).toBe(true);
		expect(countLines(found.domains)).toBeGreaterThan(10);
		expect(filterProgramme(all, { domain: null, text: 'ouders samenwerken' })).toEqual(found);
	});

	it('falls back on some of the words and says so; one unknown word finds nothing', () => {
		const all = { domains, statements, bodies };
		const found = filterProgramme(all, parse('zoek=kennisrotonde+ruimtevaart'));
		expect(found).toMatchObject({ partial: true, bodies: [] });
		expect(countLines(found.domains)).toBe(1);
		expect(filterProgramme(all, parse('zoek=ruimtevaart'))).toMatchObject({
			...{ partial: false, domains: [], bodies: [] }
		});
	});

	it('finds nothing for nonsense', () => {
		const filter = parse('zoek=zzz<script>');
		expect(filterDomains(domains, filter)).toEqual([]);
		expect(filterBodies(bodies, filter)).toEqual([]);
		expect(Object.values(filterStatements(statements, filter)).flat()).toEqual([]);
	});
});
