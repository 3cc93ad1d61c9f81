import { dutchDay } from '#lib/accounts/accounts.ts';
import { areaHref, gemeentenOf } from '#lib/areas/areas.ts';
import { areaGraph, listWorkingAreas } from '#lib/areas/queries.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { placeAreaLabels } from '#lib/areas/areaLabels.server.ts';
import { ambassadorsOf, coverage } from '#lib/people/queries.server.ts';
import type { PageServerLoad } from './$types';

/** Read, and led on by links: no script. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const graph = areaGraph(db);
	return {
		shapes: placeAreaLabels(areaShapes(db, viewer), []),
		coverage: coverage(db, viewer),
		today: dutchDay(new Date()),
		workingAreas: listWorkingAreas(db, viewer).map(({ areaIds, ...workingArea }) => ({
			...workingArea,
			ambassadors: ambassadorsOf(db, viewer, areaIds),
			areas: areaIds.flatMap((id) => {
				const area = graph.areas.get(id);
				if (!area) return [];
				const { name, nameInSource, caption } = area;
				const gemeenten = gemeentenOf(graph, id).length;
				return [{ id, name, nameInSource, caption, href: areaHref(area), gemeenten }];
			})
		}))
	};
};
