import { fold } from '#lib/areas/placeSearch.ts';

/** Longer texts are cut off; nobody types more, and a program that does waits for nothing. */
export const MAX_QUERY = 100;
const MAX_WORDS = 8;
/** Shorter words are too common within others, and too alike, to look further than their start. */
export const LOOSE_FROM = 4;

/** The words of what someone typed: folded, each once. What is no letter or digit is a space. */
export const queryWords = (text: string): string[] =>
	[...new Set(fold(text.slice(0, MAX_QUERY)).split(' '))].filter(Boolean).slice(0, MAX_WORDS);

/** How many typing errors a word of this length may have. */
const errorsIn = (length: number) => (length < LOOSE_FROM ? 0 : length < 8 ? 1 : 2);

/**
 * How many typing errors turn `wanted` into `word` or the beginning of it: a letter too few, too
 * many or wrong, or two swapped. Null when that is more than a word of its length may have.
 */
export function typingErrors(word: string, wanted: string): number | null {
	const most = errorsIn(wanted.length);
	if (most === 0 || word.length < wanted.length - most) return null;
	const start = word.slice(0, wanted.length + most);
	let before: number[] = [];
	let last = Array.from({ length: start.length + 1 }, (_, i) => i);
	for (let i = 1; i <= wanted.length; i++) {
		const row = [i];
		for (let j = 1; j <= start.length; j++) {
			const same = wanted[i - 1] === start[j - 1];
			let cost = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + Number(!same)
			);
			if (i > 1 && j > 1 && wanted[i - 1] === start[j - 2] && wanted[i - 2] === start[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		if (Math.min(...row) > most) return null;
		[before, last] = [last, row];
	}
	const errors = Math.min(...last);
	return errors <= most ? errors : null;
}
