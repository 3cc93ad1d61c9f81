import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology, Transform } from 'topojson-specification';
import { distance, landArea, lat, lon, snap, type Point, type Ring } from './plane.ts';

/** Natural Earth 1:10m, as `world-atlas` packs it (ids are ISO 3166-1 numbers). */
export type World = Topology<{ countries: GeometryCollection }>;
export type Neighbour = Feature<MultiPolygon, { name: string }> & { id: string };

/** Natural Earth's id, our id (ISO 3166-1) and the Dutch name. */
const countries = [
	['056', 'BE', 'België'],
	['276', 'DE', 'Duitsland'],
	['250', 'FR', 'Frankrijk'],
	['442', 'LU', 'Luxemburg'],
	['826', 'GB', 'Verenigd Koninkrijk'],
	['208', 'DK', 'Denemarken']
] as const;
const netherlands = '528';

/** What the map can show around the Netherlands: west, south, east, north. */
export const frame = { west: -1.5, south: 48.5, east: 12, north: 56 };

/** In this box everything is drawn as sharp as the country; beyond it only roughly. */
const near = { west: 2.4, south: 50.4, east: 8.2, north: 54 };

/** How many times larger than near the country a corner here must be to be drawn. */
export const roughness = (x: number, y: number): number =>
	x > near.west && x < near.east && y > near.south && y < near.north ? 1 : 12;

/**
 * Where the land border begins and ends. Natural Earth draws it up to two kilometres off, so the
 * neighbours are cut along the official line: from the corner of the official boundaries nearest
 * to `official`, whatever the year, where Natural Earth has `natural`.
 */
const borderEnds: { natural: Point; official: Point; atSea: boolean }[] = [
	// Het Zwin near Cadzand
	{ natural: [3.35, 51.376], official: [3.37, 51.372], atSea: true },
	// Left and right bank of the Schelde
	{ natural: [4.221, 51.369], official: [4.235, 51.348], atSea: true },
	{ natural: [4.261, 51.369], official: [4.243, 51.375], atSea: true },
	// Drielandenpunt near Vaals
	{ natural: [5.996, 50.751], official: [6.021, 50.754], atSea: false },
	// Dollard
	{ natural: [7.195, 53.245], official: [7.206, 53.236], atSea: true }
];
/** Nothing at a border end may be farther away than this (km). */
const reach = 5;

export function readWorld(): World {
	return createRequire(import.meta.url)('world-atlas/countries-10m.json') as World;
}

/**
 * The countries around the Netherlands, cut to the frame, with the Dutch land border exactly as in
 * `dutchRings` and every other point on the grid of `grid`.
 */
export function cutNeighbours(world: World, dutchRings: Ring[], grid: Transform): Neighbour[] {
	const polygonsOf = (id: string): Ring[][] => {
		const geometry = world.objects.countries.geometries.find((g) => g.id === id);
		if (!geometry) throw new Error(`Natural Earth lacks country ${id}`);
		const shape = feature(world, geometry as never) as unknown as Feature;
		if (shape.geometry.type === 'Polygon') return [shape.geometry.coordinates];
		if (shape.geometry.type === 'MultiPolygon') return shape.geometry.coordinates;
		throw new Error(`country ${id} is no polygon`);
	};
	const shared = new Set(polygonsOf(netherlands).flat(2).map(String));
	return countries.map(([natural, id, name]) => ({
		type: 'Feature',
		id,
		properties: { name },
		geometry: {
			type: 'MultiPolygon',
			coordinates: polygonsOf(natural)
				.map((rings) =>
					rings
						.map((ring) => followBorder(ring, shared, dutchRings))
						.map((ring) => onGrid(clip(ring), grid))
						.filter((ring) => ring.length > 3)
				)
				.filter((rings) => rings.length > 0 && landArea([rings]) > 4)
		}
	}));
}

/**
 * Replaces every stretch that the ring shares with Natural Earth's Netherlands by the official
 * line; the coast then goes on from its point nearest to that line's end, so that it never hooks.
 */
function followBorder(ring: Ring, shared: Set<string>, dutchRings: Ring[]): Ring {
	const open = ring.slice(0, -1);
	const isShared = (i: number) => shared.has(String(open.at(i)));
	const first = open.findIndex((_, i) => !isShared(i) && isShared(i - 1));
	if (first < 0) return ring;
	const parts: { border: boolean; points: Ring }[] = [];
	for (const p of [...open.slice(first), ...open.slice(0, first)]) {
		const border = shared.has(String(p));
		const last = parts.at(-1);
		if (last?.border === border) last.points.push(p);
		else parts.push({ border, points: [p] });
	}
	const lines = parts.map(({ border, points }) =>
		border ? officialLine(points, dutchRings) : undefined
	);
	const closed = parts.flatMap(({ points }, i) => {
		const line = lines[i];
		if (line) return line.points;
		const [before, after] = [lines.at(i - 1), lines[(i + 1) % lines.length]];
		const coast = before?.to.atSea ? unhook(points, before.to.corner) : points;
		if (!after?.from.atSea) return coast;
		return unhook(coast.toReversed(), after.from.corner).reverse();
	});
	return [...closed, ...closed.slice(0, 1)];
}

/** The official line from one end of the land border to the next, the way round that stays near `run`. */
function officialLine(run: Ring, dutchRings: Ring[]) {
	const [from, to] = [borderEnd(run[0], dutchRings), borderEnd(run.at(-1), dutchRings)];
	for (const ring of dutchRings) {
		const open = ring.slice(0, -1);
		const [a, b] = [open.indexOf(from.corner), open.indexOf(to.corner)];
		if (a < 0 || b < 0) continue;
		const walk = (i: number, j: number) =>
			i <= j ? open.slice(i, j + 1) : [...open.slice(i), ...open.slice(0, j + 1)];
		const astray = (path: Ring) =>
			Math.max(...path.map((p) => Math.min(...run.map((q) => distance(p, q)))));
		const [there, back] = [walk(a, b), walk(b, a).reverse()];
		return { from, to, points: astray(there) < astray(back) ? there : back };
	}
	throw new Error(`the border ends ${from.corner} and ${to.corner} lie on no one Dutch ring`);
}

/** The end of the land border that Natural Earth's point `p` stands for, and its official corner. */
function borderEnd(p: Ring[number] | undefined, dutchRings: Ring[]) {
	const ends = borderEnds.map(({ natural }) => natural);
	const end = p && borderEnds[nearest(ends, p)];
	const corners = dutchRings.flatMap((ring) => ring.slice(0, -1));
	const corner = end && corners[nearest(corners, end.official)];
	if (!corner || distance(p, end.natural) > 1 || distance(corner, end.official) > reach)
		throw new Error(`no end of the land border within ${reach} km of ${p}`);
	return { atSea: end.atSea, corner };
}

/** A coast that begins near `corner`, less the points that come before the nearest. */
function unhook(coast: Ring, corner: Ring[number]): Ring {
	const away = coast.findIndex((p, i) => distance(p, corner) < distance(coast[i + 1] ?? p, corner));
	return coast.slice(Math.max(away, 0));
}

/** Index of the point nearest to `to`. */
function nearest(points: Ring, to: Ring[number]): number {
	let best = 0;
	points.forEach((p, i) => {
		if (distance(p, to) < distance(points[best] ?? p, to)) best = i;
	});
	return best;
}

/** Cuts a closed ring to the frame (Sutherland–Hodgman). */
function clip(ring: Ring): Ring {
	const edges: [(p: Ring[number]) => number][] = [
		[(p) => lon(p) - frame.west],
		[(p) => frame.east - lon(p)],
		[(p) => lat(p) - frame.south],
		[(p) => frame.north - lat(p)]
	];
	let points = ring.slice(0, -1);
	for (const [depth] of edges) {
		const out: Ring = [];
		points.forEach((p, i) => {
			const q = points.at(i - 1);
			if (!q) return;
			const [dp, dq] = [depth(p), depth(q)];
			if (dp >= 0 !== dq >= 0) {
				const t = dq / (dq - dp);
				out.push([lon(q) + t * (lon(p) - lon(q)), lat(q) + t * (lat(p) - lat(q))]);
			}
			if (dp >= 0) out.push(p);
		});
		points = out;
	}
	const [start] = points;
	return start ? [...points, start] : [];
}

/** Rounds to the grid of the official boundaries and drops points that then coincide. */
function onGrid(ring: Ring, grid: Transform): Ring {
	return ring
		.map((p) => snap(p, grid))
		.filter((p, i, all) => i === 0 || String(p) !== String(all[i - 1]));
}
