/** All actions of the plans that somebody may read, as a table for a spreadsheet. */
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { ChartTable } from '#lib/charts/types.ts';
import type { Database } from '#lib/db/open.server.ts';
import { domainLabels, focusGroupLabels, themeLabels } from '#lib/programme/vocabulary.ts';
import { actionStateLabels } from './parts.ts';
import { EXAMPLE_PLAN_NOTICE } from './notice.ts';
import { getPlan, listPlans, type PlanDetail } from './queries.server.ts';
import { planStateLabels } from './workflow.ts';

export const actionColumns = [
	'Werkgebied',
	'Jaar',
	'Versie',
	'Stand van het plan',
	'Doel',
	'Domein',
	'Actie',
	'Toelichting',
	'Trekker',
	'Met wie',
	'Begin',
	'Eind',
	'Stand van de actie',
	'Thema',
	'Focusgroep',
	'Praktijken',
	'Kindcentra',
	'Voorbeeld'
];

/** What to take: everything there is, or one year, working area or plan. */
export interface ActionFilter {
	year?: number | undefined;
	workingAreaId?: string | undefined;
	planId?: string | undefined;
}

/** What is no longer in force says nothing about what is being done. */
const over = ['replaced', 'returned'];

/**
 * One row for each action, in the order of the plans. Of a plan in several versions those that
 * were replaced or given back are left out, unless one is asked for by its id.
 */
export function actionTable(
	db: Database,
	viewer: Viewer,
	filter: ActionFilter,
	now: Date
): ChartTable & { example: boolean } {
	const plans = listPlans(db, viewer, now)
		.filter(({ id, state }) =>
			filter.planId === undefined ? !over.includes(state) : id === filter.planId
		)
		.filter(({ year }) => filter.year === undefined || year === filter.year)
		.filter(
			({ workingAreaId }) =>
				filter.workingAreaId === undefined || workingAreaId === filter.workingAreaId
		)
		.flatMap(({ id }) => getPlan(db, viewer, id, now) ?? []);
	return {
		columns: actionColumns,
		rows: plans.flatMap(rowsOf),
		example: plans.some(({ example }) => example)
	};
}

function rowsOf(plan: PlanDetail): (string | number | null)[][] {
	const { content, links } = plan;
	const named = (ids: readonly string[], names: ReadonlyMap<string, { label: string }>) =>
		ids.map((id) => names.get(id)?.label ?? id).join(', ');
	return content.actions.map((action) => {
		const goal = content.goals.find(({ key }) => key === action.goalKey);
		return [
			plan.workingArea,
			plan.year,
			plan.number,
			planStateLabels[plan.state],
			goal?.title ?? null,
			goal?.domain ? domainLabels[goal.domain] : null,
			action.title,
			action.description,
			action.lead,
			action.partners.join(', '),
			action.startOn,
			action.endOn,
			actionStateLabels[action.state],
			action.theme && themeLabels[action.theme],
			action.focusGroup && focusGroupLabels[action.focusGroup],
			named(action.practiceIds, links.practices),
			named(action.kindcentrumIds, links.kindcentra),
			plan.example ? EXAMPLE_PLAN_NOTICE : null
		];
	});
}
