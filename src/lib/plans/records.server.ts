/** What the commands of this room share: how a plan is found, who may touch it, how it is described. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { workingAreaAreas, workingAreas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { forbidden, notFound, refuse, type Failure } from '#lib/db/outcome.ts';
import { isExampleAccount } from '#lib/scan/records.server.ts';
import { isExamplePlan, mayReadPlan, mayWritePlan, planName } from './plans.ts';
import { planOrders, plans } from './tables.ts';
import { isEditable, planStateLabels } from './workflow.ts';

export type PlanRow = typeof plans.$inferSelect;

/** As stored, whoever asks. */
export const planRow = (db: Database, id: string): PlanRow | undefined =>
	db.select().from(plans).where(eq(plans.id, id)).get();

/** The areas of a working area: the subject of every right on its plans. */
export const areaIdsOf = (db: Database, workingAreaId: string): string[] =>
	db
		.select({ areaId: workingAreaAreas.areaId })
		.from(workingAreaAreas)
		.where(eq(workingAreaAreas.workingAreaId, workingAreaId))
		.orderBy(asc(workingAreaAreas.position))
		.all()
		.map(({ areaId }) => areaId);

/** "Actieplan Zeeland 2027, versie 2". */
export function nameOf(db: Database, { workingAreaId, year, number }: PlanRow): string {
	const area = db
		.select({ name: workingAreas.name })
		.from(workingAreas)
		.where(eq(workingAreas.id, workingAreaId))
		.get();
	return `${planName(area?.name ?? workingAreaId, year)}, versie ${number}`;
}

/** All versions for a working area and year, newest first; real and example ones apart. */
export const versionsOf = (
	db: Database,
	{ workingAreaId, year, id }: Pick<PlanRow, 'workingAreaId' | 'year' | 'id'>
): PlanRow[] =>
	db
		.select()
		.from(plans)
		.where(and(eq(plans.workingAreaId, workingAreaId), eq(plans.year, year)))
		.orderBy(desc(plans.number))
		.all()
		.filter((row) => isExamplePlan(row.id) === isExamplePlan(id));

/** Example accounts work in example plans only, and nobody else does. */
function apartProblem(db: Database, actor: Actor, example: boolean): Failure | null {
	const isExample = isExampleAccount(db, actor.viewer);
	if (isExample === example) return null;
	return refuse(
		403,
		'exampleApart',
		isExample
			? 'Met een voorbeeldaccount werkt u alleen in voorbeeldplannen.'
			: 'Dit is een voorbeeldplan: alleen voorbeeldaccounts oefenen hierin.'
	);
}

export interface FoundPlan {
	ok: true;
	plan: PlanRow;
	areaIds: string[];
}

/**
 * The plan, for somebody who wants to do `may` to it: `notFound` when there is none or it is none
 * of theirs to know of, `forbidden` when they may only read it, `exampleApart`.
 */
export function planFor(
	db: Database,
	actor: Actor,
	id: string,
	may: (areaIds: string[]) => boolean
): FoundPlan | Failure {
	const plan = planRow(db, id);
	const areaIds = plan ? areaIdsOf(db, plan.workingAreaId) : [];
	if (!plan || !mayReadPlan(actor.viewer, { state: plan.state, areaIds }))
		return notFound('Dit actieplan');
	if (!may(areaIds)) return forbidden();
	return apartProblem(db, actor, isExamplePlan(id)) ?? { ok: true, plan, areaIds };
}

/** The plan for somebody who changes what is in it. */
export const planToWrite = (db: Database, actor: Actor, id: string) =>
	planFor(db, actor, id, (areaIds) => mayWritePlan(actor.viewer, areaIds));

/** Submitted and decided versions are fixed. */
export function lockProblem({ state }: Pick<PlanRow, 'state'>): Failure | null {
	if (isEditable(state)) return null;
	return refuse(
		409,
		'locked',
		state === 'submitted'
			? 'Dit plan is ingediend. Haal het eerst terug om het te wijzigen.'
			: `Deze versie is ${planStateLabels[state]} en ligt vast.`
	);
}

/** The plan for who changes its parts, or why not. */
export function planToEdit(db: Database, actor: Actor, planId: string): FoundPlan | Failure {
	const found = planToWrite(db, actor, planId);
	return found.ok ? (lockProblem(found.plan) ?? found) : found;
}

/** How a plan is described to the history. `may` was asked before, by `planFor`. */
export const planRecord = (db: Database, areaIds: readonly string[]) => ({
	table: plans,
	entity: 'plan',
	may: () => true,
	label: (row: PlanRow) => nameOf(db, row),
	areaIds: () => areaIds
});

/** How an order of parts is described to the history. `may` was asked before, by `planFor`. */
export const orderRecord = (label: string, areaIds: readonly string[]) => ({
	table: planOrders,
	entity: 'planOrder',
	may: () => true,
	label: () => label,
	areaIds: () => areaIds
});
