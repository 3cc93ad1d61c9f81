import polylabel from 'polylabel';
import type { Position } from 'geojson';
import type { Transform } from 'topojson-specification';

/** `[longitude, latitude]` in degrees. */
export type Point = [number, number];
export type Ring = Position[];

const kmPerDegree = 111.195;
/** At this latitude a degree east is `squeeze` of a degree north: true enough for one small country. */
const squeeze = Math.cos((52.1 * Math.PI) / 180);

export const lon = (p: Position): number => p[0] ?? NaN;
export const lat = (p: Position): number => p[1] ?? NaN;

/** The nearest point of a grid. */
export const snap = (p: Position, { scale: [kx, ky], translate: [x, y] }: Transform): Point => [
	Math.round((lon(p) - x) / kx) * kx + x,
	Math.round((lat(p) - y) / ky) * ky + y
];

/** Longitude and latitude to kilometres on a plane. */
export const toPlane = (p: Position): Point => [
	lon(p) * squeeze * kmPerDegree,
	lat(p) * kmPerDegree
];
const toDegrees = ([x, y]: Position): Point => [
	(x ?? NaN) / squeeze / kmPerDegree,
	(y ?? NaN) / kmPerDegree
];

/** Kilometres between two points. */
export function distance(a: Position, b: Position): number {
	const [ax, ay] = toPlane(a);
	const [bx, by] = toPlane(b);
	return Math.hypot(ax - bx, ay - by);
}

/** Size in km² on the sphere, positive whichever way the ring turns (radius 6371.0088 km). */
export function ringArea(ring: Ring): number {
	const radians = Math.PI / 180;
	let sum = 0;
	for (let i = 0; i + 1 < ring.length; i++) {
		const [a, b] = [ring[i], ring[i + 1]];
		if (!a || !b) continue;
		sum +=
			(lon(b) - lon(a)) * radians * (2 + Math.sin(lat(a) * radians) + Math.sin(lat(b) * radians));
	}
	return Math.abs((sum * 6371.0088 ** 2) / 2);
}

/** Size in km² of polygons: outer rings less their holes. */
export function landArea(polygons: Ring[][]): number {
	let sum = 0;
	for (const [outer, ...holes] of polygons) {
		if (!outer) continue;
		sum += ringArea(outer) - holes.reduce((total, hole) => total + ringArea(hole), 0);
	}
	return sum;
}

/** A ring without spikes: stretches (a bridge, say) that go out and come back along themselves. */
export function withoutSpikes(ring: Ring): Ring {
	const out: Ring = [];
	for (const p of ring.slice(0, -1)) {
		if (String(out.at(-2)) === String(p)) out.pop();
		else out.push(p);
	}
	return [...out, ...out.slice(0, 1)];
}

/** The point farthest from every edge of the largest polygon: where a label stands best. */
export function labelPoint(polygons: Ring[][], round = 3): Point {
	const largest = polygons.toSorted((a, b) => landArea([b]) - landArea([a]))[0];
	if (!largest) throw new Error('no polygon to put a label in');
	const [x, y] = toDegrees(
		polylabel(
			largest.map((ring) => ring.map(toPlane)),
			0.05
		)
	);
	return [+x.toFixed(round), +y.toFixed(round)];
}

/** Does the point lie inside (even-odd over all rings, so holes count as outside)? */
export function contains(polygons: Ring[][], point: Position): boolean {
	let inside = false;
	for (const ring of polygons.flat()) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [a, b] = [ring[i], ring[j]];
			if (!a || !b) continue;
			if (lat(a) > lat(point) === lat(b) > lat(point)) continue;
			const x = lon(a) + ((lat(point) - lat(a)) / (lat(b) - lat(a))) * (lon(b) - lon(a));
			if (lon(point) < x) inside = !inside;
		}
	}
	return inside;
}

/** `[west, south, east, north]` in degrees. */
export function boundingBox(polygons: Ring[][]): [number, number, number, number] {
	let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const p of polygons.flat(2)) {
		w = Math.min(w, lon(p));
		s = Math.min(s, lat(p));
		e = Math.max(e, lon(p));
		n = Math.max(n, lat(p));
	}
	return [+w.toFixed(3), +s.toFixed(3), +e.toFixed(3), +n.toFixed(3)];
}

/** From a point to a segment, all on the plane. */
export function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const length = (bx - ax) ** 2 + (by - ay) ** 2;
	const along = length && ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length;
	const t = Math.max(0, Math.min(1, along));
	return Math.hypot(ax + t * (bx - ax) - px, ay + t * (by - ay) - py);
}

/** Kilometres from a point to the nearest edge of the polygons. */
export function distanceToEdge(polygons: Ring[][], point: Position): number {
	const at = toPlane(point);
	let nearest = Infinity;
	for (const ring of polygons.flat()) {
		const corners = ring.map(toPlane);
		corners.slice(1).forEach((b, i) => {
			nearest = Math.min(nearest, distanceToSegment(at, corners[i] ?? b, b));
		});
	}
	return nearest;
}
