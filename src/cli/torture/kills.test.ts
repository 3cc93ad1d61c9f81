import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from '#lib/db/migrate.server.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { killWriters, writeTogether } from './kills.ts';

let folder: string;
let store: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'torture-'));
	store = join(folder, 'store.db');
	const db = openDatabase(store);
	migrateDatabase(db);
	db.$client.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

it(
	'a kill in the middle of writing loses nothing that was acknowledged, and leaves no half',
	{ timeout: 120_000 },
	async () => {
		const { acknowledged, slowest, ...damage } = await killWriters(store, 3);
		expect(acknowledged).toBeGreaterThanOrEqual(3);
		expect(damage).toEqual({ lost: 0, half: 0, broken: 0 });
		expect(slowest).toBeLessThan(2000);
	}
);

it('programs that write at once each get their turn', { timeout: 120_000 }, async () => {
	expect(await writeTogether(store, 4, 25)).toBe(0);
	const db = openDatabase(store);
	expect(db.$client.prepare('SELECT count(*) FROM sources').pluck().get()).toBe(4 * 25);
	db.$client.close();
});
