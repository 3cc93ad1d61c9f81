import { error } from '@sveltejs/kit';
import { getTourBySlug } from '#lib/tours/queries.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import type { PageServerLoad } from './$types';

/** The whole show at once: after this page nothing is asked of the server any more. */
export const load: PageServerLoad = ({ locals: { db, viewer }, params, url }) => {
	const stored = getTourBySlug(db, viewer, params.slug);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer).');
	return {
		bare: true,
		show: makeShow(db, viewer, stored, url.origin).show,
		isPublic: stored.tour.status === 'published'
	};
};
