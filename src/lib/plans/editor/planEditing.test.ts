import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { editPlan } from '../editing.server.ts';
import { editorPlan, type EditorPlan } from '../editorPlan.server.ts';
import { ACTION, anna, bert, BORGING, GOAL, planDatabase, wholePlan } from '../fixtures.server.ts';
import { changePart } from '../part-commands.server.ts';
import { partId } from '../plans.ts';
import { PlanEditing } from './planEditing.svelte.ts';

let db: Database;
let plan: string;
/** What stands between the editor and the server: lets through, loses the answer, or is gone. */
let line: 'open' | 'answerLost' | 'dead';
let sent: Record<string, unknown>[];

const shown = () => editorPlan(db, anna.viewer, plan, anna.now) as EditorPlan;

beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db).id;
	line = 'open';
	sent = [];
	const kept = new Map<string, string>();
	vi.stubGlobal(
		'sessionStorage',
		new Proxy(
			{
				getItem: (key: string) => kept.get(key) ?? null,
				setItem: (key: string, value: string) => void kept.set(key, value),
				removeItem: (key: string) => void kept.delete(key)
			},
			{
				ownKeys: () => [...kept.keys()],
				getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
			}
		)
	);
	vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
		if (line === 'dead') throw new TypeError('no network');
		const input = JSON.parse(body) as Record<string, unknown>;
		sent.push(input);
		const outcome = editPlan(db, anna, plan, input);
		if (line === 'answerLost') throw new TypeError('lost');
		return outcome.ok
			? Response.json(outcome.value)
			: Response.json(outcome, { status: outcome.status });
	});
});
afterEach(() => vi.unstubAllGlobals());

const editor = () => new PlanEditing(shown(), null);
const storedAction = (key: string) => shown().content.actions.find((each) => each.key === key);

describe('the editor', () => {
	it('adds several in a row, in their order', async () => {
		const editing = editor();
		const first = editing.add('action', { title: 'Eerste', goalKey: GOAL }, ACTION);
		editing.add('action', { title: 'Tweede', goalKey: GOAL }, first.key);
		await editing.saves.flush();
		expect(shown().content.actions.map(({ title }) => title)).toEqual([
			'Tafel beleggen',
			'Eerste',
			'Tweede'
		]);
		expect(editing.saves.state).toBe('saved');
	});

	it('stores what was typed after an answer that never came', async () => {
		const editing = editor();
		line = 'answerLost';
		const made = editing.add('action', { title: 'Nieuw', goalKey: GOAL });
		await editing.saves.flush();
		expect(editing.saves.state).toBe('offline');
		editing.change('action', made, { lead: 'Stichting A' });
		line = 'open';
		await editing.saves.flush();
		expect(storedAction(made.key)).toMatchObject({ title: 'Nieuw', lead: 'Stichting A' });
		expect(shown().content.actions).toHaveLength(2);
	});

	it('keeps in the tab what could not be sent, and sends it at the next visit', async () => {
		const before = editor();
		line = 'dead';
		const part = before.find('action', ACTION);
		if (part) before.change('action', part, { lead: 'Uit de trein' });
		const made = before.add('borging', { title: 'In de trein bedacht' });
		before.changeSummary('Onderweg');
		await before.saves.flush();
		line = 'open';
		const after = editor();
		const stop = after.start();
		await after.saves.flush();
		stop();
		expect(storedAction(ACTION)?.lead).toBe('Uit de trein');
		expect(shown().content.borging.map(({ key }) => key)).toContain(made.key);
		expect(shown().content.summary).toBe('Onderweg');
	});

	it('loses nothing of a new part whose title was too long', async () => {
		const editing = editor();
		const made = editing.add('action', { title: 'x'.repeat(205), goalKey: GOAL });
		await editing.saves.flush();
		await editing.saves.flush();
		expect(editing.saveOf('action', made)?.problems).toEqual({
			title: '5 tekens te veel: er passen er 200.'
		});
		expect(editing.saves.wrong).toBe(1);
		editing.change('action', made, { lead: 'Stichting A' });
		await editing.saves.flush();
		editing.change('action', made, { title: 'Tafel' });
		await editing.saves.flush();
		expect(storedAction(made.key)).toMatchObject({
			...{ title: 'Tafel', goalKey: GOAL, lead: 'Stichting A' }
		});
		expect(editing.saves.wrong).toBe(0);
	});

	it('sends dates together, so that neither is left behind', async () => {
		const editing = editor();
		const part = editing.find('action', ACTION);
		if (!part) return expect.unreachable();
		editing.change('action', part, { startOn: '2027-09-01' });
		await editing.saves.flush();
		expect(editing.saveOf('action', part)?.problems).toHaveProperty('endOn');
		expect(storedAction(ACTION)?.startOn).toBe('2027-02-01');
		editing.change('action', part, { endOn: '2027-10-01' });
		await editing.saves.flush();
		expect(storedAction(ACTION)).toMatchObject({ startOn: '2027-09-01', endOn: '2027-10-01' });
	});

	it('takes in what others did, but not over what is being typed', async () => {
		const editing = editor();
		const action = editing.find('action', ACTION);
		if (!action) return expect.unreachable();
		changePart(db, bert, 'action', partId(plan, ACTION), 1, { lead: 'Van Bert' });
		changePart(db, bert, 'borging', partId(plan, BORGING), 1, { carrier: 'Van Bert' });
		editing.change('action', action, { lead: 'Van Anna' });
		editing.adopt(shown());
		expect(editing.find('borging', BORGING)?.carrier).toBe('Van Bert');
		expect(editing.find('action', ACTION)?.lead).toBe('Van Anna');
		await editing.saves.flush();
		const save = editing.saveOf('action', action);
		expect(save?.clash).toMatchObject({ overlaps: ['lead'], theirs: { lead: 'Van Bert' } });
		await save?.resolve({ lead: 'Van Anna' }, save.clash?.version ?? 0);
		expect(storedAction(ACTION)?.lead).toBe('Van Anna');
	});

	it('moves among what is shown, also when a part is not stored yet', async () => {
		const editing = editor();
		const made = editing.add('action', { title: 'Nieuw', goalKey: GOAL });
		editing.move('action', made.key, -1, [ACTION, made.key]);
		await editing.saves.flush();
		expect(shown().content.actions.map(({ key }) => key)).toEqual([made.key, ACTION]);
		expect(editing.said).toBe('Nieuw staat nu op plaats 1 van 2.');
		expect(sent.filter((each) => each['do'] === 'order')).toHaveLength(1);
	});

	it('keeps a move that was made while the one before was on its way', async () => {
		const editing = editor();
		const made = ['Een', 'Twee'].map(
			(title) => editing.add('action', { title, goalKey: GOAL }).key
		);
		await editing.saves.flush();
		const [first = '', second = ''] = made;
		editing.move('action', second, -1, [ACTION, first, second]);
		const sending = editing.saves.flush();
		await Promise.resolve();
		editing.move('action', second, -1, [ACTION, second, first]);
		await sending;
		await editing.saves.flush();
		expect(editing.keys('action')).toEqual([second, ACTION, first]);
		expect(shown().content.actions.map(({ key }) => key)).toEqual([second, ACTION, first]);
	});

	it('says what the gate misses as soon as it is missing', async () => {
		const editing = editor();
		expect(editing.gaps).toEqual([]);
		const borging = editing.find('borging', BORGING);
		if (borging) await editing.remove('borging', borging);
		expect(editing.gaps.map(({ code }) => code)).toEqual(['noBorging']);
		await editing.putBack({ kind: 'borging', key: BORGING });
		expect(editing.gaps).toEqual([]);
	});
});
