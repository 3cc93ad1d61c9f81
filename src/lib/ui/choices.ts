import { foldLetters, matchesAll } from './match.ts';

/** Something that can be chosen by typing. */
export interface Choice {
	id: string;
	label: string;
	/** Where it is or how it stands, in small type. */
	detail?: string;
}

/** Most choices that are offered at once. */
const OFFERED = 8;

/** Those of a known list that fit what was typed, the ones that begin with it first. */
export function choicesFor(all: readonly Choice[], text: string): Choice[] {
	const begin = foldLetters(text.trim());
	const starts = ({ label }: Choice) => (foldLetters(label).startsWith(begin) ? 0 : 1);
	return all
		.filter(({ label, detail }) => matchesAll(text, [label, detail ?? null]))
		.sort((a, b) => starts(a) - starts(b))
		.slice(0, OFFERED);
}
