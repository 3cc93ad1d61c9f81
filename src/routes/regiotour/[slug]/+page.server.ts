import { makeShow } from '#lib/tours/show.server.ts';
import { mayWrite } from '#lib/tours/tours.ts';
import type { PageServerLoad } from './$types';
import { readTour } from './readTour.server.ts';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { db, viewer } = locals;
	const stored = readTour(locals, params.slug);
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
