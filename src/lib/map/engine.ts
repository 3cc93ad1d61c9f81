import {
	Map as MapLibre,
	ScaleControl,
	setWorkerUrl,
	type GeoJSONSource,
	type MapGeoJSONFeature,
	type PointLike
} from 'maplibre-gl';
import stylesheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { formatCamera, FRAME, MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { bandsImage, hatchImage, overlayImage, PATTERN_RATIO } from './patterns.ts';
import type { Camera, LonLat } from './projection.ts';
import type { MapScene } from './scene.ts';
import {
	clusterRadius,
	fillOf,
	gemeenteInk,
	GEMEENTE_ZOOM,
	isCrowded,
	namedOf,
	overlayFilter,
	patternName,
	patternOf,
	pointSize,
	zoomOfPoints
} from './sceneStyle.ts';
import { EMPTY, labelData, landData, outlineData, pointData, routeData } from './sources.ts';
import { SPACE_IMAGE, styleOf } from './style.ts';
import { polygons, type Basemap } from './topology.ts';

setWorkerUrl(workerUrl);

// A page that waits for a map should not wait for the styles of its buttons first.
const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = stylesheet;
const dressed = new Promise<unknown>((resolve) => {
	link.onload = link.onerror = resolve;
});
document.head.append(link);

/** What lies under the pointer. */
export type MapTarget =
	| { kind: 'area'; id: string }
	| { kind: 'point'; id: string }
	| { kind: 'cluster'; count: number }
	| null;

export interface EngineEvents {
	/** All is drawn for the first time. */
	onready: () => void;
	/** The camera came to rest; `byUser` is false for moves that the page asked for. */
	onmove: (camera: Camera, byUser: boolean) => void;
	/** The pointer is over something else; `[x, y]` in pixels of the map. */
	onhover: (target: MapTarget, at: [number, number]) => void;
	onselect: (target: MapTarget) => void;
	/** The graphics card let go of the drawing, or has it again. */
	onlost?: (lost: boolean) => void;
	/** Loads the sharper boundaries; called once, when the map comes near enough. */
	loadDetail: () => Promise<Basemap>;
}

/** How a map differs from the one on a page. */
export interface EngineOptions {
	/** Takes pointer, touch and keys; on a stage the show does. */
	interactive?: boolean;
	/** How much larger texts and marks are. */
	scale?: number;
}

const readToken = (name: string) =>
	getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || '#888888';
const POINT_LAYERS = ['pin', 'points'];
const SELECTION_LAYERS = ['selected-halo', 'selected'];
const JOURNEY_LAYERS = ['route', 'stops', 'stop-labels', 'stop-names'];
/** Pixels around the pointer in which a point counts as hit: a finger is no needle. */
const REACH = 7;

/** Draws a `MapScene` with MapLibre, on the same plane and in the same colours as `StaticMap`. */
export class MapEngine {
	#map: MapLibre;
	#basemap: Basemap;
	#scene: MapScene;
	#events: EngineEvents;
	#hovered: { source: string; id: string | number } | null = null;
	#selected: readonly [areas: string, point: string | null] = ['', null];
	#detail = false;
	#tokens = new Map<string, string>();
	#scale: number;
	/** Ring in which names of gemeenten have room; null: everywhere. */
	#room: readonly LonLat[] | null = null;
	/** Where the page sent the camera last, or where it was last reported to be. */
	#known: string;
	/** Resolves when the style stands; only then may anything be changed. */
	readonly styled: Promise<void>;

	constructor(
		container: HTMLElement,
		basemap: Basemap,
		scene: MapScene,
		camera: Camera,
		events: EngineEvents,
		{ interactive = true, scale = 1 }: EngineOptions = {}
	) {
		this.#basemap = basemap;
		this.#scale = scale;
		this.#scene = scene;
		this.#events = events;
		this.#known = formatCamera(camera);
		const [west, south, east, north] = FRAME;
		this.#map = new MapLibre({
			container,
			style: styleOf(basemap, scene, this.#token, scale),
			interactive,
			center: [camera.lon, camera.lat],
			zoom: camera.zoom,
			minZoom: MIN_ZOOM,
			maxZoom: MAX_ZOOM,
			// a stage keeps its middle clear of the words, which may be far out at sea
			...(interactive && { maxBounds: [west - 4, south - 2, east + 4, north + 2] }),
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			fadeDuration: 0,
			locale: { 'Map.Title': 'Kaart; verschuif met de pijltjes, zoom met plus en min' }
		});
		const map = this.#map;
		map.touchZoomRotate.disableRotation();
		map.keyboard.disableRotation();
		if (interactive)
			map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-left');
		const loaded = new Promise<void>((resolve) => {
			map.once('style.load', () => {
				this.#addImages();
				resolve();
			});
		});
		this.styled = Promise.all([loaded, dressed]).then(() => undefined);
		map.once('idle', () => {
			events.onready();
			void this.#maybeDetail();
		});
		map.on('moveend', () => {
			void this.#maybeDetail();
			const now = this.camera();
			const byUser = formatCamera(now) !== this.#known;
			this.#known = formatCamera(now);
			events.onmove(now, byUser);
		});
		map.on('webglcontextlost', () => events.onlost?.(true));
		map.on('webglcontextrestored', () => events.onlost?.(false));
		map.on('mousemove', (event) => this.#hover(event.point));
		map.on('mouseout', () => this.#clearHover());
		map.on('click', (event) => void this.#click(event.point));
	}

	camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	/** Shows another scene in place: colours fade, points and labels change. */
	setScene(scene: MapScene) {
		const before = this.#scene;
		if (scene === before) return;
		this.#scene = scene;
		this.#addImages();
		const pattern = patternOf(scene);
		this.#map.setPaintProperty('areas', 'fill-color', fillOf(scene, this.#token));
		for (const [name, color] of Object.entries(gemeenteInk(scene, this.#token)))
			this.#map.setPaintProperty('gemeente-labels', name as 'text-color', color);
		this.#map.setFilter('bands', pattern.filter);
		this.#map.setPaintProperty('bands', 'fill-pattern', pattern.pattern);
		const zooms = zoomOfPoints(scene);
		for (const layer of ['points', 'cluster-counts'])
			this.#map.setLayerZoomRange(layer, zooms.points, 24);
		this.#map.setLayerZoomRange('dot-space', zooms.space, 24);
		if (isCrowded(scene) !== isCrowded(before)) {
			this.#map.setPaintProperty('points', 'circle-radius', pointSize(scene, this.#scale));
			const options = { cluster: true, clusterRadius: clusterRadius(scene) };
			void this.#source('points').setClusterOptions(options);
		}
		// Mostly only the addresses of areas changed; the worker need not lay out labels anew for that.
		const wording = (of: MapScene) => JSON.stringify(labelData(of, String));
		if (wording(scene) !== wording(before))
			this.#source('labels').setData(labelData(scene, this.#token));
		if (scene.points !== before.points) this.#source('points').setData(pointData(scene));
		if (scene.route !== before.route) {
			this.#source('route').setData(routeData(scene));
			this.#show(JOURNEY_LAYERS, scene.route !== undefined);
			this.#map.setFilter('gemeente-labels', namedOf(scene, this.#room));
		}
		for (const layer of ['overlay', 'overlay-line'])
			this.#map.setFilter(layer, overlayFilter(scene));
	}

	/** Names gemeenten only within a ring, clear of what lies over the map. */
	setRoom(ring: readonly LonLat[]) {
		if (ring.join() === this.#room?.join()) return;
		this.#room = ring;
		this.#map.setFilter('gemeente-labels', namedOf(this.#scene, ring));
	}

	/** Outlines an area, or several that belong together, and marks a point. */
	setSelection(area: string | readonly string[] | null, point: string | null) {
		const ids = typeof area === 'string' ? [area] : [...(area ?? [])];
		// Filters that stay the same would be worked out anew.
		if (ids.join() === this.#selected[0] && point === this.#selected[1]) return;
		this.#selected = [ids.join(), point];
		// G4 is drawn by its own layer, with its own line
		const others = ids.filter((id) => id !== this.#scene.overlay?.id);
		this.#outline('selection', others);
		this.#show(SELECTION_LAYERS, others.length > 0);
		this.#map.setPaintProperty(
			'overlay-line',
			'line-width',
			ids.includes(this.#scene.overlay?.id ?? '') ? 2.6 : 0.9
		);
		const found = this.#scene.points.find(({ id }) => id === point);
		this.#show(['pin-glow', 'pin'], found !== undefined);
		this.#source('pin').setData(found ? pointData({ ...this.#scene, points: [found] }) : EMPTY);
	}

	/** Lights up an area or point that is pointed at elsewhere on the page. */
	setHover(target: { kind: 'area' | 'point'; id: string } | null) {
		this.#mark(
			target ? { source: target.kind === 'area' ? 'land' : 'points', id: target.id } : null
		);
	}

	/**
	 * Moves there smoothly, or at once for who prefers reduced motion.
	 * @param duration in milliseconds
	 * @param arc rises and comes down again where the way is long
	 */
	flyTo({ lon, lat, zoom }: Camera, { duration = 900, arc = false } = {}) {
		this.#known = formatCamera({ lon, lat, zoom });
		const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
		const to = { center: [lon, lat] as [number, number], zoom };
		if (reduced || duration === 0) this.#map.jumpTo(to);
		else if (arc) this.#map.flyTo({ ...to, duration, curve: 1.2 });
		else this.#map.easeTo({ ...to, duration });
	}

	/** Stays where it is, also in the middle of a flight. */
	stop() {
		this.#map.stop();
	}

	/** Makes texts and marks `scale` times as large as on a page. */
	setScale(scale: number) {
		this.#scale = scale;
		for (const layer of styleOf(this.#basemap, this.#scene, this.#token, scale).layers) {
			const { id, minzoom = 0, maxzoom = 24 } = layer;
			const set = (from: object | undefined, names: RegExp) =>
				Object.entries(from ?? {}).filter(([name]) => names.test(name));
			for (const [name, value] of set(layer.layout, /^text-size$/))
				this.#map.setLayoutProperty(id, name as 'text-size', value);
			for (const [name, value] of set(layer.paint, /-(radius|width)$/))
				this.#map.setPaintProperty(id, name as 'line-width', value);
			this.#map.setLayerZoomRange(id, minzoom, maxzoom);
		}
	}

	zoomBy(steps: number) {
		this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: 250 });
	}

	destroy() {
		this.#map.remove();
	}

	/** A colour of the theme in which the map was made; asking the page for it is slow. */
	#token = (name: string): string => {
		const known = this.#tokens.get(name) ?? readToken(name);
		this.#tokens.set(name, known);
		return known;
	};

	/** Also without anything on it, a layer costs time in every frame. */
	#show(layers: readonly string[], visible: boolean) {
		for (const layer of layers)
			this.#map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none');
	}

	#source(id: string) {
		return this.#map.getSource(id) as GeoJSONSource;
	}

	#addImages() {
		const images = new Map<string, () => ImageData>([
			[SPACE_IMAGE, () => new ImageData(12, 12)],
			['hatch', () => hatchImage(this.#token('hatch'))],
			['overlay', () => overlayImage(this.#token('ink'))]
		]);
		for (const { bands } of this.#scene.areas) {
			if (bands)
				images.set(patternName(bands), () => bandsImage(this.#token(bands.color), bands.count));
		}
		for (const [name, make] of images) {
			if (!this.#map.hasImage(name))
				this.#map.addImage(name, make(), { pixelRatio: PATTERN_RATIO });
		}
	}

	#at(point: { x: number; y: number }): MapGeoJSONFeature | undefined {
		const box: [PointLike, PointLike] = [
			[point.x - REACH, point.y - REACH],
			[point.x + REACH, point.y + REACH]
		];
		const [near] = this.#map.queryRenderedFeatures(box, { layers: POINT_LAYERS });
		return near ?? this.#map.queryRenderedFeatures([point.x, point.y], { layers: ['areas'] })[0];
	}

	#target(feature: MapGeoJSONFeature | undefined): MapTarget {
		if (!feature) return null;
		const count: unknown = feature.properties['point_count'];
		if (count !== undefined) return { kind: 'cluster', count: Number(count) };
		const kind = feature.layer.id === 'areas' ? 'area' : 'point';
		return { kind, id: String(feature.properties['id']) };
	}

	#hover(point: { x: number; y: number }) {
		if (this.#map.isMoving()) return;
		const feature = this.#at(point);
		this.#map.getCanvas().style.cursor = feature ? 'pointer' : '';
		this.#mark(feature?.id === undefined ? null : { source: feature.source, id: feature.id });
		this.#events.onhover(this.#target(feature), [point.x, point.y]);
	}

	#clearHover() {
		this.#mark(null);
		this.#events.onhover(null, [0, 0]);
	}

	/** Lights up an area with a line around it, a point by its rim. */
	#mark(target: { source: string; id: string | number } | null) {
		const before = this.#hovered;
		if (target?.source === before?.source && target?.id === before?.id) return;
		this.#hovered = target;
		if (before?.source === 'points') this.#map.setFeatureState(before, { hover: false });
		if (target?.source === 'points') this.#map.setFeatureState(target, { hover: true });
		const area = target?.source === 'land' ? String(target.id) : null;
		if (area) this.#outline('hover', [area]);
		this.#show(['hover'], area !== null);
	}

	#outline(source: 'hover' | 'selection', ids: readonly string[]) {
		this.#source(source).setData(outlineData(this.#basemap, ids));
	}

	async #click(point: { x: number; y: number }) {
		const feature = this.#at(point);
		const target = this.#target(feature);
		if (target?.kind === 'cluster' && feature?.geometry.type === 'Point') {
			const id = Number(feature.properties['cluster_id']);
			const zoom = await this.#source('points').getClusterExpansionZoom(id);
			const [lon = 0, lat = 0] = feature.geometry.coordinates;
			this.flyTo({ lon, lat, zoom: Math.min(zoom + 0.3, MAX_ZOOM) });
		}
		this.#events.onselect(target);
	}

	/** Near enough, the sharper boundaries take the place of the simplified ones. */
	async #maybeDetail() {
		if (this.#detail || this.#map.getZoom() < GEMEENTE_ZOOM - 0.4) return;
		this.#detail = true;
		try {
			const detail = await this.#events.loadDetail();
			this.#basemap = detail;
			this.#source('land').setData(landData(detail));
			this.#outline('selection', this.#selected[0].split(','));
			this.#source('gemeenteLabels').setData({
				type: 'FeatureCollection',
				features: polygons(detail, 'gemeenten').map(({ id, properties }) => ({
					type: 'Feature',
					properties: { id, name: properties.name, area: properties.area },
					geometry: { type: 'Point', coordinates: [...properties.label] }
				}))
			});
		} catch {
			this.#detail = false;
		}
	}
}
