import { beforeEach, describe, expect, it } from 'vitest';
import { changes } from '#lib/audit/tables.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { dutchDay, operator, passwordProblem, type Account, type Actor } from './accounts.ts';
import {
	eraseAccount,
	inviteAccount,
	renewLink,
	resetTwoFactor,
	setDisabled,
	updateAccount
} from './commands.server.ts';
import { allAccounts, makeAccount, PASSWORD } from './fixtures.server.ts';
import { issueLink, LINK_MINUTES, readLink, useLink } from './links.server.ts';
import { hasRealManager, listAccounts, listScopes, scopeAreaIds } from './queries.server.ts';
import { endScope, grantScope, handOver } from './scopes.server.ts';
import { readSession } from './sessions.server.ts';
import { signIn } from './sign-in.server.ts';

const now = new Date('2026-03-01T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const as = ({ id, role }: Account): Actor => ({
	viewer: { accountId: id, role, areaIds: new Set() },
	requestId: 'r',
	now
});
const input = { email: 'nieuw@voorbeeld.nl', name: 'Nieuw', role: 'ambassador' } as const;
const tokenOf = (path: string) => path.split('/').at(-1) ?? '';

let db: Database;
let leader: Account;
let ann: Account;
let bob: Account;
beforeEach(async () => {
	db = memoryDatabase();
	leader = await makeAccount(db, 'leader', now, { name: 'Leider' });
	ann = await makeAccount(db, 'ambassador', now, { name: 'Ann' });
	bob = await makeAccount(db, 'ambassador', now, { name: 'Bob' });
});

describe('managing accounts', () => {
	it('is for leader and admin; others change nothing and see nothing', async () => {
		const board = await makeAccount(db, 'board', now);
		const before = JSON.stringify(allAccounts(db));
		for (const who of [as(ann), as(board)]) {
			const outcomes = [
				inviteAccount(db, who, input),
				updateAccount(db, who, bob.id, bob.version, { ...input, name: 'x' }),
				setDisabled(db, who, bob.id, true),
				renewLink(db, who, bob.id),
				resetTwoFactor(db, who, bob.id),
				eraseAccount(db, who, bob.id),
				grantScope(db, who, ann.id, { areaId: 'PV27', firstDay: '2026-01-01' }),
				handOver(db, who, { from: bob.id, to: ann.id, areaIds: ['PV27'], firstDay: '2026-01-01' })
			];
			expect(outcomes.filter((outcome) => outcome.ok)).toEqual([]);
			expect(listAccounts(db, who.viewer, now)).toEqual([]);
		}
		expect(JSON.stringify(allAccounts(db))).toBe(before);
	});

	it('invites once per address, and lists who still has to come in', () => {
		expect(inviteAccount(db, as(leader), input)).toMatchObject({ ok: true });
		expect(inviteAccount(db, as(leader), input)).toMatchObject({ code: 'emailTaken' });
		const listed = listAccounts(db, as(leader).viewer, now);
		expect(listed.map((row) => [row.name, row.invited !== null])).toEqual([
			['Ann', false],
			['Bob', false],
			['Leider', false],
			['Nieuw', true]
		]);
	});

	it('knows whether anybody is left once the examples are gone', async () => {
		expect(hasRealManager(db)).toBe(true);
		inviteAccount(db, operator(now), { ...input, role: 'admin' });
		setDisabled(db, operator(now), leader.id, true);
		// one is blocked, the other has no password yet
		expect(hasRealManager(db)).toBe(false);
		await makeAccount(db, 'admin', now);
		expect(hasRealManager(db)).toBe(true);
	});

	it('keeps people from locking out or promoting themselves', () => {
		expect(setDisabled(db, as(leader), leader.id, true)).toMatchObject({ code: 'ownAccount' });
		expect(eraseAccount(db, as(leader), leader.id)).toMatchObject({ code: 'ownAccount' });
		expect(
			updateAccount(db, as(leader), leader.id, leader.version, { ...input, role: 'admin' })
		).toMatchObject({ code: 'ownAccount' });
	});

	it('tells the second of two administrators what the first changed', () => {
		const base = { email: ann.email, role: ann.role };
		updateAccount(db, as(leader), ann.id, ann.version, { ...base, name: 'Anna' });
		expect(
			updateAccount(db, as(leader), ann.id, ann.version, { ...base, name: 'Annie' })
		).toMatchObject({ code: 'stale', overlaps: ['name'], theirs: { name: 'Anna' } });
	});

	it('ends the sessions of who gets another role', async () => {
		const credentials = { email: ann.email, password: PASSWORD };
		const entered = await signIn(db, credentials, { address: 'a', device: 'x' }, now);
		const token = entered.ok ? entered.value.token : '';
		expect(readSession(db, token, now)).not.toBeNull();
		updateAccount(db, as(leader), ann.id, ann.version, { ...ann, role: 'board' });
		expect(readSession(db, token, now)).toBeNull();
	});

	it('writes no secret in the history', async () => {
		const history = JSON.stringify(db.select().from(changes).all());
		expect(history).toContain('Ann');
		expect(history).not.toContain('argon2');
	});

	it('erases a person from the account and from the history', () => {
		grantScope(db, as(leader), ann.id, { areaId: 'PV27', firstDay: '2026-01-01' });
		expect(eraseAccount(db, as(leader), ann.id)).toMatchObject({ ok: true });
		const everything = JSON.stringify([allAccounts(db), db.select().from(changes).all()]);
		expect(everything).not.toMatch(/Ann\b|ann@voorbeeld/);
		expect(everything).toContain('Bob');
		expect(db.select().from(changes).all().at(-1)).toMatchObject({ action: 'erase' });
	});
});

describe('a link', () => {
	it('works once, also for two at the same moment, and looking does not use it up', async () => {
		const token = tokenOf(issueLink(db, ann.id, 'reset', now));
		for (let i = 0; i < 3; i++) expect(readLink(db, token, 'reset', now).ok).toBe(true);
		const both = await Promise.all(
			['nieuw en lang genoeg', 'ook nieuw en lang'].map((password) =>
				useLink(db, token, 'reset', password, now)
			)
		);
		expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
			'linkUsed',
			'ok'
		]);
	});

	it('has its own sentence when it is unknown, replaced, used or expired', async () => {
		const first = tokenOf(issueLink(db, ann.id, 'reset', now));
		const second = tokenOf(issueLink(db, ann.id, 'reset', now));
		const codeOf = (token: string, purpose: 'reset' | 'invitation' = 'reset', at = now) => {
			const read = readLink(db, token, purpose, at);
			return read.ok ? 'ok' : read.code;
		};
		expect(codeOf('x.y')).toBe('linkUnknown');
		expect(codeOf(first)).toBe('linkUnknown');
		expect(codeOf(second, 'invitation')).toBe('linkUnknown');
		expect(codeOf(second, 'reset', later(LINK_MINUTES.reset))).toBe('linkExpired');
		expect(await useLink(db, second, 'reset', 'kort', now)).toMatchObject({ code: 'invalid' });
		expect(codeOf(second)).toBe('ok');
		await useLink(db, second, 'reset', 'nieuw en lang genoeg', now);
		expect(codeOf(second)).toBe('linkUsed');
	});

	it('is an invitation again for who never chose a password, else a reset', () => {
		inviteAccount(db, as(leader), input);
		const fresh = allAccounts(db).find((row) => row.email === input.email);
		const path = (id: string) => {
			const made = renewLink(db, as(leader), id);
			return made.ok ? made.value : made.code;
		};
		expect(path(fresh?.id ?? '')).toMatch(/^\/uitnodiging\//);
		expect(path(ann.id)).toMatch(/^\/herstel\//);
		expect(path('onbekend')).toBe('notFound');
	});
});

describe('scopes', () => {
	const give = (account: Account, areaId: string, firstDay: string, lastDay?: string) =>
		grantScope(db, as(leader), account.id, { areaId, firstDay, lastDay: lastDay ?? null });

	it('count on their first and last day, and not outside', () => {
		give(ann, 'PV27', '2026-02-01', '2026-02-28');
		const on = (day: string) => scopeAreaIds(db, ann.id, day);
		expect([on('2026-01-31'), on('2026-02-01'), on('2026-02-28'), on('2026-03-01')]).toEqual([
			[],
			['PV27'],
			['PV27'],
			[]
		]);
	});

	it('follow the Dutch day, not that of Greenwich', () => {
		expect(dutchDay(new Date('2026-02-28T23:30:00Z'))).toBe('2026-03-01');
		expect(dutchDay(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
	});

	it('pass to a successor on a day, and what was stays known', () => {
		give(ann, 'PV27', '2026-01-01');
		give(ann, 'PV28', '2026-06-01', '2026-12-31');
		give(ann, 'PV20', '2025-01-01', '2025-12-31');
		const hand = (firstDay: string) =>
			handOver(db, as(leader), {
				from: ann.id,
				to: bob.id,
				areaIds: ['PV20', 'PV27', 'PV28'],
				firstDay
			});
		expect(hand('2026-04-01')).toMatchObject({ ok: true, value: { areaIds: ['PV27', 'PV28'] } });
		const held = (account: Account) =>
			['2025-06-01', '2026-03-31', '2026-04-01', '2026-07-01'].map((day) =>
				scopeAreaIds(db, account.id, day).join()
			);
		expect(held(ann)).toEqual(['PV20', 'PV27', '', '']);
		expect(held(bob)).toEqual(['', '', 'PV27', 'PV27,PV28']);
		expect(hand('2026-04-01')).toMatchObject({ code: 'nothing' });
	});

	it('cannot end before they begin, and are only shown to their owner and who manages', () => {
		const made = give(ann, 'PV27', '2026-02-01');
		expect(give(ann, 'PV27', '2026-02-01', '2026-01-01')).toMatchObject({ code: 'invalid' });
		const id = made.ok ? made.value.id : '';
		expect(endScope(db, as(leader), id, 1, '2025-01-01')).toMatchObject({ code: 'invalid' });
		expect(endScope(db, as(leader), id, 1, '2026-05-01')).toMatchObject({ ok: true });
		expect(listScopes(db, as(ann).viewer)).toHaveLength(1);
		expect(listScopes(db, as(bob).viewer, ann.id)).toEqual([]);
		expect(listScopes(db, operator(now).viewer, ann.id)).toHaveLength(1);
	});
});

describe('a password', () => {
	it('is long, not too long, and not easily guessed', () => {
		const problem = (password: string) => passwordProblem(password, 'jansen@voorbeeld.nl');
		for (const bad of [
			'kort',
			'x'.repeat(201),
			'aaaaaaaaaaaaaa',
			'wachtwoord123456',
			'jansenjansen1'
		]) {
			expect(problem(bad)).toEqual(expect.any(String));
		}
		expect(problem('vier willekeurige woorden')).toBeNull();
	});
});
