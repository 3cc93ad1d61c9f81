import type { MapItem } from './filter.ts';

/** How many kindcentra and practices, and how many of them are made up. */
export interface ItemCount {
	all: number;
	examples: number;
}

export const countItems = (items: readonly MapItem[]): ItemCount => ({
	all: items.length,
	examples: items.filter(({ example }) => example).length
});

/** Per scannable area id. A gemeente in two areas counts in both, so these never add up. */
export function countByArea(items: readonly MapItem[]): Map<string, ItemCount> {
	return groupCounts(items, ({ areaIds }) => areaIds);
}

/** Per gemeente code. */
export function countByGemeente(items: readonly MapItem[]): Map<string, ItemCount> {
	return groupCounts(items, ({ gemeenteId }) => (gemeenteId ? [gemeenteId] : []));
}

/** "18 kindcentra en praktijken, waarvan 17 voorbeeld". */
export function describeCount({ all, examples }: ItemCount): string {
	if (all === 0) return 'nog geen kindcentra of praktijken';
	const what = all === 1 ? 'kindcentrum of praktijk' : 'kindcentra en praktijken';
	if (examples === 0) return `${all} ${what}`;
	return `${all} ${what}, ${examples === all ? (all === 1 ? 'een voorbeeld' : 'allemaal voorbeeld') : `waarvan ${examples} voorbeeld`}`;
}

function groupCounts(
	items: readonly MapItem[],
	keysOf: (item: MapItem) => readonly string[]
): Map<string, ItemCount> {
	const counts = new Map<string, ItemCount>();
	for (const item of items)
		for (const key of keysOf(item)) {
			const { all, examples } = counts.get(key) ?? { all: 0, examples: 0 };
			counts.set(key, { all: all + 1, examples: examples + Number(item.example) });
		}
	return counts;
}
