import { error, json } from '@sveltejs/kit';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { historyOf } from '#lib/audit/queries.server.ts';
import { getMatrix } from '#lib/scan/matrix.server.ts';
import { ASSESSMENT } from '#lib/scan/records.server.ts';
import type { RequestHandler } from './$types';

/** What happened to one cell (`cel`, as `sector/aspect`), newest first. */
export const GET: RequestHandler = ({ locals: { db, viewer }, params, url }) => {
	const matrix = getMatrix(db, viewer, params.round, params.area);
	if (!matrix) error(404);
	const id = `${matrix.round.id}/${matrix.area.id}/${url.searchParams.get('cel') ?? ''}`;
	return json({
		entries: historyOf(db, viewer, ASSESSMENT, id),
		authors: accountNames(db, viewer)
	});
};
