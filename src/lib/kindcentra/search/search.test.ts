import { eq, like } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { migrateDatabase } from '#lib/db/migrate.server.ts';
import { memoryDatabase, openDatabase, type Database } from '#lib/db/open.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { stem } from '#lib/ui/stem.ts';
import { applyFilters } from '../applyFilters.ts';
import { noFilters } from '../filter.ts';
import { listMapItems, listTerritories } from '../queries.server.ts';
import { removeExamples, seedExampleKindcentra, seedKindcentra } from '../seed.server.ts';
import { kindcentra, kindcentrumTerms, practices } from '../tables.ts';
import { readDocuments } from './documents.server.ts';
import { findItems, suggestItems } from './find.server.ts';
import { searchIndex } from './index.server.ts';
import { stemsOf } from './stems.ts';
import { MAX_QUERY, queryWords, typingErrors } from './words.ts';

const now = new Date('2026-11-23T12:00:00Z');
function fill(db: Database): Database {
	seedSources(db, now);
	seedAreas(db, now);
	seedKindcentra(db, now);
	seedExampleKindcentra(db, now);
	return db;
}
let db: Database;
beforeEach(() => {
	db = memoryDatabase(fill);
});
const find = (text: string) => findItems(db, visitor, text).ids;

describe('words', () => {
	it.each([
		['scholen', 'school'],
		['kinderen', 'kind'],
		['praktijken', 'praktijk'],
		['teams', 'team'],
		['brieven', 'brief'],
		['huizen', 'huis'],
		['mogelijkheden', 'mogelijkheid'],
		['rijke', 'rijk']
	])('%s and %s have one stem', (a, b) => {
		expect(stem(a)).toBe(stem(b));
	});

	it.each([
		['opvang', 'opleiding'],
		['zorg', 'zon'],
		['teken', 'tekst']
	])('%s and %s have not', (a, b) => {
		expect(stem(a)).not.toBe(stem(b));
	});

	it.each([
		['samengewerkt', 'samenwerken'],
		['opgericht', 'oprichten'],
		['opgestart', 'opstarten'],
		['opgezet', 'opzetten'],
		['uitgevoerd', 'uitvoeren'],
		['aangepast', 'aanpassen'],
		['opgeleid', 'opleiden'],
		['afgerond', 'afronden'],
		['samengesteld', 'samenstellen']
	])('%s is a form of %s', (participle, verb) => {
		expect(stemsOf(participle)).toContain(stem(verb));
		expect(stemsOf(verb)).toEqual([stem(verb)]);
	});

	it.each(['gebied', 'gezond', 'onderwijsgebied', 'samengaan', 'overgang'])(
		'%s is no participle',
		(word) => {
			expect(stemsOf(word)).toEqual([stem(word)]);
		}
	);

	it.each([
		['mondomijn', 'mondomijn', 0],
		['mondomijn', 'mond', 0],
		['mondomijn', 'mondomjin', 1],
		['mondomijn', 'modomijn', 1],
		['mondomijn', 'mondoomijn', 1],
		['kinderopvang', 'kindropvnag', 2],
		['helmond', 'helmand', 1],
		['helmond', 'hamlond', null],
		['oss', 'ors', null]
	])('%s is meant by %s with %s errors', (word, wanted, errors) => {
		expect(typingErrors(word, wanted)).toBe(errors);
	});

	it('are few, short and plain, whatever is typed', () => {
		expect(queryWords('Café  café "NEAR(a, b)" -* ^{x}:\u0000\u0007')).toEqual([
			...['cafe', 'near', 'a', 'b', 'x']
		]);
		expect(queryWords('woord '.repeat(2000))).toEqual(['woord', 'woor']);
		expect(queryWords('x'.repeat(10_000))[0]).toHaveLength(MAX_QUERY);
	});
});

describe('finding', () => {
	it('ranks what is called so before what lies there, and that before what tells of it', () => {
		expect(find('mondomijn')[0]).toBe('mondomijn-helmond');
		const names = find('helmond').map((id) => searchIndex(db)?.document(id));
		expect(names.length).toBeGreaterThan(1);
		const places = names.map((found) => found?.place === 'Helmond');
		expect(places.indexOf(true)).toBe(0);
		expect(places.lastIndexOf(true)).toBe(places.filter(Boolean).length - 1);
	});

	it('needs every word, and begins with the first letters', () => {
		expect(find('mondo helm')).toEqual(['mondomijn-helmond']);
		expect(find('mondomijn groningen')).toEqual([]);
		expect(find('m').length).toBeGreaterThan(find('mon').length);
	});

	it('knows plurals, words within words and accents', () => {
		db.update(kindcentra)
			.set({ summary: 'Een brede school met buurtbibliotheek in één gebouw' })
			.where(eq(kindcentra.id, 'mondomijn-helmond'))
			.run();
		for (const text of ['scholen', 'bibliotheek', 'een', 'Eén', 'gebouwen'])
			expect(find(text), text).toContain('mondomijn-helmond');
	});

	it('knows a verb by its participle and the other way round, and marks what stands there', () => {
		db.update(kindcentra)
			.set({ summary: 'Sinds 2019 is hier met jeugdhulp samengewerkt' })
			.where(eq(kindcentra.id, 'mondomijn-helmond'))
			.run();
		const found = findItems(db, visitor, 'samenwerken');
		expect(found.ids).toContain('mondomijn-helmond');
		expect(found.near).toBe(false);
		expect(found.marks.split(' ')).toContain('samengewerkt');
		expect(find('samengewerkt')).toEqual(expect.arrayContaining(found.ids));
		expect(findItems(db, visitor, 'gebied').marks).toBe('gebied');
	});

	it('forgives a typing error when nothing fits as typed, and says so', () => {
		const found = findItems(db, visitor, 'modomijn helmnd');
		expect(found).toMatchObject({ ids: ['mondomijn-helmond'], near: true });
		expect(found.marks.split(' ')).toContain('mondomijn');
		expect(findItems(db, visitor, 'mondomijn').near).toBe(false);
		expect(findItems(db, visitor, 'xqzvwy')).toMatchObject({ ids: [], near: true });
	});

	it('suggests the best few', () => {
		const hits = suggestItems(db, visitor, 'mondo', 3);
		expect(hits[0]?.name).toBe('Mondomijn');
		expect(suggestItems(db, visitor, 'voorbeeld', 3)).toHaveLength(3);
		expect(suggestItems(db, visitor, 'mondomjin', 3)[0]?.name).toBe('Mondomijn');
	});

	it.each([
		...['"', '""', "'", '*', '-', '-mondomijn', 'mondomijn*', 'NEAR(mondomijn helmond, 5)'],
		...['name: mondomijn', '{name}: x', '^', 'a AND', 'OR', 'NOT', '(', '\\', '%', '\u0000', '💥'],
		...['<script>alert(1)</script>', 'x'.repeat(10_000), 'kind '.repeat(2000), '~school', '']
	])('takes %j for words, never for an order', (text) => {
		expect(() => find(text)).not.toThrow();
		expect(() => suggestItems(db, visitor, text, 5)).not.toThrow();
	});

	it('finds a place by what people call it, as the quick filter does', () => {
		const items = listMapItems(db, visitor);
		const at = items.filter(({ gemeente }) => gemeente === "'s-Hertogenbosch");
		expect(at.length).toBeGreaterThan(0);
		for (const text of ['den bosch', 'Bosch'])
			expect(find(text)).toEqual(expect.arrayContaining(at.map(({ id }) => id)));
		const asked = { ...noFilters(), text: 'den bosch' };
		const quick = applyFilters(items, asked, listTerritories(db, visitor));
		expect(quick.items).toEqual(expect.arrayContaining(at));
	});

	it('finds whatever the quick filter in the browser finds', () => {
		const items = listMapItems(db, visitor);
		const territories = listTerritories(db, visitor);
		const words = new Set(items.flatMap(({ name, summary }) => `${name} ${summary}`.split(' ')));
		for (const word of [...words].slice(0, 400))
			for (const text of [word, word.slice(0, 3), word.slice(0, 2)]) {
				const quick = applyFilters(items, { ...noFilters(), text }, territories);
				const full = new Set(find(text));
				if (queryWords(text).length === 0) continue;
				expect(
					quick.items.filter(({ id }) => !full.has(id)),
					text
				).toEqual([]);
			}
	});
});

describe('the index', () => {
	/** What the index holds, against what the tables say now. */
	const expectInStep = (store: Database) => {
		const index = searchIndex(store);
		if (!index) throw new Error('No index yet');
		const documents = readDocuments(store);
		expect([...index.ids].toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
		for (const document of documents) expect(index.document(document.id)).toEqual(document);
		expect(documents.map(({ id }) => id).toSorted()).toEqual(
			listMapItems(store, visitor)
				.map(({ id }) => id)
				.toSorted()
		);
	};

	it('follows every way of writing', () => {
		expectInStep(db);
		const place = eq(kindcentra.id, 'mondomijn-helmond');
		db.update(kindcentra).set({ name: 'Zonnehof' }).where(place).run();
		expectInStep(db);
		expect(find('zonnehof')).toEqual(['mondomijn-helmond']);
		db.update(kindcentra).set({ nameInProgramme: null }).where(place).run();
		expect(find('mondomijn')).not.toContain('mondomijn-helmond');
		db.delete(kindcentrumTerms).run();
		expectInStep(db);
		db.update(practices).set({ status: 'archived' }).run();
		expectInStep(db);
		db.$client.exec(`update kindcentra set status = 'concept' where place like 'H%'`);
		expectInStep(db);
		removeExamples(db);
		expectInStep(db);
		seedExampleKindcentra(db, now);
		expectInStep(db);
	});

	it('hides practices with their kindcentrum', () => {
		const at = db
			.select()
			.from(practices)
			.all()
			.find(({ kindcentrumId }) => kindcentrumId);
		expectInStep(db);
		db.update(kindcentra)
			.set({ status: 'archived' })
			.where(eq(kindcentra.id, at?.kindcentrumId ?? ''))
			.run();
		expectInStep(db);
		expect([...(searchIndex(db)?.ids ?? [])]).not.toContain(at?.id);
	});

	it('forgets what a transaction undid', () => {
		searchIndex(db);
		const undone = () =>
			db.transaction(() => {
				db.update(kindcentra).set({ summary: 'Zonnehof' }).run();
				find('zonnehof');
				throw new Error('undone');
			});
		expect(undone).toThrow('undone');
		expectInStep(db);
		db.update(kindcentra).set({ name: 'Maanhof' }).where(eq(kindcentra.id, 'ikec-hoorn')).run();
		expectInStep(db);
	});

	it('follows a rebuilt table', () => {
		searchIndex(db);
		db.$client.exec(`
			pragma foreign_keys = off;
			create table copy as select * from practice_terms;
			drop table practice_terms;
			alter table copy rename to practice_terms;
			delete from practice_terms;
			pragma foreign_keys = on;
		`);
		expectInStep(db);
	});

	it('answers while very many are read, in slices, and then knows all of them', async () => {
		const [row] = db.select().from(kindcentra).where(eq(kindcentra.id, 'mondomijn-helmond')).all();
		if (!row) throw new Error('No Mondomijn');
		const many = Array.from({ length: 2500 }, (_, i) => `veel-${i}`);
		db.transaction(() => {
			for (const id of many)
				db.insert(kindcentra)
					.values({ ...row, id, slug: id, name: `Kindcentrum ${id}`, description: 'Zonnehof' })
					.run();
		});
		expect(searchIndex(db)).toBeNull();
		expect(findItems(db, visitor, 'veel 2499')).toMatchObject({
			ids: ['veel-2499'],
			partial: true
		});
		expect(suggestItems(db, visitor, 'veel 2499', 3)).toMatchObject([{ id: 'veel-2499' }]);
		// What changes meanwhile is taken in too.
		const [first, last] = [eq(kindcentra.id, 'veel-0'), eq(kindcentra.id, 'veel-2499')];
		db.update(kindcentra).set({ name: 'Maanhof' }).where(first).run();
		db.update(kindcentra).set({ status: 'archived' }).where(last).run();
		await expect.poll(() => searchIndex(db), { timeout: 30_000 }).not.toBeNull();
		expectInStep(db);
		expect(findItems(db, visitor, 'zonnehof').ids).toHaveLength(2499);
		expect(find('maanhof')).toEqual(['veel-0']);
		const removed = db.delete(kindcentra).where(like(kindcentra.id, 'veel-%')).run();
		expect(removed.changes).toBe(2500);
		expectInStep(db);
	}, 60_000);

	const folder = mkdtempSync(join(tmpdir(), 'search-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	it('follows another process', () => {
		const path = join(folder, 'store.db');
		const here = openDatabase(path);
		migrateDatabase(here);
		fill(here);
		expectInStep(here);
		const there = openDatabase(path);
		there.update(kindcentra).set({ name: 'Zonnehof' }).where(eq(kindcentra.id, 'ikec-hoorn')).run();
		expectInStep(here);
		there.$client.close();
		here.$client.close();
	});
});
