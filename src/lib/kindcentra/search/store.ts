import Sqlite from 'better-sqlite3';
import { fold } from '#lib/areas/placeSearch.ts';
import type { SearchDocument } from './documents.server.ts';
import { stemsOf } from './stems.ts';

/** Marks the stem of a word, so that a stem is never taken for a word. */
export const STEM = '~';

/** Columns of the short texts, from the weightiest to the lightest. */
export const columns = ['name', 'place', 'terms'] as const;

/** Beginnings of words up to so many letters are in the index themselves. */
export const INDEXED = 3;
const words = `tokenize = "ascii tokenchars '${STEM}'", prefix = '1 2 3', content = '', contentless_delete = 1`;
/** Documents in one transaction: more would only fill the memory. */
const BATCH = 1000;

/**
 * The full-text index itself: SQLite's FTS5 in memory, with short texts (what something is called,
 * where it is, what it is about) apart from whole ones, so that a name is found at once among very
 * many; and the vocabulary of all words, to look up pieces of words and typing errors.
 */
export class SearchStore {
	readonly client = new Sqlite(':memory:');
	#rowIds = new Map<string, number>();
	#documents = new Map<number, SearchDocument>();
	#words = new Set<string>();
	#next = 1;

	constructor() {
		this.client.exec(`
			create virtual table titles using fts5(${columns.join(', ')}, ${words});
			create virtual table texts using fts5(whole, ${words});
			create table words (word text primary key) without rowid;
			create virtual table pieces using fts5(word, tokenize = 'trigram', detail = 'none');
		`);
	}

	get ids(): Iterable<string> {
		return this.#rowIds.keys();
	}
	documentAt(rowId: number): SearchDocument | undefined {
		return this.#documents.get(rowId);
	}
	document(id: string): SearchDocument | undefined {
		return this.#documents.get(this.#rowIds.get(id) ?? 0);
	}

	/** Makes the index hold exactly these of the given ids. */
	replace(ids: Iterable<string>, documents: readonly SearchDocument[]): void {
		const now = new Map(documents.map((document) => [document.id, document]));
		const gone = [...ids].filter((id) => !now.has(id));
		const fresh = documents.filter(
			(document) => JSON.stringify(this.document(document.id)) !== JSON.stringify(document)
		);
		this.#inBatches(gone, (id) => this.#remove(id));
		this.#inBatches(fresh, (document) => {
			this.#remove(document.id);
			this.#add(document);
		});
	}

	#inBatches<T>(list: readonly T[], write: (entry: T) => void) {
		for (let from = 0; from < list.length; from += BATCH)
			this.client.transaction(() => list.slice(from, from + BATCH).forEach(write))();
	}

	#remove(id: string) {
		const rowId = this.#rowIds.get(id);
		if (rowId === undefined) return;
		this.prepare('delete from titles where rowid = ?').run(rowId);
		this.prepare('delete from texts where rowid = ?').run(rowId);
		this.#rowIds.delete(id);
		this.#documents.delete(rowId);
	}

	#add(document: SearchDocument) {
		const rowId = this.#next++;
		const { name, place, gemeente, alsoCalled, terms } = document;
		const short = [name, [place, gemeente, ...alsoCalled].join(' '), terms].map(fold);
		const whole = [...short, fold(document.body)].join(' ');
		this.prepare('insert into titles (rowid, name, place, terms) values (?, ?, ?, ?)').run(
			rowId,
			short.map(withStems)
		);
		this.prepare('insert into texts (rowid, whole) values (?, ?)').run(rowId, withStems(whole));
		this.#rowIds.set(document.id, rowId);
		this.#documents.set(rowId, document);
		for (const word of whole.split(' ')) if (word) this.#learn(word);
	}

	#learn(word: string) {
		if (this.#words.has(word)) return;
		this.#words.add(word);
		this.prepare('insert into words values (?)').run(word);
		if (word.length > 3) this.prepare('insert into pieces values (?)').run(word);
	}

	#statements = new Map<string, Sqlite.Statement>();
	/** A statement, made once. */
	prepare(sql: string): Sqlite.Statement {
		const statement = this.#statements.get(sql) ?? this.client.prepare(sql);
		this.#statements.set(sql, statement);
		return statement;
	}
}

function withStems(text: string): string {
	let all = text;
	for (const word of new Set(text.split(' ')))
		for (const stem of stemsOf(word)) all += ` ${STEM}${stem}`;
	return all;
}
