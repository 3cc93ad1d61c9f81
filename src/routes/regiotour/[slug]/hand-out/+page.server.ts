import { error } from '@sveltejs/kit';
import { getTourBySlug } from '#lib/tours/queries.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import type { PageServerLoad } from './$types';

/** A page for paper: nothing on it needs script, so none is sent. */
export const csr = false;

/** `?notities=ja` prints the speaker notes too, for who may read them. */
export const load: PageServerLoad = ({ locals: { db, viewer }, params, url }) => {
	const stored = getTourBySlug(db, viewer, params.slug);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer).');
	const { show } = makeShow(db, viewer, stored, url.origin);
	return { bare: true, show, notes: show.withNotes && url.searchParams.get('notities') === 'ja' };
};
