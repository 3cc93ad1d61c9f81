import { presimplify, type Triangle } from 'topojson-simplify';
import type { GeoJsonProperties, Position } from 'geojson';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import { arcId, crossings, ringsOf } from './arcs.ts';
import { lat, lon, toPlane } from './plane.ts';

/** An island or lake by itself keeps this many points, however small. */
const islandPoints = 12;

export type Thinning = {
	/** km² that a corner of this arc must cover to stay. */
	smallest: (arc: number) => number;
	/** How many times more it must cover at this longitude and latitude. */
	roughness?: (x: number, y: number) => number;
	/** Where a point will be drawn, if not exactly there. */
	onGrid?: (p: Position) => Position;
};

/**
 * Leaves out the points that matter least (Visvalingam–Whyatt): those whose corner covers less
 * than `smallest`. Ends of arcs stay, so neighbours keep meeting; where lines would come to
 * cross, or a ring to collapse, they keep more points.
 *
 * @param topology in degrees, without a grid
 */
export function thinArcs(
	topology: Topology,
	{ smallest, roughness = () => 1, onGrid = (p) => p }: Thinning
): number[][][] {
	const size = (corners: Triangle) => {
		const [[ax, ay], [bx, by], [cx, cy]] = corners.map(toPlane) as Triangle;
		const [x, y] = corners[1];
		return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 / roughness(x, y);
	};
	const weighed = presimplify(topology as Topology<Objects<object>>, size).arcs;
	const limits = weighed.map((arc, i) => {
		const [first, last] = [arc[0], arc.at(-1)];
		const island = String(first?.slice(0, 2)) === String(last?.slice(0, 2));
		const weights = arc.map((p) => p[2] ?? 0).sort((a, b) => b - a);
		return island ? Math.min(smallest(i), weights[islandPoints - 1] ?? 0) : smallest(i);
	});
	const rings = Object.values(topology.objects).flatMap(polygonRings);
	for (let tries = 0; ; tries++) {
		const arcs = weighed.map((arc, i) =>
			arc.filter((p) => (p[2] ?? 0) >= (limits[i] ?? 0)).map((p) => onGrid([lon(p), lat(p)]))
		);
		const tangled = crossings(arcs.map((arc) => arc.map(toPlane))).flat();
		const collapsed = rings.filter((ring) => corners(ring, arcs) < 3).flat();
		const tooThin = new Set([...tangled, ...collapsed].map(arcId));
		if (tooThin.size === 0 || tries === 20) return arcs;
		for (const i of tooThin) limits[i] = (limits[i] ?? 0) / 2;
	}
}

const polygonRings = (object: GeometryObject<GeoJsonProperties>): number[][] =>
	object.type === 'GeometryCollection'
		? object.geometries.flatMap(polygonRings)
		: object.type === 'Polygon' || object.type === 'MultiPolygon'
			? ringsOf([object])
			: [];

const corners = (ring: number[], arcs: Position[][]): number =>
	new Set(ring.flatMap((arc) => arcs[arcId(arc)] ?? []).map(String)).size;
