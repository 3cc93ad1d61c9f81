import { makeShow } from '#lib/tours/show.server.ts';
import type { PageServerLoad } from './$types';
import { readTour } from '../readTour.server.ts';

/** The whole show at once: after this page nothing is asked of the server any more. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const { db, viewer } = locals;
	const stored = readTour(locals, params.slug);
	return {
		bare: true,
		show: makeShow(db, viewer, stored, url.origin).show,
		isPublic: stored.tour.status === 'published'
	};
};
