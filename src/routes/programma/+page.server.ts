import { dutchDay } from '#lib/accounts/accounts.ts';
import { listBodies } from '#lib/people/queries.server.ts';
import { countLines, filterProgramme, isFiltered, parseFilter } from '#lib/programme/filter.ts';
import { listDomains, listStatements } from '#lib/programme/queries.server.ts';
import { getSource } from '#lib/sources/queries.server.ts';
import { PROGRAMME_SOURCE } from '#lib/sources/sources.ts';
import type { PageServerLoad } from './$types';

/** Read, searched by a form and led on by links: no script. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const filter = parseFilter(url.searchParams);
	const all = {
		domains: listDomains(db, viewer),
		statements: listStatements(db, viewer),
		bodies: listBodies(db, viewer)
	};
	const found = filterProgramme(all, filter);
	return {
		today: dutchDay(new Date()),
		source: getSource(db, viewer, PROGRAMME_SOURCE),
		filter,
		filtered: isFiltered(filter),
		...found,
		lines: countLines(found.domains),
		figures: {
			domains: all.domains.filter(({ isDomain }) => isDomain).length,
			ambitions: all.domains.reduce((sum, { ambitions }) => sum + ambitions.length, 0),
			activities: all.domains.reduce((sum, { activities }) => sum + activities.length, 0),
			milestones: all.domains.reduce((sum, { milestones }) => sum + milestones.length, 0),
			bodies: all.bodies.length
		}
	};
};
