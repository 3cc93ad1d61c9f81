import { presimplify, type Triangle } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { crossings } from './arcs.ts';
import { lat, lon, toPlane } from './plane.ts';

/** An island or lake by itself keeps this many points, however small. */
const islandPoints = 12;

/**
 * Leaves out the points that matter least (Visvalingam–Whyatt): those whose corner covers less
 * than `smallest` km². Ends of arcs stay, so neighbours keep meeting; where two lines would come to
 * cross, both keep more points.
 *
 * @param topology in degrees, without a grid
 * @param smallest for each arc
 * @param factor how much more than `smallest` a corner at this longitude and latitude must cover
 */
export function thinArcs(
	topology: Topology,
	smallest: (arc: number) => number,
	factor: (x: number, y: number) => number = () => 1
): number[][][] {
	const size = (corners: Triangle) => {
		const [[ax, ay], [bx, by], [cx, cy]] = corners.map(toPlane) as Triangle;
		const [x, y] = corners[1];
		return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 / factor(x, y);
	};
	const weighed = presimplify(topology as Topology<Objects<object>>, size).arcs;
	const limits = weighed.map((arc, i) => {
		const [first, last] = [arc[0], arc.at(-1)];
		const island = String(first?.slice(0, 2)) === String(last?.slice(0, 2));
		const weights = arc.map((p) => p[2] ?? 0).sort((a, b) => b - a);
		return island ? Math.min(smallest(i), weights[islandPoints - 1] ?? 0) : smallest(i);
	});
	for (let tries = 0; ; tries++) {
		const arcs = weighed.map((arc, i) =>
			arc.filter((p) => (p[2] ?? 0) >= (limits[i] ?? 0)).map((p) => [lon(p), lat(p)])
		);
		const tangled = new Set(crossings(arcs, 0.05).flat());
		if (tangled.size === 0 || tries === 12) return arcs;
		for (const i of tangled) limits[i] = (limits[i] ?? 0) / 2;
	}
}
