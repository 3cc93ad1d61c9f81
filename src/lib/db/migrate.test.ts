import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase, NewerDatabaseError } from './migrate.server.ts';
import { openDatabase, type Database } from './open.server.ts';

let folder: string;
let db: Database;
let written: { tag: string; when: number }[];

/** Writes a migration as drizzle-kit does; `when` is its moment. */
function migration(tag: string, when: number, sql: string) {
	mkdirSync(join(folder, 'meta'), { recursive: true });
	written.push({ tag, when });
	writeFileSync(join(folder, `${tag}.sql`), sql);
	writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ entries: written }));
}
const count = (table: string) => db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'migrate-'));
	written = [];
	db = openDatabase(join(folder, 'store.db'));
	migration(
		'0000_first',
		1000,
		`CREATE TABLE parents (id TEXT PRIMARY KEY);--> statement-breakpoint
		 CREATE TABLE children (parent TEXT NOT NULL REFERENCES parents(id) ON DELETE CASCADE);`
	);
	migrateDatabase(db, folder);
	db.$client.exec(`INSERT INTO parents VALUES ('a'), ('b'); INSERT INTO children VALUES ('a')`);
});
afterEach(() => {
	db.$client.close();
	rmSync(folder, { recursive: true });
});

/** What drizzle-kit generates when a column changes. */
const REBUILD = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
	CREATE TABLE __new_parents (id TEXT PRIMARY KEY, name TEXT);--> statement-breakpoint
	INSERT INTO __new_parents (id) SELECT id FROM parents;--> statement-breakpoint
	DROP TABLE parents;--> statement-breakpoint
	ALTER TABLE __new_parents RENAME TO parents;`;

describe('migrateDatabase', () => {
	it('rebuilds a table without emptying its children', () => {
		migration('0001_name', 2000, REBUILD);
		expect(migrateDatabase(db, folder).applied).toEqual(['0001_name']);
		expect([count('parents'), count('children')]).toEqual([2, 1]);
		expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
	});

	it('keeps a copy of a store that had something to lose', () => {
		migration('0001_name', 2000, REBUILD);
		const { backup } = migrateDatabase(db, folder);
		expect(backup).toBe(join(folder, 'store-before-0001_name.db'));
		const copy = openDatabase(backup ?? '');
		expect(copy.$client.prepare('SELECT * FROM parents').all()).toEqual([{ id: 'a' }, { id: 'b' }]);
		copy.$client.close();
		expect(existsSync(`${backup}.tmp`)).toBe(false);
	});

	it('does nothing the second time', () => {
		const files = readdirSync(folder);
		expect(migrateDatabase(db, folder)).toEqual({ applied: [], backup: null });
		expect(readdirSync(folder)).toEqual(files);
	});

	it('applies a migration that came from another branch with an earlier date', () => {
		migration('0001_other_branch', 500, 'CREATE TABLE late (id TEXT)');
		expect(migrateDatabase(db, folder).applied).toEqual(['0001_other_branch']);
		expect(count('late')).toBe(0);
	});

	it.each([
		['breaks a reference', `DELETE FROM parents WHERE id = 'a'`, /broke 1 references/],
		['loses rows', `DELETE FROM parents WHERE id = 'b'`, /lost 1 rows of parents/],
		['is not SQL', 'CREATE NONSENSE', /syntax error/]
	])('leaves the store as it was when a migration %s', (_, sql, message) => {
		migration('0001_good', 2000, 'CREATE TABLE good (id TEXT)');
		migration('0002_bad', 3000, sql);
		expect(() => migrateDatabase(db, folder)).toThrow(message);
		expect([count('parents'), count('children')]).toEqual([2, 1]);
		expect(() => count('good')).toThrow(/no such table/);
		expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
	});

	it('refuses a store of a newer version', () => {
		db.$client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999)`);
		expect(() => migrateDatabase(db, folder)).toThrow(NewerDatabaseError);
	});
});
