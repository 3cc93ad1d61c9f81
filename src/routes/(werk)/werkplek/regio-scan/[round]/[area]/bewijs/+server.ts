import { error, json } from '@sveltejs/kit';
import { searchEvidence } from '#lib/scan/evidence-options.server.ts';
import { getMatrix } from '#lib/scan/matrix.server.ts';
import { MAX_QUERY } from '#lib/ui/match.ts';
import type { RequestHandler } from './$types';

/** Published practices and kindcentra by a part of their name or place (`zoek`). */
export const GET: RequestHandler = ({ locals: { db, viewer }, params, url }) => {
	const matrix = getMatrix(db, viewer, params.round, params.area);
	if (!matrix) error(404);
	const text = (url.searchParams.get('zoek') ?? '').slice(0, MAX_QUERY);
	return json(searchEvidence(db, viewer, matrix.round.id, matrix.area.id, text));
};
