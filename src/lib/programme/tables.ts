import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contentColumns } from '../db/columns.ts';
import { bodies, people } from '../people/tables.ts';
import { sourced } from '../sources/tables.ts';
import { ambitionLevels, milestoneMoments, statementLists } from './programme.ts';

/** The five domains of the programme, and communication as a block of its own (section 4). */
export const programmeDomains = sqliteTable('programme_domains', {
	/** A key of `domainLabels`. */
	id: text('id').primaryKey(),
	/** Heading in section 3. */
	name: text('name').notNull(),
	/** Heading in the plan of section 4. */
	nameInPlan: text('name_in_plan').notNull(),
	/** False for communication. */
	isDomain: integer('is_domain', { mode: 'boolean' }).notNull(),
	position: integer('position').notNull(),
	...sourced,
	...contentColumns
});

/** What every line of a domain has: where it belongs, its number as printed, its words. */
const line = {
	id: text('id').primaryKey(),
	domainId: text('domain_id')
		.notNull()
		.references(() => programmeDomains.id),
	/** As printed before the line ("1", "2–3", "A2"). */
	number: text('number'),
	text: text('text').notNull(),
	/** Bullets below the line. */
	details: text('details', { mode: 'json' }).$type<string[]>().notNull(),
	position: integer('position').notNull(),
	...sourced,
	...contentColumns
};

export const ambitions = sqliteTable('ambitions', {
	...line,
	level: text('level', { enum: ambitionLevels }).notNull()
});

export const activities = sqliteTable('activities', {
	...line,
	/** Heading, where the programme prints one ("Goede ervaringen"). */
	title: text('title'),
	/** When it starts, as printed ("Voorjaar 2018"). */
	periodInSource: text('period_in_source')
});

export const programmeMilestones = sqliteTable('programme_milestones', {
	...line,
	year: integer('year').notNull(),
	moment: text('moment', { enum: milestoneMoments }).notNull(),
	/** Printed with "(bestuur HK)": it goes to the board of the fund. */
	toBoard: integer('to_board', { mode: 'boolean' }).notNull()
});

/** The column "met wie". Names of people are references, so that an objection reaches them. */
export const programmePartners = sqliteTable(
	'programme_partners',
	{
		...line,
		/** The organisation or group as printed; null where only a person is named. */
		text: text('text'),
		/** Heading above the line ("Stakeholders"). */
		group: text('group'),
		bodyId: text('body_id').references(() => bodies.id),
		personId: text('person_id').references(() => people.id),
		/** The person's name as printed here, where it differs. */
		nameInSource: text('name_in_source')
	},
	(t) => [check('partners_named', sql`${t.text} is not null or ${t.personId} is not null`)]
);

/** Everything else that the programme states: goals, principles, concepts, themes, dates. */
export const programmeStatements = sqliteTable('programme_statements', {
	id: text('id').primaryKey(),
	list: text('list', { enum: statementLists }).notNull(),
	/** The key in `vocabulary.ts`, for the lists that are vocabularies. */
	key: text('key'),
	title: text('title'),
	text: text('text'),
	details: text('details', { mode: 'json' }).$type<string[]>().notNull(),
	heldOn: text('held_on'),
	/** Whether the words are the programme's own; otherwise this product sums it up. */
	verbatim: integer('verbatim', { mode: 'boolean' }).notNull(),
	position: integer('position').notNull(),
	...sourced,
	...contentColumns
});
