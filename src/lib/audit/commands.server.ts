/**
 * How every command changes a content row: `createRow` and `changeRow`. Both run in one immediate
 * transaction, ask the right inside it, and write the history with the change. A command is then
 * only its rules:
 *
 *     export const updatePerson = (db: Database, actor: Actor, id: string, version: number, input: PersonInput) =>
 *     	changeRow(db, actor, {
 *     		table: people, entity: 'person', id, version,
 *     		may: () => can(actor.viewer, 'manage:programme'),
 *     		label: (row) => row.name,
 *     		next: () => validPerson(input) // the columns to write, or a refusal
 *     	});
 *
 * A command of several rows wraps these in one `transact`: a refusal inside undoes all of it.
 */
import { and, eq, getTableColumns, isNull, ne } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, notFound, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { mergeFields, sameValue, type ChangeAction, type Stale } from './audit.ts';
import { snapshotAt } from './queries.server.ts';
import { changes, type Snapshot } from './tables.ts';

interface Stamps {
	version: number;
	createdAt: string;
	createdBy: string;
	updatedAt: string;
	updatedBy: string;
}
/** A table with a text primary key `id` and the columns of `contentColumns`. */
export type ContentTable = SQLiteTable & {
	id: AnySQLiteColumn;
	$inferSelect: Stamps & { id: string };
};
export type Row<T extends ContentTable> = T['$inferSelect'];
/** What a caller gives: all columns but those that are written here. */
type NewRow<T extends ContentTable> = Omit<T['$inferInsert'], keyof Stamps> & { id: string };
type Fields<T extends ContentTable> = Partial<Omit<Row<T>, keyof Stamps | 'id'>>;
type NoLinks = Record<never, never>;

export interface Described<T extends ContentTable, L extends object> {
	table: T;
	/** Kind of record in the history (`person`, `assessment`, `planGoal`). */
	entity: string;
	/** Whether the actor may do this to this record; asked before anything is told about it. */
	may: (row: Row<T> & L) => boolean;
	/** What the record is called in the log. */
	label: (row: Row<T> & L) => string;
	/** Areas it is about; leave out when it is about no area. */
	areaIds?: (row: Row<T> & L) => readonly string[];
	action?: ChangeAction;
	reason?: string;
	/**
	 * What belongs to the record but lives in tables of its own (the areas of a working area, the
	 * evidence of a cell). `read` answers it as fields beside the columns, in a stable order;
	 * `write` stores the ones it is given. These fields take part in history and merging.
	 */
	links?: { read: (id: string) => L; write: (id: string, links: Partial<L>) => void };
}

/**
 * Adds a row, version 1, and its first history. `may` is asked about the row as it would be.
 * Refuses with `forbidden`. Answers the row as stored.
 */
export function createRow<T extends ContentTable, L extends object = NoLinks>(
	db: Database,
	actor: Actor,
	it: Described<T, L> & { row: NewRow<T> & Partial<L> }
): Outcome<Row<T> & L> {
	const at = actor.now.toISOString();
	const author = authorOf(actor.viewer);
	const stamps = { version: 1, createdAt: at, createdBy: author, updatedAt: at, updatedBy: author };
	return transact(db, () => {
		const { columns, links } = split(it.table, it.row);
		db.insert(it.table as SQLiteTable)
			.values({ ...columns, ...stamps })
			.run();
		it.links?.write(it.row.id, links as Partial<L>);
		const row = load(db, it, it.row.id) as Row<T> & L;
		if (!it.may(row)) return forbidden();
		recordChange(db, actor, { ...describe(it, row), action: it.action ?? 'create', after: row });
		return done(row);
	});
}

/**
 * Changes a row if it still has `version`. In this order: `notFound`; `forbidden` unless `may`;
 * whatever `next` refuses; the row is answered and nothing written when it already has every
 * value asked for (so a save that is sent twice arrives once); `stale` (412) with base, theirs
 * and mine when somebody was first. Leave `version` out for steps that do not build on what the
 * sender saw. Answers the row as stored.
 */
export function changeRow<T extends ContentTable, L extends object = NoLinks>(
	db: Database,
	actor: Actor,
	it: Described<T, L> & {
		id: string;
		version?: number | undefined;
		/** The fields to write, worked out and checked against the row as it is now. */
		next: (row: Row<T> & L) => (Fields<T> & Partial<L>) | Failure;
	}
): Outcome<Row<T> & L, Failure | Stale> {
	return transact<Row<T> & L, Failure | Stale>(db, () => {
		const row = load(db, it, it.id);
		if (!row) return notFound();
		if (!it.may(row)) return forbidden();
		const wanted = it.next(row);
		if (isFailure(wanted)) return wanted;
		if (Object.entries(wanted).every(([name, value]) => sameValue(field(row, name), value))) {
			return done(row);
		}
		if (it.version !== undefined && it.version !== row.version) {
			return stale(snapshotAt(db, it.entity, it.id, it.version), row, wanted as Snapshot);
		}
		const { columns, links } = split(it.table, wanted);
		const stamps = {
			version: row.version + 1,
			updatedAt: actor.now.toISOString(),
			updatedBy: authorOf(actor.viewer)
		};
		db.update(it.table as SQLiteTable)
			.set({ ...columns, ...stamps })
			.where(eq(it.table.id, it.id))
			.run();
		it.links?.write(it.id, links as Partial<L>);
		const saved = load(db, it, it.id) as Row<T> & L;
		recordChange(db, actor, {
			...describe(it, saved),
			action: it.action ?? 'update',
			before: row,
			after: saved
		});
		return done(saved);
	});
}

/** One entry of the history, for what `createRow` and `changeRow` do not fit. */
export interface NewChange {
	entity: string;
	entityId: string;
	action: ChangeAction;
	label?: string;
	areaIds?: readonly string[];
	/** Version of the record after the change; 0 for what has no versions. */
	version?: number;
	before?: object | null;
	after?: object | null;
	reason?: string | undefined;
}

/**
 * Writes one entry of the history; call it in the transaction of the change itself. Never give it
 * secrets: what is written here stays. Answers the id of the entry.
 */
export function recordChange(db: Database, actor: Actor, change: NewChange): number {
	const [written] = db
		.insert(changes)
		.values({
			at: actor.now.toISOString(),
			author: authorOf(actor.viewer),
			requestId: actor.requestId,
			entity: change.entity,
			entityId: change.entityId,
			action: change.action,
			version: change.version ?? 0,
			label: change.label ?? null,
			areaIds: [...(change.areaIds ?? [])],
			before: snapshotOf(change.before),
			after: snapshotOf(change.after),
			reason: change.reason ?? null
		})
		.returning({ id: changes.id })
		.all();
	if (!written) throw new Error('The history was not written');
	return written.id;
}

function load<T extends ContentTable, L extends object>(
	db: Database,
	it: Described<T, L>,
	id: string
): (Row<T> & L) | undefined {
	const [row] = db
		.select()
		.from(it.table as SQLiteTable)
		.where(eq(it.table.id, id))
		.all();
	return row && ({ ...row, ...it.links?.read(id) } as Row<T> & L);
}

const describe = <T extends ContentTable, L extends object>(
	it: Described<T, L>,
	row: Row<T> & L
) => ({
	entity: it.entity,
	entityId: row.id,
	version: row.version,
	label: it.label(row),
	areaIds: it.areaIds?.(row) ?? [],
	reason: it.reason
});

/** The fields that are columns of `table`, and the others. */
function split(table: SQLiteTable, fields: object): { columns: Snapshot; links: Snapshot } {
	const names = getTableColumns(table);
	const entries = Object.entries(fields);
	return {
		columns: Object.fromEntries(entries.filter(([name]) => name in names)),
		links: Object.fromEntries(entries.filter(([name]) => !(name in names)))
	};
}

const stamped = ['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'];
const snapshotOf = (row: object | null | undefined): Snapshot | null =>
	row ? Object.fromEntries(Object.entries(row).filter(([name]) => !stamped.includes(name))) : null;

const field = (row: object, name: string): unknown => (row as Snapshot)[name];
const isFailure = (value: object): value is Failure => 'ok' in value && value.ok === false;

function stale(whole: Snapshot | null, row: Stamps & { id: string }, mine: Snapshot): Stale {
	const names = Object.keys(mine);
	const pick = (from: object) => Object.fromEntries(names.map((name) => [name, field(from, name)]));
	const base = whole && pick(whole);
	const theirs = pick(row);
	return {
		ok: false,
		status: 412,
		code: 'stale',
		message:
			'Iemand anders heeft dit intussen gewijzigd. Kies hieronder wat er moet staan; er is niets verloren.',
		version: row.version,
		base,
		theirs,
		mine,
		...mergeFields(base, theirs, mine),
		updatedBy: row.updatedBy,
		updatedAt: row.updatedAt
	};
}

/**
 * Blanks everything the history holds about one record (erasure of a person on request), and
 * writes that this was done. The record itself is blanked by its own command, in the same
 * transaction. Answers how many entries were blanked.
 */
export function eraseHistory(
	db: Database,
	actor: Actor,
	it: { entity: string; entityId: string; areaIds?: readonly string[] }
): number {
	const erasedBy = recordChange(db, actor, { ...it, action: 'erase' });
	return db
		.update(changes)
		.set({ label: null, before: null, after: null, reason: null, erasedBy })
		.where(
			and(
				eq(changes.entity, it.entity),
				eq(changes.entityId, it.entityId),
				isNull(changes.erasedBy),
				ne(changes.id, erasedBy)
			)
		)
		.run().changes;
}
