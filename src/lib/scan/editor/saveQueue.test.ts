import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAssessment } from '../commands.server.ts';
import { anna, bert, lena, scanDatabase } from '../fixtures.server.ts';
import { editorCell, type EditorCell } from '../matrix.server.ts';
import { lastOther } from '#lib/audit/queries.server.ts';
import { changes } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { KeptItems, memoryStore, type Store } from '#lib/ui/kept.ts';
import { ASSESSMENT, savedCell } from '../records.server.ts';
import { createRound, stepRound } from '../round-commands.server.ts';
import { seedAspectModel } from '../seed.server.ts';
import type { CellFields } from '../merging.ts';
import { readEntry, type Entry } from './queue.ts';
import { SaveQueue, type Answer } from './saveQueue.svelte.ts';

const CELL = 'voorjaar-2026/PV20/po/inclusie';
let db: Database;
let store: Store;
let network: 'up' | 'down' | 'answers get lost';
let sent: Entry[];
let ids = 0;

/** The server, over a network that may fail. */
async function send(entry: Entry): Promise<Answer> {
	if (network === 'down') return { kind: 'waits', why: 'offline' };
	sent.push(entry);
	const outcome = saveAssessment(db, anna, entry);
	if (network === 'answers get lost') return { kind: 'waits', why: 'offline' };
	if (outcome.ok) {
		const { id, version } = entry;
		const by = lastOther(db, anna.viewer, { entity: ASSESSMENT, id, version });
		const cell = editorCell(anna.viewer, outcome.value);
		return { kind: 'saved', cell, author: by ?? '', own: by === null };
	}
	if ('base' in outcome)
		return { kind: 'held', hold: { kind: 'stale', stale: outcome, author: 'Bert' } };
	const { code, message, fields = {} } = outcome;
	return { kind: 'held', hold: { kind: 'refused', code, message, fields } };
}
const openTab = (owner = 'anna', onsaved: (cell: EditorCell) => void = () => undefined) => {
	const queue = new SaveQueue({
		kept: new KeptItems(store, 'regio-scan', owner, readEntry),
		...{ send, onsaved, alone: (task) => task(), newId: () => `entry-${++ids}-abcdef` }
	});
	queue.reload();
	return queue;
};
const type = (queue: SaveQueue, version: number, fields: CellFields, seen: CellFields = {}) =>
	queue.change({ id: CELL, version, fields, seen, hold: null });
const history = () =>
	db
		.select()
		.from(changes)
		.all()
		.filter(({ entity }) => entity === 'assessment');

beforeEach(() => {
	vi.useFakeTimers();
	db = scanDatabase();
	store = memoryStore();
	network = 'up';
	sent = [];
	seedAspectModel(db, new Date('2026-01-01'));
	const days = { referenceDate: '2026-05-01', dueOn: '2026-06-01' };
	createRound(db, lena, { title: 'Voorjaar 2026', ...days });
	stepRound(db, lena, 'voorjaar-2026', 'open');
	return () => vi.useRealTimers();
});

describe('typing', () => {
	it('is sent once when it pauses, not at every key', async () => {
		const tab = openTab();
		for (const rationale of ['D', 'Dr', 'Drie']) type(tab, 0, { rationale });
		expect(sent).toHaveLength(0);
		await vi.advanceTimersByTimeAsync(1000);
		expect(sent).toHaveLength(1);
		expect(savedCell(db, CELL)).toMatchObject({ rationale: 'Drie', version: 1 });
		expect(tab.entries).toEqual([]);
		expect(tab.savedAt).toBe('2026-05-02T12:03:00.000Z');
	});
});

describe('without network', () => {
	it('everything waits, and arrives once and in order when it is back', async () => {
		const tab = openTab();
		network = 'down';
		type(tab, 0, { rationale: 'Eerst.' });
		await tab.flush();
		expect(tab.waiting).toBe('offline');
		type(tab, 0, { rationale: 'Daarna.' }, { rationale: 'Eerst.' });
		network = 'up';
		await tab.flush();
		expect(sent.map(({ fields }) => fields.rationale)).toEqual(['Eerst.', 'Daarna.']);
		expect(savedCell(db, CELL)).toMatchObject({ rationale: 'Daarna.', version: 2 });
		expect(tab.waiting).toBeNull();
	});

	it('it tries again by itself', async () => {
		const tab = openTab();
		network = 'down';
		type(tab, 0, { stage: 3, coverage: 'assessed' });
		await tab.flush();
		network = 'up';
		await vi.advanceTimersByTimeAsync(2500);
		expect(savedCell(db, CELL)?.stage).toBe(3);
	});

	it('survives a reload', async () => {
		network = 'down';
		const before = openTab();
		type(before, 0, { rationale: 'Niet kwijt.' });
		before.stop();
		network = 'up';
		const after = openTab();
		expect(after.entries).toHaveLength(1);
		await after.flush();
		expect(savedCell(db, CELL)?.rationale).toBe('Niet kwijt.');
	});
});

it('applies once what arrived while its answer got lost', async () => {
	const tab = openTab();
	network = 'answers get lost';
	type(tab, 0, { rationale: 'Een keer.' });
	await tab.flush();
	await tab.flush();
	network = 'up';
	await tab.flush();
	expect(new Set(sent.map(({ entryId }) => entryId)).size).toBe(1);
	expect(history()).toHaveLength(1);
	expect(tab.entries).toEqual([]);
});

it('two tabs share it: one sends what the other wrote', async () => {
	network = 'down';
	const [first, second] = [openTab(), openTab()];
	type(first, 0, { rationale: 'Uit tab een.' });
	network = 'up';
	await second.flush();
	await first.flush();
	expect(sent).toHaveLength(1);
	expect(first.entries).toEqual([]);
});

it('belongs to one account', async () => {
	network = 'down';
	type(openTab('anna'), 0, { rationale: 'Van Anna.' });
	network = 'up';
	const other = openTab('bert');
	await other.flush();
	expect(other.entries).toEqual([]);
	expect(sent).toEqual([]);
});

it('what was cleared at sign-out does not come back when an answer arrives late', async () => {
	const tab = openTab();
	network = 'down';
	type(tab, 0, { rationale: 'Weg.' });
	const flushing = tab.flush();
	for (const key of Array.from({ length: store.length }, (_, i) => store.key(i)))
		store.removeItem(key ?? '');
	await flushing;
	expect(store.length).toBe(0);
	expect(tab.entries).toEqual([]);
});

describe('a clash', () => {
	it('waits for a choice, which is then saved', async () => {
		const tab = openTab();
		saveAssessment(db, bert, {
			entryId: 'van-bert-1',
			id: CELL,
			version: 0,
			fields: { rationale: 'Van Bert.' }
		});
		type(tab, 0, { rationale: 'Van Anna.' }, { rationale: '' });
		await tab.flush();
		const hold = tab.entries[0]?.hold;
		expect(hold).toMatchObject({ kind: 'stale', stale: { overlaps: ['rationale'] } });
		tab.resolve(CELL, { rationale: 'Van Anna.' }, hold?.kind === 'stale' ? hold.stale.version : 0);
		await tab.flush();
		expect(savedCell(db, CELL)).toMatchObject({ rationale: 'Van Anna.', version: 2 });
		expect(tab.entries).toEqual([]);
	});

	it('behind a save that was put together names who was first, not the sender', async () => {
		const tab = openTab();
		network = 'down';
		type(tab, 0, { stage: 2, coverage: 'assessed' }, { stage: null, coverage: 'notAssessed' });
		await tab.flush();
		type(tab, 0, { rationale: 'Van Anna.' }, { rationale: '' });
		const theirs = { entryId: 'van-bert-3', id: CELL, version: 0 };
		saveAssessment(db, bert, { ...theirs, fields: { rationale: 'Van Bert.' } });
		network = 'up';
		await tab.flush();
		expect(savedCell(db, CELL)).toMatchObject({ stage: 2, updatedBy: 'anna' });
		expect(tab.entries[0]?.hold).toMatchObject({ kind: 'stale', author: 'bert', own: false });
	});

	it('of different fields needs none', async () => {
		const tab = openTab();
		saveAssessment(db, bert, {
			entryId: 'van-bert-2',
			id: CELL,
			version: 0,
			fields: { rationale: 'Van Bert.' }
		});
		type(tab, 0, { stage: 2, coverage: 'assessed' }, { stage: null, coverage: 'notAssessed' });
		await tab.flush();
		expect(savedCell(db, CELL)).toMatchObject({ rationale: 'Van Bert.', stage: 2 });
	});
});

it('a refusal holds the cell with the reason, and another change tries again', async () => {
	const tab = openTab();
	type(tab, 0, { strength: 3 });
	await tab.flush();
	expect(tab.entries).toMatchObject([{ hold: { kind: 'refused', code: 'invalid' } }]);
	type(tab, 0, { coverage: 'assessed', stage: 2 });
	await tab.flush();
	expect(savedCell(db, CELL)).toMatchObject({ stage: 2, strength: 3 });
});

it('a round that was closed meanwhile refuses, and keeps what was typed until it is open again', async () => {
	const tab = openTab();
	stepRound(db, lena, 'voorjaar-2026', 'close');
	type(tab, 0, { rationale: 'Te laat.' });
	await tab.flush();
	expect(tab.entries).toMatchObject([
		{ fields: { rationale: 'Te laat.' }, hold: { code: 'roundNotOpen' } }
	]);
	stepRound(db, lena, 'voorjaar-2026', 'reopen', 'Nog een week.');
	await tab.tryAgain();
	expect(tab.entries).toEqual([]);
	expect(savedCell(db, CELL)?.rationale).toBe('Te laat.');
});

it('keeps working in a browser that stores nothing, and says so', async () => {
	store.setItem = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	const tab = openTab();
	type(tab, 0, { rationale: 'Alleen hier.' });
	expect(tab.unkept).toBe(true);
	await tab.flush();
	expect(savedCell(db, CELL)?.rationale).toBe('Alleen hier.');
});
