import {
	cooperationModelLabels,
	focusGroupLabels,
	kernbegripLabels,
	phaseLabels,
	sectorLabels,
	themeLabels,
	type CooperationModel,
	type FocusGroup,
	type Kernbegrip,
	type Phase,
	type Sector,
	type Theme
} from '#lib/programme/vocabulary.ts';

/** One published kindcentrum or practice as list and map need it; small enough to send all. */
export interface MapItem {
	id: string;
	slug: string;
	kind: 'kindcentrum' | 'practice';
	name: string;
	place: string;
	/** Null for a practice of an area larger than a gemeente. */
	gemeenteId: string | null;
	gemeente: string | null;
	/** Other names of place and gemeente, where they have any. */
	alsoCalled?: string[];
	/** Scannable areas it lies in, G4 included: Utrecht (city) lies in two. */
	areaIds: string[];
	/** Degrees. */
	lon: number;
	lat: number;
	sectors: Sector[];
	kernbegrippen: Kernbegrip[];
	themes: Theme[];
	/** Null is unknown. */
	model: CooperationModel | null;
	phase: Phase | null;
	focusGroup: FocusGroup | null;
	/** Named in the programme of 2018. */
	inProgramme: boolean;
	example: boolean;
	summary: string;
}

/** What an area or ambassador in a filter stands for, with the names for people. */
export interface Territories {
	/** Slugs of areas; a parent (Noord-Brabant) stands for all areas within. */
	areas: { slug: string; name: string; areaIds: string[] }[];
	ambassadors: { slug: string; name: string; areaIds: string[] }[];
	gemeenten: { id: string; name: string; areaIds: string[] }[];
}

export interface Filters {
	text: string;
	/** Start of the name of a place or gemeente. */
	place: string;
	gemeente: string[];
	area: string[];
	ambassador: string[];
	sector: string[];
	kernbegrip: string[];
	theme: string[];
	model: string[];
	phase: string[];
	focus: string[];
	kind: string[];
	example: string[];
}
export type Facet = Exclude<keyof Filters, 'text' | 'place'>;
/** Per facet and value: how many items there would be with that value chosen. */
export type FacetCounts = Record<Facet, Record<string, number>>;

const kindLabels = { kindcentrum: 'Kindcentra', praktijk: 'Praktijken' } as const;
const exampleLabels = { echt: 'Echt', voorbeeld: 'Voorbeeld' } as const;

interface FacetRule {
	/** Name in the URL. */
	param: string;
	label: string;
	/** Fixed values with their labels; null where they come from the store. */
	labels: Record<string, string> | null;
	/** Form of a value from the store. */
	pattern: RegExp;
}
const slug = /^[a-z0-9-]{1,80}$/;
const rule = (param: string, label: string, labels: FacetRule['labels'], pattern = slug) => ({
	param,
	label,
	labels,
	pattern
});

/** The facets in the order in which they stand in the URL and on the page. */
export const facets: Record<Facet, FacetRule> = {
	gemeente: rule('gemeente', 'Gemeente', null, /^GM\d{4}$/),
	area: rule('gebied', 'Gebied', null),
	ambassador: rule('ambassadeur', 'Ambassadeur', null),
	sector: rule('sector', 'Sector', sectorLabels),
	kernbegrip: rule('kernbegrip', 'Kernbegrip', kernbegripLabels),
	theme: rule('thema', 'Thema', themeLabels),
	phase: rule('fase', 'Fase', phaseLabels),
	model: rule('model', 'Samenwerkingsmodel', cooperationModelLabels),
	focus: rule('focus', 'Focusgroep', focusGroupLabels),
	kind: rule('soort', 'Soort', kindLabels),
	example: rule('voorbeeld', 'Echt of voorbeeld', exampleLabels)
};
export const facetNames = Object.keys(facets) as Facet[];

const MAX_TEXT = 100;
const MAX_VALUES = 40;

export const noFilters = (): Filters => ({
	text: '',
	place: '',
	...(Object.fromEntries(facetNames.map((name) => [name, [] as string[]])) as Record<
		Facet,
		string[]
	>)
});

/**
 * Reads filters from a URL. What is no known value is left out, part by part; it never fails.
 * Areas, ambassadors and gemeenten are checked against `known` where it is given.
 */
export function parseFilters(params: URLSearchParams, known?: Territories): Filters {
	const filters = noFilters();
	filters.text = cleanText(params.get('q'));
	filters.place = cleanText(params.get('plaats'));
	for (const name of facetNames) {
		const { param, labels, pattern } = facets[name];
		const order = labels ? Object.keys(labels) : known && knownValues(name, known);
		const given = new Set(params.getAll(param).slice(0, MAX_VALUES));
		filters[name] = order
			? order.filter((value) => given.has(value))
			: [...given].filter((value) => pattern.test(value)).sort();
	}
	return filters;
}

/** The filters as a URL says them, always in the same order; nothing chosen is an empty string. */
export function writeFilters(filters: Filters): URLSearchParams {
	const params = new URLSearchParams();
	if (filters.text) params.set('q', filters.text);
	if (filters.place) params.set('plaats', filters.place);
	for (const name of facetNames)
		for (const value of filters[name]) params.append(facets[name].param, value);
	return params;
}

export const hasFilters = (filters: Filters): boolean => writeFilters(filters).size > 0;

/** The same filters without what names a part of the land: what there is everywhere. */
export const everywhere = (filters: Filters): Filters => ({
	...filters,
	...{ place: '', gemeente: [], area: [], ambassador: [] }
});

/** The same filters with one value of a facet switched on or off. */
export function toggleFilter(filters: Filters, facet: Facet, value: string): Filters {
	const chosen = filters[facet];
	return {
		...filters,
		[facet]: chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]
	};
}

/** Name for people of a value of a facet; the value itself where nobody knows it. */
export function labelOf(facet: Facet, value: string, territories: Territories): string {
	return choices(facet, territories).find((choice) => choice.value === value)?.label ?? value;
}

/** All values of a facet with their labels, in the order to show them. */
export function choices(
	facet: Facet,
	territories: Territories
): { value: string; label: string }[] {
	const { labels } = facets[facet];
	if (labels) return Object.entries(labels).map(([value, label]) => ({ value, label }));
	if (facet === 'gemeente')
		return territories.gemeenten.map(({ id, name }) => ({ value: id, label: name }));
	const list = facet === 'area' ? territories.areas : territories.ambassadors;
	return list.map(({ slug: value, name }) => ({ value, label: name }));
}

const knownValues = (facet: Facet, known: Territories) =>
	choices(facet, known).map(({ value }) => value);

const cleanText = (text: string | null) =>
	(text ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT).trim();
