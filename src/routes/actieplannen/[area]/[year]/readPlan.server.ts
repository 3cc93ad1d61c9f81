import { error } from '@sveltejs/kit';
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { areaHref } from '#lib/areas/areas.ts';
import { listAreas, listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { planDiff } from '#lib/plans/diff.ts';
import { planName, planPath } from '#lib/plans/plans.ts';
import { getPlanOf, lastAdopted, listPlans } from '#lib/plans/queries.server.ts';
import { planYears, progressSince } from '#lib/plans/rollups.server.ts';
import { suggest } from '#lib/ui/suggest.ts';
import { parseVersion, parseYear } from '../../view.ts';

/** The plan of an address with what its page and its print show; 404 with suggestions otherwise. */
export function readPlan(
	{ db, viewer }: { db: Database; viewer: Viewer },
	params: { area: string; year: string },
	url: URL
) {
	const now = new Date();
	const year = parseYear(params.year);
	const asked = url.searchParams.get('versie');
	const number = asked === null ? undefined : (parseVersion(asked) ?? 0);
	const plan = year === null ? undefined : getPlanOf(db, viewer, params.area, year, now, number);
	if (!plan) error(404, lost(db, viewer, now, params));
	const before = lastAdopted(db, viewer, plan, now);
	return {
		plan,
		areas: listAreas(db, viewer)
			.filter(({ id }) => plan.areaIds.includes(id))
			.map((area) => ({ name: area.name, href: areaHref(area) })),
		otherYears: planYears(
			listPlans(db, viewer, now).filter(({ workingAreaId }) => workingAreaId === params.area)
		).filter((each) => each !== year),
		progress: progressSince(db, viewer, plan.id, now),
		before: before && {
			year: before.year,
			number: before.number,
			differences: planDiff(before, plan)
		},
		today: dutchDay(now)
	};
}

function lost(
	db: Database,
	viewer: Viewer,
	now: Date,
	{ area, year }: { area: string; year: string }
) {
	const known = listWorkingAreas(db, viewer).find(({ id }) => id === area);
	const readable = listPlans(db, viewer, now);
	const own = readable.filter(({ workingAreaId }) => workingAreaId === area);
	const links = (own.length > 0 ? own : readable).map((plan) => ({
		label: plan.name,
		href: planPath(plan.workingAreaId, plan.year)
	}));
	const each = [...new Map(links.map((link) => [link.href, link])).values()];
	const wanted = planName(known?.name ?? area, Number(year) || 0);
	return {
		message: known
			? `Voor ${known.name} is hier geen vastgesteld plan van dit jaar en deze versie.`
			: 'Dit werkgebied bestaat niet.',
		suggestions: own.length > 0 ? each : suggest(wanted, each)
	};
}
