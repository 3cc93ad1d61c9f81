import { eq, like } from 'drizzle-orm';
import type { Actor, Viewer } from '#lib/accounts/accounts.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import { scannableAreasOf } from '#lib/areas/areas.ts';
import type { Database } from '#lib/db/open.server.ts';
import { forbidden, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { LIMITS } from '#lib/plans/parts.ts';
import { createPart, type SavedPart } from '#lib/plans/part-commands.server.ts';
import { isExamplePlan, mayWritePlan, planPath } from '#lib/plans/plans.ts';
import { getPlan, listPlans } from '#lib/plans/queries.server.ts';
import { planActions } from '#lib/plans/tables.ts';
import { isEditable } from '#lib/plans/workflow.ts';
import { isExampleAccount } from '#lib/scan/records.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { storedTour, type PledgeRow, type StoredTour } from './queries.server.ts';
import { tourPledges, tourStops } from './tables.ts';
import { mayReadNotes } from './tours.ts';

/** A pledge becomes an action of a plan; the key of the action says from which pledge it came. */
const KEY = 'toezegging-';
const keyOf = (pledgeId: string) => KEY + pledgeId;

/** A goal of a draft plan that an action may be added to. */
export interface PlanGoal {
	planId: string;
	goalKey: string;
	/** "Actieplan Zeeland 2027: Rijke dag voor ieder kind". */
	label: string;
}

/** Goals of the draft plans that `viewer` may write, of the areas that the tour passes. */
export function goalsForPledges(
	db: Database,
	viewer: Viewer,
	{ tour, stops }: StoredTour,
	now: Date
): PlanGoal[] {
	const graph = areaGraph(db);
	const passed = new Set(
		stops.flatMap(({ areaId }) => [areaId, ...scannableAreasOf(graph, areaId).map(({ id }) => id)])
	);
	return listPlans(db, viewer, now)
		.filter(
			({ state, areaIds, example }) =>
				isEditable(state) &&
				// examples and real work never meet
				example === isExampleAccount(db, viewer) &&
				example === (tour.sourceId === EXAMPLE_SOURCE) &&
				mayWritePlan(viewer, areaIds) &&
				areaIds.some((id) => passed.has(id))
		)
		.flatMap(({ id, name }) =>
			(getPlan(db, viewer, id, now)?.content.goals ?? []).map(({ key, title }) => ({
				...{ planId: id, goalKey: key },
				label: `${name}: ${title}`
			}))
		);
}

/** Where pledges went: by id of the pledge, the plan that has an action of it. */
export function plansOfPledges(
	db: Database,
	viewer: Viewer,
	pledges: readonly PledgeRow[],
	now: Date
): Record<string, { name: string; href: string }> {
	if (pledges.length === 0) return {};
	const ids = new Set(pledges.map(({ id }) => id));
	const plans = new Map(listPlans(db, viewer, now).map((plan) => [plan.id, plan]));
	const actions = db
		.select({ key: planActions.key, planId: planActions.planId })
		.from(planActions)
		.where(like(planActions.key, `${KEY}%`))
		.all();
	return Object.fromEntries(
		actions.flatMap(({ key, planId }) => {
			const pledgeId = key.slice(KEY.length);
			const plan = plans.get(planId);
			if (!plan || !ids.has(pledgeId)) return [];
			const href = planPath(plan.workingAreaId, plan.year, plan.number);
			return [[pledgeId, { name: plan.name, href }]];
		})
	);
}

/**
 * Makes an action of a pledge, for who may read the pledge and write the plan. Sent twice, it is
 * stored once.
 */
export function pledgeToAction(
	db: Database,
	actor: Actor,
	pledgeId: string,
	{ planId, goalKey }: { planId: string; goalKey: string }
): Outcome<SavedPart<'action'>> {
	const found = db
		.select({ pledge: tourPledges, stop: tourStops })
		.from(tourPledges)
		.innerJoin(tourStops, eq(tourStops.id, tourPledges.stopId))
		.where(eq(tourPledges.id, pledgeId))
		.get();
	const stored = found && storedTour(db, 'id', found.stop.tourId);
	if (!stored) return notFound('Deze toezegging');
	if (!mayReadNotes(actor.viewer, stored.rights)) return forbidden();
	if (isExamplePlan(planId) !== (stored.tour.sourceId === EXAMPLE_SOURCE))
		return refuse(409, 'exampleApart', 'Een voorbeeld en een echt plan gaan niet samen.');
	const { pledge, stop } = found;
	return createPart(db, actor, planId, 'action', keyOf(pledgeId), {
		title: pledge.promise.slice(0, LIMITS.title),
		description: `Toezegging van ${pledge.organisation} tijdens de regiotour in ${stop.place}: ${pledge.promise}`,
		...{ goalKey, lead: pledge.organisation, endOn: pledge.dueOn }
	});
}
