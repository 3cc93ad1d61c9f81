import type { LonLat } from '#lib/map/projection.ts';
import type { MapItem } from './filter.ts';
import { distance } from './sort.ts';

export interface Nearby {
	item: MapItem;
	/** In a straight line. */
	metres: number;
}

/** The items nearest to a point, nearest first. */
export const nearestTo = (point: LonLat, items: readonly MapItem[], limit: number): Nearby[] =>
	items
		.map((item) => ({ item, metres: distance(point, [item.lon, item.lat]) }))
		.sort((a, b) => a.metres - b.metres || a.item.id.localeCompare(b.item.id))
		.slice(0, limit);
