import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import {
	ancestors,
	areaHref,
	buildAreaGraph,
	descendants,
	gemeentenOf,
	scannableAreasOf,
	type Area
} from './areas.ts';
import { areaGraph, getAreaBySlug, listAreas, listWorkingAreas } from './queries.server.ts';
import { seedAreas } from './seed.server.ts';
import { areaMembers, areas, workingAreaAreas, workingAreas } from './tables.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-06-01T00:00:00Z');
const ids = (list: Area[]) => list.map((area) => area.id);

let db: Database;
beforeEach(() => {
	db = memoryDatabase();
	seedSources(db, now);
	seedAreas(db, now);
});

describe('the seeded areas', () => {
	it('are one country, 12 provinces, 40 COROP regions, 342 gemeenten, three sub-regions and G4', () => {
		const count = Object.groupBy(listAreas(db, visitor), (area) => area.kind);
		expect(Object.fromEntries(Object.entries(count).map(([k, v]) => [k, v.length]))).toEqual({
			country: 1,
			province: 12,
			corop: 40,
			gemeente: 342,
			subregion: 3,
			cityGroup: 1
		});
	});

	it('hold 15 scannable areas, and Noord-Brabant is not one of them', () => {
		const scannable = listAreas(db, visitor).filter((area) => area.scannable);
		expect(scannable).toHaveLength(15);
		expect(ids(scannable)).not.toContain('PV30');
		expect(scannable.every((area) => area.slug !== null)).toBe(true);
	});

	it('cover every gemeente by exactly one scannable area besides G4', () => {
		const graph = areaGraph(db);
		for (const gemeente of gemeentenOf(graph, 'NL')) {
			const serving = ids(scannableAreasOf(graph, gemeente.id)).filter((id) => id !== 'g4');
			expect(serving, gemeente.name).toHaveLength(1);
		}
		expect(gemeentenOf(graph, 'NL')).toHaveLength(342);
		expect(gemeentenOf(graph, 'g4').map(({ name }) => name)).toEqual([
			'Amsterdam',
			'Den Haag',
			'Rotterdam',
			'Utrecht'
		]);
	});

	it('give the city of Utrecht both its province and G4', () => {
		expect(ids(scannableAreasOf(areaGraph(db), 'GM0344')).sort()).toEqual(['PV26', 'g4']);
	});

	it('divide Noord-Brabant over its three parts', () => {
		const graph = areaGraph(db);
		const parts = ['west-brabant', 'midden-brabant', 'oost-brabant'];
		const gemeenten = parts.flatMap((id) => ids(gemeentenOf(graph, id)));
		expect(gemeenten.sort()).toEqual(ids(gemeentenOf(graph, 'PV30')).sort());
		expect(ids(scannableAreasOf(graph, 'GM0794'))).toEqual(['oost-brabant']); // Helmond
	});

	it('keep the name of the programme beside the official one', () => {
		const fryslan = getAreaBySlug(db, visitor, 'fryslan');
		expect(fryslan).toMatchObject({ name: 'Fryslân', nameInSource: 'Friesland' });
		expect(getAreaBySlug(db, visitor, 'atlantis')).toBeUndefined();
	});

	it('are shared out over six working areas, each area in one', () => {
		const working = listWorkingAreas(db, visitor);
		expect(working.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
		const scannable = ids(listAreas(db, visitor).filter((area) => area.scannable));
		expect(working.flatMap(({ areaIds }) => areaIds).sort()).toEqual(scannable.sort());
	});
});

describe('seeding again', () => {
	const all = () =>
		[areas, areaMembers, workingAreas, workingAreaAreas].map((table) =>
			db.select().from(table).all()
		);

	it('changes nothing', () => {
		const before = all();
		expect(seedAreas(db, later)).toMatchObject({ inserted: 0, updated: 0 });
		expect(all()).toEqual(before);
	});

	it('leaves what a person edited alone, links included', () => {
		db.update(workingAreas)
			.set({ name: 'Zeeland en de Delta', updatedBy: 'someone' })
			.where(eq(workingAreas.id, 'zeeland'))
			.run();
		db.insert(workingAreaAreas)
			.values({ workingAreaId: 'zeeland', areaId: 'west-brabant', position: 2 })
			.run();
		seedAreas(db, later);
		const zeeland = listWorkingAreas(db, visitor).find(({ id }) => id === 'zeeland');
		expect(zeeland).toMatchObject({
			name: 'Zeeland en de Delta',
			areaIds: ['PV29', 'west-brabant']
		});
	});

	it('repairs links of rows that are still its own', () => {
		db.insert(areaMembers).values({ parentId: 'g4', childId: 'GM0014' }).run();
		seedAreas(db, later);
		expect(gemeentenOf(areaGraph(db), 'g4')).toHaveLength(4);
	});
});

describe('the graph', () => {
	const area = (id: string): Area => ({
		id,
		slug: null,
		kind: 'corop',
		name: id,
		nameInSource: null,
		scannable: false,
		caption: null,
		referenceYear: null
	});

	it('walks up and down, each area once', () => {
		const graph = buildAreaGraph(['a', 'b', 'c', 'd'].map(area), [
			{ parentId: 'a', childId: 'b' },
			{ parentId: 'a', childId: 'c' },
			{ parentId: 'b', childId: 'd' },
			{ parentId: 'c', childId: 'd' }
		]);
		expect(ids(descendants(graph, 'a'))).toEqual(['b', 'c', 'd']);
		expect(ids(ancestors(graph, 'd'))).toEqual(['b', 'c', 'a']);
		expect(descendants(graph, 'unknown')).toEqual([]);
	});

	it('refuses a link to nowhere', () => {
		expect(() => buildAreaGraph([area('a')], [{ parentId: 'a', childId: 'x' }])).toThrow(/nowhere/);
	});

	it('knows which areas have a page', () => {
		expect(areaHref({ id: 'PV26', slug: 'utrecht', kind: 'province' })).toBe('/gebieden/utrecht');
		expect(areaHref({ id: 'GM0344', slug: null, kind: 'gemeente' })).toBe('/gemeenten/GM0344');
		expect(areaHref({ id: 'CR17', slug: null, kind: 'corop' })).toBeNull();
	});
});
