import { mean } from 'd3-array';

export interface Placed<T> {
	item: T;
	/** Centre; `y` from the middle of the row. */
	x: number;
	y: number;
}

/**
 * Places dots at `x(item)` so that none overlap: dots less than `pitch` apart form a cluster,
 * drawn as centred columns at its mean. A cluster is no wider than the distance to its
 * neighbours, nor than `maxWidth`.
 */
export function dodge<T>(
	items: readonly T[],
	x: (item: T) => number,
	pitch: number,
	maxWidth: number
): Placed<T>[] {
	const sorted = items.map((item) => ({ item, x: x(item) })).sort((a, b) => a.x - b.x);
	const clusters: (typeof sorted)[] = [];
	for (const dot of sorted) {
		const last = clusters.at(-1);
		if (last && dot.x - (last.at(-1)?.x ?? 0) < pitch) last.push(dot);
		else clusters.push([dot]);
	}

	const centres = clusters.map((cluster) => mean(cluster, (dot) => dot.x) ?? 0);
	return clusters.flatMap((cluster, index) => {
		const centre = centres[index] ?? 0;
		const room = Math.min(
			maxWidth,
			centre - (centres[index - 1] ?? -Infinity),
			(centres[index + 1] ?? Infinity) - centre
		);
		const columns = Math.min(columnsFor(cluster.length), Math.max(1, Math.floor(room / pitch)));
		const rows = Math.ceil(cluster.length / columns);
		return cluster.map(({ item }, place) => {
			const row = Math.floor(place / columns);
			const inRow = Math.min(columns, cluster.length - row * columns);
			return {
				item,
				x: centre + ((place % columns) - (inRow - 1) / 2) * pitch,
				y: (row - (rows - 1) / 2) * pitch
			};
		});
	});
}

/** Up to three dots one above the other, then wider, so that a row stays low. */
const columnsFor = (count: number) =>
	count <= 3 ? 1 : count <= 8 ? 2 : Math.ceil(Math.sqrt(count));
