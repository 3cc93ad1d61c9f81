import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A drizzle handle on SQLite; `$client` is the better-sqlite3 connection below it. */
export type Database = BetterSQLite3Database & { $client: Sqlite.Database };

/** Migrations as drizzle-kit wrote them, relative to the working directory (the project root). */
const MIGRATIONS = 'drizzle';

/**
 * Opens (and creates) the SQLite file at `path`, or a private store for `:memory:`.
 * Throws what better-sqlite3 throws when the folder cannot be written.
 */
export function openDatabase(path: string): Database {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	const client = new Sqlite(path);
	client.pragma('journal_mode = WAL');
	client.pragma('synchronous = FULL');
	client.pragma('busy_timeout = 5000');
	client.pragma('foreign_keys = ON');
	return drizzle(client);
}

/**
 * Brings the store to the newest schema. Foreign keys are off meanwhile, because a table that
 * SQLite rebuilds would empty its children; afterwards every reference is checked.
 */
export function migrateDatabase(db: Database): void {
	db.$client.pragma('foreign_keys = OFF');
	try {
		migrate(db, { migrationsFolder: MIGRATIONS });
		const broken = db.$client.pragma('foreign_key_check') as unknown[];
		if (broken.length > 0) throw new Error(`Migration broke ${broken.length} references`);
	} finally {
		db.$client.pragma('foreign_keys = ON');
	}
}

/** An empty in-memory store with the real schema, for tests. */
export function memoryDatabase(): Database {
	const db = openDatabase(':memory:');
	migrateDatabase(db);
	return db;
}
