import {
	writeFilters,
	type Filters,
	type MapItem,
	type Territories
} from '#lib/kindcentra/filter.ts';
import type { Nearby } from '#lib/kindcentra/queries.server.ts';
import { distance } from '#lib/kindcentra/sort.ts';
import type { Bounds } from '#lib/map/projection.ts';

const NEAREST = 5;

/** A gemeente that has nothing yet: what is nearest to its middle, and the areas it lies in. */
export interface EmptyGemeente {
	name: string;
	/** Nothing as long as nobody knows where it lies. */
	nearby: Nearby[];
	areas: { slug: string; name: string; count: number }[];
}

/** Null where something else was chosen, too: then that may be let go. */
export function emptyGemeente(
	items: readonly MapItem[],
	territories: Territories,
	filters: Filters,
	around: Bounds | null
): EmptyGemeente | null {
	const chosen = territories.gemeenten.find(({ id }) => id === filters.gemeente[0]);
	if (!chosen || writeFilters(filters).size > 1) return null;
	const areas = territories.areas
		.filter(({ areaIds: [id = '', ...more] }) => !more.length && chosen.areaIds.includes(id))
		.map(({ slug, name, areaIds: [id = ''] }) => ({
			...{ slug, name },
			count: items.filter(({ areaIds }) => areaIds.includes(id)).length
		}));
	const nearby = around ? nearestTo(middleOf(around), items) : [];
	return { name: chosen.name, nearby, areas: areas.filter(({ count }) => count > 0) };
}

const middleOf = ([west, south, east, north]: Bounds) =>
	[(west + east) / 2, (south + north) / 2] as const;

const nearestTo = (point: readonly [number, number], items: readonly MapItem[]): Nearby[] =>
	items
		.map((item) => ({ item, metres: distance(point, [item.lon, item.lat]) }))
		.sort((a, b) => a.metres - b.metres || a.item.id.localeCompare(b.item.id))
		.slice(0, NEAREST);
