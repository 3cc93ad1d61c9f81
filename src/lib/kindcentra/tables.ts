import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import { areas } from '../areas/tables.ts';
import { oneOf, words } from '../db/checks.ts';
import { contentColumns } from '../db/columns.ts';
import { keysOf, cooperationModels, focusGroups, phases } from '../programme/vocabulary.ts';
import { EXAMPLE_SOURCE } from '../sources/sources.ts';
import { sourced } from '../sources/tables.ts';
import { evidenceLevels } from './evidenceLevel.ts';
import type { Link } from './story.ts';
import {
	EXAMPLE_NAME,
	EXAMPLE_PREFIX,
	frame,
	practiceKinds,
	termVocabularies
} from './kindcentra.ts';
import { precisions } from './precision.ts';
import { statuses } from './workflow.ts';

/** What a kindcentrum and a practice tell alike, and where they are in the workflow. */
const shared = {
	/** Names of organisations that take part. */
	organisations: text('organisations', { mode: 'json' }).$type<string[]>().notNull().default([]),
	/** Web addresses for whoever wants to know more. */
	links: text('links', { mode: 'json' }).$type<Link[]>().notNull().default([]),
	/** Whom to ask: a function and an organisation, never a person. */
	contactRole: text('contact_role'),
	contactOrganisation: text('contact_organisation'),
	submittedBy: text('submitted_by'),
	submittedAt: text('submitted_at'),
	publishedAt: text('published_at'),
	publishedBy: text('published_by'),
	returnReason: text('return_reason'),
	/** Day (ISO) on which somebody last said that it is right. */
	confirmedOn: text('confirmed_on'),
	/** Day (ISO) on which that is asked again. */
	reviewOn: text('review_on'),
	offlineAt: text('offline_at'),
	offlineBy: text('offline_by'),
	offlineReason: text('offline_reason')
};

/**
 * A real place, or an example of one. What is unknown is null, never guessed. What the CHECKs
 * cannot say of later columns, the triggers of the migration `practice_rules` say: write them
 * anew when drizzle rebuilds these tables (a test counts them).
 */
export const kindcentra = sqliteTable(
	'kindcentra',
	{
		id: text('id').primaryKey(),
		/** Last part of `/kindcentra/[slug]`. */
		slug: text('slug').notNull().unique(),
		name: text('name').notNull(),
		/** The name under which the programme of 2018 mentions it, if it does. */
		nameInProgramme: text('name_in_programme'),
		summary: text('summary').notNull(),
		place: text('place').notNull(),
		address: text('address'),
		gemeenteId: text('gemeente_id')
			.notNull()
			.references(() => areas.id),
		/** Degrees, WGS84. */
		lon: real('lon').notNull(),
		lat: real('lat').notNull(),
		precision: text('precision', { enum: precisions }).notNull(),
		cooperationModel: text('cooperation_model', { enum: cooperationModels }),
		phase: text('phase', { enum: phases }),
		focusGroup: text('focus_group', { enum: focusGroups }),
		website: text('website'),
		status: text('status', { enum: statuses }).notNull().default('concept'),
		/** Markdown-light. */
		description: text('description').notNull().default(''),
		postcode: text('postcode'),
		/** School and site in the register of DUO: `12AB` and `00`. */
		brin: text('brin'),
		brinSite: text('brin_site'),
		/** Childcare at this place in the register LRK. */
		lrkNumbers: text('lrk_numbers', { mode: 'json' }).$type<string[]>().notNull().default([]),
		...shared,
		/** Archived in favour of this one: its old address leads there. */
		replacedBy: text('replaced_by').references((): AnySQLiteColumn => kindcentra.id),
		/** A draft that will take the place of this one, which is public meanwhile. */
		revisionOf: text('revision_of').references((): AnySQLiteColumn => kindcentra.id),
		...sourced,
		...contentColumns
	},
	(t) => [
		index('kindcentra_gemeente').on(t.gemeenteId),
		check('kindcentra_place', inFrame(t.lon, t.lat)),
		check('kindcentra_precision', oneOf(t.precision, precisions.slice(0, 3))),
		check('kindcentra_address', sql`${t.precision} <> 'address' or ${t.address} is not null`),
		check('kindcentra_model', oneOf(t.cooperationModel, cooperationModels)),
		check('kindcentra_phase', oneOf(t.phase, phases)),
		check('kindcentra_focus', oneOf(t.focusGroup, focusGroups)),
		check('kindcentra_status', oneOf(t.status, statuses)),
		check('kindcentra_website', webAddress(t.website)),
		check('kindcentra_example', recognisable(t.id, t.name, t.sourceId)),
		check(
			'kindcentra_example_claims',
			sql`${t.sourceId} <> ${words([EXAMPLE_SOURCE])} or (${t.website} is null and ${t.address} is null and ${t.nameInProgramme} is null)`
		)
	]
);

/**
 * A kansrijke praktijk or goed voorbeeld: at a kindcentrum (whose place it shares) or of an area
 * (with a point of its own), never both.
 */
export const practices = sqliteTable(
	'practices',
	{
		id: text('id').primaryKey(),
		/** Last part of `/praktijken/[slug]`. */
		slug: text('slug').notNull().unique(),
		title: text('title').notNull(),
		summary: text('summary').notNull(),
		/** Null where nobody judged which of the two it is. */
		kind: text('kind', { enum: practiceKinds }),
		kindcentrumId: text('kindcentrum_id').references(() => kindcentra.id),
		areaId: text('area_id').references(() => areas.id),
		place: text('place'),
		lon: real('lon'),
		lat: real('lat'),
		precision: text('precision', { enum: precisions }),
		focusGroup: text('focus_group', { enum: focusGroups }),
		website: text('website'),
		status: text('status', { enum: statuses }).notNull().default('concept'),
		/** What happens, why it works, for whom, and what another needs to do it too: Markdown-light. */
		description: text('description').notNull().default(''),
		whyItWorks: text('why_it_works').notNull().default(''),
		forWhom: text('for_whom').notNull().default(''),
		conditions: text('conditions').notNull().default(''),
		evidenceLevel: text('evidence_level', { enum: evidenceLevels }),
		/** What that level rests on. */
		evidenceReason: text('evidence_reason').notNull().default(''),
		/** `2024` or `2024-09`; no end is still going on. */
		periodFrom: text('period_from'),
		periodTo: text('period_to'),
		...shared,
		/** Archived in favour of this one: its old address leads there. */
		replacedBy: text('replaced_by').references((): AnySQLiteColumn => practices.id),
		/** A draft that will take the place of this one, which is public meanwhile. */
		revisionOf: text('revision_of').references((): AnySQLiteColumn => practices.id),
		...sourced,
		...contentColumns
	},
	(t) => [
		index('practices_kindcentrum').on(t.kindcentrumId),
		index('practices_area').on(t.areaId),
		check(
			'practices_where',
			sql`(${t.kindcentrumId} is not null and ${t.areaId} is null and ${t.place} is null and ${t.lon} is null and ${t.lat} is null and ${t.precision} is null) or (${t.kindcentrumId} is null and ${t.areaId} is not null and ${t.place} is not null and ${t.lon} is not null and ${t.lat} is not null and ${t.precision} is not null)`
		),
		check('practices_place', inFrame(t.lon, t.lat)),
		check('practices_precision', oneOf(t.precision, precisions)),
		check('practices_kind', oneOf(t.kind, practiceKinds)),
		check('practices_focus', oneOf(t.focusGroup, focusGroups)),
		check('practices_status', oneOf(t.status, statuses)),
		check('practices_website', webAddress(t.website)),
		check('practices_example', recognisable(t.id, t.title, t.sourceId)),
		check(
			'practices_example_claims',
			sql`${t.sourceId} <> ${words([EXAMPLE_SOURCE])} or ${t.website} is null`
		),
		// What is made up never hangs on a real kindcentrum, nor the other way round.
		check(
			'practices_example_apart',
			sql`${t.kindcentrumId} is null or (${t.sourceId} = ${words([EXAMPLE_SOURCE])}) = (${t.kindcentrumId} glob ${words([`${EXAMPLE_PREFIX}*`])})`
		)
	]
);

/** A photo of one of them; its files lie beside the store, named after `mediaId`. */
export const photos = sqliteTable(
	'photos',
	{
		id: text('id').primaryKey(),
		kindcentrumId: text('kindcentrum_id').references(() => kindcentra.id, { onDelete: 'cascade' }),
		practiceId: text('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
		position: integer('position').notNull(),
		mediaId: text('media_id').notNull(),
		/** Of the largest file, in pixels. */
		width: integer('width').notNull(),
		height: integer('height').notNull(),
		alt: text('alt').notNull().default(''),
		credit: text('credit'),
		/** Who made it and who can be recognised agreed; recorded in the history with who said so. */
		consent: integer('consent', { mode: 'boolean' }).notNull().default(false),
		focalX: real('focal_x').notNull().default(0.5),
		focalY: real('focal_y').notNull().default(0.5),
		...contentColumns
	},
	(t) => [
		index('photos_practice').on(t.practiceId),
		index('photos_kindcentrum').on(t.kindcentrumId),
		index('photos_media').on(t.mediaId),
		check('photos_owner', sql`(${t.practiceId} is null) <> (${t.kindcentrumId} is null)`),
		check(
			'photos_media_id',
			sql`length(${t.mediaId}) = 32 and ${t.mediaId} not glob '*[^0-9a-f]*'`
		),
		check('photos_spot', sql`${t.focalX} between 0 and 1 and ${t.focalY} between 0 and 1`)
	]
);

const vocabularies = keysOf(termVocabularies);

/** Sectors, kernbegrippen and themes of a kindcentrum. */
export const kindcentrumTerms = sqliteTable(
	'kindcentrum_terms',
	{
		kindcentrumId: text('kindcentrum_id')
			.notNull()
			.references(() => kindcentra.id, { onDelete: 'cascade' }),
		vocabulary: text('vocabulary', { enum: vocabularies }).notNull(),
		term: text('term').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.kindcentrumId, t.vocabulary, t.term] }),
		check('kindcentrum_terms_known', knownTerm(t.vocabulary, t.term))
	]
);

/** Sectors, kernbegrippen and themes of a practice. */
export const practiceTerms = sqliteTable(
	'practice_terms',
	{
		practiceId: text('practice_id')
			.notNull()
			.references(() => practices.id, { onDelete: 'cascade' }),
		vocabulary: text('vocabulary', { enum: vocabularies }).notNull(),
		term: text('term').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.practiceId, t.vocabulary, t.term] }),
		check('practice_terms_known', knownTerm(t.vocabulary, t.term))
	]
);

function inFrame(lon: AnySQLiteColumn, lat: AnySQLiteColumn): SQL {
	const [west, south, east, north] = [frame.west, frame.south, frame.east, frame.north].map((n) =>
		sql.raw(String(n))
	);
	return sql`${lon} between ${west} and ${east} and ${lat} between ${south} and ${north}`;
}

function webAddress(column: AnySQLiteColumn): SQL {
	return sql`${column} glob 'http://*' or ${column} glob 'https://*'`;
}

/** Example rows, and only they, carry the example source, prefix and name. */
function recognisable(id: AnySQLiteColumn, name: AnySQLiteColumn, source: AnySQLiteColumn): SQL {
	const example = words([EXAMPLE_SOURCE]);
	return sql`(${source} = ${example}) = (${id} glob ${words([`${EXAMPLE_PREFIX}*`])}) and (${source} = ${example}) = (${name} glob ${words([`${EXAMPLE_NAME}*`])})`;
}

function knownTerm(vocabulary: AnySQLiteColumn, term: AnySQLiteColumn): SQL {
	return sql.join(
		vocabularies.map(
			(name) =>
				sql`(${vocabulary} = ${words([name])} and ${term} in (${words(termVocabularies[name])}))`
		),
		sql.raw(' or ')
	);
}
