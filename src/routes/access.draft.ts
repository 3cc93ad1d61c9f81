import type { Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { createPlan } from '#lib/plans/commands.server.ts';
import { createPart } from '#lib/plans/part-commands.server.ts';

const GOAL = 'geheim-doel-1';
const value = <T>(outcome: Outcome<T>): T => {
	if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields ?? {})}`);
	return outcome.value;
};

/** A plan in concept of three areas, of which `own` has only one: the leader's to write. */
export function draftPlan(db: Database, leader: Actor) {
	const workingAreaId = 'groningen-friesland-drenthe';
	const { id, version } = value(createPlan(db, leader, { workingAreaId, year: 2099 }));
	const add = (kind: 'goal' | 'action', key: string, fields: object) =>
		value(createPart(db, leader, id, kind, key, fields));
	add('goal', GOAL, { title: 'GEHEIM-plan' });
	add('action', 'geheim-actie-1', { title: 'GEHEIM-actie', goalKey: GOAL });
	return { id, version, workingAreaId, goalKey: GOAL };
}
