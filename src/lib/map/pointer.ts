import type { GeoJSONSource, Map as MapLibre, MapGeoJSONFeature } from 'maplibre-gl';
import { MAX_ZOOM } from './camera.ts';
import type { Gemeente } from './gemeenten.ts';
import type { Camera, LonLat } from './projection.ts';

/** One thing on the map. */
export type Pointed =
	{ kind: 'area'; id: string } | ({ kind: 'gemeente' } & Gemeente) | { kind: 'point'; id: string };

/** Places that are one circle on the map. */
export interface Cluster {
	kind: 'cluster';
	count: number;
	/** Of its places; a moment later than the rest, for they are asked for. */
	ids?: readonly string[];
	/** A list tells them apart: coming nearer would not, or only where nothing is around them. */
	listed?: boolean;
	/** Zoom at which it falls apart. */
	opensAt?: number;
}

/** What lies under the pointer. */
export type MapTarget = Pointed | Cluster | null;

interface Surroundings {
	/** The gemeente there, where gemeenten are what is pointed at. */
	gemeenteAt: (at: LonLat) => Gemeente | undefined;
	placeOf: (point: string) => LonLat | undefined;
	/** Draws a line around an area or gemeente, or none. */
	outline: (id: string | null) => void;
	/** Comes so near that a cluster falls apart. */
	open: (camera: Camera) => void;
	onhover: (target: MapTarget, at: [number, number]) => void;
	onselect: (target: MapTarget, at: [number, number]) => void;
}

/** What is lit up: a point or cluster by its rim, an area or gemeente by a line around it. */
type Mark = { rim: string | number } | { line: string } | null;
type Spot = { x: number; y: number };

/** Pixels around the pointer in which a point counts as hit: a finger is no needle. */
const REACH = 7;
/** Pixels around a place within which the circle that it is part of may stand. */
const CLUSTER_REACH = 60;
/** So few places are listed at once, instead of going to a zoom beyond this to tell them apart. */
const [FEW, FAR] = [4, 10];
/** So many places of a cluster are asked for when it is pointed at. */
const SOME = 100;

/** Finds what the pointer is on, lights it up, and tells. */
export class Pointer {
	#map: MapLibre;
	#around: Surroundings;
	/** Where it rests on the map; null off it, and where fingers point. */
	#at: Spot | null = null;
	#marked: Mark = null;
	/** Counts questions to the worker: only the newest answer is of use. */
	#asked = 0;
	/** The cluster that was asked about last. */
	#known: { id: number; about: Omit<Cluster, 'kind' | 'count'> } | null = null;

	constructor(map: MapLibre, around: Surroundings) {
		this.#map = map;
		this.#around = around;
		// Fingers do not hover: what they leave behind would stay.
		if (matchMedia('(hover: hover)').matches) {
			map.on('mousemove', ({ point }) => this.#hover((this.#at = point)));
			map.on('mouseout', () => {
				this.#at = null;
				this.#leave();
			});
			// The land moves on under a pointer that rests.
			map.on('movestart', () => this.#leave());
			map.on('idle', () => this.#at && this.#hover(this.#at));
		}
		map.on('click', ({ point }) => void this.#click(point));
	}

	/** Other points are shown: what was known of their clusters is void. */
	forget() {
		this.#known = null;
	}

	/** Lights up what is pointed at elsewhere on the page: of a point in a cluster, the cluster. */
	async light(target: { kind: Pointed['kind']; id: string } | null) {
		const asked = ++this.#asked;
		if (target?.kind !== 'point') return this.#mark(target && { line: target.id });
		const rim = await this.#circleOf(target.id);
		if (asked === this.#asked) this.#mark({ rim });
	}

	#hover(spot: Spot) {
		if (this.#map.isMoving()) return;
		const { target, mark } = this.#hit(spot);
		this.#map.getCanvas().style.cursor = target ? 'pointer' : '';
		this.#mark(mark);
		this.#around.onhover(target, [spot.x, spot.y]);
		const asked = ++this.#asked;
		if (target?.kind !== 'cluster' || !mark || !('rim' in mark) || target.ids) return;
		void this.#ask(Number(mark.rim), target.count).then((about) => {
			if (asked === this.#asked) this.#around.onhover({ ...target, ...about }, [spot.x, spot.y]);
		});
	}

	#leave() {
		this.#asked++;
		this.#mark(null);
		this.#around.onhover(null, [0, 0]);
	}

	async #click(spot: Spot) {
		const { target, mark, at } = this.#hit(spot);
		if (target?.kind !== 'cluster' || !mark || !('rim' in mark) || !at)
			return this.#around.onselect(target, [spot.x, spot.y]);
		const about = await this.#ask(Number(mark.rim), target.count);
		if (!about.listed && about.opensAt)
			this.#around.open({ lon: at[0], lat: at[1], zoom: Math.min(about.opensAt + 0.3, MAX_ZOOM) });
		this.#around.onselect({ ...target, ...about }, [spot.x, spot.y]);
	}

	#hit({ x, y }: Spot): { target: MapTarget; mark: Mark; at?: LonLat } {
		const box: [[number, number], [number, number]] = [
			[x - REACH, y - REACH],
			[x + REACH, y + REACH]
		];
		const there = this.#map.queryRenderedFeatures(box, { layers: ['points', 'pin'] });
		const [near] = there
			.map((feature) => ({ feature, away: this.#away(feature, { x, y }) }))
			.sort((a, b) => a.away - b.away);
		if (near) return this.#ofPoint(near.feature);
		const { lng, lat } = this.#map.unproject([x, y]);
		const gemeente = this.#around.gemeenteAt([lng, lat]);
		if (gemeente) return { target: { kind: 'gemeente', ...gemeente }, mark: { line: gemeente.id } };
		const [area] = this.#map.queryRenderedFeatures([x, y], { layers: ['areas'] });
		if (!area) return { target: null, mark: null };
		const id = String(area.properties['id']);
		return { target: { kind: 'area', id }, mark: { line: id } };
	}

	/** How far off a point is; of two on one spot the real one, then the pin of the one chosen, is last. */
	#away({ geometry, properties, layer }: MapGeoJSONFeature, { x, y }: Spot) {
		if (geometry.type !== 'Point') return Infinity;
		const [lon = 0, lat = 0] = geometry.coordinates;
		const at = this.#map.project([lon, lat]);
		const behind = layer.id === 'pin' ? 2 : properties['hollow'] ? 1 : 0;
		return Math.hypot(at.x - x, at.y - y) + behind;
	}

	#ofPoint({ geometry, properties }: MapGeoJSONFeature) {
		const cluster: unknown = properties['cluster_id'];
		if (cluster === undefined) {
			const id = String(properties['id']);
			return { target: { kind: 'point', id } as const, mark: { rim: id } };
		}
		const id = Number(cluster);
		const target: Cluster = {
			kind: 'cluster',
			count: Number(properties['point_count']),
			...(this.#known?.id === id && this.#known.about)
		};
		const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
		return { target, mark: { rim: id }, at: [lon, lat] as const };
	}

	async #ask(id: number, count: number): Promise<Omit<Cluster, 'kind' | 'count'>> {
		if (this.#known?.id === id) return this.#known.about;
		const [ids, opensAt] = await Promise.all([
			this.#placesIn(id, Math.min(count, SOME)),
			this.#points()
				.getClusterExpansionZoom(id)
				.catch(() => 0)
		]);
		const listed = opensAt > MAX_ZOOM || (count <= FEW && opensAt > FAR);
		const about = { ids, opensAt, listed };
		this.#known = { id, about };
		return about;
	}

	/** None where the cluster is gone by now. */
	async #placesIn(cluster: number, count: number): Promise<string[]> {
		const places = await this.#points()
			.getClusterLeaves(cluster, count, 0)
			.catch(() => []);
		return places.map(({ properties }) => String(properties?.['id']));
	}

	/** The circle that stands for a point: its own, or that of the cluster which holds it. */
	async #circleOf(id: string): Promise<string | number> {
		const place = this.#around.placeOf(id);
		if (!place) return id;
		const spot = this.#map.project([...place]);
		const circles = this.#map
			.queryRenderedFeatures(
				[
					[spot.x - CLUSTER_REACH, spot.y - CLUSTER_REACH],
					[spot.x + CLUSTER_REACH, spot.y + CLUSTER_REACH]
				],
				{ layers: ['points'] }
			)
			.sort((a, b) => this.#away(a, spot) - this.#away(b, spot));
		for (const { properties } of circles) {
			if (properties['id'] === id) return id;
			const cluster: unknown = properties['cluster_id'];
			if (cluster === undefined) continue;
			const places = await this.#placesIn(Number(cluster), Number(properties['point_count']));
			if (places.includes(id)) return Number(cluster);
		}
		return id;
	}

	#points = () => this.#map.getSource('points') as GeoJSONSource;

	#mark(mark: Mark) {
		const before = this.#marked;
		if (JSON.stringify(mark) === JSON.stringify(before)) return;
		this.#marked = mark;
		const rim = (of: Mark, hover: boolean) => {
			if (of && 'rim' in of) this.#map.setFeatureState({ source: 'points', id: of.rim }, { hover });
		};
		rim(before, false);
		rim(mark, true);
		this.#around.outline(mark && 'line' in mark ? mark.line : null);
	}
}
