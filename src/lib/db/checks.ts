import { sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A list of words as SQL text: `'po', 'ko'`. Only for constants of the code, never for input. */
export const words = (values: readonly string[]): SQL =>
	sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));

/** CHECK: the column holds one of these words (or is null, where it may be). */
export const oneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
	sql`${column} in (${words(values)})`;
