import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Viewer } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { people } from '#lib/people/tables.ts';
import { PROGRAMME_SOURCE } from '#lib/sources/sources.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import type { StatementList } from './programme.ts';
import { listDomains, listStatements } from './queries.server.ts';
import { seedProgramme } from './seed.server.ts';
import {
	activities,
	ambitions,
	programmeDomains,
	programmeMilestones,
	programmePartners,
	programmeStatements
} from './tables.ts';
import {
	borgingFunctions,
	domains,
	focusGroups,
	kernbegrippen,
	sectors,
	themes,
	type Domain
} from './vocabulary.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-06-01T00:00:00Z');
const leader: Viewer = { accountId: 'a1', role: 'leader', areaIds: new Set() };
const tables = [
	programmeDomains,
	ambitions,
	activities,
	programmeMilestones,
	programmePartners,
	programmeStatements
];

let db: Database;
beforeEach(() => {
	db = memoryDatabase();
	seedSources(db, now);
	seedAreas(db, now);
	seedPeople(db, now);
	seedProgramme(db, now);
});

/** Counts of the inventory that was made of the programme, list by list. */
const listCounts: Record<StatementList, number> = {
	predecessors: 4,
	definition: 1,
	definitionTraits: 8,
	accessRight: 2,
	kernbegrippen: 6,
	keyConcepts: 3,
	assumptions: 7,
	sectors: 4,
	lines: 3,
	mission: 1,
	strategicGoals: 5,
	coreMessage: 2,
	principles: 5,
	focusGroups: 3,
	targetGroups: 12,
	coreTask: 5,
	themes: 6,
	borgingFunctions: 4,
	regioScan: 1,
	regiotour: 1,
	masterclasses: 2,
	namedKindcentra: 3
};
/** Ambitions of section 3, ambitions of section 4, activities, milestones of June, of the year's end. */
const domainCounts: Record<Domain, number[]> = {
	'kinderen-en-ouders': [4, 3, 3, 2, 2],
	kwaliteit: [4, 4, 3, 5, 4],
	praktijk: [5, 2, 7, 2, 4],
	professionalisering: [3, 3, 5, 1, 1],
	draagvlak: [3, 3, 3, 1, 3],
	communicatie: [0, 0, 5, 2, 1]
};

describe('the programme in the store', () => {
	it('holds every list complete', () => {
		const counts = Object.entries(listStatements(db, visitor)).map(([k, v]) => [k, v.length]);
		expect(Object.fromEntries(counts)).toEqual(listCounts);
	});

	it('holds every domain complete', () => {
		const counts = listDomains(db, visitor).map((domain) => [
			domain.id,
			[
				domain.ambitions.filter(({ level }) => level === 'h3').length,
				domain.ambitions.filter(({ level }) => level === 'h4').length,
				domain.activities.length,
				domain.milestones.filter(({ moment }) => moment === 'juni').length,
				domain.milestones.filter(({ moment }) => moment === 'eind').length
			]
		]);
		expect(Object.fromEntries(counts)).toEqual(domainCounts);
		expect(db.select().from(ambitions).all()).toHaveLength(19 + 15);
		expect(db.select().from(activities).all()).toHaveLength(26);
		expect(db.select().from(programmeMilestones).all()).toHaveLength(13 + 15);
		expect(db.select().from(programmePartners).all()).toHaveLength(45);
	});

	it('names source and section of every row', () => {
		for (const table of tables)
			for (const row of db.select().from(table).all()) {
				expect(row.sourceId).toBe(PROGRAMME_SOURCE);
				expect(row.sourceSection, row.id).toMatch(/^[1-9]/);
			}
	});

	it('uses the keys of the vocabularies', () => {
		const statements = listStatements(db, visitor);
		const keys = (list: StatementList) => statements[list].map(({ key }) => key);
		expect(keys('kernbegrippen')).toEqual(kernbegrippen);
		expect(keys('themes')).toEqual(themes);
		expect(keys('focusGroups')).toEqual(focusGroups);
		expect(keys('borgingFunctions')).toEqual(borgingFunctions);
		expect(keys('sectors')).toEqual(sectors);
		expect(listDomains(db, visitor).map(({ id }) => id)).toEqual(domains);
	});

	it('sends the June milestones of four domains to the board', () => {
		const toBoard = listDomains(db, visitor)
			.filter(({ milestones }) => milestones.some((milestone) => milestone.toBoard))
			.map(({ id }) => id);
		expect(toBoard).toEqual(['kinderen-en-ouders', 'kwaliteit', 'praktijk', 'professionalisering']);
	});

	it('cites an activity as the programme numbers it', () => {
		const praktijk = listDomains(db, visitor).find(({ id }) => id === 'praktijk');
		const scan = praktijk?.activities.find(({ number }) => number === 'A2');
		expect(scan).toMatchObject({ section: '4 Praktijk A2', period: 'Voorjaar 2018' });
		expect(scan?.text).toContain('regio-scan');
	});

	it('puts June before the end of the year', () => {
		for (const { milestones } of listDomains(db, visitor)) {
			const moments = milestones.map(({ moment }) => moment);
			expect(moments.indexOf('eind')).toBeGreaterThan(moments.lastIndexOf('juni'));
		}
	});
});

describe('partners', () => {
	const partners = (viewer = visitor) =>
		listDomains(db, viewer).flatMap((domain) => domain.partners);
	const object = (personId: string) =>
		db.update(people).set({ objectedAt: now.toISOString() }).where(eq(people.id, personId)).run();

	it('print names as they stand there', () => {
		expect(
			partners()
				.filter(({ person }) => person)
				.map(({ text, person }) => [text, person])
		).toEqual([
			['PO raad', 'Corinne van Helvoirt'],
			['Oberon', 'Michiel vd Grinten'],
			['AVS', 'Petra van Haren'],
			['Associatie voor Jeugd', 'Mariënne Verhoef'],
			[null, 'Claire Boonstra']
		]);
	});

	it('lose the name, not the organisation, when a person objects', () => {
		object('corine-van-helvoirt');
		object('claire-boonstra');
		for (const viewer of [visitor, leader]) {
			expect(JSON.stringify(partners(viewer))).not.toMatch(/Helvoirt|Boonstra/);
			expect(partners(viewer)).toHaveLength(44);
			expect(partners(viewer)).toContainEqual(
				expect.objectContaining({ text: 'PO raad', person: null })
			);
		}
	});

	it('leave no name of a person in any text of the programme', () => {
		const names = db.select({ name: people.name }).from(people).all();
		const texts = JSON.stringify(tables.map((table) => db.select().from(table).all())).replaceAll(
			'Corinne van Helvoirt',
			''
		); // the reference's own spelling
		for (const { name } of names) expect(texts).not.toContain(name);
	});
});

describe('seeding again', () => {
	const all = () => tables.map((table) => db.select().from(table).all());

	it('changes nothing', () => {
		const before = all();
		expect(seedProgramme(db, later)).toMatchObject({ inserted: 0, updated: 0 });
		expect(all()).toEqual(before);
	});

	it('leaves an edited row alone', () => {
		db.update(activities)
			.set({ text: 'Anders', updatedBy: 'someone' })
			.where(eq(activities.id, 'praktijk.activiteit.2'))
			.run();
		seedProgramme(db, later);
		const row = db
			.select()
			.from(activities)
			.where(eq(activities.id, 'praktijk.activiteit.2'))
			.get();
		expect(row).toMatchObject({ text: 'Anders', version: 1 });
	});
});
