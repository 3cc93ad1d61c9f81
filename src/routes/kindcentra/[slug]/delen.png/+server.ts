import { error } from '@sveltejs/kit';
import { getKindcentrumBySlug } from '#lib/kindcentra/queries.server.ts';
import { shareResponse } from '../../../praktijken/sharing.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, request }) => {
	const kindcentrum = getKindcentrumBySlug(locals.db, locals.viewer, params.slug);
	if (!kindcentrum) error(404, 'Dit kindcentrum staat niet (meer) op de kaart.');
	return shareResponse(locals, request, kindcentrum.item, 'Kindcentrum');
};
