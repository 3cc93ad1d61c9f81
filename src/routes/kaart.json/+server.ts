import { createHash } from 'node:crypto';
import { listMapItems, mapItemsVersion } from '#lib/kindcentra/queries.server.ts';
import type { RequestHandler } from './$types';

/** All published kindcentra and practices, for the map in the browser. */
export const GET: RequestHandler = ({ locals, request }) => {
	const etag = `"${createHash('sha256').update(mapItemsVersion(locals.db)).digest('base64url').slice(0, 16)}"`;
	const headers = { etag, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers });
	return Response.json(listMapItems(locals.db, locals.viewer), { headers });
};
