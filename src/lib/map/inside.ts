import type { MultiPolygon, Polygon } from 'geojson';

/** Of positions `[lon, lat]`; the first is the last. */
export type Ring = readonly (readonly number[])[];

/** All outlines, holes too. */
export const ringsOf = (geometry: Polygon | MultiPolygon): readonly Ring[] =>
	geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Whether a ray to the east crosses the outline an odd number of times. */
export function holds(rings: readonly Ring[], x: number, y: number): boolean {
	let odd = false;
	for (const ring of rings)
		for (let i = 1; i < ring.length; i++) {
			const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
			const [x2 = 0, y2 = 0] = ring[i] ?? [];
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
		}
	return odd;
}
