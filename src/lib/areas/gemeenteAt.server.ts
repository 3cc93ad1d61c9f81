import { readFileSync } from 'node:fs';
import { holds, ringsOf, type Ring } from '#lib/map/inside.ts';
import type { Bounds, LonLat } from '#lib/map/projection.ts';
import { polygons, type Basemap } from '#lib/map/topology.ts';

/** The boundary file with all gemeenten, simplified to about 100 metres; water is in none of them. */
const DETAIL = 'static/geo/detail.json';

interface Outline {
	id: string;
	bounds: Bounds;
	rings: readonly Ring[];
}

let loaded: Outline[] | null = null;

function outlines(): Outline[] {
	if (loaded) return loaded;
	const topology = JSON.parse(readFileSync(DETAIL, 'utf8')) as Basemap;
	loaded = polygons(topology, 'gemeenten').map(({ id, geometry, properties }) => ({
		id,
		bounds: properties.bbox,
		rings: ringsOf(geometry)
	}));
	return loaded;
}

/** How far outside its drawn outline a point may lie: quays and dunes that the drawing cut off. */
const MARGIN_METRES = 250;

/**
 * The gemeente (`GM0344`) in which a point `[lon, lat]` lies, or null at sea, in large water and
 * abroad.
 */
export function gemeenteAt([lon, lat]: LonLat): string | null {
	const margin = 0.006;
	const near = outlines().filter(
		({ bounds: [west, south, east, north] }) =>
			lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin
	);
	const around = near.find(({ rings }) => holds(rings, lon, lat));
	if (around) return around.id;
	const [closest] = near
		.map(({ id, rings }) => ({
			id,
			metres: Math.min(...rings.map((ring) => apart(ring, lon, lat)))
		}))
		.sort((a, b) => a.metres - b.metres);
	return closest && closest.metres <= MARGIN_METRES ? closest.id : null;
}

/** Metres from the point to the nearest stretch of a ring. */
function apart(ring: Ring, lon: number, lat: number): number {
	const [perLon, perLat] = [111_320 * Math.cos((lat * Math.PI) / 180), 110_574];
	let least = Infinity;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = toMetres(ring[i - 1]);
		const [bx, by] = toMetres(ring[i]);
		const [dx, dy] = [bx - ax, by - ay];
		const along = dx * dx + dy * dy;
		const t = along === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / along));
		least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
	}
	return least;

	function toMetres([x = 0, y = 0]: readonly number[] = []): [number, number] {
		return [(x - lon) * perLon, (y - lat) * perLat];
	}
}
