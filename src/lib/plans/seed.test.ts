import { beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { seedExampleScan } from '#lib/scan/seed.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { bob, lena, planDatabase, anna, must, wholePlan } from './fixtures.server.ts';
import { domains } from '#lib/programme/vocabulary.ts';
import { planDiff } from './diff.ts';
import { submitGaps } from './gate.ts';
import { getPlan, getPlanOf, listPlans } from './queries.server.ts';
import { removeExamplePlans, seedExamplePlans } from './seed.server.ts';
import { milestonesDue, nationalOverview } from './rollups.server.ts';
import { createPart } from './part-commands.server.ts';

const now = anna.now;
let db: Database;
beforeEach(() => {
	db = planDatabase();
	seedExampleScan(db);
	seedExamplePlans(db);
});

const tables = () =>
	db.$client
		.prepare(`select name from sqlite_schema where type = 'table' and name glob 'plan*'`)
		.pluck()
		.all() as string[];
const dump = () =>
	tables().map((name) => [name, db.$client.prepare(`select * from ${name}`).all()]);

describe('example plans', () => {
	it('are there for all six working areas, in every state that the board sees', () => {
		const list = listPlans(db, lena.viewer, now);
		expect(new Set(list.map(({ workingAreaId }) => workingAreaId)).size).toBe(6);
		expect(list.every(({ example }) => example)).toBe(true);
		const states = new Set(list.map(({ state }) => state));
		for (const state of [
			'concept',
			'consultation',
			'submitted',
			'board',
			'adopted',
			'running',
			'finished',
			'returned'
		] as const)
			expect(states).toContain(state);
	});

	it('meet the gate wherever they were submitted, and link to cells with a stage', () => {
		for (const { id, state } of listPlans(db, lena.viewer, now)) {
			const plan = getPlan(db, lena.viewer, id, now);
			if (!plan) throw new Error(id);
			if (state !== 'concept') expect([id, submitGaps(plan.all)]).toEqual([id, []]);
			expect(plan.links.round?.example).toBe(true);
			expect([...plan.links.cells.values()].some(({ stage }) => stage !== null)).toBe(true);
			expect(plan.links.practices.size).toBeGreaterThan(0);
		}
	});

	it('are read by visitors as far as they were adopted', () => {
		const list = listPlans(db, visitor, now);
		expect(list.length).toBeGreaterThanOrEqual(7);
		expect(list.some(({ state }) => state === 'board' || state === 'concept')).toBe(false);
		const plan = getPlanOf(db, visitor, 'groningen-friesland-drenthe', 2026, now);
		expect(plan).toMatchObject({ number: 2, state: 'running', example: true });
		expect(plan?.carriedFrom?.done.length).toBeGreaterThan(0);
		expect(milestonesDue(db, visitor, now).length).toBeGreaterThan(0);
	});

	it('plan no milestone before the board adopted them, and only a few are behind', () => {
		const behind = listPlans(db, lena.viewer, now).filter(({ id }) => {
			const plan = getPlan(db, lena.viewer, id, now);
			const adopted = plan?.decisions.find(({ outcome }) => outcome === 'adopt')?.decidedAt;
			for (const { dueOn, reachedOn } of adopted ? (plan?.content.milestones ?? []) : [])
				for (const day of [dueOn, reachedOn ?? dueOn])
					expect([id, (day ?? '') >= (adopted ?? '').slice(0, 10)]).toEqual([id, true]);
			return adopted && plan?.state !== 'finished' && (plan?.counts.milestones.overdue ?? 0) > 0;
		});
		expect(behind.map(({ workingAreaId }) => workingAreaId)).toEqual([
			...['west-brabant', 'limburg-oost-en-midden-brabant']
		]);
	});

	it('show what changed after the board gave one back', () => {
		const [second, first] = ['2', '1'].map((number) =>
			getPlan(db, bob.viewer, `voorbeeldplan-groningen-friesland-drenthe-2026-v${number}`, now)
		);
		if (!first || !second) throw new Error('two versions');
		expect(first.decisions.map(({ outcome }) => outcome)).toEqual(['return']);
		expect(planDiff(first, second).length).toBeGreaterThan(2);
	});

	it('fill the overview of the board', () => {
		const { milestones, borging, nationalSupport } = nationalOverview(db, bob.viewer, 2026, now);
		expect(milestones).toHaveLength(6 * (domains.length + 1));
		expect(borging.some(({ n }) => n > 0)).toBe(true);
		expect(nationalSupport.length).toBeGreaterThan(0);
	});

	it('name only what says that it is an example', () => {
		const names = db.$client
			.prepare(
				`select lead from plan_actions union select name from plan_action_partners
				 union select carrier from plan_borging union select decided_by_name from plan_decisions`
			)
			.pluck()
			.all() as string[];
		for (const name of names) expect(name).toMatch(/^Voorbeeld/);
	});

	it('change nothing the second time, also where somebody tried something', () => {
		db.$client.exec(
			`update plans set version = version + 1, summary = 'Geprobeerd' where state = 'concept'`
		);
		const before = dump();
		seedExamplePlans(db);
		expect(dump()).toEqual(before);
	});

	it('go for good, with everything tried in them, and leave real plans alone', () => {
		const own = wholePlan(db);
		must(createPart(db, anna, own.id, 'goal', 'goal-0009', { title: 'Blijft' }));
		removeExamplePlans(db);
		expect(JSON.stringify(dump())).not.toContain('voorbeeld');
		expect(getPlan(db, anna.viewer, own.id, now)?.content.goals).toHaveLength(2);
	});

	it('make room for a real plan of the same year', () => {
		const own = wholePlan(db, anna, 2026);
		expect(getPlanOf(db, anna.viewer, own.workingAreaId, 2026, now)?.id).toBe(own.id);
		expect(getPlanOf(db, visitor, own.workingAreaId, 2026, now)?.example).toBe(true);
	});
});
