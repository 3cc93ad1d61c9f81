import {
	and,
	asc,
	count,
	desc,
	eq,
	gt,
	gte,
	inArray,
	like,
	lt,
	min,
	ne,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { ChangeAction } from './audit.ts';
import { changes, type Change, type Snapshot } from './tables.ts';

/**
 * The part of the history that `viewer` may read, for the `where` of every query here: all of
 * it, what lies wholly in own areas, or plans.
 */
function readable(viewer: Viewer): SQL | undefined {
	const areas = changes.areaIds;
	switch (scopeOf(viewer, 'read:history')) {
		case 'all':
			return undefined;
		case 'areas':
			return sql`${areas} <> '[]' AND NOT EXISTS (
				SELECT 1 FROM json_each(${areas})
				WHERE value NOT IN (SELECT value FROM json_each(${JSON.stringify([...viewer.areaIds])}))
			)`;
		case 'plans':
			return like(changes.entity, 'plan%');
		default:
			return sql`0`;
	}
}

/** Moment (ISO) of the first change after another moment, whoever made it; null when there is none. */
export const firstChangeAfter = (db: Database, moment: string): string | null =>
	db
		.select({ at: min(changes.at) })
		.from(changes)
		.where(gt(changes.at, moment))
		.get()?.at ?? null;

/** The history of one record, newest first; empty for who may not read it. */
export function historyOf(
	db: Database,
	viewer: Viewer,
	entity: string,
	entityId: string
): Change[] {
	return db
		.select()
		.from(changes)
		.where(and(eq(changes.entity, entity), eq(changes.entityId, entityId), readable(viewer)))
		.orderBy(desc(changes.id))
		.all();
}

/**
 * The newest `limit` entries of a record, of the records in it, whose ids begin with its own and a
 * slash, and of `others` about it; and how many there are in all.
 */
export function historyWithin(
	db: Database,
	viewer: Viewer,
	it: { entities: readonly string[]; id: string; others: readonly string[]; limit: number }
): { entries: Change[]; total: number } {
	// "0" follows "/" in every encoding that SQLite sorts by.
	const within = and(gt(changes.entityId, `${it.id}/`), lt(changes.entityId, `${it.id}0`));
	const where = and(
		inArray(changes.entity, [...it.entities]),
		or(inArray(changes.entityId, [it.id, ...it.others]), within),
		readable(viewer)
	);
	const entries = db
		.select()
		.from(changes)
		.where(where)
		.orderBy(desc(changes.id))
		.limit(it.limit)
		.all();
	const total = db.select({ total: count() }).from(changes).where(where).get()?.total ?? 0;
	return { entries, total };
}

/** Who changed a record last after `version`, other than the viewer; null when nobody else did. */
export function lastOther(
	db: Database,
	viewer: Viewer,
	it: { entity: string; id: string; version: number }
): string | null {
	const found = db
		.select({ author: changes.author })
		.from(changes)
		.where(
			and(
				...[eq(changes.entity, it.entity), eq(changes.entityId, it.id)],
				...[gt(changes.version, it.version), ne(changes.author, viewer.accountId ?? '')]
			)
		)
		.orderBy(desc(changes.id))
		.limit(1)
		.get();
	return found?.author ?? null;
}

/** One entry, for who may read it. */
export function getChange(db: Database, viewer: Viewer, id: number): Change | null {
	return (
		db
			.select()
			.from(changes)
			.where(and(eq(changes.id, id), readable(viewer)))
			.get() ?? null
	);
}

export interface LogSearch {
	/** Words that have to occur in the record's name, its id, the reason or the request id. */
	text?: string;
	entity?: string;
	author?: string;
	action?: string;
	/** ISO dates, in UTC, both included. */
	from?: string;
	until?: string;
	/** From 1. */
	page?: number;
}
export const LOG_PAGE = 50;

/** What happened, newest first, a page at a time, and how much there is in all. */
export function searchLog(
	db: Database,
	viewer: Viewer,
	{ text = '', entity, author, action, from, until, page = 1 }: LogSearch
): { entries: Change[]; total: number } {
	const words = text.split(/\s+/).filter(Boolean).slice(0, 8);
	const contains = (word: string) => {
		const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
		const within = [changes.label, changes.entityId, changes.reason, changes.requestId];
		return or(...within.map((column) => sql`${column} LIKE ${pattern} ESCAPE '\\'`));
	};
	const where = and(
		readable(viewer),
		...words.map(contains),
		entity ? eq(changes.entity, entity) : undefined,
		author ? eq(changes.author, author) : undefined,
		action ? eq(changes.action, action) : undefined,
		from ? gte(changes.at, from) : undefined,
		until ? lt(changes.at, `${until}T99`) : undefined
	);
	const entries = db
		.select()
		.from(changes)
		.where(where)
		.orderBy(desc(changes.id))
		.limit(LOG_PAGE)
		.offset((page - 1) * LOG_PAGE)
		.all();
	const total = db.select({ total: count() }).from(changes).where(where).get()?.total ?? 0;
	return { entries, total };
}

/** Saves of one record by one person, with nothing else done to it in between. */
export interface Saves extends Change {
	/** How many there were. */
	times: number;
}

/** Entries that are looked through for the newest lines. */
const LOOKED_THROUGH = 1000;

/**
 * What was done last, newest first, at most `limit` lines: what somebody saved again and again is
 * one line, from what its first save found to what its last one left. A step, a change with a
 * reason, and a record that was made together with others are lines of their own.
 */
export function latestSaves(db: Database, viewer: Viewer, limit: number): Saves[] {
	const runs = db.all<{ first: number; last: number; times: number }>(sql`
		with newest as (
			select id, entity, entity_id, author, action, reason, request_id
			from ${changes}
			where ${readable(viewer) ?? sql`1`}
			order by id desc
			limit ${LOOKED_THROUGH}
		),
		kinds as (
			select id, entity, entity_id, author,
				action = 'update' and reason is null as saved,
				action = 'create' and count(*) over (partition by request_id) = 1 as made
			from newest
		),
		beginnings as (
			select id, entity, entity_id,
				not (saved and coalesce(
					lag(author) over record = author and lag(saved or made) over record, 0
				)) as begins
			from kinds
			window record as (partition by entity, entity_id order by id)
		),
		runs as (
			select id, entity, entity_id,
				sum(begins) over (partition by entity, entity_id order by id) as run
			from beginnings
		)
		select min(id) as first, max(id) as last, count(*) as times
		from runs
		group by entity, entity_id, run
		order by last desc
		limit ${limit}
	`);
	const ids = runs.flatMap(({ first, last }) => [first, last]);
	const rows = new Map(
		db
			.select()
			.from(changes)
			.where(inArray(changes.id, ids))
			.all()
			.map((row) => [row.id, row])
	);
	return runs.flatMap(({ first, last, times }) => {
		const [began, ended] = [rows.get(first), rows.get(last)];
		return began && ended ? [{ ...ended, action: began.action, before: began.before, times }] : [];
	});
}

/** Kinds of record that occur in what the viewer may read. */
export function loggedEntities(db: Database, viewer: Viewer): string[] {
	const rows = db
		.selectDistinct({ entity: changes.entity })
		.from(changes)
		.where(readable(viewer))
		.orderBy(asc(changes.entity))
		.all();
	return rows.map(({ entity }) => entity);
}

/** Id of the newest entry of a record: what an "undo" right after an action takes back. */
export function lastChangeId(db: Database, entity: string, entityId: string): number | null {
	const where = and(eq(changes.entity, entity), eq(changes.entityId, entityId));
	return (
		db
			.select({ id: changes.id })
			.from(changes)
			.where(where)
			.orderBy(desc(changes.id))
			.limit(1)
			.get()?.id ?? null
	);
}

/** When something was last done to a record, and by whom; null when it never was. */
export const lastAction = (
	db: Database,
	entity: string,
	entityId: string,
	action: ChangeAction
): { at: string; author: string } | null =>
	db
		.select({ at: changes.at, author: changes.author })
		.from(changes)
		.where(
			and(
				...[eq(changes.entity, entity), eq(changes.entityId, entityId)],
				eq(changes.action, action)
			)
		)
		.orderBy(desc(changes.id))
		.limit(1)
		.get() ?? null;

/**
 * The fields of a record as they were at `version`: what the first later change found. Null when
 * there is no later change, or an erasure blanked it.
 */
export function snapshotAt(
	db: Database,
	entity: string,
	entityId: string,
	version: number
): Snapshot | null {
	const [later] = db
		.select({ before: changes.before })
		.from(changes)
		.where(
			and(eq(changes.entity, entity), eq(changes.entityId, entityId), gt(changes.version, version))
		)
		.orderBy(asc(changes.version))
		.limit(1)
		.all();
	return later?.before ?? null;
}
