/** Free-text search within short texts, and showing where it hit. Pure. */

/** Longest search text that is looked at; what is longer is cut off. */
export const MAX_QUERY = 80;

/** Small letters without accents, one code unit for one code unit, so that positions stay. */
export function foldLetters(text: string): string {
	return [...text]
		.map((char) => {
			const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
			return plain.length === char.length ? plain : char;
		})
		.join('');
}

/** The words of a search text, folded. */
export function searchWords(query: string): string[] {
	return foldLetters(query.slice(0, MAX_QUERY)).split(/\s+/).filter(Boolean);
}

/** Whether every word of the query occurs somewhere in the texts; an empty query always does. */
export function matchesAll(query: string, texts: readonly (string | null)[]): boolean {
	const haystack = foldLetters(texts.filter((text) => text !== null).join('\n'));
	return searchWords(query).every((word) => haystack.includes(word));
}

/** A part of a text, and whether it was searched for. */
export interface Piece {
	text: string;
	hit: boolean;
}

/** Cuts a text into pieces; those that match a word of the query are hits. */
export function splitMatches(text: string, query: string): Piece[] {
	const folded = foldLetters(text);
	const marked = new Array<boolean>(text.length).fill(false);
	for (const word of searchWords(query)) markAll(marked, folded, word);
	return piecesOf(text, marked);
}

/** Marks every place of a folded text where a word stands. */
export function markAll(marked: boolean[], folded: string, word: string): void {
	for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
		marked.fill(true, at, at + word.length);
}

/** @param marked one for each code unit of the text */
export function piecesOf(text: string, marked: readonly boolean[]): Piece[] {
	const pieces: Piece[] = [];
	for (let i = 0; i < text.length; i++) {
		const hit = marked[i] ?? false;
		const last = pieces.at(-1);
		if (last?.hit === hit) last.text += text.charAt(i);
		else pieces.push({ text: text.charAt(i), hit });
	}
	return pieces;
}
