import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { wasAdopted, wasSubmitted, type PlanState } from './workflow.ts';

/**
 * A regional action plan (regionaal actieplan): one for each working area and year, in numbered
 * versions. Programme 2018, section 4, Praktijk A2 and A4: "Regionale actieplannen in bestuur,
 * inclusief regionale borgingsmogelijkheden".
 */

/** Ids of example plans start with this, so that the database can tell them by any reference. */
export const EXAMPLE_PLAN_PREFIX = 'voorbeeldplan-';

export const isExamplePlan = (planId: string) => planId.startsWith(EXAMPLE_PLAN_PREFIX);

/** First and last year that a plan can be about. */
export const PLAN_YEARS = { min: 2018, max: 2100 } as const;

/** A plan version's id: `zeeland-2027-v1`, `voorbeeldplan-zeeland-2027-v1`. */
export const planId = (workingAreaId: string, year: number, number: number, example: boolean) =>
	`${example ? EXAMPLE_PLAN_PREFIX : ''}${workingAreaId}-${year}-v${number}`;

/** A part's id. Its key stays the same in every version of the plan. */
export const partId = (plan: string, key: string) => `${plan}/${key}`;

/** Where everyone reads the plan of a working area and year. */
export const planPath = (workingAreaId: string, year: number, number?: number) =>
	`/actieplannen/${workingAreaId}/${year}${number === undefined ? '' : `?versie=${number}`}`;

/** How a plan is called: "Actieplan Zeeland 2027". */
export const planName = (workingArea: string, year: number) => `Actieplan ${workingArea} ${year}`;

/** What the rights of a plan depend on: its state, and the areas of its working area. */
export interface PlanRights {
	state: PlanState;
	areaIds: readonly string[];
}

const subjectOf = ({ state, areaIds }: PlanRights) => ({
	areaIds,
	submitted: wasSubmitted(state),
	plan: true
});

/** Adopted versions are everyone's, drafts are for the own areas, the board reads what was submitted. */
export const mayReadPlan = (viewer: Viewer, plan: PlanRights): boolean =>
	(wasAdopted(plan.state) && can(viewer, 'read:published', subjectOf(plan))) ||
	can(viewer, 'read:draft', subjectOf(plan));

/** Plan, parts, order and progress: every assigned ambassador of a shared area, and the leader. */
export const mayWritePlan = (viewer: Viewer, areaIds: readonly string[]): boolean =>
	can(viewer, 'write:draft', { areaIds, plan: true });
/** To the programme leader, who forwards it to the board, which decides. */
export const maySubmitPlan = (viewer: Viewer, areaIds: readonly string[]): boolean =>
	can(viewer, 'submit:plan', { areaIds, plan: true });
export const mayForwardPlan = (viewer: Viewer): boolean => can(viewer, 'forward:plan');
export const mayDecidePlan = (viewer: Viewer): boolean => can(viewer, 'decide:plan');
