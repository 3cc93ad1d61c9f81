import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '#lib/db/open.server.ts';
import { readEnvironment } from './environment.ts';
import { prepareDatabase } from './prepare.ts';
import { Sentence } from './run.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'prepare-'));
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});
const prepare = (path: string) => prepareDatabase(readEnvironment({ DATABASE_PATH: path }));

it('makes the folder and the store', async () => {
	const path = join(folder, 'new/store.db');
	await prepare(path);
	expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
});

it('says that a file is no database, and leaves it alone', async () => {
	const path = join(folder, 'notes.txt');
	writeFileSync(path, 'dear diary '.repeat(1000));
	await expect(prepare(path)).rejects.toThrow(Sentence);
	await expect(prepare(path)).rejects.toThrow(/beschadigd/);
	expect(readFileSync(path, 'utf8')).toMatch(/^dear diary/);
});

it('notices damage inside the file', async () => {
	const path = join(folder, 'store.db');
	await prepare(path);
	const bytes = readFileSync(path);
	writeFileSync(path, bytes.fill(0xaa, 4096, 3 * 4096));
	await expect(prepare(path)).rejects.toThrow(/beschadigd/);
});

it('says that a place cannot be written', async () => {
	writeFileSync(join(folder, 'file'), '');
	await expect(prepare(join(folder, 'file/store.db')), 'below a file').rejects.toThrow(
		/kan niet worden/
	);
	await expect(prepare(folder), 'a folder').rejects.toThrow(/kan niet worden geschreven/);
});

it.runIf(process.platform === 'linux')(
	'says so too of a folder that is not on a disk',
	async () => {
		await expect(prepare('/proc/new/store.db')).rejects.toThrow(/kan niet worden geschreven/);
	}
);

it('says that the store is of a newer version', async () => {
	const path = join(folder, 'store.db');
	await prepare(path);
	const db = openDatabase(path);
	db.$client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e15)`);
	db.$client.close();
	await expect(prepare(path)).rejects.toThrow(/nieuwere versie/);
});

it('seeds once per edition, and again when examples are asked for later', async () => {
	const path = join(folder, 'store.db');
	const off = readEnvironment({ DATABASE_PATH: path, EXAMPLE_DATA: 'off' });
	const on = readEnvironment({ DATABASE_PATH: path, EXAMPLE_DATA: 'on' });
	const kindcentra = () => {
		const db = openDatabase(path);
		const count = db.$client.prepare('SELECT count(*) FROM kindcentra').pluck().get() as number;
		db.$client.exec('DELETE FROM kindcentrum_terms');
		db.$client.close();
		return count;
	};
	const terms = () => {
		const db = openDatabase(path);
		const count = db.$client.prepare('SELECT count(*) FROM kindcentrum_terms').pluck().get();
		db.$client.close();
		return count;
	};
	await prepareDatabase(off, { edition: 'one' });
	const real = kindcentra();
	await prepareDatabase(off, { edition: 'one' });
	expect(terms(), 'left alone').toBe(0);
	await prepareDatabase(on, { edition: 'one' });
	expect(kindcentra()).toBeGreaterThan(real);
	await prepareDatabase(on, { edition: 'two' });
	expect(terms(), 'brought up to date').toBeGreaterThan(0);
});
