import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	unique,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import { accounts } from '../accounts/tables.ts';
import { areas, workingAreas } from '../areas/tables.ts';
import { oneOf, words } from '../db/checks.ts';
import { contentColumns } from '../db/columns.ts';
import { kindcentra, practices } from '../kindcentra/tables.ts';
import { ambitions } from '../programme/tables.ts';
import {
	borgingFunctions,
	domains,
	focusGroups,
	scannedSectors,
	themes
} from '../programme/vocabulary.ts';
import { EXAMPLE_SOURCE } from '../sources/sources.ts';
import { sourced } from '../sources/tables.ts';
import { actionStates, borgingStates, moments, partKinds } from './parts.ts';
import { EXAMPLE_PLAN_PREFIX } from './plans.ts';
import { decisionOutcomes, planStates } from './workflow.ts';

/**
 * The constraints here and the triggers of the migration `plan_triggers` hold the rules of
 * `workflow.ts`, `gate.ts` and `rules.ts` for whoever writes, form or not. drizzle drops the
 * triggers of a table that it rebuilds: write them anew in the same migration (a test counts them).
 */

/** One version of the plan of a working area for a year. */
export const plans = sqliteTable(
	'plans',
	{
		/** `planId` of `plans.ts`. */
		id: text('id').primaryKey(),
		workingAreaId: text('working_area_id')
			.notNull()
			.references(() => workingAreas.id),
		year: integer('year').notNull(),
		/** Which version of the plan it is, from 1; `version` counts the changes of this row. */
		number: integer('number').notNull(),
		state: text('state', { enum: planStates }).notNull().default('concept'),
		summary: text('summary').notNull().default(''),
		/** The version that this one began as a copy of. */
		basedOn: text('based_on').references((): AnySQLiteColumn => plans.id),
		/** Last year's plan, of which it took over what was not done. */
		carriedFrom: text('carried_from').references((): AnySQLiteColumn => plans.id),
		submittedBy: text('submitted_by'),
		submittedAt: text('submitted_at'),
		forwardedBy: text('forwarded_by'),
		forwardedAt: text('forwarded_at'),
		startedAt: text('started_at'),
		finishedAt: text('finished_at'),
		...sourced,
		...contentColumns
	},
	(t) => [
		index('plans_working_area').on(t.workingAreaId, t.year),
		check(
			'plans_id',
			sql`${t.id} = iif(${t.sourceId} = ${words([EXAMPLE_SOURCE])}, ${words([EXAMPLE_PLAN_PREFIX])}, '') || ${t.workingAreaId} || '-' || ${t.year} || '-v' || ${t.number}`
		),
		check('plans_year', sql`${t.year} between 2018 and 2100 and ${t.number} > 0`),
		check('plans_state', oneOf(t.state, planStates)),
		check('plans_summary', sql`length(${t.summary}) <= 4000`),
		// A NULL anywhere in a CHECK lets the row pass: hence "is not null".
		check(
			'plans_submitted',
			sql`${t.state} in ('concept', 'consultation') or ${t.submittedBy} is not null and ${t.submittedAt} is not null`
		),
		check(
			'plans_forwarded',
			sql`${t.state} in ('concept', 'consultation', 'submitted') or ${t.forwardedBy} is not null and ${t.forwardedAt} is not null`
		),
		check(
			'plans_running',
			sql`${t.state} not in ('running', 'finished') or ${t.startedAt} is not null`
		),
		check('plans_finished', sql`(${t.state} = 'finished') = (${t.finishedAt} is not null)`)
	]
);

const inPlan = () =>
	text('plan_id')
		.notNull()
		.references(() => plans.id, { onDelete: 'cascade' });

/** What every part has: the same `key` in every version of the plan. */
const part = {
	id: text('id').primaryKey(),
	planId: inPlan(),
	key: text('key').notNull(),
	title: text('title').notNull(),
	archivedAt: text('archived_at'),
	...sourced,
	...contentColumns
};
interface PartColumns {
	id: AnySQLiteColumn;
	planId: AnySQLiteColumn;
	key: AnySQLiteColumn;
	title: AnySQLiteColumn;
}
const partChecks = (table: string, t: PartColumns) => [
	check(
		`${table}_id`,
		sql`${t.id} = ${t.planId} || '/' || ${t.key} and ${t.key} not glob '*[^A-Za-z0-9-]*'`
	),
	check(`${table}_title`, sql`length(trim(${t.title})) between 1 and 200`)
];
const isDay = (column: AnySQLiteColumn) => sql`(${column} is null or ${column} is date(${column}))`;

export const planGoals = sqliteTable(
	'plan_goals',
	{
		...part,
		description: text('description').notNull().default(''),
		domain: text('domain', { enum: domains }),
		/** An ambition of the programme, of the same domain (a trigger sees to it). */
		ambitionId: text('ambition_id').references(() => ambitions.id)
	},
	(t) => [
		unique('plan_goals_key').on(t.planId, t.key),
		...partChecks('plan_goals', t),
		check('plan_goals_domain', oneOf(t.domain, domains)),
		check('plan_goals_text', sql`length(${t.description}) <= 2000`)
	]
);

/** The cells of the regio-scan that a goal wants to change, whatever the round. */
export const planGoalCells = sqliteTable(
	'plan_goal_cells',
	{
		goalId: text('goal_id')
			.notNull()
			.references(() => planGoals.id, { onDelete: 'cascade' }),
		position: integer('position').notNull(),
		areaId: text('area_id')
			.notNull()
			.references(() => areas.id),
		sector: text('sector', { enum: scannedSectors }).notNull(),
		aspect: text('aspect').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.goalId, t.areaId, t.sector, t.aspect] }),
		index('plan_goal_cells_cell').on(t.areaId, t.sector, t.aspect),
		check('plan_goal_cells_sector', oneOf(t.sector, scannedSectors))
	]
);

export const planActions = sqliteTable(
	'plan_actions',
	{
		...part,
		description: text('description').notNull().default(''),
		goalKey: text('goal_key').notNull(),
		/** Who leads: an organisation or a role. */
		lead: text('lead').notNull().default(''),
		startOn: text('start_on'),
		endOn: text('end_on'),
		theme: text('theme', { enum: themes }),
		focusGroup: text('focus_group', { enum: focusGroups }),
		/** As it was when the version was made; later states are in `planProgress`. */
		state: text('state', { enum: actionStates }).notNull().default('todo')
	},
	(t) => [
		unique('plan_actions_key').on(t.planId, t.key),
		foreignKey({
			columns: [t.planId, t.goalKey],
			foreignColumns: [planGoals.planId, planGoals.key]
		}),
		...partChecks('plan_actions', t),
		check('plan_actions_days', sql`${isDay(t.startOn)} and ${isDay(t.endOn)}`),
		check(
			'plan_actions_order',
			sql`${t.startOn} is null or ${t.endOn} is null or ${t.startOn} <= ${t.endOn}`
		),
		check('plan_actions_theme', oneOf(t.theme, themes)),
		check('plan_actions_focus', oneOf(t.focusGroup, focusGroups)),
		check('plan_actions_state', oneOf(t.state, actionStates)),
		check('plan_actions_text', sql`length(${t.description}) <= 2000 and length(${t.lead}) <= 120`)
	]
);

const ofAction = () =>
	text('action_id')
		.notNull()
		.references(() => planActions.id, { onDelete: 'cascade' });

/** With whom: organisations and groups by name. */
export const planActionPartners = sqliteTable(
	'plan_action_partners',
	{ actionId: ofAction(), position: integer('position').notNull(), name: text('name').notNull() },
	(t) => [
		primaryKey({ columns: [t.actionId, t.name] }),
		check('plan_action_partners_name', sql`length(trim(${t.name})) between 1 and 120`)
	]
);

export const planActionPractices = sqliteTable(
	'plan_action_practices',
	{
		actionId: ofAction(),
		position: integer('position').notNull(),
		practiceId: text('practice_id')
			.notNull()
			.references(() => practices.id)
	},
	(t) => [
		primaryKey({ columns: [t.actionId, t.practiceId] }),
		index('plan_action_practices_practice').on(t.practiceId)
	]
);

export const planActionKindcentra = sqliteTable(
	'plan_action_kindcentra',
	{
		actionId: ofAction(),
		position: integer('position').notNull(),
		kindcentrumId: text('kindcentrum_id')
			.notNull()
			.references(() => kindcentra.id)
	},
	(t) => [
		primaryKey({ columns: [t.actionId, t.kindcentrumId] }),
		index('plan_action_kindcentra_kindcentrum').on(t.kindcentrumId)
	]
);

export const planMilestones = sqliteTable(
	'plan_milestones',
	{
		...part,
		/** What will be there by then. */
		result: text('result').notNull().default(''),
		/** Null for the plan as a whole. */
		goalKey: text('goal_key'),
		moment: text('moment', { enum: moments }),
		dueOn: text('due_on'),
		reachedOn: text('reached_on')
	},
	(t) => [
		unique('plan_milestones_key').on(t.planId, t.key),
		foreignKey({
			columns: [t.planId, t.goalKey],
			foreignColumns: [planGoals.planId, planGoals.key]
		}),
		...partChecks('plan_milestones', t),
		check('plan_milestones_moment', oneOf(t.moment, moments)),
		check('plan_milestones_days', sql`${isDay(t.dueOn)} and ${isDay(t.reachedOn)}`),
		check('plan_milestones_text', sql`length(${t.result}) <= 2000`)
	]
);

export const planBorging = sqliteTable(
	'plan_borging',
	{
		...part,
		description: text('description').notNull().default(''),
		function: text('function', { enum: borgingFunctions }),
		carrier: text('carrier').notNull().default(''),
		state: text('state', { enum: borgingStates }).notNull().default('idea'),
		nationalSupport: text('national_support').notNull().default(''),
		handoverOn: text('handover_on')
	},
	(t) => [
		unique('plan_borging_key').on(t.planId, t.key),
		...partChecks('plan_borging', t),
		check('plan_borging_function', oneOf(t.function, borgingFunctions)),
		check('plan_borging_state', oneOf(t.state, borgingStates)),
		check('plan_borging_day', isDay(t.handoverOn)),
		check('plan_borging_handover', sql`${t.state} <> 'transferred' or ${t.handoverOn} is not null`),
		check(
			'plan_borging_text',
			sql`length(${t.description}) <= 2000 and length(${t.carrier}) <= 120 and length(${t.nationalSupport}) <= 2000`
		)
	]
);

/** The order of the parts of one kind; parts that are not in it come after, oldest first. */
export const planOrders = sqliteTable(
	'plan_orders',
	{
		/** `plan/kind`. */
		id: text('id').primaryKey(),
		planId: inPlan(),
		kind: text('kind', { enum: partKinds }).notNull(),
		keys: text('keys', { mode: 'json' }).$type<string[]>().notNull(),
		...contentColumns
	},
	(t) => [
		check('plan_orders_id', sql`${t.id} = ${t.planId} || '/' || ${t.kind}`),
		check('plan_orders_kind', oneOf(t.kind, partKinds)),
		check('plan_orders_keys', sql`json_type(${t.keys}) = 'array'`)
	]
);

/** What the board decided about one exact version. Never changed, never deleted. */
export const planDecisions = sqliteTable(
	'plan_decisions',
	{
		id: text('id').primaryKey(),
		planId: inPlan(),
		/** The version number that was decided on, and how often its row had changed by then. */
		number: integer('number').notNull(),
		planVersion: integer('plan_version').notNull(),
		outcome: text('outcome', { enum: decisionOutcomes }).notNull(),
		reasons: text('reasons').notNull(),
		/** Who signed: the account, and its name at that moment. */
		decidedBy: text('decided_by').notNull(),
		decidedByName: text('decided_by_name').notNull(),
		decidedAt: text('decided_at').notNull(),
		...sourced
	},
	(t) => [
		index('plan_decisions_plan').on(t.planId),
		check('plan_decisions_outcome', oneOf(t.outcome, decisionOutcomes)),
		check(
			'plan_decisions_reasons',
			sql`length(${t.reasons}) <= 2000 and (${t.outcome} = 'adopt' or length(trim(${t.reasons})) >= 10)`
		),
		check('plan_decisions_signed', sql`length(trim(${t.decidedByName})) > 0`)
	]
);

/** What happened since the decision: a log beside the frozen version. Only ever added to. */
export const planProgress = sqliteTable(
	'plan_progress',
	{
		/** Made by whoever adds it, so that what was sent twice is stored once. */
		id: text('id').primaryKey(),
		planId: inPlan(),
		kind: text('kind', { enum: ['action', 'milestone', 'borging'] }).notNull(),
		key: text('key').notNull(),
		/** State of an action or a borging option from then on. */
		state: text('state').$type<(typeof actionStates)[number] | (typeof borgingStates)[number]>(),
		/** Day on which a milestone was reached; null takes an earlier entry back. */
		reachedOn: text('reached_on'),
		note: text('note').notNull(),
		at: text('at').notNull(),
		by: text('by').notNull(),
		...sourced
	},
	(t) => [
		index('plan_progress_plan').on(t.planId, t.at),
		check(
			'plan_progress_kind',
			sql`(${t.kind} = 'action' and ${t.state} in (${words(actionStates)}) and ${t.state} is not null) or (${t.kind} = 'borging' and ${t.state} in (${words(borgingStates)}) and ${t.state} is not null) or (${t.kind} = 'milestone' and ${t.state} is null)`
		),
		check(
			'plan_progress_reached',
			sql`${t.reachedOn} is null or ${t.kind} = 'milestone' and ${t.reachedOn} is date(${t.reachedOn})`
		),
		check('plan_progress_note', sql`length(${t.note}) <= 2000`)
	]
);

/** What an account was reminded of by mail, so that nobody gets the same mail twice. */
export const planReminders = sqliteTable(
	'plan_reminders',
	{
		accountId: text('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** The milestone or plan, and why: `plan/key soon`, `plan/key late`, `plan carry`. */
		about: text('about').notNull(),
		sentAt: text('sent_at').notNull()
	},
	(t) => [primaryKey({ columns: [t.accountId, t.about] })]
);
