import { feature } from 'topojson-client';
import type {
	Feature,
	FeatureCollection,
	Geometry,
	MultiLineString,
	MultiPolygon,
	Polygon
} from 'geojson';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import type { Bounds, LonLat } from './projection.ts';

/** Properties that the boundary build (`geo/`) gives each polygon. */
export interface PlaceProperties {
	name: string;
	label: LonLat;
	bbox: Bounds;
	/** Of a gemeente: the area in which it lies. */
	area?: string;
}
export type AreaFeature = Feature<Polygon | MultiPolygon, PlaceProperties> & { id: string };

/** Objects of `static/geo/overview.json`: what the first view needs. */
export type Basemap = Topology<Objects<PlaceProperties>>;

/** The polygons of one level ("areas", "gemeenten" …); empty when the file lacks it. */
export function polygons(topology: Basemap, level: string): AreaFeature[] {
	const object = topology.objects[level];
	if (!object) return [];
	const made = feature(topology, object as GeometryCollection<PlaceProperties>);
	const features = made.type === 'FeatureCollection' ? made.features : [made];
	return features as AreaFeature[];
}

/** Everything of one level as plain GeoJSON, for a map source. */
export function collection(topology: Basemap, level: string): FeatureCollection {
	const object = topology.objects[level];
	if (!object) return { type: 'FeatureCollection', features: [] };
	const made = feature(topology, object as GeometryCollection<PlaceProperties>) as
		FeatureCollection | Feature;
	const features = made.type === 'FeatureCollection' ? made.features : [made];
	return {
		type: 'FeatureCollection',
		features: features.map((f) => ({ ...f, properties: { ...f.properties, id: f.id ?? level } }))
	};
}

/** Geometries of one level, lines or polygons alike. */
export function geometries(topology: Basemap, level: string): { id: string; geometry: Geometry }[] {
	return collection(topology, level).features.map((f) => ({
		id: String(f.id ?? level),
		geometry: f.geometry as Polygon | MultiPolygon | MultiLineString
	}));
}
