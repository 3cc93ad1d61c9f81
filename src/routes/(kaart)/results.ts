import { applyFilters, waysOut } from '#lib/kindcentra/applyFilters.ts';
import type { Counted } from '#lib/kindcentra/countLayer.ts';
import { countItems, type ItemCount } from '#lib/kindcentra/counts.ts';
import {
	everywhere,
	hasFilters,
	writeFilters,
	type FacetCounts,
	type Filters,
	type MapItem,
	type Territories
} from '#lib/kindcentra/filter.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import type { Found } from '#lib/kindcentra/search/find.server.ts';
import { sortByRank, sortItems } from '#lib/kindcentra/order.ts';
import type { MapPoint } from '#lib/map/scene.ts';
import type { Bounds } from '#lib/map/projection.ts';
import { emptyGemeente, type EmptyGemeente } from './emptyGemeente.ts';
import { middleOf, type MapPageQuery } from './query.ts';

/** What list and map show for one URL. */
export interface Results {
	/** How many were found, listed or not. */
	count: ItemCount;
	/** The first `view.shown` of the list. */
	list: MapItem[];
	facets: FacetCounts;
	/** What the layer of counts shows: all areas, whichever is chosen. */
	counted: Counted & { perArea: Record<string, number> };
	points: MapPoint[];
	selected: MapItem | null;
	/** What to let go when nothing fits. */
	waysOut: { label: string; filters: Filters; count: number }[];
	/** The gemeente chosen, when it has nothing yet. */
	empty: EmptyGemeente | null;
}

/** The same on the server, for the first view, and in the browser, for every one after it. */
export function resultsOf(
	/** All, in the usual order. */
	items: readonly MapItem[],
	territories: Territories,
	query: MapPageQuery,
	/** What the server finds for the text; null looks through what is loaded. */
	text: Found | null,
	/** Where the gemeente lies that is chosen, once that is known. */
	around: Bounds | null = null
): Results {
	const { filters, view } = query;
	const { sorted, ...matching } = matchingOf(items, territories, filters, view.near, text, around);
	const middle = middleOf(query);
	return {
		...matching,
		list: (middle ? nearestFirst(sorted, middle) : sorted).slice(0, view.shown),
		selected: items.find(({ slug }) => slug === view.selected) ?? null
	};
}

/** What does not change while somebody moves the map, opens an item or unfolds the list. */
type Matching = Pick<Results, 'count' | 'facets' | 'counted' | 'points' | 'waysOut' | 'empty'> & {
	sorted: MapItem[];
};
/** The last one, for each list of items. */
const last = new WeakMap<readonly MapItem[], { asked: unknown[]; matching: Matching }>();

function matchingOf(
	items: readonly MapItem[],
	territories: Territories,
	filters: Filters,
	near: MapPageQuery['view']['near'],
	text: Found | null,
	around: Bounds | null
): Matching {
	const asked = [territories, text, writeFilters(filters).toString(), near?.join(), around?.join()];
	const known = last.get(items);
	if (known && asked.every((part, i) => part === known.asked[i])) return known.matching;
	const matches = filters.text && text ? new Set(text.ids) : null;
	const { items: found, facets } = applyFilters(items, filters, territories, matches);
	const none = found.length === 0;
	const empty = none ? emptyGemeente(items, territories, filters, around) : null;
	// What is listed is on the map, too.
	const drawn = empty ? empty.nearby.map(({ item }) => item) : found;
	const others = everywhere(filters);
	const [all, own] = [others, filters].map((asked) => writeFilters(asked).toString());
	const fitting = all === own ? found : applyFilters(items, others, territories, matches).items;
	const perArea: Record<string, number> = {};
	for (const { areaIds } of fitting) for (const id of areaIds) perArea[id] = (perArea[id] ?? 0) + 1;
	const counted = { perArea, count: countItems(fitting), narrowed: hasFilters(others) };
	const matching = {
		sorted: near
			? nearestFirst(found, near)
			: matches && text
				? sortByRank(found, text.ids)
				: found,
		count: countItems(found),
		...{ facets, counted, points: drawn.map(pointOf), empty },
		waysOut: none && !empty ? waysOut(items, filters, territories, matches) : []
	};
	last.set(items, { asked, matching });
	return matching;
}

const nearestFirst = (items: MapItem[], to: readonly [number, number]) =>
	sortItems(items, { key: 'dichtbij', descending: false }, to);

const points = new WeakMap<MapItem, MapPoint>();
/** The same item is the same point every time. */
function pointOf(item: MapItem): MapPoint {
	const point = points.get(item) ?? toPoint(item);
	points.set(item, point);
	return point;
}

const toPoint = (item: MapItem): MapPoint => ({
	id: item.id,
	name: item.name,
	lon: item.lon,
	lat: item.lat,
	hollow: item.example,
	summary: item.example ? `${item.place} · voorbeeld` : item.place,
	href: itemPath(item)
});
