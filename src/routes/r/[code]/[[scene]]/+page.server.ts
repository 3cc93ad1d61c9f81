import { error, redirect } from '@sveltejs/kit';
import { getTourByCode } from '#lib/tours/shortLink.server.ts';
import type { PageServerLoad } from './$types';

/** Short address of a tour, as it stands on the stage; with a number: of that scene. */
export const load: PageServerLoad = ({ locals: { db, viewer }, params: { code, scene } }) => {
	const stored = getTourByCode(db, viewer, code);
	if (!stored) {
		error(404, {
			message: 'Bij deze korte link hoort geen regiotour (meer).',
			suggestions: [{ label: 'Alle regiotours', href: '/regiotour' }]
		});
	}
	const number = Number(scene);
	const anchor = Number.isInteger(number) && number > 1 ? `#scene-${number}` : '';
	redirect(303, `/regiotour/${stored.tour.slug}${anchor}`);
};
