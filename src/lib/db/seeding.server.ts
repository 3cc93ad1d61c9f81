import { eq, getTableColumns, getTableName } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { SEED_AUTHOR } from './columns.ts';
import type { Database } from './database.ts';

/** A content table with a text primary key `id` and the columns of `contentColumns`. */
type ContentTable = SQLiteTable & { id: AnySQLiteColumn; updatedBy: AnySQLiteColumn };

export interface SeedResult {
	inserted: number;
	updated: number;
	/** Ids whose row is still the seed's own: only their links may be seeded. */
	owned: Set<string>;
}

/**
 * Writes seed rows into a content table: new ones are inserted, ones that only the seed ever
 * wrote are brought up to date, ones that a person edited are left alone. A second run with the
 * same rows changes nothing. Must be called inside a transaction.
 */
export function seedRows<T extends ContentTable>(
	db: Database,
	table: T,
	rows: (Record<string, unknown> & { id: string })[],
	now: Date
): SeedResult {
	const stamp = now.toISOString();
	const result: SeedResult = { inserted: 0, updated: 0, owned: new Set() };
	const columns = Object.keys(getTableColumns(table));
	for (const row of rows) {
		const unknown = Object.keys(row).find((key) => !columns.includes(key));
		if (unknown) throw new Error(`${getTableName(table)} has no column ${unknown}`);
		const [existing] = db
			.select()
			.from(table as SQLiteTable)
			.where(eq(table.id, row.id))
			.all() as Record<string, unknown>[];
		if (!existing) {
			const made = {
				createdAt: stamp,
				createdBy: SEED_AUTHOR,
				updatedAt: stamp,
				updatedBy: SEED_AUTHOR
			};
			db.insert(table as SQLiteTable)
				.values({ ...row, ...made })
				.run();
			result.inserted += 1;
		} else if (existing['updatedBy'] !== SEED_AUTHOR) {
			continue;
		} else if (Object.entries(row).some(([key, value]) => !same(existing[key], value))) {
			const version = Number(existing['version']) + 1;
			db.update(table as SQLiteTable)
				.set({ ...row, version, updatedAt: stamp })
				.where(eq(table.id, row.id))
				.run();
			result.updated += 1;
		}
		result.owned.add(row.id);
	}
	return result;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
