/** What the board decides: about one exact version, signed, and never changed afterwards. */
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { changeRow, recordChange } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { carryProgress, writeNextVersion } from './carrying.server.ts';
import { decisionSchema, parse } from './inputs.ts';
import { mayDecidePlan } from './plans.ts';
import {
	nameOf,
	planFor,
	planRecord,
	versionsOf,
	type FoundPlan,
	type PlanRow
} from './records.server.ts';
import { planDecisions } from './tables.ts';
import { planStateLabels, stateAfter, takesProgress, type DecisionOutcome } from './workflow.ts';

export type Decision = typeof planDecisions.$inferSelect;

export interface DecisionInput {
	/** Version number of the plan, and `version` of its row, as they stood on the page. */
	number: number;
	version: number;
	outcome: DecisionOutcome;
	reasons: string;
}

export interface Decided {
	decision: Decision;
	plan: PlanRow;
	/** The new version in concept, after the plan was given back. */
	next: PlanRow | null;
}

/**
 * Adopts, holds or gives back the version that lies before the board. Giving back makes a new
 * version in concept; adopting replaces the version that was in force and takes its progress
 * along. Refuses with `invalid` (reasons), `outdated` (409: a newer version, or something
 * happened since the page was read), `notBefore` (409), `forbidden`, `exampleApart`.
 */
export function decidePlan(
	db: Database,
	actor: Actor,
	id: string,
	input: DecisionInput
): Outcome<Decided> {
	const parsed = parse(decisionSchema, input);
	if (!parsed.ok) return parsed;
	return transact<Decided, Failure>(db, () => {
		const found = planFor(db, actor, id, () => mayDecidePlan(actor.viewer));
		if (!found.ok) return found;
		const refusal = outdated(db, found.plan, input);
		if (refusal) return refusal;
		const { outcome, reasons } = parsed.value;
		const state = stateAfter(found.plan.state, outcome);
		if (!state) {
			const message = `Dit besluit kan nu niet: deze versie is ${planStateLabels[found.plan.state]}.`;
			return refuse(409, 'notBefore', message);
		}
		const decision = sign(db, actor, found, { outcome, reasons });
		const decided = changeRow(db, actor, {
			...planRecord(db, found.areaIds),
			...{ id, action: 'decide', reason: reasons },
			next: () => ({ state })
		});
		if (!decided.ok) return decided;
		const plan = decided.value;
		if (outcome === 'return') {
			const next = writeNextVersion(db, actor, plan, found.areaIds);
			return next.ok ? done({ decision, plan, next: next.value }) : next;
		}
		const replaced = outcome === 'adopt' ? replaceEarlier(db, actor, found) : done(null);
		return replaced.ok ? done({ decision, plan, next: null }) : replaced;
	});
}

/** Why this is not the version to decide on now, or null. */
function outdated(db: Database, plan: PlanRow, input: DecisionInput): Failure | null {
	const newest = versionsOf(db, plan)[0];
	if (newest && newest.number > plan.number)
		return refuse(
			409,
			'outdated',
			`Van dit plan is er een nieuwere versie (${newest.number}). Over versie ${plan.number} kan niet meer worden besloten.`
		);
	if (plan.number !== input.number || plan.version !== input.version)
		return refuse(
			409,
			'outdated',
			'Er is intussen iets met dit plan gebeurd. Laad de pagina opnieuw en lees het na voordat u besluit; uw redenen staan er nog.'
		);
	return null;
}

function sign(
	db: Database,
	actor: Actor,
	{ plan, areaIds }: FoundPlan,
	{ outcome, reasons }: Pick<DecisionInput, 'outcome' | 'reasons'>
): Decision {
	const decidedBy = authorOf(actor.viewer);
	const account = db.select().from(accounts).where(eq(accounts.id, decidedBy)).get();
	const decision = {
		id: randomUUID(),
		planId: plan.id,
		number: plan.number,
		planVersion: plan.version,
		...{ outcome, reasons, decidedBy },
		decidedByName: account?.name ?? decidedBy,
		decidedAt: actor.now.toISOString(),
		sourceId: plan.sourceId,
		sourceSection: null
	};
	db.insert(planDecisions).values(decision).run();
	recordChange(db, actor, {
		entity: 'planDecision',
		entityId: decision.id,
		action: 'decide',
		label: nameOf(db, plan),
		areaIds,
		after: decision,
		reason: reasons
	});
	return decision;
}

/** The version in force until now makes way, and its progress goes along. */
function replaceEarlier(db: Database, actor: Actor, { plan, areaIds }: FoundPlan): Outcome<null> {
	for (const earlier of versionsOf(db, plan)) {
		if (earlier.id === plan.id || !takesProgress(earlier.state)) continue;
		carryProgress(db, earlier, plan);
		const replaced = changeRow(db, actor, {
			...planRecord(db, areaIds),
			id: earlier.id,
			next: () => ({ state: 'replaced' as const })
		});
		if (!replaced.ok) return replaced;
	}
	return done(null);
}
