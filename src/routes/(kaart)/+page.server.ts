import { areaShapes } from '#lib/areas/shapes.server.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { coverage } from '#lib/people/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	shapes: areaShapes(db, viewer),
	coverage: coverage(db, viewer),
	workingAreas: listWorkingAreas(db, viewer)
});
