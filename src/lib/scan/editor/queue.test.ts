import { describe, expect, it } from 'vitest';
import type { Stale } from '#lib/audit/audit.ts';
import { emptyJudgement } from '../assessments.ts';
import {
	perCell,
	changeCell,
	discardCell,
	holdBack,
	nextEntry,
	readEntry,
	resolveClash,
	settle,
	tryAgain,
	withEntries,
	type Entry,
	type QueueStep
} from './queue.ts';

const CELL = 'ronde/PV20/po/inclusie';
const entry = (given: Partial<Entry>): Entry => ({
	entryId: 'entry-1',
	order: 1,
	id: CELL,
	version: 1,
	fields: { rationale: 'mijn' },
	seen: { rationale: '' },
	tried: false,
	hold: null,
	...given
});
const change = (given: Partial<Entry>) => {
	const { id, version, fields, seen, hold } = entry(given);
	return { id, version, fields, seen, hold };
};
const saved = (given: object) => ({
	...{ ...emptyJudgement, evidence: [], version: 2 },
	...{ updatedAt: '2026-11-26T12:00:00.000Z', updatedBy: 'bert' },
	...given
});
const stale = (given: Partial<Stale>): Stale => ({
	...{ ok: false, status: 412, code: 'stale', message: '', version: 5 },
	...{ base: { rationale: '' }, theirs: { rationale: 'hun' }, mine: { rationale: 'mijn' } },
	...{ merged: { rationale: 'hun' }, overlaps: ['rationale'] },
	...{ updatedBy: 'bert', updatedAt: '2026-11-26T12:00:00.000Z' },
	...given
});
const bert = { author: 'Bert', own: false };
const after = (entries: Entry[], { put, drop }: QueueStep) => [
	...entries.filter(
		({ entryId }) => !drop.includes(entryId) && !put.some((each) => each.entryId === entryId)
	),
	...put
];

describe('a change', () => {
	it('joins what was not sent yet, under a new id, and keeps what was seen first', () => {
		const step = changeCell(
			[entry({})],
			change({
				fields: { rationale: 'mijn twee', stage: 3 },
				seen: { rationale: 'mijn', stage: 2 }
			}),
			'entry-2'
		);
		expect(step.drop).toEqual(['entry-1']);
		expect(step.put).toMatchObject([
			{
				entryId: 'entry-2',
				fields: { rationale: 'mijn twee', stage: 3 },
				seen: { rationale: '', stage: 2 }
			}
		]);
	});

	it('leaves nothing to send when it takes back what was not sent yet', () => {
		const step = changeCell([entry({})], change({ fields: { rationale: '' } }), 'entry-2');
		expect(step).toEqual({ put: [], drop: ['entry-1'] });
		// To confirm what was copied is to send it unchanged: typing in it goes on with that.
		const confirmed = entry({ fields: { rationale: '' } });
		const again = changeCell([confirmed], change({ fields: { rationale: '' } }), 'entry-2');
		expect(again.put).toHaveLength(1);
	});

	it('stands behind what may have reached the server, which stays as it is', () => {
		const sent = entry({ tried: true });
		const step = changeCell([sent], change({ fields: { stage: 3 } }), 'entry-2');
		expect(step.drop).toEqual([]);
		expect(step.put).toMatchObject([{ entryId: 'entry-2', order: 2, tried: false }]);
	});

	it('mends what was refused', () => {
		const hold = { kind: 'refused' as const, code: 'invalid', message: '', fields: {} };
		const step = changeCell(
			[entry({ tried: true, hold })],
			change({ fields: { stage: 1 } }),
			'new'
		);
		expect(step).toMatchObject({ drop: ['entry-1'], put: [{ entryId: 'new', hold: null }] });
	});
});

describe('the order', () => {
	it('is that in which they were made, whatever the ids', () => {
		const entries = [entry({ entryId: 'b', order: 3 }), entry({ entryId: 'z', order: 2 })];
		expect(nextEntry(entries)?.entryId).toBe('z');
	});

	it('passes over a cell that waits for the person, with all that comes after in it', () => {
		const hold = { kind: 'stale' as const, stale: stale({}), author: 'Bert' };
		const held = entry({ hold });
		const behind = entry({ entryId: 'behind', order: 2 });
		expect(nextEntry([held, behind])).toBeUndefined();
		const other = entry({ entryId: 'other', order: 3, id: 'ronde/PV20/ko/inclusie' });
		expect(nextEntry([held, behind, other])?.entryId).toBe('other');
	});
});

describe('after a save', () => {
	const sent = entry({ tried: true });
	const follower = entry({
		...{ entryId: 'next', order: 2, version: 1 },
		...{ fields: { rationale: 'mijn, langer' }, seen: { rationale: 'mijn' } }
	});

	it('what came after it builds on the new version', () => {
		const step = settle([sent, follower], sent, saved({ rationale: 'mijn' }), bert);
		expect(step.drop).toEqual(['entry-1']);
		expect(step.put).toMatchObject([{ entryId: 'next', version: 2, hold: null }]);
	});

	it('it also does when somebody changed another field in between', () => {
		const cell = saved({ rationale: 'mijn', stage: 4, version: 3 });
		const step = settle([sent, follower], sent, cell, bert);
		expect(step.put).toMatchObject([{ version: 3, hold: null }]);
	});

	it('it asks for a choice when somebody changed the same field in between', () => {
		const own = { ...follower, fields: { stage: 5 as const }, seen: { stage: 3 as const } };
		const cell = saved({ rationale: 'mijn', stage: 1, version: 3 });
		const step = settle([sent, own], sent, cell, bert);
		expect(step.put).toMatchObject([
			{
				version: 3,
				hold: {
					author: 'Bert',
					stale: { version: 3, base: { stage: 3 }, theirs: { stage: 1 }, mine: { stage: 5 } }
				}
			}
		]);
	});
});

describe('a save that did not get through', () => {
	const sent = entry({ tried: true });
	const hold = { kind: 'stale' as const, stale: stale({}), author: 'Bert' };

	it('waits for the person', () => {
		expect(holdBack([sent], sent, hold, 'x').put).toEqual([{ ...sent, hold }]);
	});

	it('is judged anew together with what came after it', () => {
		const later = entry({ entryId: 'later', order: 2, fields: { stage: 2 }, seen: { stage: 1 } });
		const entries = after([sent, later], holdBack([sent, later], sent, hold, 'both'));
		expect(entries).toMatchObject([
			{ entryId: 'both', version: 1, fields: { rationale: 'mijn', stage: 2 }, hold: null }
		]);
	});

	it('becomes, once chosen, a save on the version that it was compared with', () => {
		const held = entry({ hold });
		const step = resolveClash([held], CELL, { rationale: 'hun' }, 5, 'chosen');
		expect(after([held], step)).toMatchObject([
			{ entryId: 'chosen', version: 5, fields: { rationale: 'hun' }, hold: null, tried: false }
		]);
	});

	it('goes to the server again when it was refused for what it met, not for what it says', () => {
		const refused = (code: string): Entry['hold'] => ({
			...{ kind: 'refused', code, message: '', fields: {} }
		});
		const closed = entry({ hold: refused('roundNotOpen') });
		const wrong = entry({ entryId: 'wrong', id: 'x', hold: refused('invalid') });
		expect(tryAgain([closed, wrong, entry({ hold })])).toEqual({
			...{ put: [{ ...closed, hold: null }], drop: [] }
		});
	});

	it('can be let go of, of this cell only', () => {
		const other = entry({ entryId: 'other', id: 'ronde/PV20/ko/inclusie' });
		const entries = [entry({ hold }), other];
		expect(after(entries, discardCell(entries, CELL))).toEqual([other]);
	});
});

it('shows a cell with all that waits on top of it, in order', () => {
	const entries = [
		entry({ entryId: 'b', order: 2, fields: { rationale: 'later', stage: 2 } }),
		entry({ entryId: 'a', order: 1, fields: { rationale: 'eerst' } })
	];
	expect(withEntries({ ...emptyJudgement, evidence: [] }, entries, CELL)).toMatchObject({
		rationale: 'later',
		stage: 2
	});
});

it('puts together what waits of each cell, with what it is called', () => {
	const other = 'ronde/PV20/ko/inclusie';
	const entries = [
		entry({ entryId: 'b', order: 3, fields: { rationale: 'later' } }),
		entry({ entryId: 'c', order: 2, id: other, fields: { stage: 1 } }),
		entry({ entryId: 'a', order: 1, about: 'Drenthe, Inclusie', fields: { stage: 2 } })
	];
	expect(perCell(entries)).toEqual([
		{ id: CELL, about: 'Drenthe, Inclusie', fields: { stage: 2, rationale: 'later' } },
		{ id: other, fields: { stage: 1 } }
	]);
});

it.each([
	null,
	3,
	'x',
	{},
	{ entryId: 'a' },
	{ ...entry({}), version: '1' },
	{ ...entry({}), fields: null }
])('takes %j for no entry', (value) => {
	expect(readEntry(value)).toBeNull();
});
