import { error } from '@sveltejs/kit';
import { practiceSort } from '#lib/kindcentra/kindcentra.ts';
import { getPracticeBySlug } from '#lib/kindcentra/queries.server.ts';
import { shareResponse } from '../../sharing.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, request }) => {
	const practice = getPracticeBySlug(locals.db, locals.viewer, params.slug);
	if (!practice) error(404, 'Deze praktijk staat niet (meer) op de kaart.');
	return shareResponse(locals, request, practice.item, practiceSort(practice));
};
