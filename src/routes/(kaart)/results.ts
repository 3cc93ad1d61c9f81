import { applyFilters, waysOut } from '#lib/kindcentra/applyFilters.ts';
import type { FacetCounts, Filters, MapItem, Territories } from '#lib/kindcentra/filter.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import type { Found } from '#lib/kindcentra/search/find.server.ts';
import { sortByRank, sortItems } from '#lib/kindcentra/sort.ts';
import type { MapPoint } from '#lib/map/scene.ts';
import type { MapPageQuery } from './query.ts';

/** What list and map show for one URL. */
export interface Results {
	total: number;
	/** The first `view.shown` of the list. */
	list: MapItem[];
	facets: FacetCounts;
	/** Items per scannable area. */
	counts: Record<string, number>;
	points: MapPoint[];
	selected: MapItem | null;
	/** What to let go when nothing fits. */
	waysOut: { label: string; filters: Filters; count: number }[];
}

/** The same on the server, for the first view, and in the browser, for every one after it. */
export function resultsOf(
	/** All, in the usual order. */
	items: readonly MapItem[],
	territories: Territories,
	{ filters, view }: MapPageQuery,
	/** What the server finds for the text; null looks through what is loaded. */
	text: Found | null
): Results {
	const matches = filters.text && text ? new Set(text.ids) : null;
	const { items: found, facets } = applyFilters(items, filters, territories, matches);
	const sorted = view.near
		? sortItems(found, { key: 'dichtbij', descending: false }, view.near)
		: matches && text
			? sortByRank(found, text.ids)
			: found;
	const counts: Record<string, number> = {};
	for (const { areaIds } of found) for (const id of areaIds) counts[id] = (counts[id] ?? 0) + 1;
	return {
		total: found.length,
		list: sorted.slice(0, view.shown),
		facets,
		counts,
		points: found.map(pointOf),
		selected: items.find(({ slug }) => slug === view.selected) ?? null,
		waysOut: found.length === 0 ? waysOut(items, filters, territories, matches) : []
	};
}

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
