import type { LonLat } from '#lib/map/projection.ts';
import { formatNumber } from '#lib/ui/format.ts';
import type { MapItem } from './filter.ts';
import { hasStopped } from './kindcentra.ts';
import { distance } from './order.ts';

export interface Nearby {
	item: MapItem;
	/** In a straight line. */
	metres: number;
}

/** The items nearest to a point to go and see, nearest first: not what has stopped. */
export const nearestTo = (point: LonLat, items: readonly MapItem[], limit: number): Nearby[] =>
	items
		.filter((item) => !hasStopped(item))
		.map((item) => ({ item, metres: distance(point, [item.lon, item.lat]) }))
		.sort((a, b) => a.metres - b.metres || a.item.id.localeCompare(b.item.id))
		.slice(0, limit);

/** A distance for people: 870 → "900 m", 12340 → "12 km". */
export function formatDistance(metres: number): string {
	if (metres < 950) return `${Math.max(100, Math.round(metres / 100) * 100)}\u00a0m`;
	return `${formatNumber(metres < 9950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000))}\u00a0km`;
}
