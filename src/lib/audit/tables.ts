import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** The values of a record's own columns at one moment. */
export type Snapshot = Record<string, unknown>;

/**
 * Every change of every content row, written in the transaction of the change itself. Triggers
 * refuse to delete a row, and to update one other than to blank it in an erasure.
 */
export const changes = sqliteTable(
	'changes',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		/** ISO 8601, UTC. */
		at: text('at').notNull(),
		/** Account id, or one of the authors in `accounts.ts`. */
		author: text('author').notNull(),
		requestId: text('request_id').notNull(),
		/** Kind of record (`person`); kinds that begin with `plan` are what the board may read. */
		entity: text('entity').notNull(),
		entityId: text('entity_id').notNull(),
		action: text('action').notNull(),
		/** Version of the record after the change; 0 for what has no versions. */
		version: integer('version').notNull(),
		/** What the record was called then. */
		label: text('label'),
		/** Areas the record is about: who has these in scope may read this. */
		areaIds: text('area_ids', { mode: 'json' }).$type<string[]>().notNull(),
		before: text('before', { mode: 'json' }).$type<Snapshot>(),
		after: text('after', { mode: 'json' }).$type<Snapshot>(),
		/** Why, where a reason was asked for. */
		reason: text('reason'),
		/** The erasure that blanked this change. */
		erasedBy: integer('erased_by').references((): AnySQLiteColumn => changes.id)
	},
	(t) => [
		index('changes_record').on(t.entity, t.entityId, t.version),
		index('changes_author').on(t.author),
		index('changes_at').on(t.at)
	]
);

export type Change = typeof changes.$inferSelect;
