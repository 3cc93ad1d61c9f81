import { dutchDay } from '#lib/accounts/accounts.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { listPlans } from '#lib/plans/queries.server.ts';
import { nationalOverview, planYears } from '#lib/plans/rollups.server.ts';
import { parseYear } from '../../../actieplannen/view.ts';
import type { PageServerLoad } from './$types';

const RECENT = 8;

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const now = new Date();
	const list = listPlans(db, viewer, now);
	const years = planYears(list);
	const today = dutchDay(now);
	const year = parseYear(url.searchParams.get('jaar')) ?? Number(today.slice(0, 4));
	return {
		today,
		year,
		years: [...new Set([...years, year])].sort((a, b) => a - b),
		areas: listWorkingAreas(db, viewer).map(({ id, name }) => ({ id, name })),
		waiting: list.filter(({ state }) => state === 'board' || state === 'held'),
		coming: list.filter(({ state }) => state === 'submitted'),
		decided: list
			.flatMap((plan) => (plan.decision ? [{ ...plan, decision: plan.decision }] : []))
			.sort((a, b) => b.decision.decidedAt.localeCompare(a.decision.decidedAt))
			.slice(0, RECENT),
		overview: nationalOverview(db, viewer, year, now)
	};
};
