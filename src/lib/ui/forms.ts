/** Search for words in any of their forms: "samenwerken" finds "samenwerking". Pure. */

import { foldLetters, markAll, piecesOf, searchWords, type Piece } from './match.ts';
import { stem } from './stem.ts';

/** Words that say nothing of what is sought, when there are others. */
const SMALL = new Set(['aan', 'de', 'een', 'en', 'het', 'in', 'met', 'op', 'te', 'van', 'voor']);
/** What is left without them must still be a word of its own. */
const [LEAST, LEAST_OF_ACT, LEAST_OF_PART] = [3, 6, 5];

/** What "samenwerken", "samenwerkt" and "samenwerking" have in common. */
function root(word: string): string {
	const base = stem(word);
	return base.endsWith('ing') && base.length - 3 >= LEAST_OF_ACT ? base.slice(0, -3) : base;
}

/** A searched word with its root; words with a sign in them ("regio-scan") are only as they are. */
interface Sought {
	word: string;
	root: string | null;
}

function sought(query: string): Sought[] {
	const words = searchWords(query);
	const telling = words.filter((word) => !SMALL.has(word));
	return (telling.length > 0 ? telling : words).map((word) => {
		const common = /^[a-z]+$/.test(word) ? root(word) : '';
		return { word, root: common.length >= LEAST ? common : null };
	});
}

/** Whether a word of a text is the same word in another form, or joined to others, as Dutch does. */
function akin(word: string, wanted: string): boolean {
	const own = root(word);
	if (own === wanted) return true;
	return wanted.length >= LEAST_OF_PART && (own.startsWith(wanted) || own.endsWith(wanted));
}

const WORD = /[a-z]+/g;
const hits = (folded: string, { word, root: wanted }: Sought): boolean =>
	folded.includes(word) ||
	(wanted !== null && (folded.match(WORD) ?? []).some((own) => akin(own, wanted)));

/** Whether the texts hold every telling word of the query in some form; none always do. */
export function holdsAll(query: string, texts: readonly (string | null)[]): boolean {
	const folded = foldLetters(texts.filter((text) => text !== null).join('\n'));
	return sought(query).every((each) => hits(folded, each));
}

/** Whether the texts hold at least one telling word of the query in some form. */
export function holdsSome(query: string, texts: readonly (string | null)[]): boolean {
	const folded = foldLetters(texts.filter((text) => text !== null).join('\n'));
	return sought(query).some((each) => hits(folded, each));
}

/** How many words of the query tell something. */
export const countTelling = (query: string): number => sought(query).length;

/** Cuts a text into pieces; those that match a word of the query, in some form, are hits. */
export function splitForms(text: string, query: string): Piece[] {
	const folded = foldLetters(text);
	const marked = new Array<boolean>(text.length).fill(false);
	for (const { word, root: wanted } of sought(query)) {
		markAll(marked, folded, word);
		if (wanted === null) continue;
		for (const { 0: own, index } of folded.matchAll(WORD)) {
			if (own.includes(word) || !akin(own, wanted)) continue;
			// Of a longer word only what was meant, where that can be told.
			const within = own.indexOf(wanted);
			const [from, length] = within < 0 ? [0, own.length] : [within, wanted.length];
			marked.fill(true, index + from, index + from + length);
		}
	}
	return piecesOf(text, marked);
}
