import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { operator, visitor } from '#lib/accounts/accounts.ts';
import { recordChange } from '#lib/audit/commands.server.ts';
import { migrateDatabase } from '#lib/db/migrate.server.ts';
import { openDatabase, type Database } from '#lib/db/open.server.ts';
import { backupTasks } from './backups.server.ts';

let db: Database;
beforeEach(() => {
	db = openDatabase(join(mkdtempSync(join(tmpdir(), 'tasks-')), 'store.db'));
	migrateDatabase(db);
});
afterEach(() => {
	const folder = dirname(db.$client.name);
	db.$client.close();
	rmSync(folder, { recursive: true });
});

/** So many minutes from now. */
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const write = (now: Date) =>
	recordChange(db, operator(now), { entity: 'x', entityId: 'x', action: 'create', label: 'X' });
function copy(now: Date) {
	const folder = join(dirname(db.$client.name), 'backups');
	mkdirSync(folder, { recursive: true });
	const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
	writeFileSync(join(folder, `store-${stamp}Z.db`), '');
}
const { viewer } = operator(new Date());
const titles = (now: Date, who = viewer) => backupTasks(db, who, now).map(({ title }) => title);

it('is no work while nothing was written, nor for others', () => {
	expect(titles(later(600))).toEqual([]);
	write(later(0));
	expect(titles(later(600), visitor)).toEqual([]);
});

it('asks for a copy once there should have been one', () => {
	write(later(0));
	expect(titles(later(20))).toEqual([]);
	expect(titles(later(40))).toEqual(['Er is nog geen reservekopie']);
	copy(later(41));
	expect(titles(later(600))).toEqual([]);
	// Days of rest are no reason, what was written since and lies nowhere is.
	write(later(600));
	expect(titles(later(620))).toEqual([]);
	expect(titles(later(631))).toEqual(['De laatste reservekopie is te oud']);
});
