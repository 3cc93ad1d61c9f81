import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedKindcentra } from '#lib/kindcentra/seed.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { createPlan } from '#lib/plans/commands.server.ts';
import { createPart } from '#lib/plans/part-commands.server.ts';
import { getPlan } from '#lib/plans/queries.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { addPledge, createTour } from './commands.server.ts';
import { goalsForPledges, pledgeToAction, plansOfPledges } from './pledgePlans.server.ts';
import { getTourById, listPledges } from './queries.server.ts';
import { templateOf } from './template.server.ts';

const now = new Date('2026-11-20T12:00:00Z');
const as = (role: Role, accountId: string, ...areaIds: string[]): Actor => ({
	viewer: { accountId, role, areaIds: new Set(areaIds) },
	...{ requestId: `request-${accountId}`, now }
});
const lena = as('leader', 'lena');
const bert = as('ambassador', 'bert', 'PV20');

function value<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.value;
}

let db: Database;
let tourId: string;
let pledgeId: string;
let planId: string;
beforeEach(() => {
	db = memoryDatabase();
	for (const seed of [seedSources, seedAreas, seedPeople, seedKindcentra]) seed(db, now);
	tourId = value(createTour(db, lena, value(templateOf(db, lena.viewer, 'PV29')))).id;
	const stopId = stored().stops[0]?.id ?? '';
	const pledge = { organisation: 'Gemeente', promise: 'Eén loket', dueOn: '2027-05-01' };
	pledgeId = value(addPledge(db, lena, stopId, pledge)).id;
	planId = value(createPlan(db, lena, { workingAreaId: 'zeeland', year: 2027 })).id;
	value(createPart(db, lena, planId, 'goal', 'doel-0001', { title: 'Rijke dag' }));
});
function stored() {
	const found = getTourById(db, lena.viewer, tourId);
	if (!found) throw new Error('No such tour');
	return found;
}
const goal = () => ({ planId, goalKey: 'doel-0001' });

describe('a pledge', () => {
	it('may become an action of a draft plan of the areas that the tour passes', () => {
		expect(goalsForPledges(db, lena.viewer, stored(), now)).toEqual([
			{ ...goal(), label: 'Actieplan Zeeland 2027: Rijke dag' }
		]);
		expect(goalsForPledges(db, bert.viewer, stored(), now)).toEqual([]);
	});

	it('is stored once as an action, with who promised what by when', () => {
		for (let sent = 0; sent < 2; sent++)
			expect(pledgeToAction(db, lena, pledgeId, goal()).ok).toBe(true);
		const actions = getPlan(db, lena.viewer, planId, now)?.content.actions ?? [];
		expect(actions).toHaveLength(1);
		expect(actions[0]).toMatchObject({
			...{ title: 'Eén loket', lead: 'Gemeente', endOn: '2027-05-01', goalKey: 'doel-0001' }
		});
		const where = plansOfPledges(db, lena.viewer, listPledges(db, lena.viewer, stored()), now);
		expect(where[pledgeId]?.name).toBe('Actieplan Zeeland 2027');
	});

	it('is not for who may not read it, nor for a goal that is not there', () => {
		expect(pledgeToAction(db, bert, pledgeId, goal())).toMatchObject({ code: 'forbidden' });
		expect(pledgeToAction(db, lena, pledgeId, { planId, goalKey: 'doel-9999' })).toMatchObject({
			code: 'invalid'
		});
		expect(pledgeToAction(db, lena, 'x', goal())).toMatchObject({ code: 'notFound' });
	});
});
