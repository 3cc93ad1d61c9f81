import { noItems, withItem, type ItemCount } from './counts.ts';
import type { MapItem } from './filter.ts';

/** Per scannable area id. A gemeente in two areas counts in both, so these never add up. */
export function countByArea(items: readonly MapItem[]): Map<string, ItemCount> {
	return groupCounts(items, ({ areaIds }) => areaIds);
}

/** Per gemeente code. */
export function countByGemeente(items: readonly MapItem[]): Map<string, ItemCount> {
	return groupCounts(items, ({ gemeenteId }) => (gemeenteId ? [gemeenteId] : []));
}

function groupCounts(
	items: readonly MapItem[],
	keysOf: (item: MapItem) => readonly string[]
): Map<string, ItemCount> {
	const counts = new Map<string, ItemCount>();
	for (const item of items)
		for (const key of keysOf(item)) {
			counts.set(key, withItem(counts.get(key) ?? noItems, item));
		}
	return counts;
}
