import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Index of an arc, whichever way a ring walks it. */
export const arcId = (arc: number): number => (arc < 0 ? ~arc : arc);

/** All rings of polygons, as lists of arcs. */
export const ringsOf = (areas: (Polygon | MultiPolygon)[]): number[][] =>
	areas.flatMap((area) => (area.type === 'Polygon' ? area.arcs : area.arcs.flat()));

/** The arcs that an odd number of these polygons use: the outline of their union. */
export function outline(areas: MultiPolygon[]): Set<number> {
	const found = new Set<number>();
	for (const arc of ringsOf(areas).flat()) {
		const id = arcId(arc);
		if (!found.delete(id)) found.add(id);
	}
	return found;
}

/** Arcs as whole steps on the topology's grid, or as they are when it has none. */
export function decodeArcs(topology: Topology): number[][][] {
	if (!topology.transform) return topology.arcs;
	return topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
	});
}

/** Members of a collection as polygons; everything the build makes is a MultiPolygon. */
export const polygonsIn = (collection: GeometryCollection): MultiPolygon[] =>
	collection.geometries.filter((geometry) => geometry.type === 'MultiPolygon');

type Segment = { arc: number; a: number[]; b: number[] };

/**
 * Pairs of arcs that cross. Arcs may meet at their points, never between them; on a sound map the
 * answer is empty. Looks only at segments that share a cell of `cell` units.
 */
export function crossings(arcs: number[][][], cell: number): [number, number][] {
	const cells = new Map<string, Segment[]>();
	const found = new Map<string, [number, number]>();
	arcs.forEach((points, arc) =>
		points.slice(1).forEach((b, i) => {
			const a = points[i];
			if (!a) return;
			const segment = { arc, a, b };
			for (const key of cellsOf(segment, cell)) {
				const others = cells.get(key);
				if (!others) cells.set(key, [segment]);
				else {
					for (const other of others)
						if (cross(segment, other)) found.set(`${other.arc} ${arc}`, [other.arc, arc]);
					others.push(segment);
				}
			}
		})
	);
	return [...found.values()];
}

function* cellsOf({ a, b }: Segment, cell: number): Generator<string> {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	for (let x = Math.floor(Math.min(ax, bx) / cell); x <= Math.max(ax, bx) / cell; x++)
		for (let y = Math.floor(Math.min(ay, by) / cell); y <= Math.max(ay, by) / cell; y++)
			yield `${x} ${y}`;
}

/** Which side of the line `a`–`b` the point lies on: positive, negative, or zero on the line. */
const side = ([ax = 0, ay = 0]: number[], [bx = 0, by = 0]: number[], [x = 0, y = 0]: number[]) =>
	(bx - ax) * (y - ay) - (by - ay) * (x - ax);

const cross = (p: Segment, q: Segment): boolean =>
	side(p.a, p.b, q.a) * side(p.a, p.b, q.b) < 0 && side(q.a, q.b, p.a) * side(q.a, q.b, p.b) < 0;
