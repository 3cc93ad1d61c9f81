import type { Actor } from '#lib/accounts/accounts.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { createPlan, stepPlan } from '#lib/plans/commands.server.ts';
import { createPart } from '#lib/plans/part-commands.server.ts';

const value = <T>(outcome: Outcome<T>): T => {
	if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields ?? {})}`);
	return outcome.value;
};

/** A plan that lies before the board, written by an ambassador of a whole working area. */
export function planAtBoard(db: Database, leader: Actor, accountId: string, areaId: string) {
	const area = listWorkingAreas(db, leader.viewer).find(({ areaIds }) => areaIds.includes(areaId));
	if (!area) throw new Error(`No working area with ${areaId}`);
	const writer: Actor = {
		...leader,
		viewer: { accountId, role: 'ambassador', areaIds: new Set(area.areaIds) }
	};
	const { id } = value(createPlan(db, writer, { workingAreaId: area.id, year: 2096 }));
	const add = (kind: Parameters<typeof createPart>[3], fields: object) =>
		value(createPart(db, writer, id, kind, `${kind}-0001`, fields));
	add('goal', { title: 'GEHEIM-besluit', domain: 'praktijk' });
	add('action', {
		...{ title: 'Tafel beleggen', goalKey: 'goal-0001' },
		...{ lead: 'Stichting A', partners: ['Gemeente B'] }
	});
	add('milestone', { title: 'Tafel staat', moment: 'juni', dueOn: '2096-06-20' });
	add('borging', { title: 'Adviespunt', function: 'advies', carrier: 'Stichting A' });
	value(stepPlan(db, writer, id, 'consult'));
	value(stepPlan(db, writer, id, 'submit'));
	const { number, version } = value(stepPlan(db, leader, id, 'forward'));
	return { id, number, version };
}
