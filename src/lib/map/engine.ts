import {
	Map as MapLibre,
	prewarm,
	ScaleControl,
	setWorkerUrl,
	type GeoJSONSource
} from 'maplibre-gl';
import stylesheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { formatCamera, FRAME, MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { Gemeenten, isWithin } from './gemeenten.ts';
import { bandsImage, hatchImage, overlayImage, PATTERN_RATIO } from './patterns.ts';
import { Pointer, type MapTarget, type Pointed } from './pointer.ts';
import type { Bounds, Camera, LonLat } from './projection.ts';
import type { MapPoint, MapScene } from './scene.ts';
import {
	clusterRadius,
	fillOf,
	gemeenteInk,
	GEMEENTE_ZOOM,
	GEMEENTEN_PLAIN,
	isCrowded,
	namedOf,
	numberedOf,
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
prewarm();

// A page that waits for a map should not wait for the styles of its buttons first.
const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = stylesheet;
const dressed = new Promise<unknown>((resolve) => {
	link.onload = link.onerror = resolve;
});
document.head.append(link);

export interface EngineEvents {
	/** All is drawn for the first time. */
	onready: () => void;
	/** The camera came to rest; `byUser` is false for moves that the page asked for. */
	onmove: (camera: Camera, byUser: boolean) => void;
	/** The camera leaves. */
	onleave?: () => void;
	/** The pointer is over something else; `[x, y]` in pixels of the map. */
	onhover: (target: MapTarget, at: [number, number]) => void;
	onselect: (target: MapTarget, at: [number, number]) => void;
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
	/** Where gemeenten are plain to see, they are what is pointed at, not the areas that hold them. */
	gemeenten?: boolean;
	/** From which zoom gemeenten are drawn, when that is not as usual. */
	gemeentenFrom?: number;
}

const readToken = (name: string) =>
	getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || '#888888';
/** Marks moves that the page asked for. */
const OWN = 'own';
const SELECTION_LAYERS = ['selected-halo', 'selected'];
const JOURNEY_LAYERS = ['route', 'stops', 'stop-labels', 'stop-names'];

/** Draws a `MapScene` with MapLibre, on the same plane and in the same colours as `StaticMap`. */
export class MapEngine {
	#map: MapLibre;
	#basemap: Basemap;
	#scene: MapScene;
	#events: EngineEvents;
	#selected: readonly [areas: string, pinned: MapPoint | undefined] = ['', undefined];
	#detail = false;
	/** Null until the sharper boundaries are here. */
	#gemeenten: Gemeenten | null = null;
	#takesGemeenten: boolean;
	#pointer: Pointer | null = null;
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
		{ interactive = true, scale = 1, gemeenten = false, gemeentenFrom }: EngineOptions = {}
	) {
		this.#takesGemeenten = gemeenten;
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
				if (gemeentenFrom !== undefined)
					for (const layer of ['gemeenten', 'gemeente-labels'])
						map.setLayerZoomRange(layer, gemeentenFrom, 24);
				resolve();
			});
		});
		this.styled = Promise.all([loaded, dressed]).then(() => undefined);
		map.once('idle', () => {
			events.onready();
			void this.#maybeDetail();
		});
		map.on('movestart', () => events.onleave?.());
		map.on('moveend', (event) => {
			void this.#maybeDetail();
			const now = this.camera();
			// the end of a flight that another one cut short is no place where anybody went
			const byUser = !(OWN in event) && formatCamera(now) !== this.#known;
			this.#known = formatCamera(now);
			events.onmove(now, byUser);
		});
		map.on('webglcontextlost', () => events.onlost?.(true));
		map.on('webglcontextrestored', () => events.onlost?.(false));
		if (!interactive) return;
		this.#pointer = new Pointer(map, {
			gemeenteAt: (at) => (this.#pointsAtGemeenten() ? this.#gemeenten?.at(at) : undefined),
			placeOf: (point) => {
				const found = this.#scene.points.find(({ id }) => id === point);
				return found && [found.lon, found.lat];
			},
			outline: (id) => {
				if (id !== null) this.#outline('hover', [id]);
				this.#show(['hover'], id !== null);
			},
			open: ({ lon, lat, zoom }) => this.#map.easeTo({ center: [lon, lat], zoom }),
			onhover: events.onhover,
			onselect: events.onselect
		});
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
			this.#map.setFilter('cluster-counts', numberedOf(scene, this.#scale));
			const options = { cluster: true, clusterRadius: clusterRadius(scene) };
			void this.#source('points').setClusterOptions(options);
		}
		// Mostly only the addresses of areas changed; the worker need not lay out labels anew for that.
		const wording = (of: MapScene) => JSON.stringify(labelData(of, String));
		if (wording(scene) !== wording(before))
			this.#source('labels').setData(labelData(scene, this.#token));
		if (scene.points !== before.points) {
			this.#source('points').setData(pointData(scene));
			this.#pointer?.forget();
		}
		if (scene.route !== before.route) {
			this.#source('route').setData(routeData(scene));
			this.#show(JOURNEY_LAYERS, scene.route !== undefined);
			this.#map.setFilter('gemeente-labels', namedOf(scene, this.#room));
		}
		for (const layer of ['overlay', 'overlay-line'])
			this.#map.setFilter(layer, overlayFilter(scene));
	}

	/**
	 * Names gemeenten only within a ring, clear of what lies over the map. Beside its place a name
	 * would reach out of the ring: there it stands on, above or below it.
	 */
	setRoom(ring: readonly LonLat[]) {
		if (ring.join() === this.#room?.join()) return;
		const upright = ['center', 'top', 'bottom'] as const;
		if (!this.#room)
			this.#map.setLayoutProperty('gemeente-labels', 'text-variable-anchor', [...upright]);
		this.#room = ring;
		this.#map.setFilter('gemeente-labels', namedOf(this.#scene, ring));
	}

	/** Outlines an area, or several that belong together, and marks a point. */
	setSelection(area: string | readonly string[] | null, point: string | null) {
		const ids = typeof area === 'string' ? [area] : [...(area ?? [])];
		// The point may come later than its choice: with the scene that holds it.
		const found = this.#scene.points.find(({ id }) => id === point);
		const [areas, pinned] = this.#selected;
		this.#selected = [ids.join(), found];
		if (found !== pinned) {
			this.#show(['pin-glow', 'pin'], found !== undefined);
			this.#show(['pin-name'], found?.caption !== undefined);
			this.#source('pin').setData(found ? pointData({ ...this.#scene, points: [found] }) : EMPTY);
		}
		// Filters that stay the same would be worked out anew.
		if (ids.join() === areas) return;
		// G4 is drawn by its own layer, with its own line
		const others = ids.filter((id) => id !== this.#scene.overlay?.id);
		this.#outline('selection', others);
		this.#show(SELECTION_LAYERS, others.length > 0);
		this.#map.setPaintProperty(
			'overlay-line',
			'line-width',
			ids.includes(this.#scene.overlay?.id ?? '') ? 2.6 : 0.9
		);
	}

	/** Lights up what is pointed at elsewhere on the page. */
	setHover(target: Pick<Pointed, 'kind' | 'id'> | null) {
		void this.#pointer?.light(target);
	}

	/** What of all that is in sight a pointer could reach: areas or gemeenten, then points. */
	inSight(): Pointed[] {
		const map = this.#map.getBounds();
		const bounds: Bounds = [map.getWest(), map.getSouth(), map.getEast(), map.getNorth()];
		const [west, south, east, north] = bounds;
		const near = this.#pointsAtGemeenten() ? this.#gemeenten?.around(bounds) : undefined;
		const { areas, points } = this.#scene;
		const shown = this.#map.getZoom() >= zoomOfPoints(this.#scene).points;
		return [
			...(near?.map((gemeente) => ({ kind: 'gemeente' as const, ...gemeente })) ??
				areas
					.filter(({ bounds: [w, s, e, n] }) => w < east && e > west && s < north && n > south)
					.map(({ id }) => ({ kind: 'area' as const, id }))),
			...points
				.filter(({ lon, lat }) => shown && isWithin(bounds, [lon, lat]))
				.map(({ id }) => ({ kind: 'point' as const, id }))
		];
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
		const own = { [OWN]: true };
		if (reduced || duration === 0) this.#map.jumpTo(to, own);
		else if (arc) this.#map.flyTo({ ...to, duration, curve: 1.2 }, own);
		else this.#map.easeTo({ ...to, duration }, own);
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
		this.#map.setFilter('cluster-counts', numberedOf(this.#scene, scale));
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

	#pointsAtGemeenten = () => this.#takesGemeenten && this.#map.getZoom() >= GEMEENTEN_PLAIN;

	#outline(source: 'hover' | 'selection', ids: readonly string[]) {
		this.#source(source).setData(outlineData(this.#basemap, ids));
	}

	/** Near enough, the sharper boundaries take the place of the simplified ones. */
	async #maybeDetail() {
		if (this.#detail || this.#map.getZoom() < GEMEENTE_ZOOM - 0.4) return;
		this.#detail = true;
		try {
			const detail = await this.#events.loadDetail();
			this.#basemap = detail;
			this.#gemeenten = new Gemeenten(detail);
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
