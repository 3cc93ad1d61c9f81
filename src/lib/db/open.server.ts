import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database.ts';
import { migrateDatabase } from './migrate.server.ts';

export type { Database };

/** Where the store lives when `DATABASE_PATH` does not say so, from the project root. */
export const DEFAULT_PATH = 'data/regiokaart.db';

/**
 * Opens (and creates) the SQLite file at `path`, or a private store for `:memory:`.
 * @throws a system error when the folder cannot be made, a better-sqlite3 error (`SQLITE_CANTOPEN`,
 * `SQLITE_NOTADB`, …) when the file cannot be read or written
 */
export function openDatabase(path: string): Database {
	if (path !== ':memory:') makeFolder(dirname(path));
	const client = new Sqlite(path);
	try {
		client.pragma('busy_timeout = 5000');
		client.pragma('journal_mode = WAL');
		client.pragma('synchronous = FULL');
		client.pragma('foreign_keys = ON');
	} catch (error) {
		client.close();
		throw error;
	}
	return drizzle(client);
}

/** Node's own `recursive` never returns in a folder that takes no new ones, such as /proc. */
function makeFolder(path: string): void {
	if (existsSync(path)) return;
	makeFolder(dirname(path));
	mkdirSync(path);
}

/** An empty in-memory store with the real schema, for tests. */
export function memoryDatabase(): Database {
	const db = openDatabase(':memory:');
	migrateDatabase(db);
	return db;
}
