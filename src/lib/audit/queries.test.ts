import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/accounts.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { recordChange, type NewChange } from './commands.server.ts';
import { historyOf, latestSaves } from './queries.server.ts';

let db: Database;
let requests = 0;
beforeEach(() => (db = memoryDatabase()));

const actor = (accountId: string, areas: string[] = []): Actor => ({
	viewer: {
		accountId,
		role: accountId === 'leider' ? 'leader' : 'ambassador',
		areaIds: new Set(areas)
	},
	requestId: `request-${requests++}`,
	now: new Date(Date.UTC(2026, 2, 1, 10, requests))
});
const noord = () => actor('noord', ['PV20']);
const leider = actor('leider');

/** One change of a cell in Groningen, in a request of its own. */
function change(who: Actor, entityId: string, it: Partial<NewChange> = {}): void {
	recordChange(db, who, {
		...{ entity: 'assessment', entityId, action: 'update', label: entityId, areaIds: ['PV20'] },
		...it
	});
}
const lines = (limit = 10, { viewer } = leider) =>
	latestSaves(db, viewer, limit).map(({ entityId, author, action, times }) =>
		[entityId, author, action, times].join(' ')
	);

describe('latestSaves', () => {
	it('takes what somebody saved again and again for one line, from the first to the last', () => {
		change(noord(), 'a', { action: 'create', after: { stage: 1 } });
		for (const stage of [2, 3, 4])
			change(noord(), 'a', { before: { stage: stage - 1 }, after: { stage } });
		expect(lines()).toEqual(['a noord create 4']);
		const [newest] = historyOf(db, leider.viewer, 'assessment', 'a');
		expect(latestSaves(db, leider.viewer, 1)[0]).toMatchObject({
			...{ id: newest?.id, at: newest?.at, before: null, after: { stage: 4 } }
		});
		expect(historyOf(db, leider.viewer, 'assessment', 'a')).toHaveLength(4);
	});

	it('puts together what belongs to one record, also when another was saved in between', () => {
		for (const cell of ['a', 'b', 'a', 'b', 'a']) change(noord(), cell);
		expect(lines()).toEqual(['a noord update 3', 'b noord update 2']);
	});

	it('begins anew when somebody else was there, or a step was taken', () => {
		change(noord(), 'a');
		change(noord(), 'a');
		change(actor('zuid'), 'a');
		change(noord(), 'a');
		change(noord(), 'a', { action: 'submit' });
		change(noord(), 'a', { action: 'update' });
		change(noord(), 'a', { reason: 'nagekeken' });
		change(noord(), 'a');
		expect(lines()).toEqual([
			...['a noord update 1', 'a noord update 1', 'a noord update 1', 'a noord submit 1'],
			...['a noord update 1', 'a zuid update 1', 'a noord update 2']
		]);
	});

	it('leaves what was made together as it was made', () => {
		const once = noord();
		change(once, 'tour', { entity: 'tour', action: 'create' });
		change(once, 'scene', { entity: 'tourScene', action: 'create' });
		change(noord(), 'tour', { entity: 'tour' });
		change(noord(), 'tour', { entity: 'tour' });
		expect(lines()).toEqual(['tour noord update 2', 'scene noord create 1', 'tour noord create 1']);
	});

	it('counts lines for its limit, not saves', () => {
		for (const cell of ['c', 'b', 'a']) for (let i = 0; i < 6; i++) change(noord(), cell);
		expect(lines(2)).toEqual(['a noord update 6', 'b noord update 6']);
	});

	it('shows of it what the viewer may read', () => {
		change(noord(), 'a');
		change(noord(), 'elsewhere', { areaIds: ['PV30'] });
		expect(lines(10, noord())).toEqual(['a noord update 1']);
		expect(lines(10, actor('nobody'))).toEqual([]);
	});
});
