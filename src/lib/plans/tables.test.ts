import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { decidePlan } from './decisions.server.ts';
import {
	ACTION,
	addAccount,
	anna,
	bob,
	BORGING,
	GOAL,
	MILESTONE,
	must,
	planDatabase,
	toBoard,
	wholePlan
} from './fixtures.server.ts';
import { stepPlan } from './commands.server.ts';
import { planRow } from './records.server.ts';

/** Every rule is tried in plain SQL, past commands and forms: the store itself must refuse. */
let db: Database;
let plan: string;
const run = (sql: string) => db.$client.exec(sql);
const set = (values: string, id = plan) =>
	run(`update plans set version = version + 1, ${values} where id = '${id}'`);
const change = (table: string, values: string, key: string) =>
	run(`update ${table} set version = version + 1, ${values} where id = '${plan}/${key}'`);
const consult = () => must(stepPlan(db, anna, plan, 'consult'));
const submitted = `submitted_by = 'anna', submitted_at = '2026-11-01'`;

beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db).id;
});

describe('the steps of a plan', () => {
	it('are those of the workflow only', () => {
		expect(() => set(`state = 'submitted', ${submitted}`)).toThrow('cannot take this step');
		expect(() => set(`state = 'adopted', ${submitted}`)).toThrow('plans');
		consult();
		expect(() => set(`state = 'submitted', ${submitted}`)).not.toThrow();
	});

	it('name who submitted and who forwarded', () => {
		consult();
		expect(() => set(`state = 'submitted'`)).toThrow('plans_submitted');
		set(`state = 'submitted', ${submitted}`);
		expect(() => set(`state = 'board'`)).toThrow('plans_forwarded');
	});

	it.each([
		['a goal without a domain', `update plan_goals set version = version + 1, domain = null`],
		['no action with a lead', `update plan_actions set version = version + 1, lead = ' '`],
		['an open action without partners', `delete from plan_action_partners`],
		[
			'a milestone without a day',
			`update plan_milestones set version = version + 1, due_on = null`
		],
		['no milestone', `update plan_milestones set version = version + 1, archived_at = '2026'`],
		[
			'borging that was dropped',
			`update plan_borging set version = version + 1, state = 'dropped'`
		],
		['borging that nobody carries', `update plan_borging set version = version + 1, carrier = ''`],
		['an archived goal', `update plan_goals set version = version + 1, archived_at = '2026'`]
	])('do not go through the gate with %s', (_, gap) => {
		consult();
		run(gap);
		expect(() => set(`state = 'submitted', ${submitted}`)).toThrow('the plan has gaps');
	});

	it('are one version further each, and never rename a plan', () => {
		expect(() => run(`update plans set state = 'consultation'`)).toThrow('one version further');
		expect(() => set(`year = 2030, id = 'groningen-friesland-drenthe-2030-v1'`)).toThrow(
			'its name is fixed'
		);
	});

	it('do not leave two versions open, nor skip a number', () => {
		const add = (number: number) =>
			run(
				`insert into plans (id, working_area_id, year, number, source_id, created_at, created_by, updated_at, updated_by)
				 values ('zeeland-2027-v${number}', 'zeeland', 2027, ${number}, 'eigen-invoer', 'x', 'x', 'x', 'x')`
			);
		expect(() => add(2)).toThrow('one version at a time');
		add(1);
		expect(() => add(2)).toThrow('one version at a time');
	});
});

describe('what is submitted', () => {
	beforeEach(() => {
		consult();
		must(stepPlan(db, anna, plan, 'submit'));
	});

	it.each([
		['plan_goals', `title = 'Anders'`, GOAL],
		['plan_actions', `lead = 'Ander'`, ACTION],
		['plan_actions', `state = 'done'`, ACTION],
		['plan_milestones', `due_on = '2027-07-01'`, MILESTONE],
		['plan_milestones', `reached_on = '2027-07-01'`, MILESTONE],
		['plan_borging', `state = 'agreed'`, BORGING],
		['plan_goals', `archived_at = '2026-11-26'`, GOAL]
	])('does not change: %s, %s', (table, values, key) => {
		expect(() => change(table, values, key)).toThrow('this plan is fixed');
	});

	it('gets nothing added, and loses no link, order or word', () => {
		expect(() =>
			run(
				`insert into plan_borging (id, plan_id, key, title, source_id, created_at, created_by, updated_at, updated_by)
				 values ('${plan}/borging-0002', '${plan}', 'borging-0002', 'x', 'eigen-invoer', 'x', 'x', 'x', 'x')`
			)
		).toThrow('this plan is fixed');
		for (const table of ['plan_action_partners', 'plan_goal_cells'])
			expect(() => run(`delete from ${table}`)).toThrow('this plan is fixed');
		expect(() =>
			run(
				`insert into plan_orders (id, plan_id, kind, keys, created_at, created_by, updated_at, updated_by)
				 values ('${plan}/goal', '${plan}', 'goal', '[]', 'x', 'x', 'x', 'x')`
			)
		).toThrow('this plan is fixed');
		expect(() => set(`summary = 'Anders'`)).toThrow('what is submitted is fixed');
		expect(() => set(`submitted_by = 'bert'`)).toThrow('what is submitted is fixed');
	});

	it('is adopted by a decision only', () => {
		set(`state = 'board', forwarded_by = 'lena', forwarded_at = '2026-11-02'`);
		for (const state of ['adopted', 'held', 'returned'])
			expect(() => set(`state = '${state}'`)).toThrow('only a decision of the board');
	});
});

describe('a decision', () => {
	const sign = (number = 1, planVersion = planRow(db, plan)?.version, by = 'bob', reasons = 'x') =>
		run(
			`insert into plan_decisions (id, plan_id, number, plan_version, outcome, reasons, decided_by, decided_by_name, decided_at, source_id)
			 values ('d', '${plan}', ${number}, ${planVersion}, 'adopt', '${reasons}', '${by}', 'Bob', '2026-11-26', 'eigen-invoer')`
		);

	it('is about the exact version before the board, by another than who submitted', () => {
		expect(() => sign()).toThrow('only the version before the board');
		toBoard(db, plan);
		expect(() => sign(2)).toThrow('only the version before the board');
		expect(() => sign(1, 1)).toThrow('only the version before the board');
		expect(() => sign(1, undefined, 'anna')).toThrow('only the version before the board');
		expect(() => sign()).not.toThrow();
	});

	it('never changes, is never deleted, not even by way of replacing', () => {
		const version = toBoard(db, plan).version;
		must(decidePlan(db, bob, plan, { number: 1, version, outcome: 'adopt', reasons: '' }));
		expect(() => run(`update plan_decisions set reasons = 'Toch niet'`)).toThrow(
			'a decision never changes'
		);
		expect(() => run('delete from plan_decisions')).toThrow('a decision never changes');
		expect(() => run(`insert or replace into plan_decisions select * from plan_decisions`)).toThrow(
			'only the version before the board'
		);
		expect(() => run('delete from plans')).toThrow('plans are never deleted');
		expect(() => change('plan_actions', `lead = 'Ander'`, ACTION)).toThrow('this plan is fixed');
	});
});

describe('the log of progress', () => {
	const log = (id = 'p', key = ACTION, kind = 'action', state = `'done'`) =>
		run(
			`insert into plan_progress (id, plan_id, kind, key, state, note, at, by, source_id)
			 values ('${id}', '${plan}', '${kind}', '${key}', ${state}, '', '2026-11-26', 'anna', 'eigen-invoer')`
		);
	beforeEach(() => {
		const version = toBoard(db, plan).version;
		expect(() => log()).toThrow('progress is of a part of an adopted plan');
		must(decidePlan(db, bob, plan, { number: 1, version, outcome: 'adopt', reasons: '' }));
	});

	it('is added to only, about parts that are there', () => {
		log();
		expect(() => log('q', 'action-9999')).toThrow('progress is of a part');
		expect(() => log('q', ACTION, 'action', `'agreed'`)).toThrow('plan_progress_kind');
		expect(() => log('q', ACTION, 'action', 'null')).toThrow('plan_progress_kind');
		expect(() => run(`update plan_progress set state = 'todo'`)).toThrow('never changes');
		expect(() => run('delete from plan_progress')).toThrow('never changes');
		expect(() => log()).toThrow('progress is of a part');
	});
});

describe('references and dates', () => {
	it('keep examples apart from what is real', () => {
		addAccount(db, 'voorbeeldaccount', 'ambassador', true);
		expect(() => set(`summary = 'x', updated_by = 'voorbeeldaccount'`)).toThrow('example accounts');
		expect(() =>
			change('plan_goals', `title = 'x', updated_by = 'voorbeeldaccount'`, GOAL)
		).toThrow('example accounts');
		expect(() =>
			run(
				`insert into plan_action_practices (action_id, position, practice_id)
				 select '${plan}/${ACTION}', 0, id from practices where id glob 'voorbeeld-*' limit 1`
			)
		).toThrow('examples link to examples');
	});

	it('are of the working area, the domain and the year', () => {
		const addCell = (area: string, aspect = 'borging') =>
			run(
				`insert into plan_goal_cells (goal_id, position, area_id, sector, aspect)
				 values ('${plan}/${GOAL}', 1, '${area}', 'ko', '${aspect}')`
			);
		expect(() => addCell('PV29')).toThrow('no such cell');
		expect(() => addCell('PV20', 'iets')).toThrow('no such cell');
		addCell('PV20');
		expect(() => change('plan_goals', `ambition_id = 'kwaliteit.ambitie.1'`, GOAL)).toThrow(
			'another domain'
		);
		expect(() => change('plan_milestones', `due_on = '2028-01-01'`, MILESTONE)).toThrow(
			'in the year of its plan'
		);
		expect(() => change('plan_actions', `end_on = '2027-01-01'`, ACTION)).toThrow(
			'plan_actions_order'
		);
		expect(() => change('plan_actions', `end_on = '2027-02-30'`, ACTION)).toThrow(
			'plan_actions_days'
		);
		expect(() => change('plan_actions', `goal_key = 'goal-9999'`, ACTION)).toThrow('FOREIGN KEY');
		expect(() => change('plan_borging', `state = 'transferred'`, BORGING)).toThrow(
			'plan_borging_handover'
		);
	});
});

it('keeps all its triggers when a table is rebuilt', () => {
	const count = db.$client
		.prepare(
			`select count(*) from sqlite_schema where type = 'trigger' and (tbl_name = 'plans' or tbl_name like 'plan\\_%' escape '\\')`
		)
		.pluck()
		.get();
	expect(count).toBe(61);
});
