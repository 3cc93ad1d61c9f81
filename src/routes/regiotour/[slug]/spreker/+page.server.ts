import { error } from '@sveltejs/kit';
import { getTourBySlug } from '#lib/tours/queries.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import type { PageServerLoad } from './$types';

/** The same show as the stage has; notes only for who may read them. */
export const load: PageServerLoad = ({ locals: { db, viewer }, params, url }) => {
	const stored = getTourBySlug(db, viewer, params.slug);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer).');
	return { bare: true, show: makeShow(db, viewer, stored, url.origin).show };
};
