import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Viewer } from '#lib/accounts/accounts.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { revisePlan, stepPlan } from './commands.server.ts';
import { decidePlan } from './decisions.server.ts';
import { differencesInShort, planDiff, splitDifferences } from './diff.ts';
import {
	ACTION,
	ada,
	anna,
	bert,
	bob,
	GOAL,
	lena,
	MILESTONE,
	must,
	NORTH,
	part,
	planDatabase,
	toBoard,
	wholePlan,
	zoe
} from './fixtures.server.ts';
import { plannedChanges, plansOnKindcentrum, plansOnPractice } from './mentions.server.ts';
import { archivePart, changePart, createPart } from './part-commands.server.ts';
import { changesIn } from './plannedChanges.ts';
import { logProgress } from './progress.server.ts';
import { currentPlans, getPlan, getPlanOf, lastAdopted, listPlans } from './queries.server.ts';
import { planRow } from './records.server.ts';
import { milestonesDue, nationalOverview, planYears, progressSince } from './rollups.server.ts';

const now = anna.now;
let db: Database;
let plan: string;
beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db).id;
});

const adopt = (id = plan) => {
	const { version, number } = toBoard(db, id);
	return must(decidePlan(db, bob, id, { number, version, outcome: 'adopt', reasons: 'Helder.' }));
};
const readers: Record<string, Viewer> = {
	visitor,
	own: anna.viewer,
	shared: bert.viewer,
	partly: part.viewer,
	other: zoe.viewer,
	leader: lena.viewer,
	board: bob.viewer,
	admin: ada.viewer
};
const who = () =>
	Object.keys(readers).filter((name) => {
		const viewer = readers[name] ?? visitor;
		const listed = listPlans(db, viewer, now).some(({ id }) => id === plan);
		const read = getPlan(db, viewer, plan, now) !== undefined;
		const found = getPlanOf(db, viewer, NORTH, 2027, now) !== undefined;
		const mentioned = plannedChanges(db, viewer, ['PV20']).length > 0;
		// Every way to a plan says the same.
		expect([listed, read, found, mentioned]).toEqual([listed, listed, listed, listed]);
		return listed;
	});

describe('who reads a plan', () => {
	it('in concept and consultation: the own areas and the leader', () => {
		expect(who()).toEqual(['own', 'shared', 'leader']);
		must(stepPlan(db, anna, plan, 'consult'));
		expect(who()).toEqual(['own', 'shared', 'leader']);
	});

	it('from submission on also the board, from adoption on everyone', () => {
		must(stepPlan(db, anna, plan, 'consult'));
		must(stepPlan(db, anna, plan, 'submit'));
		expect(who()).toEqual(['own', 'shared', 'leader', 'board']);
		const { version } = must(stepPlan(db, lena, plan, 'forward'));
		const held = must(
			decidePlan(db, bob, plan, {
				number: 1,
				version,
				outcome: 'hold',
				reasons: 'Wij wachten nog even.'
			})
		).plan;
		expect(who()).toEqual(['own', 'shared', 'leader', 'board']);
		must(
			decidePlan(db, bob, plan, { number: 1, version: held.version, outcome: 'adopt', reasons: '' })
		);
		expect(who()).toEqual(Object.keys(readers));
	});

	it('leaves out what is for who works on it', () => {
		must(
			archivePart(
				db,
				anna,
				'milestone',
				must(createPart(db, anna, plan, 'milestone', 'milestone-0002', { title: 'Weg' })).id
			)
		);
		adopt();
		must(
			logProgress(db, anna, plan, {
				id: 'entry-0001',
				kind: 'action',
				key: ACTION,
				state: 'busy',
				note: 'Intern'
			})
		);
		for (const viewer of [visitor, zoe.viewer, ada.viewer]) {
			const json = JSON.stringify(getPlan(db, viewer, plan, now));
			for (const secret of ['anna', 'Intern', 'bob', '"Weg"', 'lena'])
				expect(json).not.toContain(secret);
			expect(JSON.stringify(progressSince(db, viewer, plan, now))).not.toMatch(/anna|Intern/);
		}
		expect(getPlan(db, bob.viewer, plan, now)?.decisions[0]?.decidedByName).toBe('bob');
		expect(progressSince(db, anna.viewer, plan, now)).toMatchObject([
			{ title: 'Tafel beleggen', state: 'busy', note: 'Intern' }
		]);
	});

	it('shows the adopted version to everyone while the next is being written', () => {
		adopt();
		const next = must(revisePlan(db, anna, plan));
		expect(getPlanOf(db, visitor, NORTH, 2027, now)?.id).toBe(plan);
		expect(getPlanOf(db, anna.viewer, NORTH, 2027, now)?.id).toBe(plan);
		expect(getPlanOf(db, anna.viewer, NORTH, 2027, now, 2)?.id).toBe(next.id);
		expect(getPlanOf(db, visitor, NORTH, 2027, now, 2)).toBeUndefined();
		expect(getPlan(db, anna.viewer, plan, now)?.versions.map(({ number }) => number)).toEqual([
			2, 1
		]);
		expect(getPlan(db, visitor, plan, now)?.versions.map(({ number }) => number)).toEqual([1]);
		expect(currentPlans(listPlans(db, anna.viewer, now)).map(({ id }) => id)).toEqual([plan]);
		expect(lastAdopted(db, anna.viewer, { ...next, number: 2 }, now)?.id).toBe(plan);
	});
});

describe('what a plan refers to', () => {
	it('has names: cells, ambitions and practices, also those archived since', () => {
		const practice = db
			.select()
			.from(practices)
			.all()
			.find(({ id }) => !id.startsWith('voorbeeld-'));
		if (!practice) throw new Error('no practice');
		must(changePart(db, anna, 'action', `${plan}/${ACTION}`, 1, { practiceIds: [practice.id] }));
		adopt();
		const link = (viewer: Viewer) =>
			getPlan(db, viewer, plan, now)?.links.practices.get(practice.id);
		expect(link(visitor)).toEqual({
			id: practice.id,
			label: practice.title,
			href: `/praktijken/${practice.slug}`
		});
		expect(plansOnPractice(db, visitor, practice.id)).toMatchObject([
			{
				plan: 'Actieplan Groningen, Fryslân, Drenthe 2027',
				title: 'Tafel beleggen',
				state: 'adopted'
			}
		]);
		db.update(practices).set({ status: 'archived' }).where(eq(practices.id, practice.id)).run();
		expect(link(visitor)).toMatchObject({
			label: 'Een praktijk die niet meer gepubliceerd is',
			href: null
		});
		expect(link(anna.viewer)?.label).toBe(`${practice.title} (niet meer gepubliceerd)`);
		expect(getPlan(db, visitor, plan, now)?.links.cells.get('PV20/po/borging')).toMatchObject({
			label: 'Groningen, primair onderwijs: Borging',
			stage: null
		});
	});
});

describe('what refers to a plan, from the other side', () => {
	const place = () => {
		const found = db
			.select()
			.from(kindcentra)
			.all()
			.find(({ id }) => !id.startsWith('voorbeeld-'));
		if (!found) throw new Error('no kindcentrum');
		return found.id;
	};

	it('is the version that the address of the plan shows', () => {
		const id = place();
		must(changePart(db, anna, 'action', `${plan}/${ACTION}`, 1, { kindcentrumIds: [id] }));
		expect(plansOnKindcentrum(db, visitor, id)).toEqual([]);
		expect(plansOnKindcentrum(db, anna.viewer, id)).toHaveLength(1);
		adopt();
		expect(plansOnKindcentrum(db, visitor, id)).toMatchObject([{ planId: plan, key: ACTION }]);
		// A newer version without it: what is in force still has it, also for who works on both.
		const next = must(revisePlan(db, anna, plan));
		must(changePart(db, anna, 'action', `${next.id}/${ACTION}`, 1, { kindcentrumIds: [] }));
		expect(plansOnKindcentrum(db, anna.viewer, id)).toMatchObject([{ planId: plan }]);
		adopt(next.id);
		expect(plansOnKindcentrum(db, visitor, id)).toEqual([]);
	});

	it('is a goal with the cells it wants to change, until the plan is finished', () => {
		adopt();
		expect(plannedChanges(db, visitor, ['PV20', 'PV21'])).toMatchObject([
			{
				planId: plan,
				title: 'Samen optrekken',
				cells: [{ areaId: 'PV20', sector: 'po', label: 'Borging, primair onderwijs' }]
			}
		]);
		expect(plannedChanges(db, visitor, ['PV21'])).toEqual([]);
		must(stepPlan(db, anna, plan, 'start'));
		expect(plannedChanges(db, visitor, ['PV20'])).toHaveLength(1);
		must(stepPlan(db, anna, plan, 'finish'));
		expect(plannedChanges(db, visitor, ['PV20'])).toEqual([]);
	});

	it('is cut down to what a chart shows', () => {
		adopt();
		const changes = plannedChanges(db, visitor, ['PV20']);
		const all = { areaId: 'PV20', sector: null, aspect: null, example: false };
		expect(changesIn(changes, all)).toEqual(changes);
		for (const other of [
			{ areaId: 'PV21' },
			{ sector: 'ko' as const },
			{ aspect: 'inclusie' },
			{ example: true }
		])
			expect(changesIn(changes, { ...all, ...other })).toEqual([]);
	});
});

describe('planDiff', () => {
	it('says in Dutch what changed, field by field', () => {
		adopt();
		const next = must(revisePlan(db, anna, plan));
		must(
			changePart(db, anna, 'action', `${next.id}/${ACTION}`, 1, {
				lead: 'Jeugdteam',
				partners: ['Gemeente B', 'Opvang C'],
				endOn: '2027-09-01',
				theme: 'leiderschap'
			})
		);
		must(
			createPart(db, anna, next.id, 'goal', 'goal-0002', {
				title: 'Nieuw doel',
				domain: 'kwaliteit'
			})
		);
		must(archivePart(db, anna, 'milestone', `${next.id}/${MILESTONE}`));
		const [before, after] = [plan, next.id].map((id) => getPlan(db, anna.viewer, id, now));
		if (!before || !after) throw new Error('no plans');
		const differences = planDiff(before, after);
		expect(differences.map(({ kind, change, title }) => [kind, change, title])).toEqual([
			['goal', 'added', 'Nieuw doel'],
			['action', 'changed', 'Tafel beleggen'],
			['milestone', 'removed', 'Tafel staat']
		]);
		expect(differences[1]?.fields.map((each) => [each.label, each.before, each.after])).toEqual([
			['Trekker', 'Stichting A', 'Jeugdteam'],
			['Met wie', 'Gemeente B', 'Gemeente B, Opvang C'],
			['Eind', '1 juni 2027', '1 september 2027'],
			['Thema', 'leeg', 'Leiderschap in IKC']
		]);
		expect(differences[2]?.fields.map((each) => [each.label, each.before])).toContainEqual([
			'Hoort bij doel',
			'Samen optrekken'
		]);
		expect(differencesInShort(differences)).toBe('1 nieuw, 1 gewijzigd, 1 vervallen, 1 verschoven');
		const split = splitDifferences(differences);
		expect(split.texts.map(({ title }) => title)).toEqual(differences.map(({ title }) => title));
		expect(split.texts[1]?.fields.map(({ label }) => label)).toEqual([
			'Trekker',
			'Met wie',
			'Thema'
		]);
		expect(split.shifts.map(({ title, fields }) => [title, fields.length])).toEqual([
			['Tafel beleggen', 1]
		]);
		expect(planDiff(before, before)).toEqual([]);
		expect(differencesInShort(planDiff(null, before))).toMatch(
			/^4 nieuw, 0 gewijzigd, 0 vervallen/
		);
	});
});

describe('the country', () => {
	it('counts milestones by domain, borging by function and plans by state', () => {
		adopt();
		const overview = nationalOverview(db, bob.viewer, 2027, now);
		expect(overview.plans.map(({ id }) => id)).toEqual([plan]);
		expect(overview.states.filter(({ n }) => n > 0)).toEqual([{ state: 'adopted', n: 1 }]);
		expect(overview.milestones.filter(({ total }) => total > 0)).toEqual([
			{ domain: 'praktijk', workingAreaId: NORTH, total: 1, reached: 0, overdue: 0 }
		]);
		expect(overview.borging.filter(({ n }) => n > 0)).toEqual([
			{ function: 'advies', state: 'idea', n: 1 }
		]);
		expect(planYears(listPlans(db, visitor, now))).toEqual([2027]);
		expect(nationalOverview(db, visitor, 2026, now).plans).toEqual([]);
	});

	it('knows which milestones are due or overdue, until they are reached', () => {
		adopt();
		const due = (day: string) =>
			milestonesDue(db, visitor, new Date(`${day}T12:00:00Z`)).map(({ overdue }) => overdue);
		expect(due('2027-04-01')).toEqual([]);
		expect(due('2027-05-01')).toEqual([false]);
		expect(due('2027-06-21')).toEqual([true]);
		must(
			logProgress(db, anna, plan, {
				id: 'entry-0001',
				kind: 'milestone',
				key: MILESTONE,
				reachedOn: '2026-11-26',
				note: ''
			})
		);
		expect(due('2027-06-21')).toEqual([]);
	});

	it('counts progress in the list', () => {
		adopt();
		must(
			logProgress(db, anna, plan, {
				id: 'entry-0001',
				kind: 'action',
				key: ACTION,
				state: 'done',
				note: ''
			})
		);
		expect(listPlans(db, visitor, now)[0]?.counts).toMatchObject({
			goals: 1,
			actions: { todo: 0, done: 1 },
			milestones: { total: 1, reached: 0, overdue: 0 }
		});
		expect(planRow(db, plan)?.state).toBe('adopted');
	});
});

it('reads a plan with 200 actions quickly', () => {
	for (let i = 0; i < 200; i++)
		must(
			createPart(db, anna, plan, 'action', `action-many-${i}`, {
				title: `Actie ${i}`,
				goalKey: GOAL,
				partners: ['B']
			})
		);
	const start = performance.now();
	const found = getPlan(db, anna.viewer, plan, now);
	expect(found?.content.actions).toHaveLength(201);
	expect(performance.now() - start).toBeLessThan(500);
});
