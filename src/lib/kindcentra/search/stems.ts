import { stem } from '#lib/ui/stem.ts';

/** What a Dutch verb may be split by: "samenwerken", "samengewerkt". The longest first. */
const SEPARABLE =
	'achter|binnen|onder|samen|tegen|terug|door|neer|over|toe|uit|vast|voor|aan|bij|mee|weg|af|in|na|om|op';
const participle = new RegExp(`^(${SEPARABLE})ge([a-z]{2,}[dt])$`);
const separable = new RegExp(`^(${SEPARABLE})[a-z]{3,}`);
/** Where the last letter is of the verb itself: "opgestart", "opgericht", "opgeleid", "afgerond". */
const ownLetter = /(?:[^fkpsx]t|[eu]id|[^aeiou][aeiou]nd)$/;

/**
 * What a folded word has in common with its other forms: its stem, and of the participle of a
 * separable verb also that of the verb ("samengewerkt" with "samenwerken"). Only those: "ge" at the
 * beginning of a word is as often no sign of a verb ("gebied", "gezond").
 */
export function stemsOf(word: string): string[] {
	const verb = verbOf(word);
	return verb === null ? [stem(word)] : [stem(word), stem(verb)];
}

/** The verb of a participle, as it would be spelled without rules for long and short vowels. */
export function verbOf(word: string): string | null {
	// Nearly every word is turned away here: an index asks of each word of each text.
	if (!word.includes('ge', 2) || !/[dt]$/.test(word)) return null;
	const [, before, rest] = participle.exec(word) ?? [];
	if (before === undefined || rest === undefined) return null;
	return `${before}${ownLetter.test(rest) ? rest : rest.slice(0, -1)}en`;
}

/** How the participles of a verb begin; null of what cannot be such a verb. */
export function participleStart(word: string): string | null {
	const [, before] = separable.exec(word) ?? [];
	return before === undefined ? null : `${before}ge`;
}
