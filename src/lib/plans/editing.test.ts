import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { decidePlan } from './decisions.server.ts';
import { editPlan } from './editing.server.ts';
import { editorPlan, searchItems } from './editorPlan.server.ts';
import {
	ACTION,
	anna,
	bert,
	bob,
	BORGING,
	GOAL,
	lena,
	must,
	planDatabase,
	toBoard,
	wholePlan,
	zoe
} from './fixtures.server.ts';
import { stepPlan } from './commands.server.ts';

let db: Database;
let plan: string;
beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db).id;
});
const edit = (input: unknown, who = anna) => editPlan(db, who, plan, input);
const change = (fields: object, version = 1, who = anna) =>
	edit({ do: 'change', kind: 'action', key: ACTION, version, fields }, who);

describe('the editor', () => {
	it('adds a part after another, and says the order', () => {
		const create = (key: string, after?: string) =>
			edit({ do: 'create', kind: 'action', key, fields: { title: key, goalKey: GOAL }, after });
		create('action-0003');
		expect(create('action-0002', ACTION)).toMatchObject({
			ok: true,
			value: {
				row: { version: 1, title: 'action-0002' },
				keys: [ACTION, 'action-0002', 'action-0003']
			}
		});
	});

	it('answers a lost save with the name of who was first', () => {
		change({ lead: 'Van Bert' }, 1, bert);
		expect(change({ lead: 'Van Anna' })).toMatchObject({
			...{ status: 412, overlaps: ['lead'], author: 'Iemand anders' },
			theirs: { lead: 'Van Bert' },
			mine: { lead: 'Van Anna' }
		});
	});

	it.each([
		null,
		{ do: 'destroy' },
		{ do: 'change', kind: 'action', key: ACTION, version: 'x', fields: {} },
		{ do: 'order', kind: 'plan', base: [], keys: [] }
	])('refuses %j', (input) => {
		expect(edit(input)).toMatchObject({ ok: false, status: 422 });
	});

	it('refuses who does not work there, and what is submitted', () => {
		expect(change({ lead: 'Zoe' }, 1, zoe)).toMatchObject({ status: 404 });
		expect(change({ lead: 'Bob' }, 1, bob)).toMatchObject({ status: 404 });
		stepPlan(db, anna, plan, 'consult');
		stepPlan(db, anna, plan, 'submit');
		expect(change({ lead: 'Te laat' })).toMatchObject({ status: 409, code: 'locked' });
		expect(edit({ do: 'archive', kind: 'borging', key: BORGING })).toMatchObject({ status: 409 });
	});
});

describe('what the editor shows', () => {
	const may = (who = anna) => editorPlan(db, who.viewer, plan, who.now)?.may;

	it('offers the steps by role', () => {
		expect(may()).toMatchObject({ edit: true, steps: ['consult'] });
		stepPlan(db, anna, plan, 'consult');
		expect(may()?.steps).toEqual(['reopen', 'submit']);
		expect(may(lena)?.steps).toEqual(['reopen']);
		stepPlan(db, anna, plan, 'submit');
		expect(may()).toMatchObject({ edit: false, steps: ['withdraw'] });
		expect(may(lena)?.steps).toEqual(['withdraw', 'forward']);
		expect(may(bob)).toMatchObject({ edit: false, steps: [], why: null });
		expect(may(zoe)).toBeUndefined();
	});

	it('has the cells of its own areas, its names and its history', () => {
		const shown = editorPlan(db, anna.viewer, plan, anna.now);
		expect(shown?.cells).toHaveLength(3 * 3 * 8);
		expect(shown?.names['PV20/po/borging']).toContain('Groningen');
		expect(shown?.partners).toEqual(['Gemeente B']);
	});

	it('tells its history: the plan, its parts, order and decisions, and nothing of other plans', () => {
		// An id that begins the same way, and one that another id ends with.
		wholePlan(db, anna, 2028);
		const version = must(change({ lead: 'Stichting C' })).row?.version;
		expect(version).toBe(2);
		edit({ do: 'archive', kind: 'borging', key: BORGING });
		edit({ do: 'unarchive', kind: 'borging', key: BORGING });
		const { version: planVersion, number } = toBoard(db, plan);
		const decision = {
			version: planVersion,
			number,
			outcome: 'hold' as const,
			reasons: 'Nog even wachten.'
		};
		expect(decidePlan(db, bob, plan, decision).ok).toBe(true);
		const shown = editorPlan(db, anna.viewer, plan, anna.now)?.history;
		const kinds = new Set(shown?.entries.map(({ entity }) => entity));
		for (const kind of ['plan', 'planGoal', 'planAction', 'planBorging'])
			expect(kinds).toContain(kind);
		expect(shown?.entries.find(({ entity }) => entity === 'planDecision')?.reason).toBe(
			'Nog even wachten.'
		);
		expect(shown?.entries.find(({ entityId }) => entityId === `${plan}/${ACTION}`)).toMatchObject({
			author: 'anna',
			before: { lead: 'Stichting A' },
			after: { lead: 'Stichting C' }
		});
		expect(shown?.entries.some(({ entityId }) => entityId.includes('2028'))).toBe(false);
		const ids = shown?.entries.map(({ id }) => id) ?? [];
		expect(ids).toEqual(ids.toSorted((a, b) => b - a));
		expect(shown?.total).toBe(ids.length);
		const cut = editorPlan(db, anna.viewer, plan, anna.now, 3)?.history;
		expect(cut?.entries.map(({ id }) => id)).toEqual(ids.slice(0, 3));
		expect(cut?.total).toBe(ids.length);
	});

	it('finds real kindcentra for a real plan and examples for an example', () => {
		const find = (example: boolean) =>
			searchItems(db, anna.viewer, { areaIds: ['PV20'], example }, 'kindcentrum', '');
		expect(find(false).every(({ id }) => !id.startsWith('voorbeeld-'))).toBe(true);
		expect(find(true).every(({ id }) => id.startsWith('voorbeeld-'))).toBe(true);
		expect(find(true).length).toBeGreaterThan(0);
	});
});
