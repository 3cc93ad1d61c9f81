import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { accountNames, scopeAreaIds } from '#lib/accounts/queries.server.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import { areaHref } from '#lib/areas/areas.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { actsOf } from '#lib/audit/acts.ts';
import { latestSaves } from '#lib/audit/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { coverage } from '#lib/people/queries.server.ts';
import { listEnded } from '#lib/scan/ended.server.ts';
import { submittedOf } from '#lib/scan/progress.ts';
import { listWork } from '#lib/scan/worklist.server.ts';
import { groupTasks } from './tasks/tasks.ts';
import { listTasks } from './tasks/tasks.server.ts';
import type { PageServerLoad } from './$types';

/** Acts that are shown, and the lines they are put together from: one may have written many. */
const RECENT = 10;
const LOOKED_AT = 50;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const now = new Date();
	const areas = listAreas(db, viewer);
	return {
		ended: listEnded(db, viewer, now),
		groups: groupTasks(listTasks(db, viewer, now), dutchDay(now)),
		areas: ownAreas(db, viewer, now),
		shapes: areaShapes(db, viewer),
		// The board reads what happened to a plan with the plan, once it was submitted.
		recent:
			scopeOf(viewer, 'read:history') === 'plans'
				? []
				: actsOf(latestSaves(db, viewer, LOOKED_AT))
						.slice(0, RECENT)
						.flatMap(({ first, others }) => [first, ...others].toReversed()),
		authors: accountNames(db, viewer),
		names: Object.fromEntries(areas.map(({ id, name }) => [id, name]))
	};
};

/** The areas of the account's scope, or of the scan for who writes everywhere. */
function ownAreas(db: Database, viewer: Viewer, now: Date) {
	const scope = new Set(scopeAreaIds(db, viewer.accountId ?? '', dutchDay(now)));
	const { due } = listWork(db, viewer, now);
	const positions = new Map(coverage(db, viewer).map((each) => [each.areaId, each.position]));
	return listAreas(db, viewer)
		.filter(({ id }) => scope.has(id) || due.some(({ area }) => area.id === id))
		.map((area) => {
			const open = due.find((item) => item.area.id === area.id);
			return {
				...{ id: area.id, name: area.name, href: areaHref(area) },
				position: positions.get(area.id) ?? null,
				progress: open ? { done: submittedOf(open.progress), of: open.progress.of } : null
			};
		});
}
