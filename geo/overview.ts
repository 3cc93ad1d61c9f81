import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, type Triangle } from 'topojson-simplify';
import type { FeatureCollection } from 'geojson';
import type { GeometryCollection, MultiPolygon, Objects, Topology } from 'topojson-specification';
import {
	drawLines,
	finish,
	type Area,
	type Areas,
	type Detail,
	type GeoTopology,
	type SharedObjects
} from './detail.ts';
import { lat, lon, toPlane } from './plane.ts';
import type { Source } from './source.ts';

export type Overview = GeoTopology<SharedObjects>;

/** Corners whose triangle is smaller than this (km²) go: about 400 m, one pixel at zoom 7. */
const smallest = 0.05;
/** An island or lake by itself keeps this many points, however small. */
const islandPoints = 12;
/** Around the Netherlands this box is drawn as sharp as the country; beyond it only roughly. */
const near = { west: 2.4, south: 50.4, east: 8.2, north: 54 };
const farFactor = 12;

/** The first view: the same areas from fewer points, each of them a point of `detail`. */
export function buildOverview(detail: Detail, source: Source): Overview {
	const { areas, g4, neighbours } = detail.objects;
	const collection = (object: GeometryCollection) => feature(detail, object) as FeatureCollection;
	// A new topology: without gemeenten far fewer points are corners that must stay.
	const raw = topology({
		areas: collection(areas as GeometryCollection),
		g4: collection({ type: 'GeometryCollection', geometries: [g4] }),
		neighbours: collection(neighbours)
	});
	const thin = { ...raw, arcs: thinArcs(raw) };
	const drawn = thin.objects.areas as Areas;
	const members = (ids: (area: Area) => boolean) =>
		mergeArcs(thin, drawn.geometries.filter(ids) as MultiPolygon[]);
	const rebuild = (area: Area, ids: (part: Area) => boolean): Area => ({
		...members(ids),
		id: area.id,
		properties: area.properties
	});
	const { provinces, country } = detail.objects;
	const full = {
		...thin,
		objects: {
			areas: drawn,
			provinces: {
				type: 'GeometryCollection' as const,
				geometries: provinces.geometries.map((province) =>
					rebuild(province, ({ id, properties }) => (properties.province ?? id) === province.id)
				)
			},
			country: rebuild(country, () => true),
			g4: (thin.objects.g4 as unknown as Areas).geometries[0] as Area,
			neighbours: thin.objects.neighbours as GeometryCollection<{ name: string }>,
			...drawLines(thin, drawn, thin.objects.neighbours as GeometryCollection)
		}
	} satisfies Topology<SharedObjects>;
	return finish(full, source, 'overview');
}

function thinArcs(raw: Topology): number[][][] {
	return presimplify(raw as Topology<Objects<object>>, triangleSize).arcs.map((arc) => {
		const [first, last] = [arc[0], arc.at(-1)];
		const island = String(first?.slice(0, 2)) === String(last?.slice(0, 2));
		const weights = arc.map((p) => p[2] ?? 0).sort((a, b) => b - a);
		const limit = island ? Math.min(smallest, weights[islandPoints] ?? 0) : smallest;
		return arc.filter((p) => (p[2] ?? 0) >= limit).map((p) => [lon(p), lat(p)]);
	});
}

/** km², less when the corner lies far from the Netherlands. */
function triangleSize(corners: Triangle): number {
	const [[ax, ay], [bx, by], [cx, cy]] = corners.map(toPlane) as Triangle;
	const size = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
	const [x, y] = corners[1];
	const close = x > near.west && x < near.east && y > near.south && y < near.north;
	return close ? size : size / farFactor;
}
