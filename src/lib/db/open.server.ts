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
	return connect(path);
}

/** @param source path of a file, or the content of one to go on with in memory */
function connect(source: string | Buffer): Database {
	const client = new Sqlite(source);
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

const filled = new Map<((db: Database) => void) | undefined, Buffer>();

/**
 * An in-memory store with the real schema, for tests: empty, or as `fill` leaves it. Migrated and
 * filled once per process.
 */
export function memoryDatabase(fill?: (db: Database) => void): Database {
	let content = filled.get(fill);
	if (!content) {
		const first = connect(fill ? memoryDatabase().$client.serialize() : ':memory:');
		if (fill) fill(first);
		else migrateDatabase(first);
		content = first.$client.serialize();
		first.$client.close();
		filled.set(fill, content);
	}
	return connect(content);
}
