import Sqlite from 'better-sqlite3';
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, changedSinceBackup, expired } from './backup.server.ts';
import { backupFiles, backupFolder, momentOf, storeSize } from './backups.server.ts';
import { migrateDatabase } from './migrate.server.ts';
import { openDatabase, type Database } from './open.server.ts';
import { restoreBackup } from './restore.server.ts';
import { writeSetting } from './settings.server.ts';
import { settings } from './tables.ts';

const now = new Date('2026-03-01T10:15:00Z');
let folder: string;
let path: string;
let db: Database;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'backup-'));
	path = join(folder, 'store.db');
	db = openDatabase(path);
	migrateDatabase(db);
	write(0);
});
afterEach(() => {
	db.$client.close();
	rmSync(folder, { recursive: true });
});

const write = (i: number) => writeSetting(db, `key-${i}`, 'x'.repeat(100), now);
const count = (file: string) => {
	const client = new Sqlite(file, { readonly: true });
	const rows = client.prepare('SELECT count(*) FROM settings').pluck().get();
	client.close();
	return rows;
};

describe('a backup', () => {
	it('is a whole, checked store under its moment, without remains', async () => {
		const { path: made, bytes } = await backUp(path, now);
		expect(made).toBe(join(backupFolder(path), 'store-2026-03-01T10-15-00Z.db'));
		expect(bytes).toBeGreaterThan(10_000);
		expect(count(made)).toBe(1);
		expect(readdirSync(backupFolder(path))).toHaveLength(1);
	});

	it('is listed with its moment and size, the newest first', async () => {
		expect(backupFiles(path)).toEqual([]);
		const first = await backUp(path, now);
		write(1);
		await backUp(path, new Date('2026-03-01T10:30:00Z'));
		expect(backupFiles(path)).toMatchObject([
			{ name: 'store-2026-03-01T10-30-00Z.db', at: '2026-03-01T10:30:00.000Z' },
			{ name: 'store-2026-03-01T10-15-00Z.db', bytes: first.bytes }
		]);
		const { bytes, free } = await storeSize(path);
		expect(bytes).toBeGreaterThan(10_000);
		expect(free).toBeGreaterThan(0);
	});

	it('can be made while others write, and holds no half of anything', async () => {
		let written = 1;
		const writing = setInterval(() => {
			db.$client.transaction(() => {
				write(written++);
				write(written++);
			})();
		}, 1);
		const { path: made } = await backUp(path, now);
		clearInterval(writing);
		expect(Number(count(made)) % 2).toBe(1);
		expect(count(path)).toBe(written);
	});

	it('of a damaged store fails, and the older ones stay', async () => {
		const { path: good } = await backUp(path, now);
		db.$client.close();
		const bytes = readFileSync(path);
		writeFileSync(path, bytes.fill(0xaa, 4096, bytes.length));
		await expect(backUp(path, new Date('2026-03-01T10:30:00Z'))).rejects.toThrow();
		expect(readdirSync(backupFolder(path))).toHaveLength(1);
		expect(count(good)).toBe(1);
		db = openDatabase(':memory:');
	});

	it('is only needed when something was written since', async () => {
		expect(changedSinceBackup(path)).toBe(true);
		const { path: made } = await backUp(path, now);
		const later = new Date(Date.now() + 60_000);
		utimesSync(made, later, later);
		expect(changedSinceBackup(path)).toBe(false);
	});

	it('makes room: all of three hours, then one an hour, a day, a month', () => {
		const quarter = 15 * 60_000;
		const names = Array.from({ length: 2 * 365 * 96 }, (_, i) => {
			const moment = new Date(now.getTime() - i * quarter);
			return `store-${moment.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;
		}).reverse();
		const gone = new Set(expired(names, now));
		const kept = names.filter((name) => !gone.has(name));
		expect(kept.at(-1)).toBe(names.at(-1));
		expect(kept.slice(-12)).toEqual(names.slice(-12));
		expect(kept.length).toBeGreaterThan(12 + 40 + 30);
		expect(kept.length).toBeLessThan(12 + 48 + 36 + 15);
		const oldest = momentOf(kept[0] ?? '') ?? 0;
		expect(now.getTime() - oldest).toBeGreaterThan(330 * 24 * 3_600_000);
		expect(expired(['store-2001-01-01T00-00-00Z.db'], now)).toEqual([]);
		expect(expired(kept, now)).toEqual([]);
	});
});

describe('the restore drill', () => {
	it('brings every row back in a minute, and keeps what was there', async () => {
		for (let i = 1; i < 500; i++) write(i);
		const { path: made } = await backUp(path, now);
		for (let i = 500; i < 600; i++) write(i);
		db.$client.close();

		const start = performance.now();
		const outcome = restoreBackup(made, path, now);
		expect(performance.now() - start).toBeLessThan(60_000);
		expect(outcome).toMatchObject({ ok: true });
		expect(count(outcome.ok ? (outcome.value ?? '') : '')).toBe(600);
		expect(existsSync(`${path}-wal`)).toBe(false);
		db = openDatabase(path);
		expect(db.select().from(settings).all()).toHaveLength(500);
		expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(migrateDatabase(db).applied).toEqual([]);
	});

	it('puts a store where there was none', async () => {
		const { path: made } = await backUp(path, now);
		const elsewhere = join(folder, 'new.db');
		expect(restoreBackup(made, elsewhere, now)).toEqual({ ok: true, value: null });
		expect(count(elsewhere)).toBe(1);
	});

	it('refuses while the store is in use', async () => {
		const { path: made } = await backUp(path, now);
		expect(restoreBackup(made, path, now)).toMatchObject({ code: 'inUse' });
		write(1);
		expect(count(path)).toBe(2);
	});

	it('refuses what is missing, damaged, foreign or newer, and leaves the store alone', async () => {
		const { path: made } = await backUp(path, now);
		const spoil = (name: string, change: (file: string) => void) => {
			const file = join(folder, name);
			writeFileSync(file, readFileSync(made));
			change(file);
			return file;
		};
		const sql = (statement: string) => (file: string) => {
			const client = new Sqlite(file);
			client.exec(statement);
			client.close();
		};
		const bad: [string, RegExp][] = [
			[join(folder, 'missing.db'), /bestaat niet/],
			[
				spoil('cut.db', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9000))),
				/beschadigd/
			],
			[spoil('text.db', (file) => writeFileSync(file, 'lieve dagboek '.repeat(900))), /beschadigd/],
			[spoil('foreign.db', sql('DROP TABLE __drizzle_migrations')), /geen database van/],
			[
				spoil(
					'newer.db',
					sql(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e12)`)
				),
				/nieuwere versie/
			]
		];
		db.$client.close();
		for (const [file, message] of bad) {
			const outcome = restoreBackup(file, path, now);
			expect(outcome).toMatchObject({ ok: false, code: 'backup' });
			expect(outcome.ok ? '' : outcome.message).toMatch(message);
		}
		db = openDatabase(path);
		expect(count(path)).toBe(1);
	});
});
