import { readFileSync } from 'node:fs';
import { ringsOf, type Ring } from './inside.ts';
import { geometrySprite } from './sprite.ts';
import { polygons, type Basemap, type PlaceProperties } from './topology.ts';

/** Where the browser gets it, too: `/geo/overview.json`. */
const OVERVIEW = 'static/geo/overview.json';

export interface LoadedBasemap {
	sprite: string;
	/** Name, label point and bounds of each polygon, by id. */
	places: ReadonlyMap<string, PlaceProperties>;
	/** Outlines of the areas, by id. */
	rings: ReadonlyMap<string, readonly Ring[]>;
	/** Some corners of what lies over the areas: there a figure could not be read. */
	overlaid: readonly { lon: number; lat: number }[];
}

let loaded: LoadedBasemap | null = null;

/**
 * The boundaries that the first view needs, read once. `null` when the file is missing or
 * broken: maps are then left out and the page says so.
 */
export function basemap(file = OVERVIEW): LoadedBasemap | null {
	if (loaded && file === OVERVIEW) return loaded;
	try {
		const topology = JSON.parse(readFileSync(file, 'utf8')) as Basemap;
		const places = new Map(
			['areas', 'provinces', 'g4'].flatMap((level) =>
				polygons(topology, level).map(({ id, properties }) => [id, properties] as const)
			)
		);
		if (places.size === 0) return null;
		const overlaid = polygons(topology, 'g4').flatMap(({ geometry }) =>
			ringsOf(geometry).flatMap((ring) =>
				ring.filter((_, i) => i % 4 === 0).map(([lon = 0, lat = 0]) => ({ lon, lat }))
			)
		);
		const rings = new Map(
			polygons(topology, 'areas').map(({ id, geometry }) => [id, ringsOf(geometry)] as const)
		);
		const made = { sprite: geometrySprite(topology), places, rings, overlaid };
		if (file === OVERVIEW) loaded = made;
		return made;
	} catch {
		return null;
	}
}

/** Puts the geometry sprite into a page that draws a map with it; leaves other pages alone. */
export function withGeometry(html: string): string {
	const sprite = html.includes('href="#geo-') ? (basemap()?.sprite ?? '') : '';
	const svg =
		sprite &&
		`<svg width="0" height="0" class="sprite" aria-hidden="true"><defs>${sprite}</defs></svg>`;
	return html.replace('<!--geometry-->', svg);
}
