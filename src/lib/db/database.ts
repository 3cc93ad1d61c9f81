import type Sqlite from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** A drizzle handle on SQLite; `$client` is the better-sqlite3 connection below it. */
export type Database = BetterSQLite3Database & { $client: Sqlite.Database };
