import { error } from '@sveltejs/kit';
import { getTourBySlug } from '#lib/tours/queries.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import { mayWrite } from '#lib/tours/tours.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, params, url }) => {
	const stored = getTourBySlug(db, viewer, params.slug);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer).');
	const { show, problems } = makeShow(db, viewer, stored, url.origin);
	return {
		show,
		/** Whoever may change the tour is told what the matter is. */
		problems: show.withNotes ? problems : [],
		editHref: mayWrite(viewer, stored.rights) ? `/werkplek/regiotour/${stored.tour.id}` : null,
		/** Whose copy the browser may keep: with notes it is the account's, else everyone's. */
		owner: show.withNotes || stored.tour.status !== 'published' ? viewer.accountId : null
	};
};
