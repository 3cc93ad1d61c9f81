import { SqliteError } from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { DISK_FULL } from '#lib/db/transact.server.ts';
import { operator, type Account } from './accounts.ts';
import { changeOwnPassword, setDisabled } from './commands.server.ts';
import { makeAccount, PASSWORD } from './fixtures.server.ts';
import { limits, withinLimit } from './limits.server.ts';
import { issueLink, readLink } from './links.server.ts';
import { requestReset } from './reset.server.ts';
import {
	ABSOLUTE_MINUTES,
	deviceOf,
	endSessions,
	IDLE_MINUTES,
	listSessions,
	readSession,
	type Session
} from './sessions.server.ts';
import { completeSignIn, SIGN_IN_REFUSED, signIn, signInWithCode } from './sign-in.server.ts';
import { sessions } from './tables.ts';
import {
	beginTwoFactor,
	confirmTwoFactor,
	recoveryCodesLeft,
	renewRecoveryCodes
} from './two-factor.server.ts';

const now = new Date('2026-03-01T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const from = { address: '192.0.2.1', device: 'Firefox op Linux' };
const codeAt = (secret: string, at: Date) => generateSync({ secret, epoch: at.getTime() / 1000 });

let db: Database;
let ann: Account;
beforeEach(async () => {
	db = memoryDatabase();
	ann = await makeAccount(db, 'ambassador', now, { name: 'Ann' });
});

const value = <T>(outcome: Outcome<T>): T => {
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.value;
};
const attempt = (password: string, address = ann.email, at = now) =>
	signIn(db, { email: address, password }, from, at);
const enter = async (account: Account, at = now) =>
	value(await signIn(db, { email: account.email, password: PASSWORD }, from, at)).token;
const sessionOf = (token: string, at = now): Session => {
	const session = readSession(db, token, at);
	if (!session) throw new Error('no session');
	return session;
};

describe('signing in', () => {
	it('opens a session that only the token opens', async () => {
		const { token, stage } = value(await attempt(PASSWORD));
		expect(stage).toBe('full');
		expect(sessionOf(token).account.name).toBe('Ann');
		const [id] = token.split('.');
		for (const wrong of ['', 'x', `${id}.`, `${id}.wrong`, `.${token}`, `${token}.x`]) {
			expect(readSession(db, wrong, now)).toBeNull();
		}
	});

	it('stores no token, only a hash of its secret half', async () => {
		const [id, secret] = (await enter(ann)).split('.');
		const stored = JSON.stringify(db.select().from(sessions).all());
		expect(stored).toContain(id);
		expect(stored).not.toContain(secret);
	});

	it('says the same of a wrong password, an unknown, a locked and an uninvited account', async () => {
		await makeAccount(db, 'ambassador', now, { name: 'Weg' });
		const { id } = await makeAccount(db, 'ambassador', now, { name: 'Dicht' });
		setDisabled(db, operator(now), id, true);
		const outcomes = [
			await attempt('een ander wachtwoord'),
			await attempt(PASSWORD, 'niemand@voorbeeld.nl'),
			await attempt(PASSWORD, 'dicht@voorbeeld.nl')
		];
		for (const outcome of outcomes) {
			expect(outcome).toMatchObject({ ok: false, status: 401, message: SIGN_IN_REFUSED });
		}
	});

	it('takes as long for an account that does not exist', async () => {
		const time = async (address: string) => {
			const start = performance.now();
			await attempt('een ander wachtwoord', address);
			return performance.now() - start;
		};
		const known: number[] = [];
		const unknown: number[] = [];
		for (let i = 0; i < 7; i++) {
			known.push(await time(ann.email));
			unknown.push(await time('niemand@voorbeeld.nl'));
		}
		// The quickest of each: what a busy machine adds is no part of the answer.
		const ratio = Math.min(...unknown) / Math.min(...known);
		expect(ratio).toBeGreaterThan(0.5);
		expect(ratio).toBeLessThan(2);
	});

	it('stops after too many tries on one account, known or not, until the window ends', async () => {
		for (const address of [ann.email, 'niemand@voorbeeld.nl']) {
			for (let i = 0; i < limits.signInAccount.most; i++) {
				expect(await attempt('mis', address)).toMatchObject({ status: 401 });
			}
			expect(await attempt(PASSWORD, address)).toMatchObject({
				status: 429,
				message: SIGN_IN_REFUSED
			});
		}
		expect(await attempt(PASSWORD, ann.email, later(16))).toMatchObject({ ok: true });
	});

	it('stops after too many tries from one address, whatever the accounts', async () => {
		const key = `signIn:address:${from.address}`;
		for (let i = 1; i < limits.signInAddress.most; i++) {
			withinLimit(db, key, limits.signInAddress, now);
		}
		expect(await attempt('mis', 'niemand@voorbeeld.nl')).toMatchObject({ status: 401 });
		expect(await attempt(PASSWORD)).toMatchObject({ status: 429 });
	});
});

describe('a store that takes no more', () => {
	/** From now on there is no room for another row of `table`. */
	function fill(table: 'sessions' | 'account_links') {
		db.$client.function('no_room', () => {
			throw new SqliteError('database or disk is full', 'SQLITE_FULL');
		});
		db.$client.exec(
			`CREATE TEMP TRIGGER full BEFORE INSERT ON ${table} BEGIN SELECT no_room(); END`
		);
	}

	it('is told to who signs in', async () => {
		fill('sessions');
		expect(await attempt(PASSWORD)).toMatchObject({ status: 507, message: DISK_FULL });
	});

	it('is told to who forgot the password, and the link of before stays in force', () => {
		const path = issueLink(db, ann.id, 'reset', now);
		fill('account_links');
		const asked = requestReset(db, ann.email, from.address, 'https://kaart.example', now);
		expect(asked).toMatchObject({ status: 507, message: DISK_FULL });
		expect(readLink(db, path.split('/').at(-1) ?? '', 'reset', now).ok).toBe(true);
	});
});

describe('who forgot the password', () => {
	const ask = (email: string) =>
		requestReset(db, email, from.address, 'https://kaart.example', now);

	it('gets a link after the answer; an unknown account the same answer', async () => {
		const print = vi.spyOn(console, 'log').mockReturnValue();
		expect([ask(ann.email), ask('niemand@voorbeeld.nl')]).toEqual([
			{ ok: true, value: null },
			{ ok: true, value: null }
		]);
		expect(print).not.toHaveBeenCalled();
		await new Promise((resolve) => setImmediate(resolve));
		expect(print).toHaveBeenCalledOnce();
		expect(print.mock.calls[0]?.[0]).toContain('https://kaart.example/herstel/');
		print.mockRestore();
	});

	it('is stopped after three times an hour, known or not', () => {
		for (const email of [ann.email, 'niemand@voorbeeld.nl']) {
			for (let i = 0; i < limits.resetAccount.most; i++) expect(ask(email).ok).toBe(true);
			expect(ask(email)).toMatchObject({ status: 429 });
		}
	});
});

describe('a session', () => {
	it('ends when it is not used, and in the end also when it is', async () => {
		const token = await enter(ann);
		expect(readSession(db, token, later(IDLE_MINUTES - 1))).not.toBeNull();
		expect(readSession(db, token, later(2 * IDLE_MINUTES - 2))).not.toBeNull();
		expect(readSession(db, token, later(3 * IDLE_MINUTES))).toBeNull();
		const used = await enter(ann);
		for (let at = 0; at <= ABSOLUTE_MINUTES; at += IDLE_MINUTES) {
			expect(readSession(db, used, later(at))).not.toBeNull();
		}
		expect(readSession(db, used, later(ABSOLUTE_MINUTES + 1))).toBeNull();
	});

	it('is listed for its own account only, and ends everywhere at once', async () => {
		const bob = await makeAccount(db, 'ambassador', now, { name: 'Bob' });
		const tokens = [await enter(ann), await enter(ann), await enter(bob)];
		const viewer = { accountId: ann.id, role: ann.role, areaIds: new Set<string>() };
		expect(listSessions(db, viewer, now)).toHaveLength(2);
		endSessions(db, ann.id);
		expect(tokens.map((token) => readSession(db, token, now) !== null)).toEqual([
			false,
			false,
			true
		]);
	});

	it('ends elsewhere when the password changes, and not before', async () => {
		const [here, there] = [await enter(ann), await enter(ann)];
		const actor = {
			viewer: { accountId: ann.id, role: ann.role, areaIds: new Set<string>() },
			requestId: 'r',
			now
		};
		const change = (current: string, password: string) =>
			changeOwnPassword(db, actor, sessionOf(here).id, { current, password });
		expect(await change('mis', 'nieuw en lang genoeg')).toMatchObject({
			fields: { current: expect.any(String) }
		});
		expect(await change(PASSWORD, 'kort')).toMatchObject({
			fields: { password: expect.any(String) }
		});
		expect(readSession(db, there, now)).not.toBeNull();
		expect(await change(PASSWORD, 'nieuw en lang genoeg')).toMatchObject({ ok: true });
		expect(readSession(db, here, now)).not.toBeNull();
		expect(readSession(db, there, now)).toBeNull();
		expect(await attempt(PASSWORD)).toMatchObject({ status: 401 });
	});

	it('ends when the account is locked', async () => {
		const token = await enter(ann);
		setDisabled(db, operator(now), ann.id, true);
		expect(readSession(db, token, now)).toBeNull();
	});

	it('is shown by browser and system', () => {
		expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140')).toBe(
			'Edge op Windows'
		);
		expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19) Version/19 Safari/605')).toBe(
			'Safari op iOS'
		);
		expect(deviceOf(null)).toBe('Onbekende browser');
	});
});

describe('the second factor', () => {
	const enrol = async (account: Account) => {
		const session = sessionOf(await enter(account));
		const { secret } = beginTwoFactor(db, session);
		const codes = value(
			await confirmTwoFactor(db, sessionAgain(session), codeAt(secret, now), now)
		);
		return { secret, codes };
	};
	const sessionAgain = (session: Session): Session => {
		const row = db.select().from(sessions).where(eq(sessions.id, session.id)).get();
		return { ...session, newTotpSecret: row?.newTotpSecret ?? null };
	};

	it.each(['leader', 'board', 'admin'] as const)('has to be set up first by %s', async (role) => {
		const account = await makeAccount(db, role, now);
		const { token, stage } = value(await attempt(PASSWORD, account.email));
		expect(stage).toBe('setup');
		const full = completeSignIn(db, sessionOf(token), 'x', now);
		expect(sessionOf(full).stage).toBe('full');
		expect(readSession(db, token, now)).toBeNull();
	});

	it('is asked once it is on; a code works once', async () => {
		const { secret } = await enrol(ann);
		const at = later(1);
		const half = value(await attempt(PASSWORD, ann.email, at));
		expect(half.stage).toBe('code');
		const session = sessionOf(half.token, at);
		const code = codeAt(secret, at);
		expect(await signInWithCode(db, session, '000000', 'x', at)).toMatchObject({ code: 'code' });
		const full = value(await signInWithCode(db, session, code, 'x', at));
		expect(sessionOf(full, at).stage).toBe('full');
		expect(readSession(db, half.token, at)).toBeNull();
		expect(await signInWithCode(db, session, code, 'x', at)).toMatchObject({ code: 'code' });
	});

	it('lets one of two requests with the same code in', async () => {
		const { secret } = await enrol(ann);
		const at = later(1);
		const session = sessionOf(value(await attempt(PASSWORD, ann.email, at)).token, at);
		const code = codeAt(secret, at);
		const both = await Promise.all([1, 2].map(() => signInWithCode(db, session, code, 'x', at)));
		expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
	});

	it('takes each recovery code once, however it is typed', async () => {
		const { codes } = await enrol(ann);
		expect(codes).toHaveLength(10);
		const session = sessionOf(value(await attempt(PASSWORD)).token);
		const typed = (codes[0] ?? '').toUpperCase().replace('-', ' ');
		expect(await signInWithCode(db, session, typed, 'x', now)).toMatchObject({ ok: true });
		expect(await signInWithCode(db, session, typed, 'x', now)).toMatchObject({ code: 'code' });
		expect(recoveryCodesLeft(db, ann.id)).toBe(9);
		renewRecoveryCodes(db, ann.id);
		expect(await signInWithCode(db, session, codes[1] ?? '', 'x', now)).toMatchObject({
			code: 'code'
		});
	});

	it('stops guessing, also with the right code', async () => {
		const { secret } = await enrol(ann);
		const at = later(1);
		const session = sessionOf(value(await attempt(PASSWORD, ann.email, at)).token, at);
		for (let i = 0; i < limits.code.most; i++) {
			expect(await signInWithCode(db, session, '000000', 'x', at)).toMatchObject({ status: 422 });
		}
		expect(await signInWithCode(db, session, codeAt(secret, at), 'x', at)).toMatchObject({
			status: 429
		});
	});

	it('is not on before the app has given a right code', async () => {
		const session = sessionOf(await enter(ann));
		beginTwoFactor(db, session);
		expect(await confirmTwoFactor(db, sessionAgain(session), '123', now)).toMatchObject({
			code: 'code'
		});
		expect(value(await attempt(PASSWORD)).stage).toBe('full');
	});
});
