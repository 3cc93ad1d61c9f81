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

/** A distance for people, in whole kilometres: most places are known by the middle of their town. */
export function formatDistance(metres: number): string {
	const kilometres = Math.round(metres / 1000);
	return kilometres < 1 ? 'minder dan 1\u00a0km' : `${formatNumber(kilometres)}\u00a0km`;
}
