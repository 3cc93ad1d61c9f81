import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { areas } from '../areas/tables.ts';
import { contentColumns } from '../db/columns.ts';
import { sourced } from '../sources/tables.ts';
import { visibilities } from './people.ts';

/** Name, role and group only: no addresses, telephone numbers or photos of people. */
export const people = sqliteTable(
	'people',
	{
		id: text('id').primaryKey(),
		/** As the source prints it where the person is first named with a role. */
		name: text('name').notNull(),
		/** Another spelling that the same source prints elsewhere (Corine/Corinne van Helvoirt). */
		nameInSource: text('name_in_source'),
		visibility: text('visibility', { enum: visibilities }).notNull().default('internal'),
		/** Why the name may be public; without it the person stays internal. */
		publicGround: text('public_ground'),
		/** Moment of an objection: from then on the person is shown nowhere, to nobody. */
		objectedAt: text('objected_at'),
		...sourced,
		...contentColumns
	},
	(t) => [
		check(
			'people_public_needs_ground',
			sql`${t.visibility} = 'internal' or coalesce(length(trim(${t.publicGround})), 0) > 0`
		)
	]
);

/** Adviesraad, regiegroep, kopgroepen, platform, kennistafel, bestuur … */
export const bodies = sqliteTable('bodies', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	/** What the body is for, in the words of the source. */
	description: text('description').notNull(),
	/** The body whose members these are too: the four kopgroepen form the regiegroep. */
	partOfId: text('part_of_id').references((): AnySQLiteColumn => bodies.id),
	position: integer('position').notNull(),
	...sourced,
	...contentColumns
});

/** When something held, as dates and in the words of the source. */
const period = {
	validFrom: text('valid_from'),
	validUntil: text('valid_until'),
	periodInSource: text('period_in_source')
};

export const bodyMembers = sqliteTable('body_members', {
	id: text('id').primaryKey(),
	bodyId: text('body_id')
		.notNull()
		.references(() => bodies.id),
	personId: text('person_id')
		.notNull()
		.references(() => people.id),
	/** Heading under which the source lists the person ("Wethouders"). */
	group: text('group'),
	/** Role within the body ("voorzitter"). */
	role: text('role'),
	note: text('note'),
	position: integer('position').notNull(),
	...period,
	...sourced,
	...contentColumns
});

export const organisations = sqliteTable('organisations', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	abbreviation: text('abbreviation'),
	...sourced,
	...contentColumns
});

export const bodyOrganisations = sqliteTable('body_organisations', {
	id: text('id').primaryKey(),
	bodyId: text('body_id')
		.notNull()
		.references(() => bodies.id),
	organisationId: text('organisation_id')
		.notNull()
		.references(() => organisations.id),
	group: text('group').notNull(),
	position: integer('position').notNull(),
	...period,
	...sourced,
	...contentColumns
});

/** Which person the programme assigns to which area, as ambassador. History, not a login. */
export const ambassadorAssignments = sqliteTable('ambassador_assignments', {
	id: text('id').primaryKey(),
	personId: text('person_id')
		.notNull()
		.references(() => people.id),
	areaId: text('area_id')
		.notNull()
		.references(() => areas.id),
	/** The area's name as printed, where it is a slip ("Urecht"). */
	nameInSource: text('name_in_source'),
	/** Order in the source. */
	position: integer('position').notNull(),
	...period,
	...sourced,
	...contentColumns
});
