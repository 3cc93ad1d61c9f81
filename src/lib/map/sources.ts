import type { Feature, FeatureCollection } from 'geojson';
import { linesOf, type MapScene, type MapStop } from './scene.ts';
import { collection, type Basemap } from './topology.ts';

/** Reads a design token of the running page ("ink" → "#1b2a41"). */
export type Token = (name: string) => string;

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Levels of the boundaries that are drawn; the last one is in the sharper file only. */
const LAND = ['neighbours', 'coast', 'landBorder', 'inner', 'areas', 'g4', 'gemeenten'];

/**
 * All of the land, each feature with its `level`. One source: MapLibre cuts out the tiles anew with
 * every change of source.
 */
export const landData = (basemap: Basemap): FeatureCollection => ({
	type: 'FeatureCollection',
	features: LAND.flatMap((level) =>
		collection(basemap, level).features.map((feature) => ({
			...feature,
			properties: { ...feature.properties, level }
		}))
	)
});

/** The areas and gemeenten with these ids, to draw a line around. */
export function outlineData(basemap: Basemap, ids: readonly string[]): FeatureCollection {
	const features = ['areas', 'gemeenten'].flatMap((level) => {
		const object = basemap.objects[level];
		if (object?.type !== 'GeometryCollection') return [];
		const geometries = object.geometries.filter(({ id }) => ids.includes(String(id)));
		const objects = { [level]: { ...object, geometries } };
		return collection({ ...basemap, objects }, level).features;
	});
	return { type: 'FeatureCollection', features };
}

export function labelData(scene: MapScene, token: Token): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: scene.areas.map((area) => ({
			type: 'Feature',
			properties: {
				id: area.id,
				text: linesOf(area).join('\n'),
				color: token(area.labelColor ?? 'ink'),
				halo: token(area.fill)
			},
			geometry: { type: 'Point', coordinates: [...area.label] }
		}))
	};
}

export function pointData(scene: MapScene): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: scene.points.map(({ id, hollow, lon, lat, caption, side }) => ({
			type: 'Feature',
			properties: { id, hollow, ...(caption && { caption: caption.join('\n'), side }) },
			geometry: { type: 'Point', coordinates: [lon, lat] }
		}))
	};
}

/** The journey: one line, and a point for each stop that is not covered. */
export function routeData({ route = [] }: MapScene): FeatureCollection {
	const at = ({ lon, lat }: MapStop) => [lon, lat];
	return {
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				properties: {},
				geometry: { type: 'LineString', coordinates: route.length > 1 ? route.map(at) : [] }
			},
			...route
				.filter(({ covered }) => !covered)
				.map((stop): Feature => ({
					type: 'Feature',
					properties: {
						...{ label: stop.label, name: stop.name, side: stop.side },
						current: stop.current ?? false
					},
					geometry: { type: 'Point', coordinates: at(stop) }
				}))
		]
	};
}
