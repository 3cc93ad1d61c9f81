/**
 * Rows that are really taken out of their table, such as a scene of a tour, and put back as they
 * were: the history is where they stay.
 */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, notFound, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { recordChange, type ContentTable, type Described, type Row } from './commands.server.ts';
import { changes, type Change } from './tables.ts';

type Kind<T extends ContentTable> = Omit<Described<T, object>, 'links' | 'action' | 'reason'>;

/** Takes a row out; the history keeps what it was. Refuses with `notFound` or `forbidden`. */
export const takeOutRow = <T extends ContentTable>(
	db: Database,
	actor: Actor,
	it: Kind<T> & { id: string }
): Outcome<Row<T>> =>
	transact(db, () => {
		const row = rowOf(db, it);
		if (!row) return notFound();
		if (!it.may(row)) return forbidden();
		recordChange(db, actor, {
			...{ entity: it.entity, entityId: it.id, label: it.label(row), action: 'archive' },
			areaIds: it.areaIds?.(row) ?? [],
			version: row.version + 1,
			before: row
		});
		db.delete(it.table as SQLiteTable)
			.where(eq(it.table.id, it.id))
			.run();
		return done(row);
	});

/**
 * Puts a row back as it was when it was taken out. Asked twice, it is there once. Refuses with
 * `notFound` when it was never taken out, or an erasure blanked it.
 */
export const putBackRow = <T extends ContentTable>(
	db: Database,
	actor: Actor,
	it: Kind<T> & { id: string }
): Outcome<Row<T>> =>
	transact(db, () => {
		const there = rowOf(db, it);
		if (there) return it.may(there) ? done(there) : forbidden();
		const removal = removalOf(db, it.entity, it.id);
		if (!removal?.before) return notFound();
		const first = db
			.select()
			.from(changes)
			.where(of(it.entity, it.id))
			.orderBy(asc(changes.id))
			.get();
		db.insert(it.table as SQLiteTable)
			.values({
				...removal.before,
				...{ id: it.id, version: removal.version + 1 },
				...{ createdAt: (first ?? removal).at, createdBy: (first ?? removal).author },
				...{ updatedAt: actor.now.toISOString(), updatedBy: authorOf(actor.viewer) }
			})
			.run();
		const row = rowOf(db, it);
		if (!row || !it.may(row)) return forbidden();
		recordChange(db, actor, {
			...{ entity: it.entity, entityId: it.id, label: it.label(row), action: 'unarchive' },
			areaIds: it.areaIds?.(row) ?? [],
			version: row.version,
			after: row
		});
		return done(row);
	});

const of = (entity: string, id: string) =>
	and(eq(changes.entity, entity), eq(changes.entityId, id));

/** How a row was taken out, if that is the last thing that happened to it. */
export function removalOf(db: Database, entity: string, id: string): Change | undefined {
	const last = db
		.select()
		.from(changes)
		.where(of(entity, id))
		.orderBy(desc(changes.id))
		.limit(1)
		.get();
	return last?.action === 'archive' ? last : undefined;
}

function rowOf<T extends ContentTable>(
	db: Database,
	it: { table: T; id: string }
): Row<T> | undefined {
	const [row] = db
		.select()
		.from(it.table as SQLiteTable)
		.where(eq(it.table.id, it.id))
		.all();
	return row as Row<T> | undefined;
}
