import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { FeatureCollection } from 'geojson';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import {
	drawLines,
	finish,
	type Area,
	type Areas,
	type Detail,
	type GeoTopology,
	type SharedObjects
} from './detail.ts';
import { roughness } from './neighbours.ts';
import type { Source } from './source.ts';
import { thinArcs } from './thin.ts';

export type Overview = GeoTopology<SharedObjects>;

/** Corners that cover less than this (km²) go: less than a pixel at zoom 7 (380 m). */
const smallest = 0.05;
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
	const thin = { ...raw, arcs: thinArcs(raw, () => smallest, roughness) };
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
