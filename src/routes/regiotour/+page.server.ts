import { areaShapes } from '#lib/areas/shapes.server.ts';
import { OVERLAY_AREA } from '#lib/areas/shapes.ts';
import { listTours } from '#lib/tours/queries.server.ts';
import type { PageServerLoad } from './$types';

/** A list to read and choose from: nothing on it needs script, so none is sent. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	tours: listTours(db, viewer),
	areas: areaShapes(db, viewer)
		.filter(({ id }) => id !== OVERLAY_AREA)
		.map((shape) => ({ ...shape, href: '', summary: [], fill: 'land' }))
});
