import { accountNames } from '#lib/accounts/queries.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { LOG_PAGE, loggedEntities, searchLog } from '#lib/audit/queries.server.ts';
import { parseLogQuery } from './query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const query = parseLogQuery(url.searchParams);
	const { entries, total } = searchLog(db, viewer, query);
	return {
		query,
		entries,
		total,
		pages: Math.ceil(total / LOG_PAGE),
		entities: loggedEntities(db, viewer),
		authors: accountNames(db, viewer),
		names: Object.fromEntries(listAreas(db, viewer).map((area) => [area.id, area.name]))
	};
};
