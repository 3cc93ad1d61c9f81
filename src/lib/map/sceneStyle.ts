import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from 'maplibre-gl';
import { POINT_ZOOM } from './camera.ts';
import type { LonLat } from './projection.ts';
import type { MapScene } from './scene.ts';
import type { Token } from './sources.ts';

// What of the style follows from the scene, and is set anew when another one is shown.

/** Below this zoom gemeenten are too small to tell apart. */
export const GEMEENTE_ZOOM = 7.9;
/** From this zoom on their lines are plain to see. */
export const GEMEENTEN_PLAIN = 8.1;

/** Value per area id, with a fallback for ids that the scene does not name. */
function perArea(
	areas: { id: string }[],
	value: (index: number) => string,
	fallback: string,
	/** Property that holds the area's id. */
	key = 'id'
): DataDrivenPropertyValueSpecification<string> {
	if (areas.length === 0) return fallback;
	const pairs = areas.flatMap((area, i) => [area.id, value(i)]);
	return ['match', ['get', key], ...pairs, fallback] as unknown as ExpressionSpecification;
}

export const patternName = (bands: { color: string; count: number }) =>
	`bands-${bands.color}-${bands.count}`;

/** Fill colour per area; changing it later lets MapLibre fade from one layer to the next. */
export const fillOf = (scene: MapScene, token: Token) =>
	perArea(scene.areas, (i) => token(scene.areas[i]?.fill ?? 'land'), token('land'));

/** Gemeenten are named in the ink of their area, clear of its stripes. */
export const gemeenteInk = ({ areas }: MapScene, token: Token) => ({
	'text-color': perArea(
		areas,
		(i) => token(areas[i]?.labelColor ?? 'ink-2'),
		token('ink-2'),
		'area'
	),
	'text-halo-color': perArea(areas, (i) => token(areas[i]?.fill ?? 'halo'), token('halo'), 'area')
});

/** Pattern per area; areas without one are left out by the filter. */
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
export const clusterRadius = (scene: MapScene): number => (isCrowded(scene) ? 22 : 4);
export const isCluster: ExpressionSpecification = ['has', 'point_count'];
/**
 * Clusters with their number in them: from afar those that hold many, for a country full of "2" says
 * nothing; from nearby all. On a stage none: there a number is a stop.
 */
export function numberedOf(scene: MapScene, scale: number): ExpressionSpecification {
	const fromAfar: ExpressionSpecification = ['step', ['zoom'], 8, 6, 5, 7, 3, 8, 2];
	const least = scale > 1 ? Number.MAX_SAFE_INTEGER : isCrowded(scene) ? 3 : fromAfar;
	return ['all', isCluster, ['>=', ['get', 'point_count'], least]];
}
/** What a cluster knows of its places: how many of them are real. */
export const CLUSTER_PROPERTIES: Record<string, ExpressionSpecification> = {
	real: ['+', ['case', ['get', 'hollow'], 0, 1]]
};
/** An example, or a cluster of examples only. */
export const isHollow: ExpressionSpecification = [
	'case',
	isCluster,
	['==', ['get', 'real'], 0],
	['get', 'hollow']
];
/** Width of the rim of a hollow circle, and of a cluster of them. */
export const RIM = { single: 1.8, cluster: 1.6 };
/** A circle's area is in proportion to what it stands for; among very many all are smaller. */
export function pointSize(scene: MapScene, scale: number): ExpressionSpecification {
	const [growth, least] = isCrowded(scene) ? [0.4, 7] : [1, 0];
	/** @param place to the outside of the rim of a single one */
	const size = (place: number, hollow: number, solid: number): ExpressionSpecification => [
		'case',
		isCluster,
		[
			'min',
			34 * scale,
			[
				'max',
				least * scale,
				['-', ['*', place * scale * growth, ['sqrt', ['get', 'point_count']]], RIM.cluster]
			]
		],
		['get', 'hollow'],
		hollow * scale,
		solid * scale
	];
	return [
		'interpolate',
		['linear'],
		['zoom'],
		...[5.4, size(2.9, 1.3, 2.4)],
		...[6.6, size(3.7, 2, 3.5)],
		...[8, size(6, 2.6, 4.2)],
		...[12, size(6.4, 4.6, 6.5)]
	] as ExpressionSpecification;
}

/** From where on points are shown, and labels keep clear of them. */
export const zoomOfPoints = (scene: MapScene) => ({
	points: scene.quiet ? POINT_ZOOM : 0,
	// Among very many dots no label could keep clear of them.
	space: isCrowded(scene) ? GEMEENTE_ZOOM + 1 : scene.quiet ? POINT_ZOOM : 0
});

/** The overlay, if the scene has one. */
export const overlayFilter = ({ overlay }: MapScene): ExpressionSpecification => [
	'==',
	['get', 'id'],
	overlay?.id ?? ''
];
