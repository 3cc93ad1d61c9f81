import { integer, text } from 'drizzle-orm/sqlite-core';

/** Who writes rows when no person does: the seed. Rows it wrote last it may write again. */
export const SEED_AUTHOR = 'seed';

/**
 * Columns of every content table: optimistic version, and who made and last changed the row.
 * Times are ISO 8601 in UTC; authors are account ids or `SEED_AUTHOR`.
 */
export const contentColumns = {
	version: integer('version').notNull().default(1),
	createdAt: text('created_at').notNull(),
	createdBy: text('created_by').notNull(),
	updatedAt: text('updated_at').notNull(),
	updatedBy: text('updated_by').notNull()
};
