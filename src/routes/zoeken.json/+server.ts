import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { findItems, suggestItems } from '#lib/kindcentra/search/find.server.ts';
import { MAX_QUERY } from '#lib/kindcentra/search/words.ts';
import type { RequestHandler } from './$types';

const MOST = 20;

/**
 * What a text (`q`) finds: all ids, best first, for list and map; with `aantal`, only the first
 * few with their names, to offer while someone types.
 */
export const GET: RequestHandler = ({ locals: { db, viewer }, url }) => {
	const text = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY);
	const limit = Math.floor(Number(url.searchParams.get('aantal')));
	const answer =
		limit > 0
			? suggestItems(db, viewer, text, Math.min(limit, MOST)).map((document) => ({
					id: document.id,
					name: document.name,
					place: document.place,
					kind: document.kind,
					example: document.example,
					href: itemPath(document)
				}))
			: findItems(db, viewer, text);
	return Response.json(answer, { headers: { 'cache-control': 'no-cache' } });
};
