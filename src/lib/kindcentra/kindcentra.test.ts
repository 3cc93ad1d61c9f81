import { eq } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { sources } from '#lib/sources/tables.ts';
import { exampleRows } from './examples.ts';
import {
	getKindcentrumBySlug,
	getPracticeBySlug,
	listByArea,
	listMapItems,
	listTerritories,
	mapItemsJson,
	nearby
} from './queries.server.ts';
import { removeExamples, seedExampleKindcentra, seedKindcentra } from './seed.server.ts';
import { kindcentra, kindcentrumTerms, practices } from './tables.ts';

const now = new Date('2026-11-23T12:00:00Z');

function store({ examples = true } = {}): Database {
	const db = memoryDatabase();
	seedSources(db, now);
	seedAreas(db, now);
	seedPeople(db, now);
	seedKindcentra(db, now);
	if (examples) seedExampleKindcentra(db, now);
	return db;
}

describe('the seed', () => {
	it('changes nothing the second time', () => {
		const db = store();
		const before = [db.select().from(kindcentra).all(), db.select().from(kindcentrumTerms).all()];
		seedKindcentra(db, new Date('2027-01-01'));
		seedExampleKindcentra(db, new Date('2027-01-01'));
		expect([db.select().from(kindcentra).all(), db.select().from(kindcentrumTerms).all()]).toEqual(
			before
		);
	});

	it('keeps what people edited', () => {
		const db = store({ examples: false });
		db.update(kindcentra)
			.set({ summary: 'Van een mens', updatedBy: 'account-1' })
			.where(eq(kindcentra.id, 'ikec-hoorn'))
			.run();
		db.delete(kindcentrumTerms).where(eq(kindcentrumTerms.kindcentrumId, 'ikec-hoorn')).run();
		seedKindcentra(db, now);
		const { item } = getKindcentrumBySlug(db, visitor, 'ikec-hoorn') ?? {};
		expect(item).toMatchObject({ summary: 'Van een mens', sectors: [] });
	});

	it('gives every real row a public address, and no claim beyond it', () => {
		const items = listMapItems(store({ examples: false }), visitor);
		expect(items.length).toBeGreaterThan(9);
		const db = store({ examples: false });
		for (const item of items) {
			const page =
				item.kind === 'practice'
					? getPracticeBySlug(db, visitor, item.slug)
					: getKindcentrumBySlug(db, visitor, item.slug);
			expect(page?.source.url).toMatch(/^https?:\/\//);
			expect(item).toMatchObject({ model: null, phase: null, focusGroup: null, example: false });
		}
	});

	it('takes examples away for good, and only them', () => {
		const db = store();
		const { kindcentra: gone } = removeExamples(db);
		expect(gone).toBeGreaterThan(150);
		expect(listMapItems(db, visitor)).toEqual(listMapItems(store({ examples: false }), visitor));
		expect(db.select().from(kindcentrumTerms).all().length).toBeLessThan(30);
		expect(db.select().from(sources).where(eq(sources.id, EXAMPLE_SOURCE)).all()).toHaveLength(1);
	});
});

describe('the examples', () => {
	const { kindcentra: places, practices: found } = exampleRows();
	const db = store();
	const items = listMapItems(db, visitor).filter(({ example }) => example);

	it('are about 250, all recognisable, each at its own address', () => {
		expect(items.length).toBe(places.length + found.length);
		expect(items.length).toBeGreaterThan(230);
		expect(new Set(items.map(({ slug }) => slug)).size).toBe(items.length);
		expect(items.filter(({ name }) => !name.startsWith('Voorbeeld'))).toEqual([]);
	});

	it('lie in every scannable area and inside their gemeente', () => {
		const geo = JSON.parse(readFileSync('geo/source/gemeenten.topojson', 'utf8')) as Topology<{
			gemeente: GeometryCollection<{ statcode: string }>;
		}>;
		const shapes = new Map(
			feature(geo, geo.objects.gemeente).features.map((f) => [f.properties.statcode, f])
		);
		const astray = items.filter(({ gemeenteId, lon, lat }) => {
			const shape = shapes.get(gemeenteId ?? '');
			return !shape || !inside(shape.geometry, [lon, lat]);
		});
		expect(astray).toEqual([]);
		expect(new Set(items.flatMap(({ areaIds }) => areaIds)).size).toBe(15);
		expect(new Set(items.map(({ gemeenteId }) => gemeenteId)).size).toBeGreaterThan(150);
	});

	it('use every value of every vocabulary', () => {
		const used = (pick: (item: (typeof items)[number]) => readonly (string | null)[]) =>
			new Set(items.flatMap(pick)).size;
		expect(used(({ sectors }) => sectors)).toBe(4);
		expect(used(({ kernbegrippen }) => kernbegrippen)).toBe(6);
		expect(used(({ themes }) => themes)).toBe(6);
		// Unknown counts too: null is among them.
		expect(used(({ phase }) => [phase])).toBe(5);
		expect(used(({ model }) => [model])).toBe(6);
		expect(used(({ focusGroup }) => [focusGroup])).toBe(4);
	});
});

describe('the store refuses', () => {
	const db = store();
	const real = db.select().from(kindcentra).where(eq(kindcentra.id, 'ikec-hoorn')).get();
	const example = db.select().from(kindcentra).where(eq(kindcentra.sourceId, EXAMPLE_SOURCE)).get();
	const practice = db
		.select()
		.from(practices)
		.where(eq(practices.id, 'vng-proeftuin-tilburg'))
		.get();
	if (!real || !example || !practice) throw new Error('The seed changed');
	const insert = (row: object, table: typeof kindcentra | typeof practices = kindcentra) =>
		db
			.insert(table)
			.values(row as never)
			.run();
	const at = (kindcentrumId: string) => ({
		...practice,
		kindcentrumId,
		areaId: null,
		place: null,
		lon: null,
		lat: null,
		precision: null
	});

	it.each([
		['a point outside the Netherlands', { ...real, id: 'x', slug: 'x', lon: 2.35, lat: 48.85 }],
		['an unknown model', { ...real, id: 'x', slug: 'x', cooperationModel: 'beste' }],
		['an unknown phase', { ...real, id: 'x', slug: 'x', phase: 'top' }],
		['an unknown status', { ...real, id: 'x', slug: 'x', status: 'weg' }],
		['precision to the address without one', { ...real, id: 'x', slug: 'x', precision: 'address' }],
		['a script as website', { ...real, id: 'x', slug: 'x', website: 'javascript:alert(1)' }],
		[
			'an example with a real name',
			{ ...example, id: 'voorbeeld-x', slug: 'x', name: 'Mondomijn' }
		],
		['an example without its prefix', { ...example, id: 'x', slug: 'x' }],
		[
			'a real one from the example source',
			{ ...real, id: 'x', slug: 'x', sourceId: EXAMPLE_SOURCE }
		],
		[
			'an example with a website',
			{ ...example, id: 'voorbeeld-x', slug: 'x', website: 'https://x.nl' }
		],
		['a second one with the same slug', { ...real, id: 'x' }]
	])('%s', (_, row) => {
		expect(() => insert(row)).toThrow(/CHECK|UNIQUE/);
	});

	it.each([
		[
			'an example practice at a real kindcentrum',
			{
				...at('ikec-hoorn'),
				id: 'voorbeeld-x',
				slug: 'x',
				title: 'Voorbeeldpraktijk',
				sourceId: EXAMPLE_SOURCE
			}
		],
		['a real practice at an example', { ...at(example.id), id: 'x', slug: 'x' }],
		['a practice at two places', { ...practice, id: 'x', slug: 'x', kindcentrumId: 'ikec-hoorn' }],
		['a practice nowhere', { ...practice, id: 'x', slug: 'x', areaId: null }]
	])('%s', (_, row) => {
		expect(() => insert(row, practices)).toThrow(/CHECK/);
	});

	it('an unknown term, and a public source without address', () => {
		const term = { kindcentrumId: 'ikec-hoorn', vocabulary: 'sector' as const, term: 'inclusie' };
		expect(() => db.insert(kindcentrumTerms).values(term).run()).toThrow(/CHECK/);
		const stamp = { createdAt: '', createdBy: 'x', updatedAt: '', updatedBy: 'x' };
		const source = { id: 's', kind: 'public' as const, title: 'Van horen zeggen', ...stamp };
		expect(() => db.insert(sources).values(source).run()).toThrow(/CHECK/);
	});
});

describe('the queries', () => {
	let db: Database;
	beforeAll(() => {
		db = store();
	});

	it('place Utrecht in its province and in G4, and count it once', () => {
		const utrecht = listByArea(db, visitor, 'GM0344');
		expect(utrecht[0]?.areaIds.toSorted()).toEqual(['PV26', 'g4']);
		const g4 = listByArea(db, visitor, 'g4').map(({ id }) => id);
		expect(utrecht.every(({ id }) => g4.includes(id))).toBe(true);
		const brabant = listByArea(db, visitor, 'PV30').length;
		const parts = ['west-brabant', 'midden-brabant', 'oost-brabant'].map(
			(id) => listByArea(db, visitor, id).length
		);
		expect(parts.reduce((a, b) => a + b)).toBe(brabant);
	});

	it('keep a practice of a region larger than a gemeente in its area', () => {
		const groningen = listByArea(db, visitor, 'PV20').map(({ id }) => id);
		expect(groningen).toContain('vng-proeftuin-noord-groningen');
	});

	it('show what is published only', () => {
		db.update(kindcentra).set({ status: 'concept' }).where(eq(kindcentra.id, 'ikec-hoorn')).run();
		expect(getKindcentrumBySlug(db, visitor, 'ikec-hoorn')).toBeUndefined();
		expect(listMapItems(db, visitor).some(({ id }) => id === 'ikec-hoorn')).toBe(false);
		const [first] = exampleRows().practices;
		const at = first && 'kindcentrumId' in first.row ? first.row.kindcentrumId : '';
		db.update(kindcentra)
			.set({ status: 'archived' })
			.where(eq(kindcentra.id, String(at)))
			.run();
		expect(listMapItems(db, visitor).some(({ id }) => id === first?.row.id)).toBe(false);
	});

	it('find what is nearest', () => {
		const found = nearby(db, visitor, [5.66111, 51.48167], 5, ['mondomijn-helmond']);
		expect(found).toHaveLength(5);
		expect(found.some(({ item }) => item.id === 'mondomijn-helmond')).toBe(false);
		expect(found.map(({ metres }) => metres)).toEqual(
			found.map(({ metres }) => metres).toSorted((a, b) => a - b)
		);
	});

	it('know the territories that filters name', () => {
		const { areas, ambassadors, gemeenten } = listTerritories(db, visitor);
		expect(areas).toHaveLength(16);
		expect(areas.find(({ slug }) => slug === 'noord-brabant')?.areaIds).toHaveLength(3);
		expect(ambassadors).toHaveLength(9);
		expect(gemeenten).toHaveLength(342);
	});

	it('notice every change, and keep their tag without one', () => {
		const before = mapItemsJson(db, visitor).etag;
		db.update(sources).set({ licence: 'x' }).where(eq(sources.id, EXAMPLE_SOURCE)).run();
		expect(mapItemsJson(db, visitor).etag).toBe(before);
		db.update(kindcentra)
			.set({ summary: 'Anders' })
			.where(eq(kindcentra.id, 'mondomijn-helmond'))
			.run();
		expect(mapItemsJson(db, visitor).etag).not.toBe(before);
	});
});

/** On the plane, for d3's spherical test trips over the winding of the source. */
function inside(shape: GeoJSON.Geometry, [x, y]: [number, number]): boolean {
	const polygons =
		shape.type === 'Polygon'
			? [shape.coordinates]
			: shape.type === 'MultiPolygon'
				? shape.coordinates
				: [];
	const crossings = polygons.flat().reduce((sum, ring) => {
		const hits = ring.filter((to, i) => {
			const from = ring[i - 1];
			const [x1 = 0, y1 = 0] = from ?? [];
			const [x2 = 0, y2 = 0] = to;
			return from && y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
		});
		return sum + hits.length;
	}, 0);
	return crossings % 2 === 1;
}
