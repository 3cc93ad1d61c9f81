/**
 * Finds gemeenten, places and areas by name, offline, from the index that `npm run geo:build`
 * writes to `/geo/places.json`. Load that file only when someone starts to type.
 */

/** `[id, name, longitude, latitude, ...other names]`: provinces, parts of Brabant, G4, country. */
export type AreaRow = [string, string, number, number, ...string[]];
/** `[code, name, index of its scannable area, longitude, latitude, ...other names]` */
export type GemeenteRow = [string, string, number, number, number, ...string[]];
/** `[name, index of its gemeente, longitude, latitude, ...other names]` */
export type PlaceRow = [string, number, number, number, ...string[]];
/** What `places.json` holds; indexes point into the lists of the same file. */
export type PlacesFile = {
	meta: { year: number; credit: string[] };
	areas: AreaRow[];
	gemeenten: GemeenteRow[];
	places: PlaceRow[];
};

export type PlaceKind = 'gemeente' | 'gebied' | 'plaats';

export type PlaceHit = {
	kind: PlaceKind;
	/** Official name. */
	name: string;
	/** The other name that matched ("Den Haag"), when the official one did not. */
	alias?: string;
	/** `GM0344`, `PV26`, `west-brabant`, `g4`, `NL`; for a place, of its gemeente. */
	code: string;
	/** Scannable area that holds it; for an area itself its own id. */
	areaId: string;
	/** Where it lies, to tell namesakes apart: gemeente of a place, area of a gemeente. */
	within: string;
	/** `[lon, lat]` */
	point: [number, number];
};

type Entry = { hit: PlaceHit; names: { text: string; folded: string; alias: boolean }[] };
export type PlaceIndex = readonly Entry[];

/** Longer queries are cut: no name is longer. */
const longest = 80;
/** Shorter queries forgive no typing error. */
const typoFrom = 5;

/** Makes the parsed `places.json` searchable. Throws when it is something else. */
export function readPlaces(file: unknown): PlaceIndex {
	if (!isPlacesFile(file)) throw new Error('places.json is not a place index');
	const { areas, gemeenten, places } = file;
	const areaAt = (i: number) => at(areas, i);
	return [
		...gemeenten.map(([code, name, area, lon, lat, ...others]) =>
			entry('gemeente', name, others, code, areaAt(area), areaAt(area)[1], [lon, lat])
		),
		...areas.map((row) => {
			const [id, name, lon, lat, ...others] = row;
			return entry('gebied', name, others, id, row, '', [lon, lat]);
		}),
		...places.map(([name, i, lon, lat, ...others]) => {
			const [code, gemeente, area] = at(gemeenten, i);
			return entry('plaats', name, others, code, areaAt(area), gemeente, [lon, lat]);
		})
	];
}

/**
 * The names that fit best, best first: the whole name, its beginning, then the beginning of its
 * words, and only when nothing fits so far a name with one typing error. Between equals gemeenten and
 * areas go before places, short names before long ones, and a gemeente before its namesake.
 */
export function searchPlaces(index: PlaceIndex, query: string, limit = 8): PlaceHit[] {
	const wanted = fold(query.slice(0, longest));
	if (!wanted) return [];
	const found = rank(index, (name) => fit(name, wanted));
	const hits =
		found.length === 0 && wanted.length >= typoFrom
			? rank(index, (name) => (almost(name, wanted) ? 0 : undefined))
			: found;
	return hits.slice(0, limit);
}

/** Small letters without accents, apostrophes and hyphens; "st." before a name is "sint". */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.replace(/\bst (?=\S)/g, 'sint ');
}

/** Whether people call it so: all of its name, with or without what tells it from a namesake. */
export function isCalled({ name, alias }: Pick<PlaceHit, 'name' | 'alias'>, text: string): boolean {
	const own = alias ?? name;
	return fold(own) === fold(text) || fold(own.replace(/ \(.*\)$/, '')) === fold(text);
}

function entry(
	kind: PlaceKind,
	name: string,
	others: string[],
	code: string,
	[areaId]: AreaRow,
	within: string,
	point: [number, number]
): Entry {
	// "Hengelo (O.)" is what CBS calls a town that everyone calls Hengelo.
	const short = name.replace(/ \(.*\)$/, '');
	const names = [short, name, ...others].map((text, i) => ({
		text,
		folded: fold(text),
		alias: i > 1
	}));
	return { hit: { kind, name, code, areaId, within, point }, names };
}

function rank(index: PlaceIndex, fitOf: (folded: string) => number | undefined): PlaceHit[] {
	return index
		.flatMap(({ hit, names }) => {
			const [best] = names
				.flatMap(({ text, folded, alias }) => {
					const score = fitOf(folded);
					return score === undefined ? [] : [{ score, text, alias }];
				})
				.sort((a, b) => a.score - b.score || Number(a.alias) - Number(b.alias));
			return best ? [{ ...best, hit: best.alias ? { ...hit, alias: best.text } : hit }] : [];
		})
		.sort(
			(a, b) =>
				a.score - b.score ||
				Number(a.hit.kind === 'plaats') - Number(b.hit.kind === 'plaats') ||
				a.text.length - b.text.length ||
				Number(a.hit.kind === 'gebied') - Number(b.hit.kind === 'gebied') ||
				a.text.localeCompare(b.text, 'nl') ||
				a.hit.within.localeCompare(b.hit.within, 'nl')
		)
		.map(({ hit }) => hit);
}

/** 0 the whole name, 1 its beginning, 2 the beginnings of its words; undefined: does not fit. */
function fit(name: string, wanted: string): number | undefined {
	if (name === wanted) return 0;
	if (name.startsWith(wanted)) return 1;
	const joined = wanted.replaceAll(' ', '');
	if (name.replaceAll(' ', '').startsWith(joined)) return 1;
	const words = name.split(' ');
	return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))
		? 2
		: undefined;
}

/** Does the name, from one of its words on, begin with `wanted` but for one typing error? */
function almost(name: string, wanted: string): boolean {
	for (let from = 0; from >= 0;) {
		if (oneErrorFromStart(name.slice(from), wanted)) return true;
		const space = name.indexOf(' ', from);
		from = space < 0 ? -1 : space + 1;
	}
	return false;
}

/** One letter too few, too many, wrong, or two swapped. */
function oneErrorFromStart(name: string, wanted: string): boolean {
	let i = 0;
	while (i < wanted.length && name[i] === wanted[i]) i++;
	const rest = (skip: number) => wanted.slice(i + skip);
	return (
		name.startsWith(rest(0), i + 1) ||
		name.startsWith(rest(1), i) ||
		name.startsWith(rest(1), i + 1) ||
		(name[i] === wanted[i + 1] && name[i + 1] === wanted[i] && name.startsWith(rest(2), i + 2))
	);
}

function at<T>(rows: T[], i: number): T {
	const row = rows[i];
	if (!row) throw new Error(`places.json points to a row ${i} that is not there`);
	return row;
}

function isPlacesFile(file: unknown): file is PlacesFile {
	if (typeof file !== 'object' || file === null) return false;
	const { areas, gemeenten, places } = file as Record<string, unknown>;
	return [areas, gemeenten, places].every(
		(rows) => Array.isArray(rows) && rows.every(Array.isArray)
	);
}
