import { holds, ringsOf, type Ring } from './inside.ts';
import type { Bounds, LonLat } from './projection.ts';
import { polygons, type Basemap } from './topology.ts';

/** A gemeente as the map points at it. */
export interface Gemeente {
	id: string;
	name: string;
	/** The area in which it lies. */
	area: string | undefined;
	label: LonLat;
}

/** Which gemeente lies where: looked up in the boundaries, for a layer more costs time in every frame. */
export class Gemeenten {
	#all: readonly (Gemeente & { bounds: Bounds; rings: readonly Ring[] })[];

	constructor(detail: Basemap) {
		this.#all = polygons(detail, 'gemeenten').map(({ id, geometry, properties }) => ({
			id,
			name: properties.name,
			area: properties.area,
			label: properties.label,
			bounds: properties.bbox,
			rings: ringsOf(geometry)
		}));
	}

	at([lon, lat]: LonLat): Gemeente | undefined {
		return this.#all.find(
			({ bounds, rings }) => isWithin(bounds, [lon, lat]) && holds(rings, lon, lat)
		);
	}

	/** Those whose name stands within the bounds, from the middle outwards. */
	around(bounds: Bounds): Gemeente[] {
		const [west, south, east, north] = bounds;
		const away = ({ label: [lon, lat] }: Gemeente) =>
			Math.hypot((lon - (west + east) / 2) * 0.61, lat - (south + north) / 2);
		return this.#all
			.filter(({ label }) => isWithin(bounds, label))
			.sort((a, b) => away(a) - away(b));
	}
}

export const isWithin = ([west, south, east, north]: Bounds, [lon, lat]: LonLat): boolean =>
	lon >= west && lon <= east && lat >= south && lat <= north;
