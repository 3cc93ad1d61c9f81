import { fold } from '#lib/areas/placeSearch.ts';
import {
	cooperationModelLabels,
	kernbegripLabels,
	sectorLabels,
	themeLabels
} from '#lib/programme/vocabulary.ts';
import {
	facetNames,
	facets as rules,
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
 */
export function applyFilters(
	items: readonly MapItem[],
	filters: Filters,
	territories: Territories
): { items: MapItem[]; facets: FacetCounts } {
	const words = fold(filters.text).split(' ').slice(0, MAX_WORDS);
	const place = fold(filters.place);
	const valuesOf = facetValues(territories);
	const chosen = facetNames.map((name) => new Set(filters[name]));
	const counts = facetNames.map(() => new Map<string, number>());
	const found: MapItem[] = [];
	for (const item of items) {
		const index = searchable(item);
		if (!words.every((word) => index.words.includes(` ${word}`))) continue;
		if (place && !index.places.some((name) => name.startsWith(place))) continue;
		const values = facetNames.map((name) => valuesOf[name](item));
		const failing = values.flatMap((own, i) => {
			const wanted = chosen[i];
			return wanted && wanted.size > 0 && !own.some((value) => wanted.has(value)) ? [i] : [];
		});
		if (failing.length > 1) continue;
		if (failing.length === 0) found.push(item);
		for (const [i, own] of values.entries()) {
			if (failing.length === 1 && failing[0] !== i) continue;
			const count = counts[i];
			for (const value of own) count?.set(value, (count.get(value) ?? 0) + 1);
		}
	}
	const facetCounts = Object.fromEntries(
		facetNames.map((name, i) => [name, Object.fromEntries(counts[i] ?? [])])
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
	territories: Territories
): { label: string; filters: Filters; count: number }[] {
	const parts = [
		...(filters.text ? [{ label: `“${filters.text}”`, filters: { ...filters, text: '' } }] : []),
		...(filters.place ? [{ label: filters.place, filters: { ...filters, place: '' } }] : []),
		...facetNames
			.filter((facet) => filters[facet].length > 0)
			.map((facet) => ({
				label: `${rules[facet].label.toLowerCase()} ${filters[facet]
					.map((value) => labelOf(facet, value, territories))
					.join(' of ')}`,
				filters: { ...filters, [facet]: [] }
			}))
	];
	return parts
		.map((part) => ({
			...part,
			count: applyFilters(items, part.filters, territories).items.length
		}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
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
