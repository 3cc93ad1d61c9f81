import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { ChartTable } from '#lib/charts/types.ts';
import { NETHERLANDS } from '#lib/map/camera.ts';
import type { Swatch } from '#lib/map/legend.ts';
import type { Bounds, Camera, LonLat } from '#lib/map/projection.ts';
import type { MapArea, MapPoint, MapScene, MapStop } from '#lib/map/scene.ts';
import type { SceneKind, StageLayer } from './scenes.ts';

/**
 * A tour made ready for the stage: plain data with everything that its scenes show, so that
 * nothing has to be asked any more once it is there.
 */
export interface Show {
	slug: string;
	title: string;
	summary: string;
	/** The tour itself is made up. */
	example: boolean;
	/** Short address, for QR codes and for typing from the screen. */
	address: string;
	/** When tour or scenes were last changed, ISO 8601. */
	updatedAt: string;
	stops: ShowStop[];
	slides: Slide[];
	/** Speaker notes are in it: never for visitors. */
	withNotes: boolean;
	/** Scenes that are left out since there is nothing to show; told to who may read notes. */
	skipped: number;
	map: ShowMap;
}

export interface ShowStop {
	id: string;
	place: string;
	lon: number;
	lat: number;
	area: string;
	/** ISO date; null: not fixed. */
	date: string | null;
	host: string | null;
	purpose: string;
}

/** What the stage can show; slides choose from it. */
export interface ShowMap {
	shapes: AreaShape[];
	layers: Record<Exclude<StageLayer, 'gebied'>, MapArea[]>;
	/** The working areas as the layer "ambassadeurs" colours them. */
	workingAreas: { name: string; swatch: Swatch }[];
	/** Where the names of the areas of the route stand, clear of its stops. */
	names: Record<string, LonLat>;
	/** Tint per area, for the layer "gebied". */
	tints: Record<string, string>;
	/** `[lon, lat, example, area ids]` of all kindcentra and practices. */
	points: [lon: number, lat: number, example: boolean, areaIds: string[]][];
}

export interface Slide {
	id: string;
	/** Index in `stops`. */
	stop: number;
	title: string;
	body: SlideBody;
	view: {
		/** What must be in sight beside the text. */
		bounds: Bounds;
		/** Exact view, instead. */
		camera: Camera | null;
		layer: StageLayer;
		/** Outlined area, whose points are shown. */
		areaId: string | null;
		/** Areas that are outlined together, by name and without points: what a plan is about. */
		together: string[];
		/** Place that the slide is about, what it is called, and where that is unless a stop says so. */
		pin: { lon: number; lat: number; name: string; place: string } | null;
		/** What to keep free at the right or below so that no land lies under the code, in stage units. */
		clear: { right: number; bottom: number };
	};
	/** Source, reference date, and whether it is made up: under every scene. */
	footer: string;
	/** The same for the bar of the stage, in as few words as may be. */
	brief: string;
	notes: string;
	seconds: number;
	/** Who changed it last, and when (ISO 8601). */
	updatedBy: string;
	updatedAt: string;
}

export type SlideBody =
	| { kind: 'opening' }
	| { kind: 'stop' }
	| { kind: 'map'; text: string }
	| { kind: 'text'; text: string }
	| { kind: 'question'; question: string; text: string }
	| {
			kind: 'practice';
			name: string;
			place: string;
			summary: string;
			/** "Primair onderwijs", "Kinderopvang" … */
			sectors: string[];
			kernbegrippen: string[];
			/** It can no longer be visited. */
			stopped: boolean;
			example: boolean;
			href: string;
	  }
	| {
			kind: 'photo';
			src: string;
			/** Smaller ones, for a page. */
			srcset: string;
			/** What is to be seen on it. */
			alt: string;
			/** The spot that stays in sight when it is cut, such as "50% 30%". */
			focus: string;
			text: string;
			/** What is on it can no longer be visited. */
			stopped: boolean;
			example: boolean;
			href: string;
	  }
	| {
			kind: 'plan';
			milestones: StageMilestone[];
			/** Milestones that did not fit. */
			more: number;
			href: string;
	  }
	| { kind: 'accessRight'; items: { title: string; hours: string; details: string[] }[] }
	| ({ kind: 'chart' } & StageChartData);

export interface StageMilestone {
	key: string;
	/** "15 april 2026"; of one that was reached, when it was planned and reached; empty without a day. */
	when: string;
	title: string;
	state: MilestoneState;
}

export type MilestoneState = 'reached' | 'late' | 'planned' | 'undated';
/** What its mark means, in words. */
export const milestoneWords: Record<MilestoneState, string> = {
	reached: 'behaald',
	late: 'te laat',
	planned: 'gepland',
	undated: 'nog zonder datum'
};
/** "15 april 2026 · te laat"; "gepland 20 juni, behaald 10 september 2026". */
export const sayWhen = ({ when, state }: StageMilestone): string =>
	state === 'reached' ? when : [when, milestoneWords[state]].filter(Boolean).join(' · ');

export interface StageChartData {
	chart: 'stand' | 'verandering';
	area: string;
	/** "Voorbeeldronde voorjaar 2026". */
	round: string;
	/** Its reference date: "1 mei 2026". */
	date: string;
	/** The same as ISO date. */
	day: string;
	/** The earlier round. */
	before: { title: string; date: string } | null;
	rows: StageRow[];
	/** Areas that the spread is about. */
	areas: number;
	/** The sentence that the figures prove. */
	headline: string;
	/** A sentence on what the figures are of; empty where the chart says so itself. */
	note: string;
	question: string;
	table: ChartTable;
}

export interface StageRow {
	key: string;
	label: string;
	/** Median stage of the area, 0–5 with halves; null: not assessed. */
	own: number | null;
	/** The same in the earlier round. */
	then: number | null;
	/** Lowest, middle and highest of the areas; null without any. */
	low: number | null;
	middle: number | null;
	high: number | null;
	/** Areas with a judgement. */
	n: number;
}

/** Why a scene is not shown, or not as it was made. */
export interface SceneProblem {
	sceneId: string;
	stopId: string;
	/** Number in the order of all scenes of the tour, from 1. */
	number: number;
	kind: SceneKind | null;
	code:
		| 'broken'
		| 'gone'
		| 'noPhoto'
		| 'unpublished'
		| 'noFigures'
		| 'newer'
		/** A later round is published than the one it shows. */
		| 'olderRound'
		| 'stale'
		/** What it shows has stopped, or has to be looked at again. */
		| 'stopped'
		| 'due';
	message: string;
	/** Where what it shows can be mended, for who may. */
	href?: string;
	/** The scene is left out of the show. */
	leftOut: boolean;
}

/** "datum en gastheer": what a stop does not say yet; empty when it says both. */
export const unsaidOf = ({ date, host }: Pick<ShowStop, 'date' | 'host'>): string =>
	[...(date ? [] : ['datum']), ...(host ? [] : ['gastheer'])].join(' en ');

/** The map is what a scene shows; elsewhere it stands behind the words. */
export const isAboutMap = ({ body: { kind } }: Slide): boolean =>
	kind === 'opening' || kind === 'stop' || kind === 'map';

/** Where the land comes from: every scene shows some of it. Beside a photo it says whose it is not. */
export const creditOf = ({ body }: Slide): string =>
	body.kind === 'photo' ? 'kaart © Kadaster / CBS' : '© Kadaster / CBS';

export const stageKinds = (show: Show): SceneKind[] => show.slides.map(({ body }) => body.kind);

/** What whoever presents should know of a slide, quietly; empty when it shows all it should. */
export const remarkOn = ({ body }: Slide): string =>
	body.kind === 'chart' && body.rows.every(({ own }) => own === null)
		? `Van ${body.area} zijn er in deze ronde geen cijfers.`
		: body.kind === 'plan' && body.milestones.length === 0
			? 'Dit actieplan heeft nog geen mijlpalen.'
			: '';

/** How many key presses a slide takes before the next one comes. */
export const stepsOf = ({ body }: Slide): number =>
	body.kind === 'chart' ? (body.question ? 3 : 2) : 1;

/** Short address of a scene, by its number from 1. */
export const linkTo = (show: Show, number: number): string =>
	number > 1 ? `${show.address}/${number}` : show.address;

/** An address as people write it down. */
export const plainAddress = (address: string): string => address.replace(/^https?:\/\//, '');

/** Kinds of scenes that are about their stop, and not about the country or a whole area. */
const OF_STOP: readonly SceneKind[] = ['chart', 'stop', 'practice', 'photo', 'question', 'text'];

/** "Regiotour · stop 2 van 3". */
export function kickerOf(show: Show, slide: Slide): string {
	if (!OF_STOP.includes(slide.body.kind) || show.stops.length < 2) return 'Regiotour';
	if (closes(show, slide)) return 'Regiotour · tot slot';
	return `Regiotour · stop ${slide.stop + 1} van ${show.stops.length}`;
}

/** A last scene in words that is not all there is to its stop is about the whole tour. */
const closes = ({ slides }: Show, slide: Slide): boolean =>
	slide === slides.at(-1) && slide.body.kind === 'text' && slides.at(-2)?.stop === slide.stop;

/** The map of a whole tour on a page: the route over the areas that it passes. */
export function routeScene(show: Show): MapScene {
	const passed = show.slides.flatMap(({ body, view }) =>
		body.kind === 'stop' || body.kind === 'practice' ? [view.areaId] : []
	);
	const names = new Map(show.map.shapes.map((shape) => [shape.id, shape]));
	const areas = plainAreas(show.map, passed).map((area) => {
		const { name = '', slug = '' } = names.get(area.id) ?? {};
		return {
			...{ ...area, name, href: `/gebieden/${slug}`, labelColor: 'ink-2' },
			label: show.map.names[area.id] ?? area.label
		};
	});
	// a stop that is the area itself is named by it already
	const route = routeOf(show, null).map((stop) =>
		show.map.shapes.some((shape) => isCentreOf(shape, stop)) ? { ...stop, name: '' } : stop
	);
	return { areas, points: [], route };
}

/** Degrees within which a stop stands for the middle of an area, and not for a town of that name. */
const MIDDLE = 0.03;
const isCentreOf = ({ name, label }: AreaShape, stop: MapStop): boolean =>
	name === stop.name &&
	Math.abs(label[0] - stop.lon) < MIDDLE &&
	Math.abs(label[1] - stop.lat) < MIDDLE;

/**
 * The map below a slide. Points are those of its area, where the slide is about the map: behind
 * words they would say nothing, and their numbers read as stops. The route is always there.
 */
export function stageScene(show: Show, slide: Slide, route: MapStop[]): MapScene {
	const { layer, areaId, together } = slide.view;
	const opening = slide.body.kind === 'opening';
	return {
		areas:
			layer === 'gebied'
				? plainAreas(show.map, [areaId, ...together], opening ? [] : together)
				: show.map.layers[layer],
		// an opening is about the way
		points: opening || !isAboutMap(slide) ? NO_POINTS : pointsOf(show, areaId),
		// over the whole country the stops would only cover each other
		route: areaId !== null || opening ? route : NO_ROUTE
	};
}

/** What a slide outlines on its map. */
export const outlinedBy = ({ view: { layer, areaId, together } }: Slide): readonly string[] =>
	layer !== 'gebied' ? [] : areaId === null ? together : [areaId, ...together];
const NO_ROUTE: MapStop[] = [];
const NO_POINTS: MapPoint[] = [];

/** All stops in sight with some land around them, also when there is only one. */
export function routeBounds(stops: readonly { lon: number; lat: number }[]): Bounds {
	if (stops.length === 0) return NETHERLANDS;
	const lons = stops.map(({ lon }) => lon);
	const lats = stops.map(({ lat }) => lat);
	const [west, east] = [Math.min(...lons), Math.max(...lons)];
	const [south, north] = [Math.min(...lats), Math.max(...lats)];
	// Around a single stop the land has to be known by its outline.
	const [least, lowest] = stops.length === 1 ? [0.55, 0.36] : [0.2, 0.12];
	const [x, y] = [Math.max(least, (east - west) * 0.2), Math.max(lowest, (north - south) * 0.2)];
	return [west - x, south - y, east + x, north + y];
}

/** The stops as the map numbers them; the current one stands out. */
export const routeOf = (show: Show, current: number | null): MapStop[] =>
	show.stops.map(({ id, place, lon, lat }, index) => ({
		id,
		name: place,
		lon,
		lat,
		label: String(index + 1),
		current: index === current
	}));

/** Only these areas have colour, and some a name; the land around them is quiet. */
function plainAreas(
	{ shapes, tints }: ShowMap,
	coloured: (string | null)[],
	named: readonly string[] = []
): MapArea[] {
	return shapes
		.filter(({ id }) => id !== OVERLAY_AREA)
		.map((shape) => ({
			...shape,
			name: named.includes(shape.id) ? shape.name : '',
			stacked: true,
			href: '',
			summary: [],
			fill: coloured.includes(shape.id) ? (tints[shape.id] ?? 'paper-2') : 'land'
		}));
}

const pointsMade = new WeakMap<Show, Map<string | null, MapPoint[]>>();

/** Remembered, so that a map which shows the same points need not draw them again. */
function pointsOf(show: Show, areaId: string | null): MapPoint[] {
	const known = pointsMade.get(show) ?? new Map<string | null, MapPoint[]>();
	pointsMade.set(show, known);
	const found =
		known.get(areaId) ??
		show.map.points.flatMap(([lon, lat, hollow, areas], i) =>
			areaId !== null && areas.includes(areaId)
				? [{ id: String(i), name: '', summary: '', href: '', lon, lat, hollow }]
				: []
		);
	known.set(areaId, found);
	return found;
}
