import type { Actor, Role } from '#lib/accounts/accounts.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { seedExampleKindcentra, seedKindcentra } from '#lib/kindcentra/seed.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedProgramme } from '#lib/programme/seed.server.ts';
import { seedAspectModel } from '#lib/scan/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { createPlan, stepPlan } from './commands.server.ts';
import type { Gap } from './gate.ts';
import { createPart } from './part-commands.server.ts';
import type { PlanRow } from './records.server.ts';

const now = new Date('2026-11-26T10:00:00.000Z');

/** For tests of this room only: a store with everything a plan can refer to, and no plan. */
export const planDatabase = (): Database => memoryDatabase(fill);

function fill(db: Database): void {
	for (const seed of [seedSources, seedAreas, seedPeople, seedProgramme, seedKindcentra])
		seed(db, now);
	seedExampleKindcentra(db, now);
	seedAspectModel(db, now);
}

/** Somebody at work on 26 November 2026. */
export const actor = (role: Role, accountId: string, ...areaIds: string[]): Actor => ({
	viewer: { accountId, role, areaIds: new Set(areaIds) },
	requestId: `request-${accountId}`,
	now
});
/** Ambassadors of the north (all three areas) and of one of them only, and of Zeeland. */
export const anna = actor('ambassador', 'anna', 'PV20', 'PV21', 'PV22');
export const bert = actor('ambassador', 'bert', 'PV20', 'PV21', 'PV22');
export const part = actor('ambassador', 'part', 'PV20');
export const zoe = actor('ambassador', 'zoe', 'PV29');
export const lena = actor('leader', 'lena');
export const bob = actor('board', 'bob');
export const ada = actor('admin', 'ada');
export const NORTH = 'groningen-friesland-drenthe';

/** An account in the store, for what depends on it being an example. */
export const addAccount = (db: Database, id: string, role: Role, example: boolean) =>
	db
		.insert(accounts)
		.values({
			...{ id, role, example, name: `Naam van ${id}`, email: `${id}@voorbeeld.nl` },
			...{ createdAt: 'x', createdBy: 'x', updatedAt: 'x', updatedBy: 'x' }
		})
		.run();

/** The value of an outcome that must be one. */
export function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`${outcome.code}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** The refusal that an outcome must be, or null; with gaps where it has any. */
export const failure = (outcome: Outcome<unknown>): (Failure & { gaps?: Gap[] }) | null =>
	outcome.ok ? null : outcome;

export const GOAL = 'goal-0001';
export const ACTION = 'action-0001';
export const MILESTONE = 'milestone-0001';
export const BORGING = 'borging-0001';

/** A plan in concept that passes the gate. */
export function wholePlan(db: Database, who: Actor = anna, year = 2027): PlanRow {
	const plan = must(createPlan(db, who, { workingAreaId: NORTH, year }));
	const add = (kind: Parameters<typeof createPart>[3], key: string, fields: object) =>
		must(createPart(db, who, plan.id, kind, key, fields));
	add('goal', GOAL, { title: 'Samen optrekken', domain: 'praktijk', cells: ['PV20/po/borging'] });
	add('action', ACTION, {
		title: 'Tafel beleggen',
		goalKey: GOAL,
		lead: 'Stichting A',
		partners: ['Gemeente B'],
		startOn: `${year}-02-01`,
		endOn: `${year}-06-01`
	});
	add('milestone', MILESTONE, {
		title: 'Tafel staat',
		goalKey: GOAL,
		moment: 'juni',
		dueOn: `${year}-06-20`
	});
	add('borging', BORGING, { title: 'Adviespunt', function: 'advies', carrier: 'Stichting A' });
	return plan;
}

/** The plan, taken as far as the board. */
export function toBoard(db: Database, id: string): PlanRow {
	must(stepPlan(db, anna, id, 'consult'));
	must(stepPlan(db, anna, id, 'submit'));
	return must(stepPlan(db, lena, id, 'forward'));
}
