import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { foldLetters, searchWords } from '#lib/ui/match.ts';
import type { MapItem } from '../filter.ts';
import { itemsWithWords } from '../applyFilters.ts';
import { catalogue } from '../catalogue.server.ts';
import type { SearchDocument } from './documents.server.ts';
import { searchIndex } from './index.server.ts';
import { participleStart, stemsOf } from './stems.ts';
import { columns, INDEXED, STEM, type SearchStore } from './store.ts';
import { LOOSE_FROM, queryWords, typingErrors } from './words.ts';

/** What a text finds among everything published. */
export interface Found {
	/** Ids, best first. */
	ids: string[];
	/** Nothing fitted as typed: these fit with a typing error forgiven. */
	near: boolean;
	/** Words to mark in what is shown, separated by spaces. */
	marks: string;
	/** The index is still being made: only names, places and summaries were looked through. */
	partial?: boolean;
}

/** Most other words that one typed word may stand for. */
const MAX_VARIANTS = 40;

/**
 * All that fits every word of `text`: a word that begins with it, its singular or plural, or (from
 * four letters) a word that contains it, as Dutch joins words; only when nothing fits, words with a
 * typing error. Best is what it is called, then where it is, what it is about, and what is told.
 */
export function findItems(db: Database, _viewer: Viewer, text: string): Found {
	const index = searchIndex(db);
	const words = queryWords(text);
	if (words.length === 0) return { ids: [], near: false, marks: '' };
	if (!index) {
		const ids = itemsWithWords(catalogue(db).items, text).map(({ id }) => id);
		return { ids, near: false, marks: words.join(' '), partial: true };
	}
	const { variants, near } = understand(index, words);
	const best = new Map<number, number>();
	for (const [tier, query] of [...startsOf(index, words), ...tiers(variants)].entries())
		for (const rowId of match(index, query)) if (!best.has(rowId)) best.set(rowId, tier);
	const found = [...best].flatMap(([rowId, tier]) => {
		const document = index.documentAt(rowId);
		return document ? [{ document, tier }] : [];
	});
	found.sort((a, b) => a.tier - b.tier || usualOrder(a.document, b.document));
	return {
		ids: found.map(({ document }) => document.id),
		near,
		marks: marksOf(index, words, variants, near)
	};
}

type SuggestedItem = Pick<MapItem, 'id' | 'slug' | 'kind' | 'name' | 'place' | 'example'>;

/** The first few that fit what is typed so far, best first; quick among very many. */
export function suggestItems(
	db: Database,
	_viewer: Viewer,
	text: string,
	limit: number
): SuggestedItem[] {
	const index = searchIndex(db);
	const words = queryWords(text);
	if (words.length === 0) return [];
	if (!index) return itemsWithWords(catalogue(db).items, text).slice(0, limit);
	const seen = new Set<number>();
	const take = (queries: readonly Query[]) => {
		for (const query of queries) {
			for (const rowId of match(index, query, limit + seen.size)) seen.add(rowId);
			if (seen.size >= limit) return;
		}
	};
	take([...startsOf(index, words), ...tiers(words.map((word) => own(index, word)))]);
	if (seen.size < limit) take(tiers(understand(index, words).variants));
	return [...seen].slice(0, limit).flatMap((rowId) => index.documentAt(rowId) ?? []);
}

/** Letters of an excerpt before and after the word that it is about. */
const AROUND = 70;

/** For each item of which the card shows none of the words: where its page has one of them. */
export function excerptsOf(
	db: Database,
	items: readonly MapItem[],
	marks: string
): Record<string, string> {
	const index = searchIndex(db);
	const words = searchWords(marks);
	const within = (text: string) => {
		const folded = foldLetters(text);
		return words.map((word) => folded.indexOf(word)).find((at) => at >= 0);
	};
	return Object.fromEntries(
		items.flatMap((item): [string, string][] => {
			if (within(`${item.name} ${item.place} ${item.summary}`) !== undefined) return [];
			const { terms = '', body = '' } = index?.document(item.id) ?? {};
			const text = `${body} · ${terms}`;
			const at = within(text);
			if (at === undefined) return [];
			const from = at < AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
			const end = text.indexOf(' ', at + AROUND);
			const cut = text.slice(from, end < 0 ? undefined : end);
			return [[item.id, `${from > 0 ? '… ' : ''}${cut}${end < 0 ? '' : ' …'}`]];
		})
	);
}

/** What is asked for in FTS5's language, which knows a word only between quotes. */
interface Variants {
	/** Words that begin so, and its stem. */
	own: string[];
	/** Other words in which it occurs, or that it resembles. */
	other: string[];
}
/** A word that begins very many others is asked for as a beginning; one by one is quicker else. */
const MAX_BEGUN = 100;

function own(index: SearchStore, word: string): Variants {
	const stems = stemsOf(word).map((stem) => `"${STEM}${stem}"`);
	return { own: [...begun(index, word), ...stems], other: [] };
}

/**
 * All words that begin so, after `before`, as FTS5 is asked for them. It has an index for short
 * beginnings; of a longer one it would first gather every row.
 */
function begun(index: SearchStore, word: string, before = ''): string[] {
	if (word.length <= INDEXED) return [`"${before}${word}" *`];
	const known = index
		.prepare("select word from words where word >= ? and word < ? || '~' limit ?")
		.pluck()
		.all(word, word, MAX_BEGUN + 1) as string[];
	return known.length > MAX_BEGUN
		? [`"${before}${word}" *`]
		: known.map((each) => `"${before}${each}"`);
}

function understand(index: SearchStore, words: readonly string[]) {
	const variants = words.map((word) => ({
		...own(index, word),
		other: containing(index, word)
	}));
	const near = match(index, whole(variants), 1).length === 0;
	if (near)
		for (const [i, variant] of variants.entries())
			variant.other.push(...resembling(index, words[i] ?? ''));
	return { variants, near };
}

interface Query {
	table: 'titles' | 'texts';
	asked: string;
}

/** Names that begin with all of it, as one text. */
function startsOf(index: SearchStore, words: readonly string[]): Query[] {
	const before = words.slice(0, -1).map((word) => `${word} `);
	const phrases = begun(index, words.at(-1) ?? '', before.join(''));
	if (phrases.length === 0) return [];
	const asked = `${columns[0]} : (${phrases.map((phrase) => `^ ${phrase}`).join(' OR ')})`;
	return [{ table: 'titles', asked }];
}

/** Queries from the strictest to the widest; a row counts for the first that it fits. */
const tiers = (variants: readonly Variants[]): Query[] => [
	...columns.map((_, i): Query => ({ table: 'titles', asked: every(variants, i + 1) })),
	whole(variants)
];
const whole = (variants: readonly Variants[]): Query => ({
	table: 'texts',
	asked: every(variants)
});

/** Every word, in one of the first `width` columns or anywhere. */
const every = (variants: readonly Variants[], width?: number): string =>
	variants
		.map(
			({ own, other }) =>
				`${width ? `{${columns.slice(0, width).join(' ')}} : ` : ''}(${[...own, ...other.map((word) => `"${word}"`)].join(' OR ')})`
		)
		.join(' AND ');

const match = (index: SearchStore, { table, asked }: Query, limit = -1) =>
	index
		.prepare(`select rowid from ${table} where ${table} match ? limit ?`)
		.pluck()
		.all(asked, limit) as number[];

const piecesLike = (index: SearchStore, query: string, limit: number) =>
	index
		.prepare('select word from pieces where pieces match ? limit ?')
		.pluck()
		.all(query, limit) as string[];

/** Known words with this one further on in them. */
function containing(index: SearchStore, word: string): string[] {
	if (word.length < LOOSE_FROM) return [];
	return piecesLike(index, trigrams(word).join(' AND '), 1000)
		.filter((known) => known.indexOf(word) > 0)
		.slice(0, MAX_VARIANTS);
}

/** Known words that differ by a typing error, the most alike first. */
function resembling(index: SearchStore, word: string): string[] {
	if (word.length < LOOSE_FROM) return [];
	// Short words may share no three letters with what they should have been.
	const alike = new Set([
		...piecesLike(index, trigrams(word).join(' OR '), 20_000),
		...(word.length < 6 ? beginning(index, word.charAt(0)) : [])
	]);
	return [...alike]
		.flatMap((known) => {
			const errors = typingErrors(known, word);
			return errors === null ? [] : [{ known, errors }];
		})
		.sort((a, b) => a.errors - b.errors || a.known.length - b.known.length)
		.slice(0, MAX_VARIANTS)
		.map(({ known }) => known);
}

const beginning = (index: SearchStore, letter: string) =>
	index
		.prepare("select word from words where word >= ? and word < ? || '~'")
		.pluck()
		.all(letter, letter) as string[];

const trigrams = (word: string): string[] =>
	Array.from({ length: word.length - 2 }, (_, i) => `"${word.slice(i, i + 3)}"`);

const dutch = new Intl.Collator('nl', { numeric: true });
const usualOrder = (a: SearchDocument, b: SearchDocument) =>
	Number(a.example) - Number(b.example) ||
	dutch.compare(a.name, b.name) ||
	dutch.compare(a.id, b.id);

function marksOf(
	index: SearchStore,
	words: readonly string[],
	variants: readonly Variants[],
	near: boolean
): string {
	const loose = near
		? variants.flatMap(({ other }) => other)
		: words.flatMap((word) => [...stemsOf(word), ...participles(index, word)]);
	const long = [...words, ...loose].filter((word) => word.length >= LOOSE_FROM - 1);
	return [...new Set(long)].join(' ');
}

/** Known participles of a verb: what is written in the text is not how the verb begins. */
function participles(index: SearchStore, word: string): string[] {
	const start = participleStart(word);
	if (start === null) return [];
	const stems = new Set(stemsOf(word));
	const known = index
		.prepare("select word from words where word >= ? and word < ? || '~'")
		.pluck()
		.all(start, start) as string[];
	return known.filter((each) => stemsOf(each).some((one) => stems.has(one)));
}
