import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf } from '../db/checks.ts';
import { contentColumns } from '../db/columns.ts';
import { sourceKinds } from './sources.ts';

export const sources = sqliteTable(
	'sources',
	{
		id: text('id').primaryKey(),
		kind: text('kind', { enum: sourceKinds }).notNull(),
		title: text('title').notNull(),
		publisher: text('publisher'),
		url: text('url'),
		/** Day the source appeared or was consulted, ISO date. */
		publishedOn: text('published_on'),
		consultedOn: text('consulted_on'),
		/** Period that the source speaks about, in its own words. */
		term: text('term'),
		licence: text('licence'),
		/** The line that the licence asks to show ("© Kadaster / CBS, 2025"). */
		credit: text('credit'),
		...contentColumns
	},
	(t) => [
		check('sources_kind', oneOf(t.kind, sourceKinds)),
		// A public source that nobody can look up is none.
		check('sources_address', sql`${t.kind} <> 'public' or ${t.url} is not null`)
	]
);

/** Columns of a content row that say where its fact comes from. */
export const sourced = {
	sourceId: text('source_id')
		.notNull()
		.references(() => sources.id),
	/** Section, page or paragraph within the source, as printed there. */
	sourceSection: text('source_section')
};
