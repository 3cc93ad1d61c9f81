import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import { areas } from '../areas/tables.ts';
import { oneOf, words } from '../db/checks.ts';
import { contentColumns } from '../db/columns.ts';
import { kindcentra, practices } from '../kindcentra/tables.ts';
import { scannedSectors } from '../programme/vocabulary.ts';
import { EXAMPLE_SOURCE } from '../sources/sources.ts';
import { sourced } from '../sources/tables.ts';
import { aspectKinds } from './aspects.ts';
import { statuses } from './assessments.ts';
import { evidenceKinds } from './evidence.ts';
import { roundStates } from './rounds.ts';
import { RATIONALE_MAX, RATIONALE_MIN } from './rules.ts';
import { certainties, coverages } from './scales.ts';
import { EXAMPLE_ROUND_PREFIX } from './scan.ts';

/**
 * The constraints here and the triggers of the migration `scan_triggers` hold the rules of
 * `rules.ts` and `rounds.ts` for whoever writes, form or not. drizzle drops the triggers of a
 * table that it rebuilds: write them anew in the same migration (a test counts them).
 */

export const aspectModels = sqliteTable('aspect_models', {
	id: text('id').primaryKey(),
	title: text('title').notNull(),
	...sourced,
	...contentColumns
});

export const aspects = sqliteTable(
	'aspects',
	{
		/** `model/key`. */
		id: text('id').primaryKey(),
		modelId: text('model_id')
			.notNull()
			.references(() => aspectModels.id),
		/** The same in every version of the model that has this aspect. */
		key: text('key').notNull(),
		kind: text('kind', { enum: aspectKinds }).notNull(),
		label: text('label').notNull(),
		shortLabel: text('short_label').notNull(),
		question: text('question').notNull(),
		position: integer('position').notNull(),
		...sourced,
		...contentColumns
	},
	(t) => [
		check('aspects_id', sql`${t.id} = ${t.modelId} || '/' || ${t.key}`),
		check('aspects_kind', oneOf(t.kind, aspectKinds))
	]
);

export const scanRounds = sqliteTable(
	'scan_rounds',
	{
		/** Last part of its address. */
		id: text('id').primaryKey(),
		title: text('title').notNull(),
		modelId: text('model_id')
			.notNull()
			.references(() => aspectModels.id),
		state: text('state', { enum: roundStates }).notNull().default('planned'),
		/** The day that the judgements are about (peildatum), ISO date. */
		referenceDate: text('reference_date').notNull(),
		/** Last day to submit, ISO date. */
		dueOn: text('due_on').notNull(),
		/** Why it is in this state: obligatory when it was reopened. */
		stateReason: text('state_reason'),
		...sourced,
		...contentColumns
	},
	(t) => [
		check('scan_rounds_id', sql`${t.id} not glob '*[^a-z0-9-]*'`),
		check('scan_rounds_state', oneOf(t.state, roundStates)),
		check(
			'scan_rounds_days',
			sql`${t.referenceDate} is date(${t.referenceDate}) and ${t.dueOn} is date(${t.dueOn})`
		),
		check(
			'scan_rounds_example',
			sql`(${t.sourceId} = ${words([EXAMPLE_SOURCE])}) = (${t.id} glob ${words([`${EXAMPLE_ROUND_PREFIX}*`])}) and (${t.id} glob ${words([`${EXAMPLE_ROUND_PREFIX}*`])}) = (${t.title} glob 'Voorbeeldronde *')`
		)
	]
);

/** One current row per cell; a cell without a row was never touched and is not assessed. */
export const assessments = sqliteTable(
	'assessments',
	{
		/** `round/area/sector/aspect`. */
		id: text('id').primaryKey(),
		roundId: text('round_id')
			.notNull()
			.references(() => scanRounds.id),
		areaId: text('area_id')
			.notNull()
			.references(() => areas.id),
		sector: text('sector', { enum: scannedSectors }).notNull(),
		aspect: text('aspect').notNull(),
		coverage: text('coverage', { enum: coverages }).notNull().default('notAssessed'),
		stage: integer('stage').$type<0 | 1 | 2 | 3 | 4 | 5>(),
		strength: integer('strength').$type<1 | 2 | 3 | 4 | 5>(),
		certainty: text('certainty', { enum: certainties }),
		rationale: text('rationale').notNull().default(''),
		status: text('status', { enum: statuses }).notNull().default('draft'),
		/** Round that this draft was copied from, until somebody has brought it up to date. */
		carriedFrom: text('carried_from').references(() => scanRounds.id),
		submittedBy: text('submitted_by'),
		submittedAt: text('submitted_at'),
		/** Who adopted or returned it. */
		decidedBy: text('decided_by'),
		decidedAt: text('decided_at'),
		returnReason: text('return_reason'),
		...contentColumns
	},
	(t) => [
		index('assessments_cell').on(t.roundId, t.areaId),
		check(
			'assessments_id',
			sql`${t.id} = ${t.roundId} || '/' || ${t.areaId} || '/' || ${t.sector} || '/' || ${t.aspect}`
		),
		check('assessments_sector', oneOf(t.sector, scannedSectors)),
		...judgementChecks('assessments', t),
		check('assessments_status', oneOf(t.status, statuses)),
		// A NULL anywhere in a CHECK lets the row pass: hence "is not null" before each comparison.
		check(
			'assessments_submitted',
			sql`${t.status} not in ('submitted', 'adopted') or ${t.submittedBy} is not null and ${t.submittedAt} is not null and ${whole(t)}`
		),
		check(
			'assessments_adopted',
			sql`${t.status} <> 'adopted' or ${t.decidedBy} is not null and ${t.decidedAt} is not null and ${t.decidedBy} <> ${t.submittedBy}`
		),
		check(
			'assessments_returned',
			sql`${t.status} <> 'returned' or ${t.decidedBy} is not null and ${t.returnReason} is not null and length(trim(${t.returnReason})) > 0`
		)
	]
);

/**
 * Evidence belongs to its assessment: it is saved, merged and kept in the history as a part of it.
 */
export const evidence = sqliteTable(
	'evidence',
	{
		/** Made by whoever adds it, so that what was queued twice is stored once. */
		id: text('id').primaryKey(),
		assessmentId: text('assessment_id')
			.notNull()
			.references(() => assessments.id),
		position: integer('position').notNull(),
		kind: text('kind', { enum: evidenceKinds }).notNull(),
		title: text('title').notNull(),
		/** ISO date. */
		date: text('date'),
		source: text('source'),
		url: text('url'),
		/** Set exactly when the kind says so (a trigger sees to it). */
		practiceId: text('practice_id').references(() => practices.id),
		kindcentrumId: text('kindcentrum_id').references(() => kindcentra.id)
	},
	(t) => [
		index('evidence_assessment').on(t.assessmentId),
		check('evidence_kind', oneOf(t.kind, evidenceKinds)),
		check('evidence_day', sql`${t.date} is null or ${t.date} is date(${t.date})`),
		check(
			'evidence_url',
			sql`${t.url} is null or ${t.url} glob 'http://*' or ${t.url} glob 'https://*'`
		),
		check(
			'evidence_figure',
			sql`${t.kind} <> 'figure' or ${t.source} is not null and length(trim(${t.source})) > 0`
		),
		check('evidence_conversation', sql`${t.kind} <> 'conversation' or ${t.date} is not null`)
	]
);

/** A round as it was published: publishing again adds a version, so a citation stays true. */
export const publications = sqliteTable(
	'scan_publications',
	{
		roundId: text('round_id')
			.notNull()
			.references(() => scanRounds.id),
		version: integer('version').notNull(),
		publishedAt: text('published_at').notNull(),
		publishedBy: text('published_by').notNull(),
		/** Cells that were judged but not adopted, and so are not in it. */
		notAdopted: integer('not_adopted').notNull().default(0),
		/** Why there is a version after the first. */
		reason: text('reason')
	},
	(t) => [
		primaryKey({ columns: [t.roundId, t.version] }),
		check('scan_publications_reason', sql`${t.version} = 1 or ${t.reason} is not null`)
	]
);

/** The adopted cells of a publication. */
export const publishedCells = sqliteTable(
	'published_cells',
	{
		roundId: text('round_id').notNull(),
		version: integer('version').notNull(),
		areaId: text('area_id')
			.notNull()
			.references(() => areas.id),
		sector: text('sector', { enum: scannedSectors }).notNull(),
		aspect: text('aspect').notNull(),
		coverage: text('coverage', { enum: coverages }).notNull(),
		stage: integer('stage').$type<0 | 1 | 2 | 3 | 4 | 5>(),
		strength: integer('strength').$type<1 | 2 | 3 | 4 | 5>(),
		certainty: text('certainty', { enum: certainties }),
		rationale: text('rationale').notNull(),
		evidenceCount: integer('evidence_count').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.roundId, t.version, t.areaId, t.sector, t.aspect] }),
		foreignKey({
			columns: [t.roundId, t.version],
			foreignColumns: [publications.roundId, publications.version]
		}),
		...judgementChecks('published_cells', t),
		check('published_cells_whole', whole(t))
	]
);

/** Entries of the browser's queue that were applied: the same entry is never applied again. */
export const appliedEntries = sqliteTable(
	'scan_applied_entries',
	{
		id: text('id').primaryKey(),
		accountId: text('account_id').notNull(),
		assessmentId: text('assessment_id')
			.notNull()
			.references(() => assessments.id),
		/** Version of the cell after it. */
		version: integer('version').notNull(),
		appliedAt: text('applied_at').notNull()
	},
	(t) => [index('scan_applied_entries_cell').on(t.assessmentId)]
);

interface JudgementColumns {
	coverage: AnySQLiteColumn;
	stage: AnySQLiteColumn;
	strength: AnySQLiteColumn;
	certainty: AnySQLiteColumn;
	rationale: AnySQLiteColumn;
}

/** `draftProblems` of `rules.ts`. */
function judgementChecks(table: string, t: JudgementColumns) {
	return [
		check(`${table}_coverage`, oneOf(t.coverage, coverages)),
		check(`${table}_stage`, sql`${t.stage} is null or ${t.stage} in (0, 1, 2, 3, 4, 5)`),
		check(
			`${table}_strength`,
			sql`${t.strength} is null or ${t.strength} in (1, 2, 3, 4, 5) and ${t.stage} is not null and ${t.stage} > 0`
		),
		check(`${table}_certainty`, oneOf(t.certainty, certainties)),
		check(
			`${table}_values`,
			sql`${t.coverage} = 'assessed' or ${t.stage} is null and ${t.strength} is null and ${t.certainty} is null`
		),
		check(`${table}_rationale`, sql`length(${t.rationale}) <= ${sql.raw(String(RATIONALE_MAX))}`)
	];
}

/** `submissionProblems` of `rules.ts`, but for evidence (a trigger counts that). */
function whole(t: JudgementColumns): SQL {
	const min = sql.raw(String(RATIONALE_MIN));
	return sql`(${t.coverage} = 'notApplicable' or ${t.coverage} = 'assessed' and ${t.stage} is not null and (${t.stage} = 0) = (${t.strength} is null) and ${t.certainty} is not null) and length(trim(${t.rationale})) >= ${min}`;
}
