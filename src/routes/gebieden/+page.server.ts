import { gemeentenOf } from '#lib/areas/areas.ts';
import { areaGraph, listAreas, listWorkingAreas } from '#lib/areas/queries.server.ts';
import { placeAreaLabels } from '#lib/areas/areaLabels.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { noItems } from '#lib/kindcentra/counts.ts';
import { countByArea } from '#lib/kindcentra/countsPer.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { coverage } from '#lib/people/queries.server.ts';
import type { PageServerLoad } from './$types';

/** Read, and led on by links: no script. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const shapes = placeAreaLabels(areaShapes(db, viewer), []);
	const counts = countByArea(listMapItems(db, viewer));
	const areas = new Map(listAreas(db, viewer).map((area) => [area.id, area]));
	const graph = areaGraph(db);
	const covered = coverage(db, viewer);
	const workingAreas = listWorkingAreas(db, viewer);
	return {
		shapes,
		coverage: covered,
		workingAreas: workingAreas.map(({ id, name, position, areaIds }) => ({
			id,
			name,
			position,
			ambassadors: [
				...new Set(
					covered
						.filter(({ workingAreaId }) => workingAreaId === id)
						.flatMap(({ ambassadors }) => ambassadors)
				)
			],
			areas: areaIds.flatMap((areaId) => {
				const area = areas.get(areaId);
				if (!area?.slug) return [];
				return [
					{
						name: area.name,
						slug: area.slug,
						caption: area.caption,
						gemeenten: gemeentenOf(graph, areaId).length,
						count: counts.get(areaId) ?? noItems
					}
				];
			})
		}))
	};
};
