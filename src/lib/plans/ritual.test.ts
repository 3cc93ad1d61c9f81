import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { createPlan, stepPlan } from './commands.server.ts';
import { decidePlan } from './decisions.server.ts';
import {
	anna,
	bob,
	lena,
	MILESTONE,
	must,
	NORTH,
	planDatabase,
	toBoard,
	wholePlan,
	zoe
} from './fixtures.server.ts';
import { logProgress } from './progress.server.ts';
import { planRow } from './records.server.ts';
import { ritual, ritualName, type RitualStep } from './ritual.ts';
import { planWork } from './workplace.server.ts';

let db: Database;
let plan: string;
beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db, anna, 2026).id;
});
const adopt = () => {
	const { version, number } = toBoard(db, plan);
	must(decidePlan(db, bob, plan, { version, number, outcome: 'adopt', reasons: '' }));
};
const steps = (day: string, who = anna) =>
	ritual(planWork(db, who.viewer, new Date(`${day}T10:00:00Z`)), day);
const texts = (key: RitualStep['key'], day: string) =>
	steps(day)
		.find((step) => step.key === key)
		?.items.map(({ text }) => text);

describe('the round', () => {
	it('begins with a plan that has to be submitted', () => {
		expect(texts('board', '2026-03-01')).toEqual(['2026: concept, compleet']);
		expect(texts('due', '2026-06-01')).toEqual([]);
	});

	it('asks in June for what is due', () => {
		adopt();
		const [due] = steps('2026-06-10');
		expect(due?.items).toMatchObject([{ text: 'Tafel staat', date: '2026-06-20', late: false }]);
		must(
			logProgress(db, anna, plan, {
				...{ id: 'progress-0001', kind: 'milestone', key: MILESTONE },
				...{ reachedOn: '2026-06-09', note: '' }
			})
		);
		expect(texts('due', '2026-06-10')).toEqual([]);
	});

	it('says what is late, and which plan has been quiet for long', () => {
		adopt();
		expect(steps('2026-07-01')[0]?.items).toMatchObject([{ late: true }]);
		expect(texts('update', '2026-12-01')).toEqual([]);
		expect(steps('2027-02-20')[1]?.items).toHaveLength(1);
	});

	it('takes over to the next year, then closes this one', () => {
		adopt();
		expect(texts('carry', '2026-06-10')).toEqual([]);
		expect(texts('carry', '2026-11-26')).toEqual([
			'Maak het plan voor 2027: 1 actie is nog niet af'
		]);
		must(createPlan(db, anna, { workingAreaId: NORTH, year: 2027, carryOver: true }));
		expect(texts('carry', '2026-11-26')).toEqual([]);
		expect(texts('carry', '2026-12-10')).toEqual(['Rond het plan van 2026 af']);
		must(stepPlan(db, anna, plan, 'start'));
		must(stepPlan(db, anna, plan, 'finish'));
		expect(texts('carry', '2026-12-10')).toEqual([]);
	});

	it('asks to choose borging', () => {
		expect(texts('borging', '2026-11-26')).toEqual([]);
		adopt();
		expect(texts('borging', '2026-11-26')).toEqual(['2026: 1 × idee']);
	});

	it('is of the own working areas, and of all for the leader', () => {
		expect(planWork(db, anna.viewer, anna.now).map(({ id }) => id)).toEqual([NORTH]);
		expect(planWork(db, zoe.viewer, anna.now).map(({ id }) => id)).toEqual(['zeeland']);
		expect(planWork(db, lena.viewer, anna.now)).toHaveLength(6);
		expect(planWork(db, bob.viewer, anna.now)).toEqual([]);
	});

	it('offers years without a plan, with what each could take over', () => {
		adopt();
		const [north] = planWork(db, anna.viewer, anna.now);
		expect(north?.years.map(({ year }) => year)).toEqual([2027, 2028]);
		expect(north?.years[0]?.earlier).toMatchObject({ id: plan, year: 2026, done: [] });
		expect(north?.years[0]?.earlier?.notDone).toHaveLength(2);
		expect(planRow(db, plan)?.state).toBe('adopted');
		expect(north?.years.map(({ usual }) => usual)).toEqual([true, false]);
		expect(north?.years[1]?.note).toContain('Voor 2027 is er nog geen plan');
	});

	it('takes nothing over from a year that nobody decided on', () => {
		adopt();
		must(createPlan(db, anna, { workingAreaId: NORTH, year: 2027, carryOver: true }));
		const [north] = planWork(db, anna.viewer, anna.now);
		expect(north?.years).toMatchObject([{ year: 2028, earlier: null }]);
		expect(north?.years[0]?.note).toContain('Het plan voor 2027 is nog niet vastgesteld (concept)');
		const twice = createPlan(db, anna, { workingAreaId: NORTH, year: 2028, carryOver: true });
		expect(twice).toMatchObject({ ok: false, status: 409, code: 'undecided' });
	});
});

it.each([
	['2026-05-01', 'De ronde van juni'],
	['2026-11-26', 'De ronde aan het eind van het jaar'],
	['2027-01-10', 'De ronde aan het eind van het jaar']
])('is called after the moment: %s', (day, name) => expect(ritualName(day)).toBe(name));
