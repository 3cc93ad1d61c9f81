import { mapItemsJson } from '#lib/kindcentra/queries.server.ts';
import type { RequestHandler } from './$types';

/** All published kindcentra and practices, for the map in the browser. */
export const GET: RequestHandler = ({ locals, request }) => {
	const { json, etag } = mapItemsJson(locals.db, locals.viewer);
	const headers = { etag, 'cache-control': 'no-cache', 'content-type': 'application/json' };
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers });
	return new Response(json, { headers });
};
