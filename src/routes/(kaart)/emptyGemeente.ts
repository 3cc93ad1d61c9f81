import {
	writeFilters,
	type Filters,
	type MapItem,
	type Territories
} from '#lib/kindcentra/filter.ts';
import { nearestTo, type Nearby } from '#lib/kindcentra/nearest.ts';
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
	const nearby = around ? nearestTo(middleOf(around), items, NEAREST) : [];
	return { name: chosen.name, nearby, areas: areas.filter(({ count }) => count > 0) };
}

const middleOf = ([west, south, east, north]: Bounds) =>
	[(west + east) / 2, (south + north) / 2] as const;
