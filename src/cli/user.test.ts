import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { removeExampleAccounts } from '#lib/accounts/examples.server.ts';
import { allAccounts } from '#lib/accounts/fixtures.server.ts';
import { readLink } from '#lib/accounts/links.server.ts';
import { signIn } from '#lib/accounts/sign-in.server.ts';
import { accountScopes } from '#lib/accounts/tables.ts';
import { getAreaBySlug } from '#lib/areas/queries.server.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { readEnvironment } from './environment.ts';
import { offerExampleAccounts } from './example-accounts.ts';
import { seedDatabase } from './seed.ts';
import { createUser, readArguments } from './user.ts';

const now = new Date('2026-03-01T10:00:00Z');
const words = ['--email', 'Jan@Voorbeeld.nl', '--name', 'Jan', '--role', 'ambassador'];

let db: Database;
beforeEach(() => {
	db = memoryDatabase();
	seedDatabase(db, readEnvironment({ EXAMPLE_DATA: 'off' }), now);
});

describe('user:create', () => {
	it('makes an account with its areas and a link that works', () => {
		const path = createUser(db, [...words, '--area', 'zeeland', '--area', 'GM0344'], now);
		const link = readLink(db, path.split('/').at(-1) ?? '', 'invitation', now);
		expect(link).toMatchObject({ ok: true, value: { email: 'jan@voorbeeld.nl', name: 'Jan' } });
		expect(db.select().from(accountScopes).all()).toMatchObject([
			{ areaId: getAreaBySlug(db, visitor, 'zeeland')?.id, firstDay: '2026-03-01', lastDay: null },
			{ areaId: 'GM0344' }
		]);
	});

	it('works from the shell on a store that was never started, and says in a sentence what fails', () => {
		const folder = mkdtempSync(join(tmpdir(), 'user-'));
		const run = () =>
			spawnSync(process.execPath, ['src/cli/user-create.ts', ...words, '--area', 'zeeland'], {
				encoding: 'utf8',
				env: {
					PATH: process.env['PATH'],
					DATABASE_PATH: join(folder, 'new.db'),
					EXAMPLE_DATA: 'off'
				}
			});
		expect(run().stdout).toMatch(/http:\/\/127\.0\.0\.1:3000\/uitnodiging\/\S+/);
		const again = run();
		expect(again.status).toBe(1);
		expect(again.stderr).toBe('Er is al een account met dit e-mailadres.\n');
		rmSync(folder, { recursive: true });
	});

	it.each([
		[[], /--email ontbreekt/],
		[['--email', 'geen adres', '--name', 'Jan', '--role', 'board'], /e-mailadres/],
		[['--email', 'a@b.nl', '--name', 'Jan', '--role', 'baas'], /ambassador, leader/],
		[['--mail', 'a@b.nl'], /Gebruik:/]
	])('says what is wrong with %j', (wrong, message) => {
		expect(() => readArguments(wrong)).toThrow(message);
	});

	it('says which areas there are, and does not make half an account', () => {
		expect(() => createUser(db, [...words, '--area', 'atlantis'], now)).toThrow(/zeeland/);
		expect(allAccounts(db)).toEqual([]);
		createUser(db, words, now);
		expect(() => createUser(db, words, now)).toThrow(/al een account/);
	});
});

describe('example accounts', () => {
	const offer = (variables: Record<string, string>) => {
		const said: string[] = [];
		const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
		offerExampleAccounts(db, readEnvironment(variables), now);
		log.mockRestore();
		return said;
	};

	it('are made once, with passwords that are only printed', async () => {
		const said = offer({});
		expect(said).toHaveLength(6);
		expect(offer({})).toEqual([]);
		expect(
			allAccounts(db)
				.map(({ role }) => role)
				.sort()
		).toEqual(['admin', 'ambassador', 'ambassador', 'board', 'leader']);
		const [, email = '', password = ''] = /(\S+@\S+)\s+(\S+)$/.exec(said[1] ?? '') ?? [];
		const from = { address: 'x', device: 'x' };
		expect(await signIn(db, { email, password }, from, now)).toMatchObject({ ok: true });
		expect(db.$client.serialize().includes(password)).toBe(false);
	});

	it('give each ambassador a working area, with all it contains', () => {
		offer({});
		const north = allAccounts(db).find(({ name }) => name.endsWith('Noord'));
		const { areaIds } = viewerOf(db, north ?? { id: '', role: 'ambassador' }, now);
		expect(areaIds.has('GM0014')).toBe(true);
		expect(areaIds.has('GM0344')).toBe(false);
	});

	it('are never made in production or for other computers', () => {
		expect(offer({ NODE_ENV: 'production' })).toEqual([]);
		expect(offer({ HOST: '0.0.0.0' })).toEqual([]);
		expect(allAccounts(db)).toEqual([]);
	});

	it('go with the example data', () => {
		offer({});
		removeExampleAccounts(db);
		expect(allAccounts(db)).toEqual([]);
		expect(db.select().from(accountScopes).all()).toEqual([]);
	});
});
