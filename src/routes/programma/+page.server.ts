import { listBodies } from '#lib/people/queries.server.ts';
import {
	countLines,
	filterBodies,
	filterDomains,
	filterStatements,
	isFiltered,
	parseFilter
} from '#lib/programme/filter.ts';
import { listDomains, listStatements } from '#lib/programme/queries.server.ts';
import { getSource } from '#lib/sources/queries.server.ts';
import { PROGRAMME_SOURCE } from '#lib/sources/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const filter = parseFilter(url.searchParams);
	const all = { domains: listDomains(db, viewer), bodies: listBodies(db, viewer) };
	const domains = filterDomains(all.domains, filter);
	return {
		today: new Date().toISOString().slice(0, 10),
		source: getSource(db, viewer, PROGRAMME_SOURCE),
		filter,
		filtered: isFiltered(filter),
		domains,
		lines: countLines(domains),
		statements: filterStatements(listStatements(db, viewer), filter),
		bodies: filterBodies(all.bodies, filter),
		figures: {
			domains: all.domains.filter(({ isDomain }) => isDomain).length,
			ambitions: all.domains.reduce((sum, { ambitions }) => sum + ambitions.length, 0),
			activities: all.domains.reduce((sum, { activities }) => sum + activities.length, 0),
			milestones: all.domains.reduce((sum, { milestones }) => sum + milestones.length, 0),
			bodies: all.bodies.length
		}
	};
};
