import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { basemap, type LoadedBasemap } from '#lib/map/basemap.server.ts';
import type { LonLat } from '#lib/map/projection.ts';
import { placeFigures } from './areaLabels.server.ts';
import { gemeentenOf } from './areas.ts';
import { areaGraph, listAreas } from './queries.server.ts';
import type { AreaShape } from './shapes.ts';

const placed = new WeakMap<LoadedBasemap, ReadonlyMap<string, LonLat>>();

/** Where figures stand; worked out once, as land does not move. */
function figuresOf(land: LoadedBasemap): ReadonlyMap<string, LonLat> {
	const known = placed.get(land);
	if (known) return known;
	const areas = [...land.rings].flatMap(([id, rings]) => {
		const place = land.places.get(id);
		return place ? [{ id, name: place.name, label: place.label, rings }] : [];
	});
	const figures = placeFigures(areas, land.overlaid);
	placed.set(land, figures);
	return figures;
}

/** The scannable areas that the boundary file draws; empty when that file is missing or broken. */
export function areaShapes(db: Database, viewer: Viewer): AreaShape[] {
	const land = basemap();
	if (!land) return [];
	const figures = figuresOf(land);
	const graph = areaGraph(db);
	return listAreas(db, viewer).flatMap((area) => {
		const place = land.places.get(area.id);
		if (!area.scannable || !area.slug || !place) return [];
		const { id, slug, name, caption } = area;
		const gemeenten = gemeentenOf(graph, id).length;
		const figure = figures.get(id) ?? place.label;
		return [{ id, slug, name, caption, gemeenten, label: place.label, figure, bounds: place.bbox }];
	});
}
