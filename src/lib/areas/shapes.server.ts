import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { basemap } from '#lib/map/basemap.server.ts';
import { gemeentenOf } from './areas.ts';
import { areaGraph, listAreas } from './queries.server.ts';
import type { AreaShape } from './shapes.ts';

/** The scannable areas that the boundary file draws; empty when that file is missing or broken. */
export function areaShapes(db: Database, viewer: Viewer): AreaShape[] {
	const places = basemap()?.places;
	if (!places) return [];
	const graph = areaGraph(db);
	return listAreas(db, viewer).flatMap((area) => {
		const place = places.get(area.id);
		if (!area.scannable || !area.slug || !place) return [];
		const { id, slug, name, caption } = area;
		const gemeenten = gemeentenOf(graph, id).length;
		return [{ id, slug, name, caption, gemeenten, label: place.label, bounds: place.bbox }];
	});
}
