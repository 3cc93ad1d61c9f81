import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Viewer } from '#lib/accounts/accounts.ts';
import { scannableAreasOf } from '#lib/areas/areas.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { isFormer } from './people.ts';
import {
	ambassadorsByArea,
	ambassadorsOf,
	coverage,
	listBodies,
	personVisibleTo
} from './queries.server.ts';
import { nameId, seedPeople } from './seed.server.ts';
import {
	ambassadorAssignments,
	bodies,
	bodyMembers,
	bodyOrganisations,
	organisations,
	people
} from './tables.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-06-01T00:00:00Z');
const leader: Viewer = { accountId: 'a1', role: 'leader', areaIds: new Set() };

let db: Database;
beforeEach(() => {
	db = memoryDatabase(fill);
});

function fill(db: Database): void {
	for (const seed of [seedSources, seedAreas, seedPeople]) seed(db, now);
}

const body = (id: string, viewer = visitor) => {
	const found = listBodies(db, viewer).find((candidate) => candidate.id === id);
	if (!found) throw new Error(`no body ${id}`);
	return found;
};
const shown = (viewer: Viewer) => db.select().from(people).where(personVisibleTo(viewer)).all();
const namesIn = (id: string, viewer = visitor) =>
	body(id, viewer).groups.flatMap(({ members }) => members.map(({ name }) => name));

describe('people of the programme', () => {
	it('are 56, each once, all public on a recorded ground', () => {
		const rows = db.select().from(people).all();
		expect(rows).toHaveLength(56);
		expect(new Set(rows.map(({ name }) => name)).size).toBe(56);
		expect(rows.every((row) => row.publicGround === 'openbare rol in programma 2018')).toBe(true);
		expect(shown(visitor)).toHaveLength(56);
	});

	it('keep both spellings that the programme prints', () => {
		const row = db.select().from(people).where(eq(people.id, 'corine-van-helvoirt')).get();
		expect(row).toMatchObject({
			name: 'Corine van Helvoirt',
			nameInSource: 'Corinne van Helvoirt'
		});
	});

	it('get an id from their name, accents and all', () => {
		expect(nameId('Mariënne Verhoef')).toBe('marienne-verhoef');
		expect(nameId('Méér Muziek in de Klas')).toBe('meer-muziek-in-de-klas');
	});

	it('cannot become public without a ground', () => {
		const makePublic = (publicGround: string | null) =>
			db.update(people).set({ visibility: 'public', publicGround }).run();
		expect(() => makePublic(null)).toThrow(/CHECK/);
		expect(() => makePublic('  ')).toThrow(/CHECK/);
	});
});

describe('bodies', () => {
	it.each([
		['bestuur', 4],
		['programmaleiding', 3],
		['team-ambassadeurs', 9],
		['adviesraad', 22],
		['regiegroep', 21],
		['kennistafel', 12]
	])('%s has %i members', (id, count) => {
		expect(namesIn(id)).toHaveLength(count);
	});

	it('list the regiegroep as its four kopgroepen and three groups of its own', () => {
		expect(body('regiegroep').groups.map(({ label, members }) => [label, members.length])).toEqual([
			['Kopgroep wethouders', 3],
			['Pettelaargroep (primair onderwijs)', 7],
			['Kopgroep kinderopvang', 4],
			['Kopgroep jeugdhulp', 3],
			['Het Kinderopvangfonds', 2],
			['PACT voor Kindcentra', 1],
			['Secretariaat', 1]
		]);
	});

	it('list the platform with 23 organisations and the six branches', () => {
		const [members, branches] = body('platform').organisations;
		expect(members?.names).toHaveLength(23);
		expect(branches?.names).toHaveLength(6);
		expect(branches?.names).toContain('Branchevereniging Maatschappelijke Kinderopvang');
	});
});

describe('ambassadors', () => {
	it('are nine, with 26 assignments from 2018 to mid-2021', () => {
		const rows = db.select().from(ambassadorAssignments).all();
		expect(rows).toHaveLength(26);
		expect(new Set(rows.map(({ personId }) => personId)).size).toBe(9);
		expect(new Set(rows.map(({ areaId }) => areaId)).size).toBe(15);
		for (const row of rows)
			expect(row).toMatchObject({
				validFrom: '2018-01-01',
				validUntil: '2021-06-30',
				periodInSource: '2018 – medio 2021'
			});
		expect(rows.filter((row) => row.nameInSource)).toMatchObject([
			{ id: 'jitty-runia.PV26', nameInSource: 'Urecht' }
		]);
	});

	it('are four in the city of Utrecht: three of the province and one of G4', () => {
		const areaIds = scannableAreasOf(areaGraph(db), 'GM0344').map(({ id }) => id);
		expect(ambassadorsOf(db, visitor, areaIds).map(({ name }) => name)).toEqual([
			'Ellke Muller',
			'Johan Gelderloos',
			'Jitty Runia',
			'Margot Koekkoek'
		]);
	});

	it('keep the slip of the programme beside the right name of the area', () => {
		const [, , runia] = ambassadorsOf(db, visitor, ['PV25', 'PV26']);
		expect(runia).toMatchObject({
			name: 'Jitty Runia',
			areaIds: ['PV25', 'PV26'],
			slips: { PV26: 'Urecht' }
		});
	});

	it('cover all 15 areas, in six working areas', () => {
		const all = coverage(db, visitor);
		expect(all).toHaveLength(15);
		expect(new Set(all.map(({ workingAreaId }) => workingAreaId)).size).toBe(6);
		expect(all.map(({ ambassadors }) => ambassadors.length)).toEqual([
			2, 2, 2, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1
		]);
		expect(all.find(({ areaId }) => areaId === 'oost-brabant')).toEqual({
			areaId: 'oost-brabant',
			workingAreaId: 'limburg-oost-en-midden-brabant',
			position: 6,
			ambassadors: ['Angelique Sterken']
		});
	});

	it('are former once their period is over', () => {
		expect(isFormer({ validUntil: '2021-06-30' }, '2021-06-30')).toBe(false);
		expect(isFormer({ validUntil: '2021-06-30' }, '2021-07-01')).toBe(true);
		expect(isFormer({ validUntil: null }, '2099-01-01')).toBe(false);
	});
});

describe('privacy', () => {
	const everywhere = (viewer: Viewer) =>
		JSON.stringify([
			coverage(db, viewer),
			[...ambassadorsByArea(db, viewer)],
			ambassadorsOf(db, viewer, ['PV27', 'PV28', 'g4']),
			listBodies(db, viewer),
			shown(viewer)
		]);

	it('hides a person who objects from everybody, everywhere', () => {
		expect(everywhere(visitor)).toContain('Koekkoek');
		db.update(people)
			.set({ objectedAt: later.toISOString() })
			.where(eq(people.id, 'margot-koekkoek'))
			.run();
		expect(everywhere(visitor)).not.toMatch(/koekkoek/i);
		expect(everywhere(leader)).not.toMatch(/koekkoek/i);
		expect(coverage(db, visitor).find(({ areaId }) => areaId === 'g4')?.ambassadors).toEqual([]);
	});

	it('keeps internal people from visitors only', () => {
		db.update(people).set({ visibility: 'internal' }).where(eq(people.id, 'margot-koekkoek')).run();
		expect(everywhere(visitor)).not.toMatch(/koekkoek/i);
		expect(everywhere(leader)).toMatch(/koekkoek/i);
	});
});

describe('seeding again', () => {
	const tables = [
		people,
		bodies,
		bodyMembers,
		organisations,
		bodyOrganisations,
		ambassadorAssignments
	];
	const all = () => tables.map((table) => db.select().from(table).all());

	it('changes nothing', () => {
		const before = all();
		expect(seedPeople(db, later)).toMatchObject({ inserted: 0, updated: 0 });
		expect(all()).toEqual(before);
	});

	it('does not undo an objection or an edit', () => {
		db.update(people)
			.set({ objectedAt: now.toISOString(), updatedBy: 'someone' })
			.where(eq(people.id, 'anki-duin'))
			.run();
		db.update(bodies)
			.set({ name: 'Raad van advies', updatedBy: 'someone' })
			.where(eq(bodies.id, 'adviesraad'))
			.run();
		seedPeople(db, later);
		expect(shown(visitor).map(({ id }) => id)).not.toContain('anki-duin');
		expect(body('adviesraad').name).toBe('Raad van advies');
	});
});
