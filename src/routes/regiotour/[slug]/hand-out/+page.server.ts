import { makeShow } from '#lib/tours/show.server.ts';
import type { PageServerLoad } from './$types';
import { readTour } from '../readTour.server.ts';

/** A page for paper: nothing on it needs script, so none is sent. */
export const csr = false;

/** `?notities=ja` prints the speaker notes too, for who may read them. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const { db, viewer } = locals;
	const stored = readTour(locals, params.slug);
	const { show } = makeShow(db, viewer, stored, url.origin);
	return { bare: true, show, notes: show.withNotes && url.searchParams.get('notities') === 'ja' };
};
