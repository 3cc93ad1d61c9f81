import { readFileSync } from 'node:fs';
import type { Bounds, LonLat } from '#lib/map/projection.ts';
import { pathOf } from '#lib/map/sprite.ts';
import { polygons, type Basemap } from '#lib/map/topology.ts';

/** Where the browser gets it, too: `/geo/detail.json`. */
const DETAIL = 'static/geo/detail.json';

/** A gemeente to draw on a small map. */
export interface GemeenteShape {
	id: string;
	name: string;
	label: LonLat;
	bounds: Bounds;
	/** SVG path in the drawing units of `map/projection`. */
	path: string;
}

let loaded: GemeenteShape[] | null = null;

/** All gemeenten that the boundary file draws, read once; empty when it is missing or broken. */
function gemeenteShapes(): GemeenteShape[] {
	if (loaded) return loaded;
	try {
		const topology = JSON.parse(readFileSync(DETAIL, 'utf8')) as Basemap;
		loaded = polygons(topology, 'gemeenten').map(({ id, geometry, properties }) => ({
			id,
			name: properties.name,
			label: properties.label,
			bounds: properties.bbox,
			path: pathOf(geometry)
		}));
		return loaded;
	} catch {
		return [];
	}
}

/** By its CBS code; undefined also when the boundary file cannot be read. */
export const gemeenteShape = (id: string): GemeenteShape | undefined =>
	gemeenteShapes().find((shape) => shape.id === id);

/** The gemeenten of which a part may lie within the bounds. */
export function gemeentenWithin([west, south, east, north]: Bounds): GemeenteShape[] {
	return gemeenteShapes().filter(
		({ bounds: [w, s, e, n] }) => w < east && e > west && s < north && n > south
	);
}
