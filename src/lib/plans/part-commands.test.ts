import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '#lib/audit/audit.ts';
import { historyOf } from '#lib/audit/queries.server.ts';
import { practices } from '#lib/kindcentra/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { planContent } from './content.server.ts';
import { stepPlan } from './commands.server.ts';
import {
	ACTION,
	anna,
	bert,
	bob,
	GOAL,
	failure,
	lena,
	BORGING,
	MILESTONE,
	must,
	part,
	planDatabase,
	wholePlan,
	zoe
} from './fixtures.server.ts';
import { reorderParts } from './ordering.server.ts';
import { archivePart, changePart, createPart, unarchivePart } from './part-commands.server.ts';
import { livePlan } from './parts.ts';
import { planRow, type PlanRow } from './records.server.ts';

let db: Database;
let plan: PlanRow;
beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db);
});

const id = (key: string) => `${plan.id}/${key}`;
const content = () => livePlan(planContent(db, plan));
const action = () => content().actions.find(({ key }) => key === ACTION);
const change = (who: typeof anna, version: number, fields: object) =>
	changePart(db, who, 'action', id(ACTION), version, fields);

describe('adding', () => {
	it('stores a quick line with its defaults, once however often it is sent', () => {
		const add = () => createPart(db, anna, plan.id, 'goal', 'goal-0002', { title: 'Nieuw doel' });
		expect(must(add())).toMatchObject({ title: 'Nieuw doel', domain: null, cells: [], version: 1 });
		expect(must(add()).version).toBe(1);
		expect(content().goals.map(({ key }) => key)).toEqual([GOAL, 'goal-0002']);
	});

	it('puts it right after another when asked', () => {
		const add = (key: string, after?: string) =>
			must(createPart(db, anna, plan.id, 'action', key, { title: key, goalKey: GOAL }, after));
		add('action-0002');
		add('action-0003', ACTION);
		expect(content().actions.map(({ key }) => key)).toEqual([ACTION, 'action-0003', 'action-0002']);
	});

	it('says what is missing or wrong, per field', () => {
		const add = (kind: 'action' | 'goal', fields: object, key = 'part-0009') =>
			failure(createPart(db, anna, plan.id, kind, key, fields));
		expect(add('action', {})?.fields).toEqual({
			title: 'Vul in wat het is.',
			goalKey: 'Kies een doel.'
		});
		expect(add('action', { title: 'x', goalKey: 'goal-9999' })?.fields).toEqual({
			goalKey: 'Dit doel staat niet (meer) in het plan.'
		});
		expect(add('goal', { title: 'x' }, 'kort')?.fields).toEqual({ key: 'Dit kenmerk kan niet.' });
		expect(add('goal', { title: 'x', cells: ['PV29/po/borging'] })?.fields).toEqual({
			cells: 'Deze cel van de regio-scan hoort niet bij dit werkgebied.'
		});
		expect(
			add('goal', { title: 'x', domain: 'praktijk', ambitionId: 'kwaliteit.ambitie.1' })?.fields
		).toEqual({
			ambitionId: 'Deze ambitie hoort bij een ander domein.'
		});
		expect(content().goals).toHaveLength(1);
	});
});

describe('who may write', () => {
	it('is everyone assigned to all its areas, and the leader', () => {
		expect(change(bert, 1, { lead: 'B' }).ok).toBe(true);
		expect(change(lena, 2, { lead: 'C' }).ok).toBe(true);
	});

	it('is nobody else: another area, a part of the area, the board', () => {
		for (const who of [zoe, part, bob])
			expect(failure(change(who, 1, { lead: 'X' }))?.code).toBe('notFound');
		must(stepPlan(db, anna, plan.id, 'consult'));
		must(stepPlan(db, anna, plan.id, 'submit'));
		// The board reads what was submitted, and still writes nothing in it.
		expect(failure(change(bob, 1, { lead: 'X' }))?.code).toBe('forbidden');
		expect(action()?.lead).toBe('Stichting A');
	});

	it('is nobody once it was submitted', () => {
		must(stepPlan(db, anna, plan.id, 'consult'));
		must(stepPlan(db, anna, plan.id, 'submit'));
		expect(failure(change(anna, 1, { lead: 'X' }))).toMatchObject({
			code: 'locked',
			message: 'Dit plan is ingediend. Haal het eerst terug om het te wijzigen.'
		});
		expect(failure(archivePart(db, anna, 'action', id(ACTION)))?.code).toBe('locked');
		expect(failure(reorderParts(db, anna, plan.id, 'action', [ACTION], [ACTION]))?.code).toBe(
			'locked'
		);
	});
});

describe('changing', () => {
	it('refuses dates that are reversed, also through one of the two', () => {
		expect(failure(change(anna, 1, { endOn: '2027-01-01' }))?.fields).toEqual({
			endOn: 'Het eind ligt voor het begin. Draai de datums om.'
		});
		expect(action()?.endOn).toBe('2027-06-01');
	});

	it('refuses what would end before the year of the plan', () => {
		const early = { startOn: null, endOn: '2026-12-31' };
		expect(failure(change(anna, 1, early))?.fields).toEqual({
			endOn: 'Een actie van dit plan eindigt in 2027 of later.'
		});
		const handed = changePart(db, anna, 'borging', id(BORGING), 1, { handoverOn: '1999-01-01' });
		expect(failure(handed)?.fields).toEqual({
			handoverOn: 'Dit plan is van 2027: kies een dag in of na dat jaar.'
		});
	});

	it('keeps milestones within the year of the plan', () => {
		const outcome = changePart(db, anna, 'milestone', id(MILESTONE), 1, { dueOn: '2028-06-20' });
		expect(failure(outcome)?.fields).toEqual({ dueOn: 'Een mijlpaal van dit plan valt in 2027.' });
	});

	it('gives two people who change different fields what both wanted', () => {
		must(change(anna, 1, { lead: 'Stichting Z' }));
		must(change(bert, 1, { title: 'Tafel beleggen in mei' }));
		expect(action()).toMatchObject({
			lead: 'Stichting Z',
			title: 'Tafel beleggen in mei',
			version: 3
		});
	});

	it('puts lists of two people together', () => {
		must(change(anna, 1, { partners: ['Gemeente B', 'Opvang C'] }));
		must(change(bert, 1, { partners: ['Jeugdteam D'] }));
		expect(action()?.partners).toEqual(['Opvang C', 'Jeugdteam D']);
	});

	it('asks only about a field that both changed, and loses nothing', () => {
		must(change(anna, 1, { lead: 'Van Anna', description: 'Van Anna' }));
		const lost = change(bert, 1, { lead: 'Van Bert', title: 'Van Bert' });
		if (lost.ok || !isStale(lost)) throw new Error('expected a clash');
		expect(lost).toMatchObject({ status: 412, version: 2, overlaps: ['lead'] });
		expect(lost.mine).toEqual({ lead: 'Van Bert', title: 'Van Bert' });
		expect(lost.base).toEqual({ lead: 'Stichting A', title: 'Tafel beleggen' });
		expect(action()?.title).toBe('Tafel beleggen');
	});

	it('asks when two changes are right alone and wrong together', () => {
		must(change(anna, 1, { startOn: '2027-05-01' }));
		const lost = change(bert, 1, { endOn: '2027-04-01' });
		if (lost.ok || !isStale(lost)) throw new Error('expected a clash');
		expect(lost.overlaps).toEqual(['endOn']);
		expect(action()).toMatchObject({ startOn: '2027-05-01', endOn: '2027-06-01' });
	});

	it('writes history that the own areas and the board can read', () => {
		must(change(anna, 1, { lead: 'Stichting Z' }));
		for (const { viewer } of [anna, bob])
			expect(historyOf(db, viewer, 'planAction', id(ACTION)).map((each) => each.action)).toEqual([
				'update',
				'create'
			]);
		expect(historyOf(db, zoe.viewer, 'planAction', id(ACTION))).toEqual([]);
	});

	it('answers clearly when the part is not there', () => {
		expect(
			failure(changePart(db, anna, 'action', id('action-9999'), 1, { title: 'x' }))?.message
		).toBe('Deze actie bestaat niet (meer).');
	});
});

describe('practices behind an action', () => {
	const real = () =>
		db
			.select()
			.from(practices)
			.all()
			.find((row) => !row.id.startsWith('voorbeeld-'))?.id ?? '';

	it('stay linked and editable when the practice is archived', () => {
		const practiceId = real();
		must(change(anna, 1, { practiceIds: [practiceId] }));
		db.update(practices).set({ status: 'archived' }).where(eq(practices.id, practiceId)).run();
		must(change(anna, 2, { lead: 'Stichting Z', practiceIds: [practiceId] }));
		expect(action()?.practiceIds).toEqual([practiceId]);
		must(change(anna, 3, { practiceIds: [] }));
		expect(failure(change(anna, 4, { practiceIds: [practiceId] }))?.fields).toEqual({
			practiceIds: 'Deze praktijk is niet gepubliceerd.'
		});
	});

	it('exist, and are no example in a real plan', () => {
		expect(failure(change(anna, 1, { practiceIds: ['weg'] }))?.fields).toEqual({
			practiceIds: 'Deze praktijk bestaat niet (meer).'
		});
		const example = db
			.select()
			.from(practices)
			.all()
			.find((row) => row.id.startsWith('voorbeeld-'));
		expect(failure(change(anna, 1, { practiceIds: [example?.id] }))?.fields).toEqual({
			practiceIds: 'Voorbeelden horen bij een voorbeeldplan, en niets anders.'
		});
	});
});

describe('archiving', () => {
	it('takes a part out, with the actions of a goal, and puts it back', () => {
		must(archivePart(db, anna, 'goal', id(GOAL)));
		expect(content()).toMatchObject({ goals: [], actions: [], milestones: [] });
		must(unarchivePart(db, anna, 'goal', id(GOAL)));
		expect(content().actions).toHaveLength(1);
	});

	it('changes nothing the second time', () => {
		must(archivePart(db, anna, 'action', id(ACTION)));
		expect(must(archivePart(db, bert, 'action', id(ACTION))).version).toBe(2);
	});
});

describe('ordering', () => {
	const keys = () => content().actions.map(({ key }) => key);
	const reorder = (who: typeof anna, base: string[], wanted: string[]) =>
		reorderParts(db, who, plan.id, 'action', base, wanted);
	const [a, b, c, d] = [ACTION, 'action-000b', 'action-000c', 'action-000d'] as const;
	beforeEach(() => {
		for (const key of [b, c, d])
			must(createPart(db, anna, plan.id, 'action', key, { title: key, goalKey: GOAL }));
	});

	it('puts what two people moved at once together', () => {
		must(reorder(anna, [a, b, c, d], [d, a, b, c]));
		expect(must(reorder(bert, [a, b, c, d], [a, c, b, d]))).toEqual([d, a, c, b]);
		expect(keys()).toEqual([d, a, c, b]);
	});

	it('says so when both moved the same one elsewhere, and changes nothing', () => {
		must(reorder(anna, [a, b, c, d], [d, a, b, c]));
		expect(failure(reorder(bert, [a, b, c, d], [a, d, b, c]))?.code).toBe('reordered');
		expect(keys()).toEqual([d, a, b, c]);
	});

	it('keeps a part that somebody added meanwhile', () => {
		must(createPart(db, bert, plan.id, 'action', 'action-000e', { title: 'e', goalKey: GOAL }, a));
		must(reorder(anna, [a, b, c, d], [d, a, b, c]));
		expect(keys()).toEqual([d, a, 'action-000e', b, c]);
	});

	it('refuses an order that is none', () => {
		for (const wanted of [[a], [a, a, b, c], [a, b, c, 'x']])
			expect(failure(reorder(anna, [a, b, c, d], wanted))?.code).toBe('invalid');
	});

	it('does not make the text of a part stale', () => {
		must(reorder(anna, [a, b, c, d], [d, a, b, c]));
		expect(must(change(bert, 1, { lead: 'Z' })).version).toBe(2);
		expect(planRow(db, plan.id)?.version).toBe(1);
	});
});
