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
	for (const [at, item] of items.entries()) {
		if (!fits(item)) continue;
		if (place && !searchable(item).places.some((name) => name.startsWith(place))) continue;
		const failing = failingRule(rules, at);
		if (failing === 'several') continue;
		if (failing === null) {
			found.push(item);
			for (const rule of rules) rule.count(at);
		} else failing.count(at);
	}
	const facetCounts = Object.fromEntries(
		facetNames.map((name, i) => [name, rules[i]?.counts() ?? {}])
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

/** One facet while a list is gone through. */
interface Rule {
	/** Whether the item at this place in the list meets the choice. */
	meets: ((at: number) => boolean) | null;
	count: (at: number) => void;
	counts: () => Record<string, number>;
}

function ruleOf({ numbers, values }: FacetColumn, chosen: readonly string[]): Rule {
	const passes = values.map((list) => list.some((value) => chosen.includes(value)));
	const tally = new Uint32Array(values.length);
	return {
		meets: chosen.length === 0 ? null : (at) => passes[numbers[at] ?? 0] ?? false,
		count: (at) => {
			const number = numbers[at] ?? 0;
			tally[number] = (tally[number] ?? 0) + 1;
		},
		counts: () => {
			const counts: Record<string, number> = {};
			for (const [number, list] of values.entries())
				for (const value of tally[number] ? list : [])
					counts[value] = (counts[value] ?? 0) + (tally[number] ?? 0);
			return counts;
		}
	};
}

/** The rule that the item at this place does not meet; more than one is as good as all. */
function failingRule(rules: readonly Rule[], at: number): Rule | 'several' | null {
	let failing: Rule | null = null;
	for (const rule of rules) {
		if (!rule.meets || rule.meets(at)) continue;
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
