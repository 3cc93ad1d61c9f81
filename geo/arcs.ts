import type { GeoJsonProperties } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { distanceToSegment, toPlane, type Point } from './plane.ts';

/** Index of an arc, whichever way a ring walks it. */
export const arcId = (arc: number): number => (arc < 0 ? ~arc : arc);

/** All rings of polygons, as lists of arcs. */
export const ringsOf = (
	areas: (Polygon<GeoJsonProperties> | MultiPolygon<GeoJsonProperties>)[]
): number[][] => areas.flatMap((area) => (area.type === 'Polygon' ? area.arcs : area.arcs.flat()));

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

/** Arcs on the plane, in kilometres. */
export function planeArcs(topology: Topology): Point[][] {
	const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
	return decodeArcs(topology).map((arc) =>
		arc.map(([x = 0, y = 0]) => toPlane([x * scale[0] + translate[0], y * scale[1] + translate[1]]))
	);
}

/** Lines that cross by less than this (km) seem to touch, at any zoom that the map allows. */
const invisible = 0.025;
/** Only segments in the same cell (km) are compared. */
const cell = 5;

type Segment = { arc: number; a: Point; b: Point };

/** Pairs of arcs (on the plane) that cross between their points; on a sound map there are none. */
export function crossings(arcs: Point[][]): [number, number][] {
	const cells = new Map<string, Segment[]>();
	const found = new Map<string, [number, number]>();
	arcs.forEach((points, arc) =>
		points.slice(1).forEach((b, i) => {
			const a = points[i];
			if (!a) return;
			const segment = { arc, a, b };
			for (const key of cellsOf(segment)) {
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

function* cellsOf({ a, b }: Segment): Generator<string> {
	for (let x = Math.floor(Math.min(a[0], b[0]) / cell); x <= Math.max(a[0], b[0]) / cell; x++)
		for (let y = Math.floor(Math.min(a[1], b[1]) / cell); y <= Math.max(a[1], b[1]) / cell; y++)
			yield `${x} ${y}`;
}

/** Which side of the line `a`–`b` the point lies on: positive, negative, or zero on the line. */
const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point) =>
	(bx - ax) * (y - ay) - (by - ay) * (x - ax);

const cross = (p: Segment, q: Segment): boolean =>
	side(p.a, p.b, q.a) * side(p.a, p.b, q.b) < 0 &&
	side(q.a, q.b, p.a) * side(q.a, q.b, p.b) < 0 &&
	Math.min(
		distanceToSegment(q.a, p.a, p.b),
		distanceToSegment(q.b, p.a, p.b),
		distanceToSegment(p.a, q.a, q.b),
		distanceToSegment(p.b, q.a, q.b)
	) > invisible;
