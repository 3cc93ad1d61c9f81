import { error } from '@sveltejs/kit';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { actionTable } from '#lib/plans/actionTable.server.ts';
import { getPlan } from '#lib/plans/queries.server.ts';

/**
 * The actions that an address asks for (`jaar`, `werkgebied`, `plan`), as far as the viewer may
 * read them, and what their file is called; 404 for a plan that they may not read.
 */
export function askedActions(
	{ db, viewer }: { db: Database; viewer: Viewer },
	url: URL,
	type: 'csv' | 'xlsx'
) {
	const now = new Date();
	const text = (name: string) => url.searchParams.get(name) ?? undefined;
	const year = /^\d{4}$/.exec(text('jaar') ?? '')?.[0];
	const filter = {
		year: year ? Number(year) : undefined,
		workingAreaId: text('werkgebied'),
		planId: text('plan')
	};
	if (filter.planId !== undefined && !getPlan(db, viewer, filter.planId, now))
		error(404, 'Dit actieplan bestaat niet, of is nog niet vastgesteld.');
	const about = [filter.planId ?? filter.workingAreaId, year].flatMap(
		(each) => each?.replace(/[^a-z0-9-]/gi, '') || []
	);
	return {
		table: actionTable(db, viewer, filter, now),
		fileName: ['acties', ...about].join('-') + `.${type}`
	};
}
