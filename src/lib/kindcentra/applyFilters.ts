import { fold } from '#lib/areas/placeSearch.ts';
import {
	cooperationModelLabels,
	kernbegripLabels,
	sectorLabels,
	themeLabels
} from '#lib/programme/vocabulary.ts';
import { facetColumns, type FacetColumn } from './facetIndex.ts';
import {
	facetNames,
	facets as facetRules,
	labelOf,
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
	const words = wordsOf(filters.text);
	const fits = (item: MapItem) =>
		words.length === 0 || (matches ? matches.has(item.id) : hasWords(item, words));
	const place = fold(filters.place);
	const columns = facetColumns(items, territories);
	const rules = facetNames.map((name) => ruleOf(columns[name], filters[name]));
	const found: MapItem[] = [];
	const places: number[] = [];
	for (const [at, item] of items.entries()) {
		if (!fits(item)) continue;
		if (place && !searchable(item).places.some((name) => name.startsWith(place))) continue;
		const failing = failingRule(rules, at);
		if (failing === null) {
			found.push(item);
			places.push(at);
		} else if (failing !== 'several') failing.without.push(at);
	}
	const facetCounts = Object.fromEntries(
		facetNames.map((name, i) => [name, rules[i] ? countsOf(rules[i], places) : {}])
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

/** One facet while a list is gone through; items are places in the list. */
interface Rule extends FacetColumn {
	/** Of each number of the column, whether it meets the choice; null when nothing is chosen. */
	passes: readonly boolean[] | null;
	/** Items that meet every other choice but not this one. */
	without: number[];
}

const ruleOf = (column: FacetColumn, chosen: readonly string[]): Rule => ({
	...column,
	passes:
		chosen.length === 0
			? null
			: column.values.map((list) => list.some((value) => chosen.includes(value))),
	without: []
});

function countsOf({ numbers, values, without }: Rule, found: readonly number[]) {
	const tally = new Uint32Array(values.length);
	for (const list of [found, without])
		for (const at of list) {
			const number = numbers[at] ?? 0;
			tally[number] = (tally[number] ?? 0) + 1;
		}
	const counts: Record<string, number> = {};
	for (const [number, list] of values.entries())
		for (const value of tally[number] ? list : [])
			counts[value] = (counts[value] ?? 0) + (tally[number] ?? 0);
	return counts;
}

/** The rule that the item at this place does not meet; more than one is as good as all. */
function failingRule(rules: readonly Rule[], at: number): Rule | 'several' | null {
	let failing: Rule | null = null;
	for (const rule of rules) {
		if (rule.passes?.[rule.numbers[at] ?? 0] ?? true) continue;
		if (failing) return 'several';
		failing = rule;
	}
	return failing;
}

const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean).slice(0, MAX_WORDS);

/** The items of which name, place, summary or vocabulary has every word of a text. */
export function itemsWithWords(items: readonly MapItem[], text: string): MapItem[] {
	const words = wordsOf(text);
	return items.filter((item) => hasWords(item, words));
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
	const places = [item.place, item.gemeente ?? '', ...(item.alsoCalled ?? [])];
	const text = [
		item.name,
		...places,
		item.summary,
		...item.sectors.map((value) => sectorLabels[value]),
		...item.kernbegrippen.map((value) => kernbegripLabels[value]),
		...item.themes.map((value) => themeLabels[value]),
		item.model ? cooperationModelLabels[item.model] : ''
	].join(' ');
	const made = {
		words: ` ${fold(text)}`,
		places: places.map(fold)
	};
	indexes.set(item, made);
	return made;
}
