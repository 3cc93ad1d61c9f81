import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from './migrate.server.ts';
import { openDatabase, type Database } from './open.server.ts';
import { done } from './outcome.ts';
import { writeSetting } from './settings.server.ts';
import { settings } from './tables.ts';
import { transact, writeIfRoom } from './transact.server.ts';

const now = new Date('2026-03-01T10:00:00Z');
let folder: string;
let db: Database;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'full-'));
	db = openDatabase(join(folder, 'store.db'));
	migrateDatabase(db);
});
afterEach(() => {
	db.$client.close();
	rmSync(folder, { recursive: true });
});

const write = (key: string) =>
	transact(db, () => {
		writeSetting(db, `${key}-1`, 'x'.repeat(50_000), now);
		writeSetting(db, `${key}-2`, 'x'.repeat(50_000), now);
		return done(null);
	});
const keys = () =>
	db
		.select({ key: settings.key })
		.from(settings)
		.all()
		.map(({ key }) => key);

it('on a full disk reading goes on, a write is refused whole, and goes through when there is room', () => {
	expect(write('before')).toMatchObject({ ok: true });
	const pages = db.$client.pragma('page_count', { simple: true }) as number;
	// Room for the first of the two rows, not for both.
	db.$client.pragma(`max_page_count = ${pages + 15}`);

	const refused = write('full');
	expect(refused).toMatchObject({ ok: false, status: 507, code: 'full' });
	expect(refused.ok ? '' : refused.message).toContain('opslag is vol');
	expect(keys()).toEqual(['before-1', 'before-2']);
	const touch = () => {
		writeSetting(db, 'touch', 'x'.repeat(200_000), now);
		return 'written';
	};
	expect(writeIfRoom(touch, 'left')).toBe('left');

	db.$client.pragma('max_page_count = 1000000');
	expect(write('after')).toMatchObject({ ok: true });
	expect(keys()).toHaveLength(4);
	expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
});
