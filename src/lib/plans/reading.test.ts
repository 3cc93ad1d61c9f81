import { describe, expect, it } from 'vitest';
import {
	ladderHeadline,
	ladderOf,
	organisationsOf,
	partnersData,
	partnersHeadline,
	timelineHeadline,
	timelineOf
} from './chartData.ts';
import { planContent } from './content.server.ts';
import { must, planDatabase, toBoard, wholePlan, bob, NORTH } from './fixtures.server.ts';
import { decidePlan } from './decisions.server.ts';
import { livePlan, type PlanContent } from './parts.ts';
import { plansForAreas, plansOfYear } from './reading.server.ts';
import {
	goalGroups,
	milestonesAhead,
	plansHeadline,
	counted,
	sayDone,
	sayMilestone,
	sayPeriod,
	sayState
} from './reading.ts';
import { visitor } from '#lib/accounts/accounts.ts';

const today = '2026-11-26';
const now = new Date('2026-11-26T10:00:00.000Z');
const db = planDatabase();
const plan = wholePlan(db);
const content = livePlan(planContent(db, plan));
const with2 = (change: (copy: PlanContent) => void): PlanContent => {
	const copy = structuredClone(content);
	change(copy);
	return copy;
};
const milestone = (dueOn: string | null, reachedOn: string | null = null) => ({
	...{ title: `M ${dueOn}`, dueOn, reachedOn }
});

it.each([
	[0, 0, 'nog geen mijlpalen'],
	[0, 1, '1 mijlpaal, nog niet behaald'],
	[1, 1, '1 mijlpaal, behaald'],
	[1, 3, '1 van 3 mijlpalen behaald']
])('says %i of %i', (reached, total, said) =>
	expect(sayDone(reached, total, counted.milestones)).toBe(said)
);

describe('what comes next', () => {
	it('is the first that is still to come, behind what is late', () => {
		const [late, later] = [milestone('2026-04-01'), milestone('2026-06-01')];
		const [soon, far] = [milestone('2026-12-01'), milestone('2027-01-01')];
		expect(milestonesAhead([far, later, soon, late], today)).toEqual({
			...{ late: [late, later], next: soon }
		});
		expect(milestonesAhead([late], today)).toEqual({ late: [late], next: null });
		const [reached, dateless] = [milestone('2026-12-01', '2026-11-01'), milestone(null)];
		expect(milestonesAhead([reached, dateless], today)).toEqual({ late: [], next: null });
	});

	it('is said with its day', () => {
		expect(sayMilestone(milestone('2026-04-01'), today)).toBe('1 april 2026, te laat');
		expect(sayMilestone(milestone(today), today)).toBe('26 november 2026');
		expect(sayMilestone(milestone('2026-04-01', '2026-03-30'), today)).toBe(
			'gepland 1 april, behaald 30 maart 2026'
		);
		expect(sayMilestone(milestone('2025-12-10', '2026-01-08'), today)).toBe(
			'gepland 10 december 2025, behaald 8 januari 2026'
		);
		expect(sayMilestone(milestone(null, '2026-03-30'), today)).toBe('behaald 30 maart 2026');
		expect(sayMilestone(milestone(null), today)).toBe('nog zonder datum');
	});
});

it('says a period once where the year is the same', () => {
	expect(sayPeriod({ startOn: '2026-02-01', endOn: '2026-11-15' })).toBe(
		'1 februari tot 15 november 2026'
	);
	expect(sayPeriod({ startOn: '2025-12-01', endOn: '2026-02-01' })).toBe(
		'1 december 2025 tot 1 februari 2026'
	);
	expect(sayPeriod({ startOn: null, endOn: '2026-02-01' })).toBe('tot 1 februari 2026');
	expect(sayPeriod({ startOn: '2026-02-01', endOn: null })).toBe('vanaf 1 februari 2026');
	expect(sayPeriod({ startOn: null, endOn: null })).toBe('');
});

it('says the state with the day on which it was adopted', () => {
	const decision = { outcome: 'adopt' as const, decidedAt: '2026-06-18T09:00:00.000Z' };
	expect(sayState({ state: 'running', decision })).toBe(
		'in uitvoering, vastgesteld op 18 juni 2026'
	);
	expect(sayState({ state: 'adopted', decision })).toBe('vastgesteld op 18 juni 2026');
	expect(sayState({ state: 'held', decision: { ...decision, outcome: 'hold' } })).toBe(
		'aangehouden'
	);
});

it('says how many working areas have a plan', () => {
	const adopted = { workingArea: 'Zeeland', state: 'running' as const };
	expect(plansHeadline([adopted, adopted], 2, 2026)).toBe(
		'Alle 2 werkgebieden hebben een vastgesteld plan voor 2026'
	);
	expect(plansHeadline([], 6, 2026)).toBe('Voor 2026 is nog geen plan vastgesteld');
	expect(plansHeadline([adopted], 6, 2026)).toBe('Voor 2026 is één plan vastgesteld: Zeeland');
	expect(plansHeadline([adopted, adopted], 6, 2026)).toBe(
		'Voor 2026 zijn 2 van de 6 plannen vastgesteld'
	);
});

describe('the charts of a plan', () => {
	it('show milestones by day, and lead to their goal', () => {
		const data = timelineOf(
			with2(({ milestones }) =>
				milestones.push(...milestones.map((each) => ({ ...each, key: 'x', dueOn: '2027-01-01' })))
			),
			today
		);
		expect(data.milestones.map(({ id }) => id)).toEqual(['x', 'milestone-0001']);
		expect(data.milestones[0]?.href).toBe('#doel-goal-0001');
		expect(timelineHeadline(content, today)).toBe(
			'De mijlpaal is nog niet behaald; de volgende is op 20 juni 2027'
		);
		expect(timelineHeadline(content, '2027-06-21')).toContain('1 is te laat');
	});

	it('count for who leads and who takes part, each action once', () => {
		const twice = with2(({ actions }) => actions[0]?.partners.push('Stichting A'));
		expect(organisationsOf(twice)).toEqual([
			{ name: 'Stichting A', actions: 1, leads: 1 },
			{ name: 'Gemeente B', actions: 1, leads: 0 }
		]);
		expect(partnersData(content).counts).toMatchObject([
			{ row: 'Stichting A', count: 1, strong: true },
			{ row: 'Gemeente B', count: 1, strong: false }
		]);
		expect(partnersHeadline(content)).toBe('2 organisaties werken samen aan 1 actie');
	});

	it('show borging as steps, and say for which functions something is agreed', () => {
		expect(ladderOf(content).rows).toMatchObject([
			{ group: 'Advies', value: 1, note: 'Stichting A' }
		]);
		expect(ladderHeadline(content)).toBe('Voor geen van de vier functies is al iets afgesproken');
		const agreed = with2(({ borging }) => borging.forEach((option) => (option.state = 'agreed')));
		expect(ladderHeadline(agreed)).toBe('Voor 1 van de 4 functies is iets afgesproken: advies');
		const dropped = with2(({ borging }) => borging.forEach((option) => (option.state = 'dropped')));
		expect(ladderOf(dropped).rows[0]?.value).toBe(null);
	});

	it('keep actions and milestones with their goal', () => {
		expect(goalGroups(content)).toMatchObject([
			{ number: 1, actions: [{ key: 'action-0001' }], milestones: [{ key: 'milestone-0001' }] }
		]);
	});
});

describe('plans of a year', () => {
	it('are for visitors what the board adopted, and nothing before', () => {
		expect(plansOfYear(db, visitor, now, null)).toMatchObject({ year: null, years: [] });
		expect(plansForAreas(db, visitor, ['PV20'], now)).toEqual([]);
		const { version } = toBoard(db, plan.id);
		expect(plansOfYear(db, visitor, now, 2027).year).toBe(null);
		must(decidePlan(db, bob, plan.id, { number: 1, version, outcome: 'adopt', reasons: '' }));
		const found = plansOfYear(db, visitor, now, null);
		expect(found).toMatchObject({ year: 2027, years: [2027] });
		expect(found.areas).toHaveLength(6);
		expect(found.areas.filter((entry) => entry.plan).map((entry) => entry.area.id)).toEqual([
			NORTH
		]);
		expect(plansForAreas(db, visitor, ['PV20', 'PV22'], now)).toMatchObject([
			{
				id: plan.id,
				goals: [{ title: 'Samen optrekken' }],
				ahead: { late: [], next: { dueOn: '2027-06-20' } }
			}
		]);
		expect(plansForAreas(db, visitor, ['PV29'], now)).toEqual([]);
	});
});
