import { fold } from '#lib/areas/placeSearch.ts';
import {
	cooperationModelLabels,
	kernbegripLabels,
	sectorLabels,
	themeLabels
} from '#lib/programme/vocabulary.ts';
import {
	facetNames,
	facets as facetRules,
	labelOf,
	type Facet,
	type FacetCounts,
	type Filters,
	type MapItem,
	type Territories
} from './filter.ts';

const MAX_WORDS = 8;

/**
 * The items that fit, and per facet how many would. Values within a facet widen (or), facets
 * narrow each other (and); the count of a value ignores the choices within its own facet.
 *
 * What a text finds, the full-text index of the server says; it knows whole texts, plurals and
 * typing errors. Looking through what is loaded finds a part of that, never anything else: good
 * for the moment until the server has answered, and without network.
 */
export function applyFilters(
	items: readonly MapItem[],
	filters: Filters,
	territories: Territories,
	/** Ids of what the text finds (`search/`); null looks through names and summaries here. */
	matches: ReadonlySet<string> | null = null
): { items: MapItem[]; facets: FacetCounts } {
	const words = fold(filters.text).split(' ').filter(Boolean).slice(0, MAX_WORDS);
	const fits = (item: MapItem) =>
		words.length === 0 || (matches ? matches.has(item.id) : hasWords(item, words));
	const place = fold(filters.place);
	const read = facetValues(territories);
	const rules = facetNames.map((name) => ({
		values: read[name],
		chosen: new Set(filters[name]),
		counts: new Map<string, number>()
	}));
	const found: MapItem[] = [];
	for (const item of items) {
		if (!fits(item)) continue;
		if (place && !searchable(item).places.some((name) => name.startsWith(place))) continue;
		const failing = failingFacets(item, rules);
		if (failing.length > 1) continue;
		if (failing.length === 0) found.push(item);
		for (const rule of failing.length === 1 ? failing : rules)
			for (const value of rule.values(item))
				rule.counts.set(value, (rule.counts.get(value) ?? 0) + 1);
	}
	const facetCounts = Object.fromEntries(
		facetNames.map((name, i) => [name, Object.fromEntries(rules[i]?.counts ?? [])])
	) as FacetCounts;
	return { items: found, facets: facetCounts };
}

/**
 * What to let go when nothing fits: each part of the filters without which there would be
 * results, most results first.
 */
export function waysOut(
	items: readonly MapItem[],
	filters: Filters,
	territories: Territories,
	matches: ReadonlySet<string> | null = null
): { label: string; filters: Filters; count: number }[] {
	const parts = [
		...(filters.text ? [{ label: `“${filters.text}”`, filters: { ...filters, text: '' } }] : []),
		...(filters.place ? [{ label: filters.place, filters: { ...filters, place: '' } }] : []),
		...facetNames
			.filter((facet) => filters[facet].length > 0)
			.map((facet) => ({
				label: `${facetRules[facet].label.toLowerCase()} ${filters[facet]
					.map((value) => labelOf(facet, value, territories))
					.join(' of ')}`,
				filters: { ...filters, [facet]: [] }
			}))
	];
	return parts
		.map((part) => ({
			...part,
			count: applyFilters(items, part.filters, territories, matches).items.length
		}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}

interface Rule {
	values: (item: MapItem) => readonly string[];
	chosen: ReadonlySet<string>;
	counts: Map<string, number>;
}

/** The facets whose choice the item does not meet; more than one is as good as all. */
function failingFacets(item: MapItem, rules: readonly Rule[]): Rule[] {
	const failing: Rule[] = [];
	for (const rule of rules) {
		if (rule.chosen.size === 0 || rule.values(item).some((value) => rule.chosen.has(value)))
			continue;
		failing.push(rule);
		if (failing.length > 1) break;
	}
	return failing;
}

type ValuesOf = Record<Facet, (item: MapItem) => readonly string[]>;
const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

function facetValues(territories: Territories): ValuesOf {
	const areas = lookup(territories.areas);
	const ambassadors = lookup(territories.ambassadors);
	return {
		gemeente: (item) => one(item.gemeenteId),
		area: (item) => areas(item.areaIds),
		ambassador: (item) => ambassadors(item.areaIds),
		sector: (item) => item.sectors,
		kernbegrip: (item) => item.kernbegrippen,
		theme: (item) => item.themes,
		phase: (item) => one(item.phase),
		model: (item) => one(item.model),
		focus: (item) => one(item.focusGroup),
		kind: (item) => [item.kind === 'practice' ? 'praktijk' : 'kindcentrum'],
		example: (item) => [item.example ? 'voorbeeld' : 'echt']
	};
}

/** From areas to the slugs of all that stand for one of them; remembered, for there are few. */
function lookup(list: { slug: string; areaIds: string[] }[]) {
	const remembered = new Map<string, string[]>();
	return (areaIds: readonly string[]): string[] => {
		const key = areaIds.join();
		const known = remembered.get(key);
		if (known) return known;
		const slugs = list
			.filter((entry) => entry.areaIds.some((id) => areaIds.includes(id)))
			.map((entry) => entry.slug);
		remembered.set(key, slugs);
		return slugs;
	};
}

const hasWords = (item: MapItem, words: readonly string[]) => {
	const text = searchable(item).words;
	return words.every((word) => text.includes(` ${word}`));
};

interface Searchable {
	/** Folded words, each after a space. */
	words: string;
	places: string[];
}
const indexes = new WeakMap<MapItem, Searchable>();

/** What can be searched of an item; made once, as folding ten thousand texts takes a while. */
function searchable(item: MapItem): Searchable {
	const known = indexes.get(item);
	if (known) return known;
	const text = [
		item.name,
		item.place,
		item.gemeente ?? '',
		item.summary,
		...item.sectors.map((value) => sectorLabels[value]),
		...item.kernbegrippen.map((value) => kernbegripLabels[value]),
		...item.themes.map((value) => themeLabels[value]),
		item.model ? cooperationModelLabels[item.model] : ''
	].join(' ');
	const made = {
		words: ` ${fold(text)}`,
		places: [item.place, item.gemeente ?? ''].map(fold)
	};
	indexes.set(item, made);
	return made;
}
