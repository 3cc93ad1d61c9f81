import type { Database } from '#lib/db/open.server.ts';
import { documentIds, readDocuments } from './documents.server.ts';
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
/** So many documents are read at once; more are read in slices, between which requests are answered. */
const AT_ONCE = 2000;
const SLICE = 50;

/** The index beside a store, and how far it has read the changes of that store. */
interface Kept {
	index: SearchStore;
	/** Differs once another connection wrote, or this one rebuilt a table (and dropped its triggers). */
	moment: string;
	/** Last change of this connection that was taken in. */
	seen: number;
	/** Everything has been read once. */
	whole: boolean;
	/** What is being read in slices, and whether something was written meanwhile. */
	reading: 'no' | 'once' | 'again';
}
const kept = new WeakMap<Database, Kept>();

/**
 * The full-text index of what is published, up to date; null while very many are read for the first
 * time. It is derived, in memory, and belongs to no migration: it is made when a process starts; what
 * this connection changes is noted by temporary triggers; after a write by another connection
 * everything is compared. So whoever writes by whichever way (editor, seed, import, shell, a
 * restored copy, a table that was rebuilt), the index follows. Within a transaction it stays as it
 * was.
 */
export function searchIndex(db: Database): SearchStore | null {
	const known = kept.get(db);
	if (db.$client.inTransaction) return known ? ready(known) : forNow(db);
	if (!known) return start(db);
	const moment = momentOf(db);
	const changed = db.$client
		.prepare('select id, seq from temp.search_changes where seq > ? order by seq limit ?')
		.all(known.seen, MANY + 1) as { id: string; seq: number }[];
	if (moment !== known.moment || changed.length > MANY) {
		watch(db);
		known.seen = lastChange(db);
		known.moment = moment;
		readAll(db, known);
	} else if (changed.length > 0) {
		const ids = withPractices(db, [...new Set(changed.map(({ id }) => id))]);
		known.index.replace(ids, readDocuments(db, ids));
		known.seen = changed.at(-1)?.seq ?? known.seen;
	}
	return ready(known);
}

const ready = ({ index, whole }: Kept): SearchStore | null => (whole ? index : null);

/** Too early to keep: what is read within a transaction may be undone. */
function forNow(db: Database): SearchStore | null {
	if (documentIds(db).length > AT_ONCE) return null;
	const index = new SearchStore();
	index.replace([], readDocuments(db));
	return index;
}

function start(db: Database): SearchStore | null {
	watch(db);
	const fresh: Kept = {
		...{ index: new SearchStore(), moment: momentOf(db), seen: lastChange(db) },
		...{ whole: false, reading: 'no' }
	};
	kept.set(db, fresh);
	readAll(db, fresh);
	return ready(fresh);
}

/** Compares everything with what is published: at once, or in slices when it is very much. */
function readAll(db: Database, known: Kept): void {
	if (known.reading !== 'no') known.reading = 'again';
	else if (documentIds(db).length > AT_ONCE) void readInSlices(db, known);
	else {
		known.index.replace([...known.index.ids], readDocuments(db));
		known.whole = true;
	}
}

async function readInSlices(db: Database, known: Kept): Promise<void> {
	known.reading = 'once';
	const ids = documentIds(db);
	for (let from = 0; from < ids.length; from += SLICE) {
		await new Promise((resolve) => setImmediate(resolve));
		if (!db.$client.open) return;
		const slice = ids.slice(from, from + SLICE);
		known.index.replace(slice, readDocuments(db, slice));
	}
	const now = new Set(documentIds(db));
	known.index.replace(
		[...known.index.ids].filter((id) => !now.has(id)),
		[]
	);
	known.whole = true;
	const again = (known.reading as Kept['reading']) === 'again';
	known.reading = 'no';
	if (again) readAll(db, known);
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
