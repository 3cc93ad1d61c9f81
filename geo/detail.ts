import { feature, merge, mergeArcs, meshArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, MultiPolygon as Shape, Polygon as Single } from 'geojson';
import type {
	GeometryCollection,
	GeometryObject,
	MultiLineString,
	MultiPolygon,
	Objects,
	Polygon,
	Topology
} from 'topojson-specification';
import { arcId, ringsOf } from './arcs.ts';
import { areaOf, g4Cities, groupLevels, type Group } from './levels.ts';
import { cutNeighbours, frame, roughness, type World } from './neighbours.ts';
import { boundingBox, labelPoint, withoutSpikes, type Point } from './plane.ts';
import type { Source } from './source.ts';
import { thinArcs } from './thin.ts';

/** What every polygon carries. */
export type AreaProperties = {
	name: string;
	/** `[lon, lat]` of the pole of inaccessibility of the largest part. */
	label: Point;
	/** `[west, south, east, north]`. */
	bbox: [number, number, number, number];
	/** Id of the scannable area that holds it (gemeenten, COROP). */
	area?: string;
	/** Province that holds it (gemeenten, COROP, parts of Noord-Brabant). */
	province?: string;
	/** COROP region that holds it (gemeenten). */
	corop?: string;
	/** Codes of the four cities (G4). */
	cities?: string[];
};
export type Area = MultiPolygon<AreaProperties> & { id: string; properties: AreaProperties };
export type Areas = Omit<GeometryCollection<AreaProperties>, 'geometries'> & { geometries: Area[] };
export type Meta = { year: number; credit: string[]; detail: 'overview' | 'detail' };

/** Lines on a map: coast, land border, borders between the 14 areas. */
export type Lines = { coast: MultiLineString; landBorder: MultiLineString; inner: MultiLineString };
export type SharedObjects = Objects<object> &
	Lines & {
		areas: Areas;
		provinces: Areas;
		country: Area;
		g4: Area;
		neighbours: GeometryCollection<{ name: string }>;
	};
export type DetailObjects = SharedObjects & { gemeenten: Areas; corop: Areas };
export type GeoTopology<T extends Objects<object>> = Topology<T> & { meta: Meta };
export type Detail = GeoTopology<DetailObjects>;

/** Corners of neighbouring countries that cover less than this (km²) go. */
const sharpness = 0.02;

/** Every level of the Netherlands and its neighbours, from the same arcs as the source. */
export function buildDetail(source: Source, world: World): Detail {
	const { transform, objects } = source.boundaries;
	if (!transform) throw new Error('the source topology has no grid (transform)');
	const shapes = feature(source.boundaries, objects.gemeente) as FeatureCollection<Shape | Single>;
	for (const { geometry } of shapes.features)
		geometry.coordinates = (
			geometry.type === 'Polygon'
				? geometry.coordinates.map(withoutSpikes)
				: geometry.coordinates.map((polygon) => polygon.map(withoutSpikes))
		) as typeof geometry.coordinates;
	const dutch = merge(source.boundaries, objects.gemeente.geometries as Polygon[]);
	const neighbours = cutNeighbours(world, dutch.coordinates.flat(), transform);
	const whole = topology({
		gemeenten: shapes as FeatureCollection,
		neighbours: { type: 'FeatureCollection', features: neighbours } as FeatureCollection
	});
	const parts = (whole.objects.gemeenten as GeometryCollection).geometries as Polygon[];
	// Natural Earth is finer than anyone needs beyond the border; the official lines stay whole.
	const official = new Set(ringsOf(parts).flat().map(arcId));
	const raw = {
		...whole,
		arcs: thinArcs(whole, { smallest: (arc) => (official.has(arc) ? 0 : sharpness), roughness })
	};
	const byCode = new Map(parts.map((part) => [part.id, part]));

	const dissolve = ({ id, name, members }: Group, extra: Partial<AreaProperties> = {}): Area => {
		const found = members.map((code) => {
			const part = byCode.get(code);
			if (!part) throw new Error(`${name}: the boundaries lack gemeente ${code}`);
			return part;
		});
		return describe(raw, mergeArcs(raw, found), id, name, extra);
	};
	const collect = (geometries: Area[]): Areas => ({ type: 'GeometryCollection', geometries });
	const levels = groupLevels(source.rows);
	const rowOf = new Map(source.rows.map((row) => [row.code, row]));
	const within = (group: Group): Partial<AreaProperties> => {
		const row = rowOf.get(group.members[0] ?? '');
		return row && group.id !== row.province ? { province: row.province } : {};
	};
	const areas = collect(levels.areas.map((group) => dissolve(group, within(group))));
	const full = {
		...raw,
		objects: {
			gemeenten: collect(
				source.rows.map((row) =>
					dissolve(
						{ id: row.code, name: row.name, members: [row.code] },
						{ area: areaOf(row), province: row.province, corop: row.corop }
					)
				)
			),
			corop: collect(
				levels.corop.map((group) => {
					const row = rowOf.get(group.members[0] ?? '');
					return dissolve(group, { ...(row && { area: areaOf(row) }), ...within(group) });
				})
			),
			areas,
			provinces: collect(levels.provinces.map((group) => dissolve(group))),
			country: dissolve(levels.country),
			g4: dissolve(levels.g4, { cities: g4Cities }),
			neighbours: raw.objects.neighbours as GeometryCollection<{ name: string }>,
			...drawLines(raw, areas, raw.objects.neighbours as GeometryCollection)
		}
	} satisfies Topology<DetailObjects>;
	return finish(full, source, 'detail');
}

/** Names a dissolved polygon and finds its label point and bounding box. */
function describe(
	raw: Topology,
	arcs: MultiPolygon,
	id: string,
	name: string,
	extra: Partial<AreaProperties>
): Area {
	const { coordinates } = (feature(raw, arcs) as Feature<Shape>).geometry;
	const properties = {
		name,
		label: labelPoint(coordinates),
		bbox: boundingBox(coordinates),
		...extra
	};
	return { ...arcs, id, properties };
}

/** Arcs as lines, by what lies on either side. */
export function drawLines(raw: Topology, areas: Areas, neighbours: GeometryCollection): Lines {
	const all: GeometryCollection = {
		type: 'GeometryCollection',
		geometries: [...areas.geometries, ...neighbours.geometries]
	};
	const ours = new Set<GeometryObject>(areas.geometries);
	const line = (keep: (a: GeometryObject, b: GeometryObject) => boolean) =>
		meshArcs(raw, all, keep);
	return {
		coast: line((a, b) => a === b && ours.has(a)),
		landBorder: line((a, b) => ours.has(a) !== ours.has(b)),
		inner: line((a, b) => a !== b && ours.has(a) && ours.has(b))
	};
}

/** Puts the topology on the source's grid, widened to the frame, as whole numbers. */
export function finish<T extends Objects<object>>(
	full: Topology<T>,
	source: Source,
	detail: Meta['detail']
): GeoTopology<T> {
	const grid = source.boundaries.transform;
	if (!grid) throw new Error('the source topology has no grid (transform)');
	const steps = (from: number, to: number, step: number) => Math.ceil((from - to) / step) * step;
	const whole = quantize(full as Topology<Objects<object>>, {
		scale: grid.scale,
		translate: [
			grid.translate[0] - steps(grid.translate[0], frame.west, grid.scale[0]),
			grid.translate[1] - steps(grid.translate[1], frame.south, grid.scale[1])
		]
	}) as Topology<T>;
	return {
		...whole,
		meta: {
			year: source.year,
			detail,
			credit: [`© Kadaster / CBS, ${source.year}`, 'Natural Earth']
		}
	};
}
