import type { Bounds } from '#lib/map/projection.ts';
import { pathOf } from '#lib/map/sprite.ts';
import { polygons, type AreaFeature, type Basemap } from '#lib/map/topology.ts';

/** Gemeenten for a drawing of the stage: each is made into a path when it first comes in sight. */
export class DrawnGemeenten {
	readonly #all: readonly AreaFeature[];
	readonly #paths = new Map<string, string>();

	constructor(detail: Basemap) {
		this.#all = polygons(detail, 'gemeenten');
	}

	around([west, south, east, north]: Bounds) {
		return this.#all
			.filter(({ properties: { bbox } }) => {
				const [w, s, e, n] = bbox;
				return w < east && e > west && s < north && n > south;
			})
			.map(({ id, geometry, properties: { name, label } }) => {
				const path = this.#paths.get(id) ?? pathOf(geometry);
				this.#paths.set(id, path);
				return { id, name, label, path };
			});
	}
}
