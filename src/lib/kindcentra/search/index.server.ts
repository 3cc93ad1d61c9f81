import type { Database } from '#lib/db/open.server.ts';
import { readDocuments } from './documents.server.ts';
import { SearchStore } from './store.ts';

/** Tables that a document is made of, and the id of the row that it is about. */
const watched = {
	kindcentra: 'id',
	practices: 'id',
	kindcentrum_terms: 'kindcentrum_id',
	practice_terms: 'practice_id'
};
/** With more changes than this, reading everything is quicker. */
const MANY = 500;

/** The index beside a store, and how far it has read the changes of that store. */
interface Kept {
	index: SearchStore;
	/** Differs once another connection wrote, or this one rebuilt a table (and dropped its triggers). */
	moment: string;
	/** Last change of this connection that was taken in. */
	seen: number;
}
const kept = new WeakMap<Database, Kept>();

/**
 * The full-text index of what is published, up to date. It is derived, in memory, and belongs to
 * no migration: it is made at the first search of a process; what this connection changes is
 * noted by temporary triggers; after a write by another connection everything is compared. So
 * whoever writes by whichever way (editor, seed, import, shell, a restored copy, a table that was
 * rebuilt), the index follows. Within a transaction it stays as it was.
 */
export function searchIndex(db: Database): SearchStore {
	const known = kept.get(db);
	if (!known) return start(db);
	if (db.$client.inTransaction) return known.index;
	const moment = momentOf(db);
	const changed = db.$client
		.prepare('select id, seq from temp.search_changes where seq > ? order by seq limit ?')
		.all(known.seen, MANY + 1) as { id: string; seq: number }[];
	if (moment !== known.moment || changed.length > MANY) {
		watch(db);
		readAll(db, known.index);
		known.seen = lastChange(db);
		known.moment = moment;
	} else if (changed.length > 0) {
		const ids = withPractices(db, [...new Set(changed.map(({ id }) => id))]);
		known.index.replace(ids, readDocuments(db, ids));
		known.seen = changed.at(-1)?.seq ?? known.seen;
	}
	return known.index;
}

function start(db: Database): SearchStore {
	const index = new SearchStore();
	if (db.$client.inTransaction) {
		// Too early to keep: what is read now may be undone.
		readAll(db, index);
		return index;
	}
	watch(db);
	const moment = momentOf(db);
	const seen = lastChange(db);
	readAll(db, index);
	kept.set(db, { index, moment, seen });
	return index;
}

/** Notes from now on which rows this connection changes. */
function watch(db: Database): void {
	const triggers = Object.entries(watched).flatMap(([table, column]) =>
		(['insert', 'update', 'delete'] as const).map((event) => {
			const rows = { insert: ['new'], update: ['old', 'new'], delete: ['old'] }[event];
			const notes = rows.map((row) => `insert into search_changes (id) values (${row}.${column});`);
			return `create temp trigger if not exists search_${table}_${event} after ${event} on main.${table} begin ${notes.join(' ')} end;`;
		})
	);
	db.$client.exec(
		`create temp table if not exists search_changes (seq integer primary key autoincrement, id text not null); ${triggers.join('\n')}`
	);
}

const momentOf = (db: Database) =>
	['data_version', 'schema_version']
		.map((name) => db.$client.pragma(name, { simple: true }))
		.join('/');

const readAll = (db: Database, index: SearchStore) =>
	index.replace([...index.ids], readDocuments(db));

const lastChange = (db: Database) =>
	db.$client
		.prepare('select coalesce(max(seq), 0) from temp.search_changes')
		.pluck()
		.get() as number;

/** A practice at a kindcentrum shares its place, name and visibility. */
const withPractices = (db: Database, ids: string[]): string[] => [
	...ids,
	...(db.$client
		.prepare('select id from practices where kindcentrum_id in (select value from json_each(?))')
		.pluck()
		.all(JSON.stringify(ids)) as string[])
];
