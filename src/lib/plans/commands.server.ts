/** A plan as a whole: making it, its words, and its steps but for the decision of the board. */
import { desc, eq } from 'drizzle-orm';
import { workingAreas } from '#lib/areas/tables.ts';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { isStale, type ChangeAction, type Stale } from '#lib/audit/audit.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import {
	forbidden,
	invalid,
	notFound,
	refuse,
	type Failure,
	type Outcome
} from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { isExampleAccount } from '#lib/scan/records.server.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE } from '#lib/sources/sources.ts';
import { carryContent, writeNextVersion } from './carrying.server.ts';
import { planContent } from './content.server.ts';
import { submitGaps, type Gap } from './gate.ts';
import { parse, planFieldsSchema, planSchema } from './inputs.ts';
import { isExamplePlan, mayForwardPlan, maySubmitPlan, mayWritePlan, planId } from './plans.ts';
import {
	areaIdsOf,
	lockProblem,
	planFor,
	planRecord,
	planToWrite,
	versionsOf,
	type PlanRow
} from './records.server.ts';
import { plans } from './tables.ts';
import {
	carrySource,
	isEditable,
	planStateLabels,
	stateAfter,
	takesProgress,
	undecidedNote,
	wasAdopted,
	type PlanState,
	type PlanStep
} from './workflow.ts';

/** A submission that cannot be: what is missing, each with the part it concerns. */
export interface GapFailure extends Failure {
	code: 'gaps';
	gaps: Gap[];
}

/**
 * Makes the first version of a plan, empty or (`carryOver`) with what was not done in the plan of the
 * newest year before it. What an example account makes is an example. Refuses with `invalid`,
 * `forbidden`, `exists` (409), `undecided` (409, that plan is not adopted yet), `nothing` (409, there
 * is no earlier plan).
 */
export function createPlan(
	db: Database,
	actor: Actor,
	input: { workingAreaId: string; year: number; carryOver?: boolean }
): Outcome<PlanRow> {
	const parsed = parse(planSchema, input);
	if (!parsed.ok) return parsed;
	const { workingAreaId, year } = parsed.value;
	return transact<PlanRow, Failure>(db, () => {
		const where = eq(workingAreas.id, workingAreaId);
		if (!db.select().from(workingAreas).where(where).get()) return notFound('Dit werkgebied');
		const areaIds = areaIdsOf(db, workingAreaId);
		if (!mayWritePlan(actor.viewer, areaIds)) return forbidden();
		const example = isExampleAccount(db, actor.viewer);
		const id = planId(workingAreaId, year, 1, example);
		if (versionsOf(db, { id, workingAreaId, year }).length > 0)
			return refuse(409, 'exists', `Er is al een actieplan voor ${year}. Open dat plan.`, {
				year: `Er is al een actieplan voor ${year}.`
			});
		const source = carrySource(plansLike(db, { id, workingAreaId }), year);
		const last = input.carryOver ? source.from : undefined;
		if (input.carryOver && source.undecided)
			return refuse(409, 'undecided', undecidedNote(source.undecided));
		if (input.carryOver && !last)
			return refuse(409, 'nothing', 'Er is geen eerder vastgesteld plan om uit over te nemen.');
		const made = createRow(db, actor, {
			...planRecord(db, areaIds),
			row: {
				...{ id, workingAreaId, year, number: 1 },
				carriedFrom: last?.id ?? null,
				sourceId: example ? EXAMPLE_SOURCE : OWN_SOURCE
			}
		});
		return made.ok && last ? carryContent(db, actor, last, made.value, areaIds) : made;
	});
}

/** The plans of a working area, newest first; of an example only examples. */
const plansLike = (db: Database, { id, workingAreaId }: Pick<PlanRow, 'id' | 'workingAreaId'>) =>
	db
		.select()
		.from(plans)
		.where(eq(plans.workingAreaId, workingAreaId))
		.orderBy(desc(plans.year), desc(plans.number))
		.all()
		.filter((row) => isExamplePlan(row.id) === isExamplePlan(id));

/** The newest adopted plan of an earlier year. */
export const earlierPlan = (
	db: Database,
	plan: Pick<PlanRow, 'id' | 'workingAreaId' | 'year'>
): PlanRow | undefined =>
	plansLike(db, plan).find((row) => row.year < plan.year && wasAdopted(row.state));

/** Changes what the plan says of itself; merges as parts do. */
export function updatePlan(
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	input: { summary?: string }
): Outcome<PlanRow, Failure | Stale> {
	const parsed = parse(planFieldsSchema, input);
	if (!parsed.ok) return parsed;
	return transact<PlanRow, Failure | Stale>(db, () => {
		const found = planToWrite(db, actor, id);
		if (!found.ok) return found;
		const locked = lockProblem(found.plan);
		if (locked) return locked;
		const attempt = (onVersion: number) =>
			changeRow(db, actor, {
				...planRecord(db, found.areaIds),
				...{ id, version: onVersion },
				next: () => ('summary' in parsed.value ? { summary: parsed.value.summary ?? '' } : {})
			});
		const outcome = attempt(version);
		if (outcome.ok || !isStale(outcome) || outcome.overlaps.length > 0) return outcome;
		// The row had another change meanwhile (a step to and fro), but not of these words.
		return attempt(outcome.version);
	});
}

/** Steps that need no decision of the board. */
export type FreeStep = Exclude<PlanStep, 'adopt' | 'hold' | 'return' | 'replace'>;

const actions: Record<FreeStep, ChangeAction> = {
	consult: 'update',
	reopen: 'reopen',
	submit: 'submit',
	withdraw: 'withdraw',
	forward: 'submit',
	start: 'update',
	finish: 'close'
};

/**
 * Takes a step: to consultation and back, submit (through the gate), take back before it is
 * forwarded, forward (leader), start, finish. Refuses with `noStep` (409) when the plan is not
 * where this step begins, `gaps` (422), `forbidden`, `exampleApart`.
 */
export function stepPlan(
	db: Database,
	actor: Actor,
	id: string,
	step: FreeStep
): Outcome<PlanRow, Failure | GapFailure> {
	const may = (areaIds: string[]) =>
		step === 'submit'
			? maySubmitPlan(actor.viewer, areaIds)
			: step === 'forward'
				? mayForwardPlan(actor.viewer)
				: mayWritePlan(actor.viewer, areaIds);
	return transact<PlanRow, Failure | GapFailure>(db, () => {
		const found = planFor(db, actor, id, may);
		if (!found.ok) return found;
		const { plan, areaIds } = found;
		const state = stateAfter(plan.state, step);
		if (!state)
			return refuse(409, 'noStep', `Dit kan nu niet: het plan is ${planStateLabels[plan.state]}.`);
		if (step === 'submit') {
			const gaps = submitGaps(planContent(db, plan));
			if (gaps.length > 0) return gapFailure(gaps);
		}
		return changeRow(db, actor, {
			...planRecord(db, areaIds),
			...{ id, action: actions[step] },
			next: () => ({ state, ...stampsOf(actor, step, state) })
		});
	});
}

const gapFailure = (gaps: Gap[]): GapFailure => ({
	ok: false,
	status: 422,
	code: 'gaps',
	message:
		gaps.length === 1
			? 'Er ontbreekt nog iets voordat dit plan kan worden ingediend.'
			: `Er ontbreken nog ${gaps.length} dingen voordat dit plan kan worden ingediend.`,
	gaps
});

/** Who and when, for the steps that keep that. */
function stampsOf(actor: Actor, step: FreeStep, state: PlanState): Partial<PlanRow> {
	const by = authorOf(actor.viewer);
	const at = actor.now.toISOString();
	if (step === 'submit') return { submittedBy: by, submittedAt: at };
	if (step === 'forward') return { forwardedBy: by, forwardedAt: at };
	if (isEditable(state)) return { submittedBy: null, submittedAt: null };
	if (step === 'start') return { startedAt: at };
	return step === 'finish' ? { finishedAt: at } : {};
}

/**
 * Begins the next version of a plan that the board adopted, in concept, while the adopted one
 * stays in force. Refuses with `openVersion` (409) when a newer version is being worked on.
 */
export function revisePlan(db: Database, actor: Actor, id: string): Outcome<PlanRow> {
	return transact<PlanRow, Failure>(db, () => {
		const found = planToWrite(db, actor, id);
		if (!found.ok) return found;
		const newest = versionsOf(db, found.plan)[0];
		if (newest && newest.id !== id)
			return refuse(409, 'openVersion', `Er is al een versie ${newest.number} van dit plan.`);
		if (!takesProgress(found.plan.state))
			return invalid({
				form: 'Alleen van een vastgesteld plan dat nog loopt, kan een nieuwe versie worden gemaakt.'
			});
		return writeNextVersion(db, actor, found.plan, found.areaIds);
	});
}
