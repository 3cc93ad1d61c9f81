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

it('makes the folder and the store', () => {
	const path = join(folder, 'new/store.db');
	prepare(path);
	expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
});

it('says that a file is no database, and leaves it alone', () => {
	const path = join(folder, 'notes.txt');
	writeFileSync(path, 'dear diary '.repeat(1000));
	expect(() => prepare(path)).toThrow(Sentence);
	expect(() => prepare(path)).toThrow(/beschadigd/);
	expect(readFileSync(path, 'utf8')).toMatch(/^dear diary/);
});

it('notices damage inside the file', () => {
	const path = join(folder, 'store.db');
	prepare(path);
	const bytes = readFileSync(path);
	writeFileSync(path, bytes.fill(0xaa, 4096, 3 * 4096));
	expect(() => prepare(path)).toThrow(/beschadigd/);
});

it('says that a place cannot be written', () => {
	writeFileSync(join(folder, 'file'), '');
	expect(() => prepare(join(folder, 'file/store.db')), 'below a file').toThrow(/kan niet worden/);
	expect(() => prepare(folder), 'a folder').toThrow(/kan niet worden geschreven/);
});

it('says that the store is of a newer version', () => {
	const path = join(folder, 'store.db');
	prepare(path);
	const db = openDatabase(path);
	db.$client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e15)`);
	db.$client.close();
	expect(() => prepare(path)).toThrow(/nieuwere versie/);
});
