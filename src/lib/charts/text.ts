/**
 * Measuring and breaking text without a browser, so that the server places labels as well as the
 * browser does.
 */

/** Advance widths of U+0020–007E in Atkinson Hyperlegible Next at weight 600, in 1/1000 em. */
const advances = [
	303, 298, 362, 730, 604, 953, 727, 195, 324, 324, 485, 598, 252, 369, 253, 424, 656, 656, 656,
	656, 656, 656, 656, 656, 656, 656, 253, 253, 564, 617, 564, 526, 780, 662, 634, 654, 683, 589,
	562, 711, 699, 415, 546, 654, 548, 848, 710, 737, 617, 747, 639, 604, 592, 687, 628, 877, 666,
	627, 615, 333, 424, 344, 573, 391, 274, 544, 587, 502, 586, 555, 349, 582, 565, 285, 255, 536,
	301, 870, 565, 567, 587, 591, 368, 497, 360, 559, 509, 723, 522, 499, 492, 370, 249, 370, 543
];
const unknown = 830;

/** Width of a line of text at `size`; on the safe side for lighter weights. */
export function textWidth(text: string, size: number): number {
	let sum = 0;
	for (const character of text.normalize('NFD')) {
		const code = character.codePointAt(0) ?? 0;
		// Accents and soft hyphens take no room of their own.
		if ((code >= 0x300 && code < 0x370) || code === 0xad) continue;
		sum += advances[code - 32] ?? unknown;
	}
	return (sum * size) / 1000;
}

/** Second parts of Dutch compounds: a break before one of these is a correct one. */
const secondParts =
	'arrangement|begeleid|bestuur|centr|deskund|gebied|gezondheid|hulp|leer|netwerk|onderwijs|' +
	'ondersteun|ontwikkel|opvang|organis|personeel|proces|professional|samen|verzeker|voorwaard|voorzien|werk|zorg';
/** Consonants that stay together at the start of a Dutch syllable. */
const onsets = /^(?:[^aeiouy]|schr?|spr?|str|s[lmnw]|[kpbgfv][lr]|[dt][rw]|kn|kw|wr|zw|th|ch)$/;

/** What verbs begin with: "vast-gesteld", "in-gediend". */
const particles = 'aan|af|bij|door|in|na|om|op|over|samen|terug|toe|uit|vast|voor|weg';

/** Places between syllables that have `least` or more consonants between their vowels. */
function betweenSyllables(word: string, least: 1 | 2): number[] {
	const meeting = new RegExp(
		`(?<=[a-zà-ÿ]*[aeiouyà-ÿ])[b-df-hj-np-tv-xz]{${least},}(?=[aeiouyà-ÿ][a-zà-ÿ])`,
		'gi'
	);
	return [...word.matchAll(meeting)]
		.map(({ 0: consonants, index }) => {
			let skip = 0;
			while (!onsets.test(consonants.slice(skip))) skip++;
			return index + skip;
		})
		.filter((index) => index >= 3 && index <= word.length - 4);
}

const everywhere = (word: string, places: RegExp) =>
	[...word.matchAll(places)].map(({ index }) => index);

/** Where a word may break, best places first. */
const breaks: ((word: string) => number[])[] = [
	(word) => everywhere(word, /\u00AD|(?<=[-/])/g),
	(word) => everywhere(word, new RegExp(`(?<=^(?:${particles}))(?=ge[^aeiou])`, 'gi')),
	(word) => everywhere(word, new RegExp(`(?<=.{4})(?=${secondParts})|(?<=.{3})(?=land)`, 'g')),
	(word) => betweenSyllables(word, 2),
	(word) => betweenSyllables(word, 1)
];

/** Splits a word in a head that fits and the rest; by letter only when there is no better place. */
function breakWord(word: string, fits: (text: string) => boolean): [string, string] {
	for (const places of breaks) {
		for (const index of places(word).reverse()) {
			const head = word.slice(0, index);
			const hyphenated = /[-/]$/.test(head) ? head : `${head}-`;
			if (index > 0 && fits(hyphenated))
				return [hyphenated, word.slice(index).replace(/^\u00AD/, '')];
		}
	}
	let length = Math.max(1, word.length - 3);
	while (length > 1 && !fits(`${word.slice(0, length)}-`)) length--;
	return [`${word.slice(0, length)}-`, word.slice(length)];
}

/** Shortens to `width` with an ellipsis. */
export function ellipsis(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	let length = text.length;
	while (length > 1 && textWidth(`${text.slice(0, length)}…`, size) > width) length--;
	return `${text.slice(0, length).trimEnd()}…`;
}

/** Breaks text in lines of at most `width`, by word, then inside words that are too long. */
export function wrapText(text: string, width: number, size: number, maxLines = 99): string[] {
	const fits = (candidate: string) => textWidth(candidate, size) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.trim().split(/\s+/)) {
		if (fits(line ? `${line} ${word}` : word)) {
			line = line ? `${line} ${word}` : word;
			continue;
		}
		if (line) lines.push(line);
		line = word;
		while (line.length > 1 && !fits(line)) {
			const [head, rest] = breakWord(line, fits);
			lines.push(head);
			line = rest;
		}
	}
	lines.push(line);
	const clean = lines.map((each) => each.replaceAll('\u00AD', ''));
	if (clean.length <= maxLines) return clean;
	const last = clean.slice(maxLines - 1).join(' ');
	return [...clean.slice(0, maxLines - 1), ellipsis(last, width, size)];
}
