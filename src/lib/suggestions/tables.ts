import { sql } from 'drizzle-orm';
import { check, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { areas } from '../areas/tables.ts';
import { oneOf } from '../db/checks.ts';
import { contentColumns } from '../db/columns.ts';
import { sourced } from '../sources/tables.ts';
import { suggestionKinds, suggestionStatuses } from './suggestions.ts';

/** What visitors sent in. Nothing in it says who they are. */
export const suggestions = sqliteTable(
	'suggestions',
	{
		id: text('id').primaryKey(),
		kind: text('kind', { enum: suggestionKinds }).notNull(),
		status: text('status', { enum: suggestionStatuses }).notNull().default('open'),
		/** Gemeente or area it is about; whoever may write practices there handles it. */
		areaId: text('area_id')
			.notNull()
			.references(() => areas.id),
		place: text('place').notNull(),
		lon: real('lon').notNull(),
		lat: real('lat').notNull(),
		/** Name of the practice that is suggested, or of what the report is about. */
		title: text('title').notNull(),
		text: text('text').notNull(),
		/** Where more can be read about it. */
		url: text('url'),
		/** Path of the page that a report is about. */
		page: text('page'),
		/** The draft that was made of it. */
		practiceId: text('practice_id'),
		/** Why it was not taken over. */
		reason: text('reason'),
		handledAt: text('handled_at'),
		...sourced,
		...contentColumns
	},
	(t) => [
		index('suggestions_area').on(t.areaId, t.status),
		check('suggestions_kind', oneOf(t.kind, suggestionKinds)),
		check('suggestions_status', oneOf(t.status, suggestionStatuses)),
		check('suggestions_page', sql`(${t.kind} = 'error') = (${t.page} is not null)`),
		check('suggestions_url', sql`${t.url} glob 'http://*' or ${t.url} glob 'https://*'`),
		check('suggestions_handled', sql`(${t.status} = 'open') = (${t.handledAt} is null)`),
		check('suggestions_reason', sql`(${t.status} = 'dismissed') = (${t.reason} is not null)`),
		check('suggestions_practice', sql`${t.practiceId} is null or ${t.status} = 'accepted'`)
	]
);
