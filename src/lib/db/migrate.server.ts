import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';

/** Migrations as drizzle-kit wrote them, relative to the working directory (the project root). */
const FOLDER = 'drizzle';

/** The store was written by a newer version of the product than this one. */
export class NewerDatabaseError extends Error {}

interface Migration {
	tag: string;
	/** Moment drizzle-kit generated it, in ms; its identity in `__drizzle_migrations`. */
	when: number;
	sql: string;
}

/**
 * Brings the store to the newest schema, all in one transaction, and returns the tags of what it
 * applied and the path of the copy it made first (null when there was nothing to lose).
 *
 * drizzle's own migrator is not used for three reasons: it skips a migration that is older than
 * the newest applied one, which happens when branches meet; it commits before the references can
 * be checked; and it makes no copy. The table it keeps is the same.
 *
 * @param folder where drizzle-kit wrote the migrations
 * @throws NewerDatabaseError when the store knows migrations that this version does not; Error
 * when a migration breaks references or loses rows. The store is then as it was.
 */
export function migrateDatabase(db: Database, folder = FOLDER) {
	const client = db.$client;
	const migrations = readMigrations(folder);
	const before = readApplied(client);
	refuseNewer(before, migrations);
	const waiting = migrations.filter((migration) => !before.has(migration.when));
	const first = waiting[0];
	if (!first) return { applied: [], backup: null };

	const backup = before.size > 0 && !client.memory ? copyAside(client, first.tag) : null;
	// A table that SQLite rebuilds would empty its children while references are enforced; inside
	// a transaction the setting cannot be changed.
	client.pragma('foreign_keys = OFF');
	try {
		const applied = client.transaction(() => apply(client, migrations)).immediate();
		return { applied, backup };
	} finally {
		client.pragma('foreign_keys = ON');
	}
}

/**
 * How many migrations a store has had; 0 for a file that is no store of this product.
 * @throws NewerDatabaseError when one of them is not known here
 */
export function countMigrations(client: Sqlite.Database, folder = FOLDER): number {
	const applied = readApplied(client);
	refuseNewer(applied, readMigrations(folder));
	return applied.size;
}

function refuseNewer(applied: Set<number>, known: Migration[]): void {
	const newer = [...applied].find((when) => !known.some((migration) => migration.when === when));
	if (newer !== undefined) throw new NewerDatabaseError(`Unknown migration ${newer}`);
}

function readMigrations(folder: string): Migration[] {
	const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
		entries: { tag: string; when: number }[];
	};
	return journal.entries.map(({ tag, when }) => {
		return { tag, when, sql: readFileSync(join(folder, `${tag}.sql`), 'utf8') };
	});
}

function readApplied(client: Sqlite.Database): Set<number> {
	const table = `SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`;
	if (!client.prepare(table).get()) return new Set();
	const rows = client.prepare('SELECT created_at FROM __drizzle_migrations').pluck().all();
	return new Set(rows.map(Number));
}

/** Applies what is still waiting now that the write lock is held, and checks the result. */
function apply(client: Sqlite.Database, migrations: Migration[]): string[] {
	client.exec(
		`CREATE TABLE IF NOT EXISTS __drizzle_migrations
		 (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)`
	);
	const done = readApplied(client);
	const waiting = migrations.filter((migration) => !done.has(migration.when));
	const rowsBefore = countRows(client);
	for (const { sql, when } of waiting) {
		client.exec(sql);
		const hash = createHash('sha256').update(sql).digest('hex');
		client
			.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
			.run(hash, when);
	}
	const broken = client.pragma('foreign_key_check') as unknown[];
	if (broken.length > 0) throw new Error(`Migration broke ${broken.length} references`);
	const rowsAfter = countRows(client);
	for (const [table, count] of rowsBefore) {
		const left = rowsAfter.get(table);
		if (left !== undefined && left < count) {
			throw new Error(`Migration lost ${count - left} rows of ${table}`);
		}
	}
	return waiting.map((migration) => migration.tag);
}

function countRows(client: Sqlite.Database): Map<string, number> {
	const tables = client
		.prepare(
			`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`
		)
		.pluck()
		.all() as string[];
	const count = (table: string) =>
		client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
	return new Map(tables.map((table) => [table, count(table)]));
}

/** Copies the store beside itself, checks the copy, and only then gives it its name. */
function copyAside(client: Sqlite.Database, tag: string): string {
	const { dir, name, ext } = parse(client.name);
	const path = join(dir, `${name}-before-${tag}${ext}`);
	const temporary = `${path}.tmp`;
	rmSync(temporary, { force: true });
	client.prepare('VACUUM INTO ?').run(temporary);
	const copy = new Sqlite(temporary, { readonly: true });
	const verdict = copy.pragma('quick_check', { simple: true });
	copy.close();
	if (verdict !== 'ok') throw new Error(`The copy before migrating is damaged: ${verdict}`);
	renameSync(temporary, path);
	return path;
}
