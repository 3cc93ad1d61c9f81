import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { NAME_SIZE, NAMES_UNTIL, OVERLAY_FADE } from './frame.ts';
import { scaleAt, zoomOf } from './projection.ts';
import type { MapScene } from './scene.ts';
import {
	CLUSTER_PROPERTIES,
	clusterRadius,
	fillOf,
	GEMEENTE_ZOOM,
	gemeenteInk,
	isCluster,
	isHollow,
	namedOf,
	numberedOf,
	overlayFilter,
	patternOf,
	pointSize,
	RIM,
	zoomOfPoints
} from './sceneStyle.ts';
import { EMPTY, labelData, landData, pointData, routeData, type Token } from './sources.ts';
import type { Basemap } from './topology.ts';

const FONT = ['Atkinson Hyperlegible Next Semibold'];
/** The least on a stage, in pixels of a page: what the back row can read. */
const BACK_ROW = 12.75;
/** An empty picture that keeps labels off the dots. */
export const SPACE_IMAGE = 'space';

/** As `NAME_SIZE` says: straight in the scale, which doubles with every zoom level. */
function nameSize(scale: number): ExpressionSpecification {
	const { least, growth, most } = NAME_SIZE;
	const at = (zoom: number) => [zoom, (least + growth * scaleAt(zoom)) * scale];
	const largest = zoomOf(growth / (most - least));
	return ['interpolate', ['exponential', 2], ['zoom'], ...at(MIN_ZOOM), ...at(largest)];
}

/**
 * A colour that a feature may have of its own. Also where none has: layers that take their colour in
 * the same way share a program of the graphics card, and making one takes long.
 */
const ownColor = (otherwise: string, of = 'color'): ExpressionSpecification => [
	'to-color',
	['get', of],
	otherwise
];

/** Where the name of a stop stands, in its own size from the middle of the mark. */
const besideMark = [
	'match',
	['get', 'side'],
	...Object.entries({
		above: ['bottom', [0, -1.5]],
		below: ['top', [0, 1.5]],
		right: ['left', [1.4, 0]],
		left: ['right', [-1.4, 0]]
	}).flatMap(([side, anchor]) => [side, ['literal', anchor]]),
	['literal', ['bottom', [0, -1.5], 'top', [0, 1.5], 'left', [1.4, 0], 'right', [-1.4, 0]]]
] as unknown as ExpressionSpecification;

const isLevel = (level: string): ExpressionSpecification => ['==', ['get', 'level'], level];
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
	const zooms = zoomOfPoints(scene);
	const journey = scene.route ? 'visible' : 'none';
	const current: ExpressionSpecification = ['get', 'current'];
	/** Words beside the mark of a place. */
	const words = {
		layout: {
			'text-font': FONT,
			'text-size': 14 * scale,
			'text-variable-anchor-offset': besideMark,
			'text-allow-overlap': true
		},
		paint: {
			'text-color': ownColor(token('ink')),
			'text-halo-color': ownColor(token('halo'), 'halo'),
			'text-halo-width': 1.7 * scale
		}
	};
	/** Size of a number in a mark. */
	const inMark = (pixels: number) => (scale > 1 ? Math.max(pixels, BACK_ROW) : pixels) * scale;
	const line = (
		id: string,
		source: string,
		color: string,
		width: number | DataDrivenPropertyValueSpecification<number>,
		more: object = {},
		visibility: 'visible' | 'none' = 'visible',
		join: 'round' | 'bevel' = 'round'
	) => ({
		id,
		source,
		type: 'line' as const,
		layout: { visibility, 'line-join': join, 'line-cap': 'round' as const },
		paint: { 'line-color': token(color), 'line-width': width as number, ...more }
	});
	/** A line of the land. */
	const landLine = (
		id: string,
		level: string,
		color: string,
		width: Parameters<typeof line>[3],
		more: object = {}
	): LayerSpecification => ({ ...line(id, 'land', color, width, more), filter: isLevel(level) });
	/**
	 * The soft edge of the sea, as `StaticMap` draws it. Round joins along so wide a line, at every
	 * bend of the coast, draw its pixels many times over, and nobody sees them.
	 */
	const shallows = {
		...line('shallows', 'land', 'shallows', 8, { 'line-opacity': 0.7 }, 'visible', 'bevel'),
		filter: isLevel('coast')
	} as LayerSpecification;
	return {
		version: 8,
		sources: {
			land: geo(landData(basemap)),
			hover: geo(EMPTY),
			selection: geo(EMPTY),
			gemeenteLabels: geo(EMPTY),
			labels: geo(labelData(scene, token)),
			points: {
				...geo(pointData(scene)),
				cluster: true,
				clusterRadius: clusterRadius(scene),
				// two on one spot stay two, however near one comes
				clusterMaxZoom: MAX_ZOOM,
				clusterMinPoints: 2,
				clusterProperties: CLUSTER_PROPERTIES
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
				paint: { 'fill-color': ownColor(token('land-neighbour')), 'fill-antialias': false }
			},
			shallows,
			{
				id: 'areas',
				source: 'land',
				type: 'fill',
				filter: isLevel('areas'),
				paint: {
					'fill-color': fillOf(scene, token),
					'fill-color-transition': { duration: 400 },
					'fill-antialias': false
				}
			},
			{
				id: 'bands',
				source: 'land',
				type: 'fill',
				filter: pattern.filter,
				paint: { 'fill-pattern': pattern.pattern, 'fill-antialias': false }
			},
			{
				...landLine(
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
			{
				id: 'overlay',
				source: 'land',
				type: 'fill',
				filter: overlayFilter(scene),
				paint: {
					// per feature, as the stripes are
					'fill-pattern': ['match', ['get', 'level'], 'g4', 'overlay', 'overlay'],
					'fill-opacity': [
						...['interpolate', ['linear'], ['zoom']],
						...[OVERLAY_FADE.from, 1, OVERLAY_FADE.until, OVERLAY_FADE.least]
					] as ExpressionSpecification,
					'fill-antialias': false
				}
			},
			{
				...line('overlay-line', 'land', 'ink', 0.9),
				filter: overlayFilter(scene)
			} as LayerSpecification,
			// sources of their own: in that of the land, every change would lay out all of it anew
			line('hover', 'hover', 'ink', 1.8, {}, 'none'),
			line('selected-halo', 'selection', 'paper', 5, { 'line-opacity': 0.8 }, 'none'),
			line('selected', 'selection', 'ink', 2.2, {}, 'none'),
			{
				id: 'points',
				source: 'points',
				type: 'circle',
				minzoom: zooms.points,
				maxzoom: 24,
				// a real one lies on top of an example on the same spot
				layout: { 'circle-sort-key': ['case', isCluster, 2, isHollow, 0, 1] },
				paint: {
					'circle-radius': pointSize(scene, scale),
					'circle-color': ['case', isHollow, token('surface'), token('ink')],
					'circle-stroke-color': [
						'case',
						hovered,
						token('accent'),
						isHollow,
						token('ink'),
						token('surface')
					],
					'circle-stroke-width': [
						'case',
						hovered,
						3.5,
						['all', isHollow, isCluster],
						RIM.cluster,
						isHollow,
						RIM.single,
						1.3
					]
				}
			},
			{
				id: 'cluster-counts',
				source: 'points',
				type: 'symbol',
				minzoom: zooms.points,
				maxzoom: 24,
				filter: numberedOf(scene, scale),
				layout: {
					'text-field': ['get', 'point_count_abbreviated'],
					'text-font': FONT,
					'text-size': ['case', ['<', ['get', 'point_count'], 10], inMark(10.5), inMark(12)],
					'text-allow-overlap': true,
					// labels are placed before it, and need not look out for it
					'text-ignore-placement': true
				},
				paint: { 'text-color': ['case', isHollow, token('ink'), token('paper')] }
			},
			{
				...line('route', 'route', 'accent', 2.6 * scale, { 'line-dasharray': [0, 2] }, journey),
				filter: ['==', ['geometry-type'], 'LineString']
			} as LayerSpecification,
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
				paint: { ...gemeenteInk(scene, token), 'text-halo-width': 1.4 }
			},
			{
				id: 'labels',
				source: 'labels',
				type: 'symbol',
				minzoom: 5.9 - Math.log2(scale),
				maxzoom: NAMES_UNTIL + Math.log2(scale),
				layout: {
					'text-field': ['get', 'text'],
					'text-font': FONT,
					'text-size': nameSize(scale),
					'text-line-height': 1.1,
					'text-overlap': 'cooperative',
					'text-padding': 1
				},
				paint: {
					'text-color': ownColor(token('ink')),
					'text-halo-color': ownColor(token('halo'), 'halo'),
					'text-halo-width': 1.7
				}
			},
			{
				// placed before the labels below it, so that they keep clear of the dots
				id: 'dot-space',
				source: 'points',
				type: 'symbol',
				minzoom: zooms.space,
				maxzoom: 24,
				layout: { 'icon-image': SPACE_IMAGE, 'icon-overlap': 'always', 'icon-padding': 0 },
				// takes its place, but is not drawn
				paint: { 'icon-opacity': 0 }
			},
			{
				id: 'stops',
				source: 'route',
				type: 'circle',
				filter: ['==', ['geometry-type'], 'Point'],
				layout: { visibility: journey },
				paint: {
					'circle-radius': ['case', current, 13 * scale, 10.5 * scale],
					'circle-color': token('accent'),
					'circle-stroke-color': token('surface'),
					'circle-stroke-width': ['case', current, 3.5 * scale, 2 * scale]
				}
			},
			{
				id: 'stop-names',
				source: 'route',
				type: 'symbol',
				filter: ['==', ['geometry-type'], 'Point'],
				layout: {
					visibility: journey,
					'text-field': ['get', 'name'],
					...words.layout
				},
				paint: words.paint
			},
			{
				id: 'stop-labels',
				source: 'route',
				type: 'symbol',
				filter: ['==', ['geometry-type'], 'Point'],
				layout: {
					visibility: journey,
					'text-field': ['get', 'label'],
					'text-font': FONT,
					'text-size': ['case', current, inMark(14), inMark(12)],
					'text-allow-overlap': true,
					// placed before the names, which keep clear of the mark
					'text-padding': 7 * scale
				},
				paint: { 'text-color': ownColor(token('on-accent')) }
			},
			{
				id: 'pin-name',
				source: 'pin',
				type: 'symbol',
				layout: {
					visibility: 'none',
					'text-field': ['get', 'caption'],
					...words.layout,
					'text-line-height': 1.1,
					'text-justify': 'auto'
				},
				paint: words.paint
			},
			{
				id: 'pin-glow',
				source: 'pin',
				type: 'circle',
				layout: { visibility: 'none' },
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
				layout: { visibility: 'none' },
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
