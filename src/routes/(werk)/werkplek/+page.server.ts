import { dutchDay } from '#lib/accounts/accounts.ts';
import { accountNames, scopeAreaIds } from '#lib/accounts/queries.server.ts';
import { areaHref } from '#lib/areas/areas.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { searchLog } from '#lib/audit/queries.server.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import { listWork } from '#lib/scan/worklist.server.ts';
import type { PageServerLoad } from './$types';

const RECENT = 12;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const areas = listAreas(db, viewer);
	const own = new Set(scopeAreaIds(db, viewer.accountId ?? '', dutchDay(new Date())));
	return {
		areas: areas
			.filter(({ id }) => own.has(id))
			.map((area) => ({ name: area.name, caption: area.caption, href: areaHref(area) })),
		/** Null for who has nothing to do in the scan. */
		scan: scopeOf(viewer, 'write:draft') ? listWork(db, viewer, new Date()) : null,
		recent: searchLog(db, viewer, {}).entries.slice(0, RECENT),
		authors: accountNames(db, viewer),
		names: Object.fromEntries(areas.map(({ id, name }) => [id, name]))
	};
};
