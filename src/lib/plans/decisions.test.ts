import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '#lib/audit/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { planContent } from './content.server.ts';
import { createPlan, revisePlan, stepPlan, updatePlan } from './commands.server.ts';
import { decidePlan, type DecisionInput } from './decisions.server.ts';
import {
	ACTION,
	ada,
	addAccount,
	anna,
	bert,
	bob,
	BORGING,
	failure,
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
import { archivePart, changePart, createPart } from './part-commands.server.ts';
import { logProgress } from './progress.server.ts';
import { planRow, type PlanRow } from './records.server.ts';
import { planDecisions } from './tables.ts';

let db: Database;
let plan: PlanRow;
beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db);
});

const decide = (input: Partial<DecisionInput> = {}, who = bob, id = plan.id) => {
	const row = planRow(db, id);
	return decidePlan(db, who, id, {
		...{ number: row?.number ?? 0, version: row?.version ?? 0, outcome: 'adopt', reasons: '' },
		...input
	});
};
const REASONS = 'Noem ook wat jeugdhulp doet.';

describe('making a plan', () => {
	it('is for who has all its areas, once per year', () => {
		for (const who of [zoe, part, bob, ada])
			expect(failure(createPlan(db, who, { workingAreaId: NORTH, year: 2028 }))?.code).toBe(
				'forbidden'
			);
		expect(must(createPlan(db, lena, { workingAreaId: NORTH, year: 2028 })).id).toBe(
			`${NORTH}-2028-v1`
		);
		expect(failure(createPlan(db, bert, { workingAreaId: NORTH, year: 2028 }))?.code).toBe(
			'exists'
		);
	});

	it('says what is wrong with year or area', () => {
		expect(failure(createPlan(db, anna, { workingAreaId: NORTH, year: 1999 }))?.fields).toEqual({
			year: 'Kies een jaar vanaf 2018.'
		});
		expect(failure(createPlan(db, anna, { workingAreaId: 'weg', year: 2028 }))?.code).toBe(
			'notFound'
		);
	});

	it('keeps examples and real plans apart', () => {
		addAccount(db, 'anna', 'ambassador', true);
		expect(failure(stepPlan(db, anna, plan.id, 'consult'))?.code).toBe('exampleApart');
		const made = must(createPlan(db, anna, { workingAreaId: NORTH, year: 2027 }));
		expect(made.id).toBe(`voorbeeldplan-${NORTH}-2027-v1`);
		expect(failure(updatePlan(db, bert, made.id, 1, { summary: 'x' }))?.code).toBe('exampleApart');
	});

	it('carries over what was not done, and nothing else', () => {
		must(
			createPart(db, anna, plan.id, 'action', 'action-0002', {
				title: 'Klaar',
				goalKey: 'goal-0001',
				state: 'done',
				partners: ['B']
			})
		);
		toBoard(db, plan.id);
		must(decide());
		must(
			logProgress(db, anna, plan.id, {
				id: 'entry-0001',
				kind: 'milestone',
				key: MILESTONE,
				reachedOn: '2026-11-20',
				note: ''
			})
		);
		const next = must(createPlan(db, anna, { workingAreaId: NORTH, year: 2028, carryOver: true }));
		const { actions, milestones, borging, goals } = planContent(db, next);
		expect(next.carriedFrom).toBe(plan.id);
		expect(actions.map(({ key, startOn }) => [key, startOn])).toEqual([[ACTION, null]]);
		expect(milestones).toEqual([]);
		expect([goals.length, borging.length]).toEqual([1, 1]);
	});

	it('says so when there is nothing to carry over, or not yet', () => {
		const code = (year: number) =>
			failure(createPlan(db, anna, { workingAreaId: NORTH, year, carryOver: true }))?.code;
		expect([code(2026), code(2028)]).toEqual(['nothing', 'undecided']);
	});
});

describe('submitting', () => {
	it('goes through the gate, and lists the gaps', () => {
		must(archivePart(db, anna, 'borging', `${plan.id}/${BORGING}`));
		must(stepPlan(db, anna, plan.id, 'consult'));
		expect(failure(stepPlan(db, anna, plan.id, 'submit'))?.gaps?.map(({ code }) => code)).toEqual([
			'noBorging'
		]);
		expect(planRow(db, plan.id)?.state).toBe('consultation');
	});

	it('is for ambassadors of the area, forwarding for the leader', () => {
		must(stepPlan(db, anna, plan.id, 'consult'));
		expect(failure(stepPlan(db, lena, plan.id, 'submit'))?.code).toBe('forbidden');
		expect(failure(stepPlan(db, zoe, plan.id, 'submit'))?.code).toBe('notFound');
		must(stepPlan(db, bert, plan.id, 'submit'));
		expect(failure(stepPlan(db, anna, plan.id, 'forward'))?.code).toBe('forbidden');
		expect(failure(stepPlan(db, bob, plan.id, 'forward'))?.code).toBe('forbidden');
		expect(must(stepPlan(db, lena, plan.id, 'forward'))).toMatchObject({
			state: 'board',
			submittedBy: 'bert',
			forwardedBy: 'lena'
		});
	});

	it('can be taken back until it is forwarded', () => {
		must(stepPlan(db, anna, plan.id, 'consult'));
		must(stepPlan(db, anna, plan.id, 'submit'));
		expect(must(stepPlan(db, anna, plan.id, 'withdraw'))).toMatchObject({
			state: 'consultation',
			submittedBy: null
		});
		must(stepPlan(db, anna, plan.id, 'submit'));
		must(stepPlan(db, lena, plan.id, 'forward'));
		expect(failure(stepPlan(db, anna, plan.id, 'withdraw'))?.message).toBe(
			'Dit kan nu niet: het plan is bij bestuur.'
		);
	});
});

describe('the decision of the board', () => {
	beforeEach(() => {
		plan = toBoard(db, plan.id);
	});

	it('is signed with name, time and version', () => {
		addAccount(db, 'bob', 'board', false);
		const { decision, plan: adopted } = must(decide({ reasons: 'Helder plan.' }));
		expect(decision).toMatchObject({
			...{ number: 1, outcome: 'adopt', decidedBy: 'bob', decidedByName: 'Naam van bob' },
			decidedAt: '2026-11-26T10:00:00.000Z'
		});
		expect(adopted.state).toBe('adopted');
		expect(historyOf(db, bob.viewer, 'planDecision', decision.id)).toHaveLength(1);
	});

	it('is the board’s alone', () => {
		for (const who of [anna, lena]) expect(failure(decide({}, who))?.code).toBe('forbidden');
		for (const who of [zoe, ada]) expect(failure(decide({}, who))?.code).toBe('notFound');
		expect(db.select().from(planDecisions).all()).toEqual([]);
	});

	it('needs reasons to hold or give back', () => {
		expect(failure(decide({ outcome: 'return', reasons: 'nee' }))?.fields).toEqual({
			reasons: 'Schrijf waarom (minstens 10 tekens).'
		});
	});

	it('can be to hold, after which it stays with the board', () => {
		expect(must(decide({ outcome: 'hold', reasons: REASONS })).plan.state).toBe('held');
		expect(failure(decide({ outcome: 'hold', reasons: REASONS }))?.code).toBe('notBefore');
		expect(must(decide()).plan.state).toBe('adopted');
	});

	it('gives back to a new version in concept with everything in it', () => {
		const { next } = must(decide({ outcome: 'return', reasons: REASONS }));
		expect(next).toMatchObject({ number: 2, state: 'concept', basedOn: plan.id });
		if (!next) throw new Error('no next version');
		const strip = (id: string) =>
			JSON.parse(JSON.stringify(planContent(db, { id, summary: '' })).replaceAll(id, 'plan')) as {
				goals: object[];
			};
		expect(strip(next.id).goals).toMatchObject([
			{ title: 'Samen optrekken', cells: ['PV20/po/borging'] }
		]);
		expect(planContent(db, next).actions[0]).toMatchObject({
			key: ACTION,
			partners: ['Gemeente B']
		});
		must(changePart(db, anna, 'action', `${next.id}/${ACTION}`, 1, { lead: 'Jeugdteam' }));
		expect(planContent(db, plan).actions[0]?.lead).toBe('Stichting A');
	});

	it('is refused about a version that is outdated', () => {
		const stale = planRow(db, plan.id)?.version ?? 0;
		must(decide({ outcome: 'hold', reasons: REASONS }));
		expect(failure(decide({ version: stale }))?.code).toBe('outdated');
		must(decide({ outcome: 'return', reasons: REASONS }));
		expect(failure(decide())).toMatchObject({
			code: 'outdated',
			message:
				'Van dit plan is er een nieuwere versie (2). Over versie 1 kan niet meer worden besloten.'
		});
	});

	it('is refused before the plan lies before the board', () => {
		const other = wholePlan(db, anna, 2028);
		must(stepPlan(db, anna, other.id, 'consult'));
		must(stepPlan(db, anna, other.id, 'submit'));
		expect(failure(decide({}, bob, other.id))?.code).toBe('notBefore');
	});
});

describe('progress', () => {
	const log = (input: object, who = anna) =>
		logProgress(db, who, plan.id, {
			id: 'entry-0001',
			kind: 'action',
			key: ACTION,
			state: 'busy',
			note: '',
			...input
		});

	it('belongs to an adopted plan that still runs', () => {
		expect(failure(log({}))?.code).toBe('noProgress');
		toBoard(db, plan.id);
		must(decide());
		must(log({}));
		must(stepPlan(db, anna, plan.id, 'start'));
		must(log({ id: 'entry-0002', state: 'done' }));
		expect(planContent(db, plan).actions[0]?.state).toBe('done');
		must(stepPlan(db, anna, plan.id, 'finish'));
		expect(failure(log({ id: 'entry-0003' }))?.code).toBe('noProgress');
	});

	it('is logged once, by who may, about parts that are there', () => {
		toBoard(db, plan.id);
		must(decide());
		must(log({}));
		expect(must(log({})).id).toBe('entry-0001');
		for (const who of [zoe, bob, ada])
			expect(failure(log({ id: 'entry-0009' }, who))?.code).toBe('forbidden');
		expect(failure(log({ id: 'entry-0009', key: 'action-9999' }))?.code).toBe('notFound');
		expect(
			failure(log({ id: 'entry-0009', kind: 'milestone', key: MILESTONE, reachedOn: '2026-11-27' }))
				?.fields
		).toEqual({ reachedOn: 'Deze dag moet nog komen.' });
	});

	it('can take a reached milestone back', () => {
		toBoard(db, plan.id);
		must(decide());
		const reached = (id: string, reachedOn: string | null) =>
			must(log({ id, kind: 'milestone', key: MILESTONE, reachedOn }));
		reached('entry-0001', '2026-11-20');
		reached('entry-0002', null);
		expect(planContent(db, plan).milestones[0]?.reachedOn).toBeNull();
	});

	it('goes along when a newer version replaces the one in force', () => {
		toBoard(db, plan.id);
		must(decide());
		const next = must(revisePlan(db, anna, plan.id));
		expect(failure(revisePlan(db, anna, plan.id))?.code).toBe('openVersion');
		must(log({ state: 'done' }));
		expect(planContent(db, next).actions[0]?.state).toBe('todo');
		toBoard(db, next.id);
		must(decide({}, bob, next.id));
		expect(planRow(db, plan.id)?.state).toBe('replaced');
		expect(planContent(db, next).actions[0]?.state).toBe('done');
	});
});
