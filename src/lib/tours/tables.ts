import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { areas } from '../areas/tables.ts';
import { oneOf, words } from '../db/checks.ts';
import { contentColumns } from '../db/columns.ts';
import { EXAMPLE_SOURCE } from '../sources/sources.ts';
import { sourced } from '../sources/tables.ts';
import type { SceneContent } from './scenes.ts';
import { EXAMPLE_TOUR_PREFIX, EXAMPLE_TOUR_TITLE, tourStatuses } from './tours.ts';

export const tours = sqliteTable(
	'tours',
	{
		id: text('id').primaryKey(),
		/** Last part of `/regiotour/[slug]`. */
		slug: text('slug').notNull().unique(),
		title: text('title').notNull(),
		summary: text('summary').notNull(),
		/** Account that made it; null for what the product brings. */
		ownerId: text('owner_id'),
		status: text('status', { enum: tourStatuses }).notNull().default('concept'),
		...sourced,
		...contentColumns
	},
	(t) => [
		check('tours_status', oneOf(t.status, tourStatuses)),
		check('tours_slug', sql`${t.slug} not glob '*[^a-z0-9-]*' and length(${t.slug}) > 0`),
		check(
			'tours_example',
			sql`(${t.sourceId} = ${words([EXAMPLE_SOURCE])}) = (${t.id} glob ${words([`${EXAMPLE_TOUR_PREFIX}*`])}) and (${t.sourceId} = ${words([EXAMPLE_SOURCE])}) = (${t.title} glob ${words([`${EXAMPLE_TOUR_TITLE}*`])})`
		)
	]
);

/** A place on the tour. What is not arranged yet is null, never guessed. */
export const tourStops = sqliteTable(
	'tour_stops',
	{
		id: text('id').primaryKey(),
		tourId: text('tour_id')
			.notNull()
			.references(() => tours.id, { onDelete: 'cascade' }),
		/** Order on the tour, from 1; may have gaps. */
		position: integer('position').notNull(),
		place: text('place').notNull(),
		/** Degrees, WGS84: the middle of the place. */
		lon: real('lon').notNull(),
		lat: real('lat').notNull(),
		areaId: text('area_id')
			.notNull()
			.references(() => areas.id),
		/** ISO date. */
		date: text('date'),
		/** Organisation that receives the tour. */
		host: text('host'),
		purpose: text('purpose').notNull(),
		...contentColumns
	},
	(t) => [
		index('tour_stops_tour').on(t.tourId),
		check('tour_stops_place', sql`${t.lon} between 3.2 and 7.3 and ${t.lat} between 50.7 and 53.7`),
		check('tour_stops_day', sql`${t.date} is null or ${t.date} is date(${t.date})`)
	]
);

/** One thing shown. Its author and date are those of the row; older versions are in the history. */
export const tourScenes = sqliteTable(
	'tour_scenes',
	{
		id: text('id').primaryKey(),
		stopId: text('stop_id')
			.notNull()
			.references(() => tourStops.id, { onDelete: 'cascade' }),
		/** Order within the stop, from 1; may have gaps. */
		position: integer('position').notNull(),
		/** Null: what the content says by itself (the name of the practice). */
		title: text('title'),
		content: text('content', { mode: 'json' }).$type<SceneContent>().notNull(),
		/** For the speaker only. */
		notes: text('notes').notNull().default(''),
		/** How long it should take; null for what is usual for its kind. */
		targetSeconds: integer('target_seconds'),
		...contentColumns
	},
	(t) => [
		index('tour_scenes_stop').on(t.stopId),
		check('tour_scenes_content', sql`json_valid(${t.content})`),
		check(
			'tour_scenes_seconds',
			sql`${t.targetSeconds} is null or ${t.targetSeconds} between 5 and 3600`
		)
	]
);

/** What an organisation promises on the spot. */
export const tourPledges = sqliteTable(
	'tour_pledges',
	{
		id: text('id').primaryKey(),
		stopId: text('stop_id')
			.notNull()
			.references(() => tourStops.id, { onDelete: 'cascade' }),
		organisation: text('organisation').notNull(),
		promise: text('promise').notNull(),
		/** By when, ISO date. */
		dueOn: text('due_on'),
		...contentColumns
	},
	(t) => [
		index('tour_pledges_stop').on(t.stopId),
		check('tour_pledges_day', sql`${t.dueOn} is null or ${t.dueOn} is date(${t.dueOn})`)
	]
);
