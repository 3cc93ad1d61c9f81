import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { workingAreaAreas, workingAreas, areas } from '#lib/areas/tables.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { refuse } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { sources } from '#lib/sources/tables.ts';
import { isStale } from './audit.ts';
import { changeRow, createRow, eraseHistory, recordChange } from './commands.server.ts';
import { changes } from './tables.ts';

const now = new Date('2026-03-01T10:00:00Z');
const actor = (role: 'leader' | 'ambassador', accountId: string = role): Actor => ({
	viewer: { accountId, role, areaIds: new Set() },
	requestId: `request-${accountId}`,
	now
});
const leader = actor('leader');

let db: Database;
beforeEach(() => {
	db = memoryDatabase();
	createRow(db, leader, {
		table: sources,
		entity: 'source',
		row: { id: 's', kind: 'ownInput', title: 'Eigen invoer' },
		may: () => true,
		label: (row) => row.title
	});
});

const links = {
	read: (id: string) => ({
		areaIds: db
			.select()
			.from(workingAreaAreas)
			.where(eq(workingAreaAreas.workingAreaId, id))
			.orderBy(workingAreaAreas.areaId)
			.all()
			.map((row) => row.areaId)
	}),
	write: (id: string, { areaIds }: { areaIds?: string[] }) => {
		if (!areaIds) return;
		db.delete(workingAreaAreas).where(eq(workingAreaAreas.workingAreaId, id)).run();
		for (const areaId of areaIds) {
			db.insert(workingAreaAreas).values({ workingAreaId: id, areaId }).run();
		}
	}
};
const rename = (who: Actor, version: number, fields: { name?: string; position?: number }) =>
	changeRow(db, who, {
		table: workingAreas,
		entity: 'workingArea',
		id: 'noord',
		version,
		may: () => can(who.viewer, 'manage:programme'),
		label: (row) => row.name,
		next: () => (fields.name === '' ? refuse(422, 'invalid', 'Vul een naam in.') : fields)
	});
const create = (who: Actor) =>
	createRow(db, who, {
		table: workingAreas,
		entity: 'workingArea',
		row: { id: 'noord', name: 'Noord', position: 1, sourceId: 's' },
		may: () => can(who.viewer, 'manage:programme'),
		label: (row) => row.name
	});
const history = () =>
	db.select().from(changes).where(eq(changes.entity, 'workingArea')).orderBy(changes.id).all();

describe('createRow', () => {
	it('stores version 1, its author, and who did what when in the history', () => {
		expect(create(leader)).toMatchObject({
			ok: true,
			value: { version: 1, createdBy: 'leader', updatedAt: now.toISOString() }
		});
		expect(history()).toMatchObject([
			{
				author: 'leader',
				action: 'create',
				at: now.toISOString(),
				requestId: 'request-leader',
				label: 'Noord',
				before: null,
				after: { name: 'Noord', position: 1 }
			}
		]);
	});

	it('leaves neither row nor history behind for who may not', () => {
		expect(create(actor('ambassador'))).toMatchObject({ ok: false, code: 'forbidden' });
		expect(db.select().from(workingAreas).all()).toEqual([]);
		expect(history()).toEqual([]);
	});
});

describe('changeRow', () => {
	beforeEach(() => void create(leader));

	it('writes the fields, the next version and a before and after', () => {
		expect(rename(leader, 1, { name: 'Het Noorden' })).toMatchObject({
			ok: true,
			value: { name: 'Het Noorden', version: 2 }
		});
		expect(history()[1]).toMatchObject({
			action: 'update',
			version: 2,
			before: { name: 'Noord' },
			after: { name: 'Het Noorden' }
		});
	});

	it('tells a loser what changed and loses nothing', () => {
		rename(actor('leader', 'ann'), 1, { name: 'Van Ann', position: 2 });
		const lost = rename(actor('leader', 'bob'), 1, { name: 'Van Bob', position: 1 });
		expect(lost).toMatchObject({
			ok: false,
			status: 412,
			code: 'stale',
			version: 2,
			base: { name: 'Noord', position: 1 },
			theirs: { name: 'Van Ann', position: 2 },
			mine: { name: 'Van Bob', position: 1 },
			merged: { name: 'Van Ann', position: 2 },
			overlaps: ['name'],
			updatedBy: 'ann'
		});
		expect(!lost.ok && isStale(lost)).toBe(true);
		expect(db.select().from(workingAreas).all()).toMatchObject([{ name: 'Van Ann', version: 2 }]);
	});

	it('takes a save that arrives twice for one', () => {
		rename(leader, 1, { name: 'Twee' });
		expect(rename(leader, 1, { name: 'Twee' })).toMatchObject({ ok: true, value: { version: 2 } });
		expect(history()).toHaveLength(2);
	});

	it('refuses what may not, is invalid or is not there, before it says anything is stale', () => {
		expect(rename(actor('ambassador'), 9, { name: 'x' })).toMatchObject({ code: 'forbidden' });
		expect(rename(leader, 9, { name: '' })).toMatchObject({ code: 'invalid' });
		db.delete(workingAreas).run();
		expect(rename(leader, 1, { name: 'x' })).toMatchObject({ code: 'notFound' });
		expect(history()).toHaveLength(1);
	});

	it('takes what lives in link tables along in history and merging', () => {
		for (const id of ['gr', 'fr']) {
			const row = { id, kind: 'province' as const, name: id, sourceId: 's' };
			createRow(db, leader, {
				table: areas,
				entity: 'area',
				row,
				may: () => true,
				label: () => id
			});
		}
		const set = (version: number, areaIds: string[]) =>
			changeRow(db, leader, {
				table: workingAreas,
				entity: 'workingArea',
				id: 'noord',
				version,
				may: () => true,
				label: (row) => row.name,
				areaIds: (row) => row.areaIds,
				links,
				next: () => ({ areaIds })
			});
		expect(set(1, ['fr', 'gr'])).toMatchObject({ value: { version: 2, areaIds: ['fr', 'gr'] } });
		expect(history()[1]).toMatchObject({
			areaIds: ['fr', 'gr'],
			before: { areaIds: [] },
			after: { areaIds: ['fr', 'gr'] }
		});
		expect(set(1, ['gr'])).toMatchObject({
			code: 'stale',
			base: { areaIds: [] },
			theirs: { areaIds: ['fr', 'gr'] },
			overlaps: ['areaIds']
		});
	});

	it('is undone with the rest when a later part of the command refuses', () => {
		const outcome = transact(db, () => {
			rename(leader, 1, { name: 'Half' });
			return refuse(409, 'half', 'Toch niet.');
		});
		expect(outcome).toMatchObject({ code: 'half' });
		expect(db.select().from(workingAreas).all()).toMatchObject([{ name: 'Noord', version: 1 }]);
		expect(history()).toHaveLength(1);
	});

	it('loses no update in 1,000 races', { timeout: 60_000 }, () => {
		let won = 0;
		for (let race = 0; race < 1000; race++) {
			const { version } = db.select().from(workingAreas).get() ?? { version: 0 };
			const outcomes = ['ann', 'bob'].map((who) =>
				rename(actor('leader', who), version, { name: `${who} ${race}` })
			);
			expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false]);
			won += outcomes.filter((outcome) => outcome.ok).length;
		}
		expect(db.select().from(workingAreas).get()?.version).toBe(1 + won);
		expect(history()).toHaveLength(1 + won);
	});
});

describe('the history', () => {
	beforeEach(() => void create(leader));

	it('cannot be deleted or changed, not even in SQL', () => {
		const run = (sql: string) => () => db.$client.prepare(sql).run();
		expect(run(`DELETE FROM changes`)).toThrow(/cannot be deleted/);
		expect(run(`UPDATE changes SET author = 'x'`)).toThrow(/cannot be changed/);
		expect(run(`UPDATE changes SET label = NULL, before = NULL, after = NULL`)).toThrow(
			/cannot be changed/
		);
		expect(
			run(`UPDATE changes SET label = NULL, before = NULL, after = NULL, reason = NULL,
			erased_by = 1`)
		).toThrow(/cannot be changed/);
	});

	it('is blanked for one record by an erasure, which is itself written down', () => {
		rename(leader, 1, { name: 'Jan Jansen' });
		const other = recordChange(db, leader, {
			entity: 'other',
			entityId: 'noord',
			action: 'create',
			label: 'blijft'
		});
		expect(eraseHistory(db, leader, { entity: 'workingArea', entityId: 'noord' })).toBe(2);
		expect(JSON.stringify(history())).not.toContain('Jansen');
		expect(history().map((row) => [row.action, row.author, row.erasedBy !== null])).toEqual([
			['create', 'leader', true],
			['update', 'leader', true],
			['erase', 'leader', false]
		]);
		expect(db.select().from(changes).where(eq(changes.id, other)).get()?.label).toBe('blijft');
	});
});
