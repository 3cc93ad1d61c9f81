import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import type { LonLat } from './projection.ts';
import type { MapScene, MapStop } from './scene.ts';
import { collection, type Basemap } from './topology.ts';

/** Reads a design token of the running page ("ink" → "#1b2a41"). */
export type Token = (name: string) => string;

const FONT = ['Atkinson Hyperlegible Next Semibold'];
/** An empty picture that keeps labels off the dots. */
export const SPACE_IMAGE = 'space';
/** Below this zoom gemeenten are too small to tell apart. */
export const GEMEENTE_ZOOM = 7.9;

/** Value per area id, with a fallback for ids that the scene does not name. */
function perArea(
	areas: { id: string }[],
	value: (index: number) => string,
	fallback: string
): DataDrivenPropertyValueSpecification<string> {
	if (areas.length === 0) return fallback;
	const pairs = areas.flatMap((area, i) => [area.id, value(i)]);
	return ['match', ['get', 'id'], ...pairs, fallback] as unknown as ExpressionSpecification;
}

export const patternName = (bands: { color: string; count: number }) =>
	`bands-${bands.color}-${bands.count}`;

/** Fill colour per area; changing it later lets MapLibre fade from one layer to the next. */
export const fillOf = (scene: MapScene, token: Token) =>
	perArea(scene.areas, (i) => token(scene.areas[i]?.fill ?? 'land'), token('land'));

/** Pattern per area; areas without one are left out by `patternFilter`. */
export function patternOf(scene: MapScene) {
	const striped = scene.areas.filter((area) => area.bands ?? area.hatched);
	return {
		filter: [
			'in',
			['get', 'id'],
			['literal', striped.map(({ id }) => id)]
		] as ExpressionSpecification,
		pattern: perArea(
			striped,
			(i) => {
				const bands = striped[i]?.bands;
				return bands ? patternName(bands) : 'hatch';
			},
			'hatch'
		)
	};
}

export function labelData(scene: MapScene, token: Token): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: scene.areas.map((area) => ({
			type: 'Feature',
			properties: {
				id: area.id,
				text: area.value ? `${area.name}\n${area.value}` : area.name,
				color: token(area.labelColor ?? 'ink')
			},
			geometry: { type: 'Point', coordinates: [...area.label] }
		}))
	};
}

export function pointData(scene: MapScene): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: scene.points.map(({ id, hollow, lon, lat }) => ({
			type: 'Feature',
			properties: { id, hollow },
			geometry: { type: 'Point', coordinates: [lon, lat] }
		}))
	};
}

/** The journey: one line, and a point for each stop. */
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
			...route.map((stop): Feature => ({
				type: 'Feature',
				properties: { label: stop.label, name: stop.name, current: stop.current ?? false },
				geometry: { type: 'Point', coordinates: at(stop) }
			}))
		]
	};
}

/**
 * Gemeenten that get a name: those that no stop names already.
 * @param within ring in which names have room; everywhere without it
 */
export const namedOf = (
	{ route = [] }: MapScene,
	within: readonly LonLat[] | null = null
): ExpressionSpecification => {
	const unnamed: ExpressionSpecification = [
		'!',
		['in', ['get', 'name'], ['literal', route.map(({ name }) => name)]]
	];
	if (!within) return unnamed;
	const coordinates = [[...within, ...within.slice(0, 1)].map(([lon, lat]) => [lon, lat])];
	return ['all', unnamed, ['within', { type: 'Polygon', coordinates }]];
};

/** From so many points on they would merge everywhere: then they are gathered from further around. */
const CROWD = 2000;
export const isCrowded = ({ points }: MapScene): boolean => points.length > CROWD;
/** Pixels within which points become one circle. */
export const clusterRadius = (scene: MapScene): number => (isCrowded(scene) ? 22 : 9);
/** A circle's area is in proportion to what it stands for; among very many all are smaller. */
export function clusterSize(scene: MapScene, scale: number): ExpressionSpecification {
	const [growth, least] = isCrowded(scene) ? [0.27, 7] : [1, 0];
	const size = (pixels: number): ExpressionSpecification => [
		'min',
		34 * scale,
		['max', least * scale, ['*', pixels * scale * growth, ['sqrt', ['get', 'point_count']]]]
	];
	return ['interpolate', ['linear'], ['zoom'], 5.4, size(3), 6.6, size(4.6)];
}

/** Levels of the boundaries that never change. */
const LAND = ['neighbours', 'coast', 'landBorder', 'inner'];
const isLevel = (level: string): ExpressionSpecification => ['==', ['get', 'level'], level];
const levelsOf = (basemap: Basemap, levels: readonly string[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: levels.flatMap((level) =>
		collection(basemap, level).features.map((feature) => ({
			...feature,
			properties: { ...feature.properties, level }
		}))
	)
});

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/**
 * The whole style: the same land, lines, points and labels that `StaticMap` draws.
 * @param scale how much larger than on a page texts and marks are (on a stage: 2)
 */
export function styleOf(
	basemap: Basemap,
	scene: MapScene,
	token: Token,
	scale = 1
): StyleSpecification {
	const geo = (data: FeatureCollection) => ({ type: 'geojson' as const, data, promoteId: 'id' });
	const pattern = patternOf(scene);
	const cluster: ExpressionSpecification = ['has', 'point_count'];
	const current: ExpressionSpecification = ['get', 'current'];
	const line = (
		id: string,
		source: string,
		color: string,
		width: number | DataDrivenPropertyValueSpecification<number>,
		more: object = {},
		visibility: 'visible' | 'none' = 'visible'
	) => ({
		id,
		source,
		type: 'line' as const,
		layout: { visibility, 'line-join': 'round' as const, 'line-cap': 'round' as const },
		paint: { 'line-color': token(color), 'line-width': width as number, ...more }
	});
	/** A line of the land. */
	const landLine = (
		id: string,
		level: string,
		color: string,
		width: number,
		more: object = {}
	): LayerSpecification => ({ ...line(id, 'land', color, width, more), filter: isLevel(level) });
	return {
		version: 8,
		sources: {
			// one source: MapLibre cuts out the tiles anew with every change of source
			land: geo(levelsOf(basemap, LAND)),
			areas: geo(collection(basemap, 'areas')),
			overlay: geo(scene.overlay ? collection(basemap, scene.overlay.id) : EMPTY),
			gemeenten: geo(EMPTY),
			gemeenteLabels: geo(EMPTY),
			labels: geo(labelData(scene, token)),
			points: {
				...geo(pointData(scene)),
				cluster: true,
				clusterRadius: clusterRadius(scene),
				clusterMaxZoom: 12,
				clusterMinPoints: 3
			},
			route: geo(routeData(scene)),
			pin: geo(EMPTY)
		},
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': token('sea') } },
			{
				id: 'neighbours',
				source: 'land',
				type: 'fill',
				filter: isLevel('neighbours'),
				paint: { 'fill-color': token('land-neighbour') }
			},
			landLine('shallows-wide', 'coast', 'shallows', 9, { 'line-opacity': 0.45 }),
			landLine('shallows', 'coast', 'shallows', 4),
			{
				id: 'areas',
				source: 'areas',
				type: 'fill',
				paint: {
					'fill-color': fillOf(scene, token),
					'fill-color-transition': { duration: 400 },
					'fill-antialias': false
				}
			},
			{
				id: 'bands',
				source: 'areas',
				type: 'fill',
				filter: pattern.filter,
				paint: { 'fill-pattern': pattern.pattern }
			},
			{
				...line(
					'gemeenten',
					'gemeenten',
					'border',
					['interpolate', ['linear'], ['zoom'], 8, 0.6, 12, 1.6],
					{
						'line-opacity': ['interpolate', ['linear'], ['zoom'], GEMEENTE_ZOOM, 0, 8.4, 0.9]
					}
				),
				minzoom: GEMEENTE_ZOOM
			} as LayerSpecification,
			landLine('inner', 'inner', 'border', 2.4, { 'line-opacity': 0.85 }),
			landLine('inner-core', 'inner', 'line-strong', 0.6, { 'line-opacity': 0.7 }),
			landLine('landBorder', 'landBorder', 'line-strong', 1),
			landLine('coast', 'coast', 'coast', 0.9),
			{ id: 'overlay', source: 'overlay', type: 'fill', paint: { 'fill-pattern': 'overlay' } },
			line('overlay-line', 'overlay', 'ink', 0.9),
			line('hover', 'areas', 'ink', ['case', hovered, 1.8, 0]),
			{
				...line('selected-halo', 'areas', 'paper', 5, { 'line-opacity': 0.8 }, 'none'),
				filter: ['==', ['get', 'id'], '']
			} as LayerSpecification,
			{
				...line('selected', 'areas', 'ink', 2.2, {}, 'none'),
				filter: ['==', ['get', 'id'], '']
			} as LayerSpecification,
			{
				...line('selected-gemeente', 'gemeenten', 'ink', 2.2, {}, 'none'),
				filter: ['==', ['get', 'id'], '']
			} as LayerSpecification,
			{
				id: 'dots',
				source: 'points',
				type: 'circle',
				filter: ['!', cluster],
				paint: {
					'circle-radius': [
						'interpolate',
						['linear'],
						['zoom'],
						5.4,
						['case', ['get', 'hollow'], 1.3 * scale, 2.4 * scale],
						6.6,
						['case', ['get', 'hollow'], 2 * scale, 3.5 * scale],
						12,
						['case', ['get', 'hollow'], 4.6 * scale, 6.5 * scale]
					],
					'circle-color': ['case', ['get', 'hollow'], token('surface'), token('ink')],
					'circle-stroke-color': [
						'case',
						hovered,
						token('accent'),
						['get', 'hollow'],
						token('ink'),
						token('surface')
					],
					'circle-stroke-width': ['case', hovered, 3.5, ['get', 'hollow'], 1.8, 1.3],
					'circle-stroke-opacity': 1
				}
			},
			{
				id: 'clusters',
				source: 'points',
				type: 'circle',
				filter: cluster,
				paint: {
					'circle-radius': clusterSize(scene, scale),
					'circle-color': token('ink'),
					'circle-stroke-color': ['case', hovered, token('accent'), token('surface')],
					'circle-stroke-width': ['case', hovered, 3, 1.3]
				}
			},
			{
				id: 'cluster-counts',
				source: 'points',
				type: 'symbol',
				filter: cluster,
				layout: {
					'text-field': ['get', 'point_count_abbreviated'],
					'text-font': FONT,
					'text-size': ['case', ['<', ['get', 'point_count'], 10], 10.5 * scale, 12 * scale],
					'text-allow-overlap': true
				},
				paint: { 'text-color': token('paper') }
			},
			{
				id: 'gemeente-labels',
				source: 'gemeenteLabels',
				type: 'symbol',
				// larger names need more room
				minzoom: 8.4 + Math.log2(scale),
				filter: namedOf(scene),
				layout: {
					'text-field': ['get', 'name'],
					'text-font': FONT,
					'text-size': ['interpolate', ['linear'], ['zoom'], 8.4, 11.5 * scale, 12, 15 * scale],
					'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
					'text-radial-offset': 0.9,
					'text-padding': 4
				},
				paint: {
					'text-color': token('ink-2'),
					'text-halo-color': token('halo'),
					'text-halo-width': 1.4
				}
			},
			{
				id: 'labels',
				source: 'labels',
				type: 'symbol',
				minzoom: 5.9 - Math.log2(scale),
				maxzoom: 9.5 + Math.log2(scale),
				layout: {
					'text-field': ['get', 'text'],
					'text-font': FONT,
					'text-size': [
						'interpolate',
						['linear'],
						['zoom'],
						5.5,
						11 * scale,
						7,
						14.5 * scale,
						9,
						20 * scale
					],
					'text-line-height': 1.1,
					'text-overlap': 'cooperative',
					'text-padding': 1
				},
				paint: {
					'text-color': ['get', 'color'],
					'text-halo-color': token('halo'),
					'text-halo-width': 1.7
				}
			},
			{
				// placed before the labels below it, so that they keep clear of the dots
				id: 'dot-space',
				source: 'points',
				type: 'symbol',
				layout: { 'icon-image': SPACE_IMAGE, 'icon-overlap': 'always', 'icon-padding': 0 }
			},
			{
				...line('route', 'route', 'accent', 2.6 * scale, { 'line-dasharray': [0, 2] }),
				filter: ['==', ['geometry-type'], 'LineString']
			} as LayerSpecification,
			{
				id: 'stops',
				source: 'route',
				type: 'circle',
				filter: ['==', ['geometry-type'], 'Point'],
				paint: {
					'circle-radius': ['case', current, 13 * scale, 10.5 * scale],
					'circle-color': token('accent'),
					'circle-stroke-color': token('surface'),
					'circle-stroke-width': ['case', current, 3.5 * scale, 2 * scale]
				}
			},
			{
				id: 'stop-labels',
				source: 'route',
				type: 'symbol',
				filter: ['==', ['geometry-type'], 'Point'],
				layout: {
					'text-field': ['get', 'label'],
					'text-font': FONT,
					'text-size': ['case', current, 14 * scale, 12 * scale],
					'text-allow-overlap': true,
					// no name of a gemeente behind the mark
					'text-padding': 7 * scale
				},
				paint: { 'text-color': token('on-accent') }
			},
			{
				id: 'stop-names',
				source: 'route',
				type: 'symbol',
				filter: ['==', ['geometry-type'], 'Point'],
				layout: {
					'text-field': ['get', 'name'],
					'text-font': FONT,
					'text-size': 14 * scale,
					'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
					'text-radial-offset': 1.25,
					'text-allow-overlap': true
				},
				paint: {
					'text-color': token('ink'),
					'text-halo-color': token('halo'),
					'text-halo-width': 1.7 * scale
				}
			},
			{
				id: 'pin-glow',
				source: 'pin',
				type: 'circle',
				paint: {
					'circle-radius': 15 * scale,
					'circle-color': token('accent'),
					'circle-opacity': 0.3
				}
			},
			{
				id: 'pin',
				source: 'pin',
				type: 'circle',
				paint: {
					'circle-radius': 6 * scale,
					'circle-color': token('accent'),
					'circle-stroke-color': token('surface'),
					'circle-stroke-width': 2.5
				}
			}
		]
	};
}
