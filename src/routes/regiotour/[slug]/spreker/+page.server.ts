import { makeShow } from '#lib/tours/show.server.ts';
import type { PageServerLoad } from './$types';
import { readTour } from '../readTour.server.ts';

/** The same show as the stage has; notes only for who may read them. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const { db, viewer } = locals;
	const stored = readTour(locals, params.slug);
	return { bare: true, show: makeShow(db, viewer, stored, url.origin).show };
};
