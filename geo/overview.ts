import { gzipSync } from 'node:zlib';
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
import { arcId, ringsOf } from './arcs.ts';
import { roughness } from './neighbours.ts';
import type { Source } from './source.ts';
import { thinArcs } from './thin.ts';

export type Overview = GeoTopology<SharedObjects>;

/** Sharp enough for the first view: corners of less than this (km²) are hardly a pixel at zoom 7. */
const sharpest = 0.05;

/** What lies abroad is only there for context: its corners must cover so many times more. */
const ABROAD = 10;

/**
 * The first view: the same areas from fewer points, each of them a point of `detail`.
 *
 * @param smallest corners that cover less than this (km²) go
 */
export function buildOverview(detail: Detail, source: Source, smallest = sharpest): Overview {
	const { areas, g4, neighbours } = detail.objects;
	const collection = (object: GeometryCollection) => feature(detail, object) as FeatureCollection;
	// A new topology: without gemeenten far fewer points are corners that must stay.
	const raw = topology({
		areas: collection(areas as GeometryCollection),
		g4: collection({ type: 'GeometryCollection', geometries: [g4] }),
		neighbours: collection(neighbours)
	});
	const { areas: inside, g4: cities } = raw.objects as unknown as Record<'areas' | 'g4', Areas>;
	const lines = ringsOf([...inside.geometries, ...cities.geometries]).flat();
	const dutch = new Set(lines.map(arcId));
	const least = (arc: number) => (dutch.has(arc) ? smallest : ABROAD * smallest);
	const thin = { ...raw, arcs: thinArcs(raw, { smallest: least, roughness }) };
	const drawn = thin.objects.areas as Areas;
	const rebuild = ({ id, properties }: Area, parts: Area[]): Area => ({
		...mergeArcs(thin, parts as MultiPolygon[]),
		id,
		properties
	});
	const { provinces, country } = detail.objects;
	const full = {
		...thin,
		objects: {
			areas: drawn,
			provinces: {
				type: 'GeometryCollection' as const,
				geometries: provinces.geometries.map((province) => {
					const isPart = ({ id, properties }: Area) => (properties.province ?? id) === province.id;
					return rebuild(province, drawn.geometries.filter(isPart));
				})
			},
			country: rebuild(country, drawn.geometries),
			g4: (thin.objects.g4 as unknown as Areas).geometries[0] as Area,
			neighbours: thin.objects.neighbours as GeometryCollection<{ name: string }>,
			...drawLines(thin, drawn, thin.objects.neighbours as GeometryCollection)
		}
	} satisfies Topology<SharedObjects>;
	return finish(full, source, 'overview');
}

/** The sharpest first view of at most so many bytes gzip. */
export function fitOverview(detail: Detail, source: Source, bytes: number): Overview {
	for (let smallest = sharpest; ; smallest *= 1.5) {
		const overview = buildOverview(detail, source, smallest);
		const size = gzipSync(JSON.stringify(overview), { level: 9 }).length;
		if (size <= bytes || smallest > 1) return overview;
	}
}
