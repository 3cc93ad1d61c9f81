import { dutchDay } from '#lib/accounts/accounts.ts';
import { placeAreaLabels } from '#lib/areas/areaLabels.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { plansOfYear } from '#lib/plans/reading.server.ts';
import type { PageServerLoad } from './$types';
import { parseYear } from './view.ts';

/** A page to read: map, cards and years are links, so no script is sent. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const now = new Date();
	return {
		...plansOfYear(db, viewer, now, parseYear(url.searchParams.get('jaar'))),
		shapes: placeAreaLabels(areaShapes(db, viewer), []),
		today: dutchDay(now)
	};
};
