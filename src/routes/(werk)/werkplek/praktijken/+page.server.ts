import { accountNames } from '#lib/accounts/queries.server.ts';
import { listWork } from '#lib/kindcentra/work.server.ts';
import { matchesAll, MAX_QUERY } from '#lib/ui/match.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const query = (url.searchParams.get('zoek') ?? '').slice(0, MAX_QUERY).trim();
	const lines = listWork(db, viewer, new Date());
	return {
		query,
		all: lines.length,
		lines: lines.filter(({ name, place }) => matchesAll(query, [name, place])),
		authors: accountNames(db, viewer),
		mayWrite: viewer.role === 'ambassador'
	};
};
