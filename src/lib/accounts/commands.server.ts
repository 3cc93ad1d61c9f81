import { eq, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { changeRow, createRow, eraseHistory, recordChange } from '#lib/audit/commands.server.ts';
import type { ChangeAction } from '#lib/audit/audit.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { passwordProblem, type Account, type Actor, type Role } from './accounts.ts';
import { issueLink, storePassword } from './links.server.ts';
import { can } from './rights.ts';
import { hashPassword, verifyPassword } from './secrets.server.ts';
import { grantScope, type NewScope } from './scopes.server.ts';
import { endSessions } from './sessions.server.ts';
import { accountLinks, accounts, accountScopes, credentials } from './tables.ts';
import { removeTwoFactor } from './two-factor.server.ts';
import { clearLimit, limits, withinLimit } from './limits.server.ts';

const account = { table: accounts, entity: 'account', label: (row: { name: string }) => row.name };
const taken = () =>
	refuse(409, 'emailTaken', 'Er is al een account met dit e-mailadres.', {
		email: 'Er is al een account met dit e-mailadres.'
	});
const ownAccount = () =>
	refuse(409, 'ownAccount', 'Dit kan niet met uw eigen account. Vraag het een andere beheerder.');

export interface AccountInput {
	email: string;
	name: string;
	role: Role;
}

/**
 * Makes an account with its scopes, and the path of the link to choose a password. Refuses with
 * `forbidden`, or `emailTaken` (409).
 */
export function inviteAccount(
	db: Database,
	actor: Actor,
	input: AccountInput & { scopes?: NewScope[]; example?: boolean }
): Outcome<{ account: Account; path: string }> {
	return transact(db, () => {
		if (!can(actor.viewer, 'manage:system')) return forbidden();
		if (emailInUse(db, input.email)) return taken();
		const { scopes = [], ...fields } = input;
		const made = createRow(db, actor, {
			...account,
			row: { id: randomUUID(), ...fields },
			may: () => true
		});
		if (!made.ok) return made;
		for (const scope of scopes) {
			const granted = grantScope(db, actor, made.value.id, scope);
			if (!granted.ok) return granted;
		}
		const path = issueLink(db, made.value.id, 'invitation', actor.now);
		return done({ account: made.value, path });
	});
}

/** Changes name, e-mail or role. One's own role cannot be changed. Another role ends sessions. */
export function updateAccount(
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	input: AccountInput,
	action: ChangeAction = 'update'
) {
	return transact(db, () => {
		const before = db.select().from(accounts).where(eq(accounts.id, id)).get();
		const saved = changeRow(db, actor, {
			...account,
			id,
			version,
			action,
			may: () => can(actor.viewer, 'manage:system'),
			next: (row) => {
				if (row.role !== input.role && id === actor.viewer.accountId) return ownAccount();
				if (row.email !== input.email && emailInUse(db, input.email)) return taken();
				return input;
			}
		});
		if (saved.ok && before?.role !== saved.value.role) endSessions(db, id);
		return saved;
	});
}

/** Locks an account (its sessions end at once) or lets it in again. Not one's own. */
export function setDisabled(db: Database, actor: Actor, id: string, disabled: boolean) {
	return transact(db, () => {
		const saved = changeRow(db, actor, {
			...account,
			id,
			action: disabled ? 'archive' : 'unarchive',
			may: () => can(actor.viewer, 'manage:system'),
			next: (row) => {
				if (id === actor.viewer.accountId) return ownAccount();
				return { disabledAt: disabled ? (row.disabledAt ?? actor.now.toISOString()) : null };
			}
		});
		if (saved.ok && disabled) endSessions(db, id);
		return saved;
	});
}

/** A new link for somebody: the invitation again, or to choose a new password. Answers its path. */
export function renewLink(db: Database, actor: Actor, id: string): Outcome<string> {
	return manage(db, actor, id, 'nieuwe link gemaakt', () => {
		const chosen = db.select().from(credentials).where(eq(credentials.accountId, id)).get();
		return issueLink(db, id, chosen?.passwordHash ? 'reset' : 'invitation', actor.now);
	});
}

/** Takes the second factor off for who lost it; a role that needs one sets it up at next sign-in. */
export function resetTwoFactor(db: Database, actor: Actor, id: string): Outcome<null> {
	return manage(db, actor, id, 'tweede stap weggehaald', () => {
		removeTwoFactor(db, id);
		endSessions(db, id);
		return null;
	});
}

/**
 * Erases a person on request: account and history keep that something was done, no longer by
 * whom. Cannot be undone. Not one's own.
 */
export function eraseAccount(db: Database, actor: Actor, id: string): Outcome<null> {
	return transact(db, () => {
		if (!can(actor.viewer, 'manage:system')) return forbidden();
		if (id === actor.viewer.accountId) return ownAccount();
		const erased = db
			.update(accounts)
			.set({
				name: 'Gewist account',
				email: `${id}@gewist.invalid`,
				disabledAt: actor.now.toISOString(),
				version: sql`${accounts.version} + 1`,
				updatedAt: actor.now.toISOString()
			})
			.where(eq(accounts.id, id))
			.run();
		if (erased.changes === 0) return notFound('Dit account');
		removeTwoFactor(db, id);
		endSessions(db, id);
		db.delete(credentials).where(eq(credentials.accountId, id)).run();
		db.delete(accountLinks).where(eq(accountLinks.accountId, id)).run();
		eraseHistory(db, actor, { entity: 'account', entityId: id });
		const scopes = db.select().from(accountScopes).where(eq(accountScopes.accountId, id)).all();
		for (const scope of scopes) {
			eraseHistory(db, actor, { entity: 'accountScope', entityId: scope.id });
		}
		return done(null);
	});
}

/**
 * Changes the password of one's own account; all other sessions end. Refuses with `invalid` or,
 * after too many wrong tries, `codeLimit` (429).
 */
export async function changeOwnPassword(
	db: Database,
	actor: Actor,
	sessionId: string,
	input: { current: string; password: string }
): Promise<Outcome<null>> {
	const id = actor.viewer.accountId;
	const mine =
		id === null ? undefined : db.select().from(accounts).where(eq(accounts.id, id)).get();
	if (id === null || !mine) return forbidden();
	const key = `password:${id}`;
	if (!withinLimit(db, key, limits.code, actor.now)) {
		return refuse(429, 'codeLimit', 'Er is te vaak geprobeerd. Probeer het over een kwartier.');
	}
	const stored = db.select().from(credentials).where(eq(credentials.accountId, id)).get();
	if (!(await verifyPassword(stored?.passwordHash, input.current))) {
		return invalid({ current: 'Dit is niet uw huidige wachtwoord.' });
	}
	const problem = passwordProblem(input.password, mine.email);
	if (problem) return invalid({ password: problem });
	clearLimit(db, key);
	const passwordHash = await hashPassword(input.password);
	return transact(db, () => {
		storePassword(db, id, passwordHash);
		endSessions(db, id, sessionId);
		recordAccount(db, actor, mine, 'wachtwoord gewijzigd');
		return done(null);
	});
}

/** Writes in the history that something secret of an account changed, without the secret. */
export function recordAccount(
	db: Database,
	actor: Actor,
	{ id, name, version }: { id: string; name: string; version: number },
	reason: string
): void {
	recordChange(db, actor, {
		entity: 'account',
		entityId: id,
		action: 'update',
		label: name,
		version,
		reason
	});
}

function manage<T>(
	db: Database,
	actor: Actor,
	id: string,
	reason: string,
	work: () => T
): Outcome<T> {
	return transact(db, () => {
		if (!can(actor.viewer, 'manage:system')) return forbidden();
		const found = db.select().from(accounts).where(eq(accounts.id, id)).get();
		if (!found || found.disabledAt) return notFound('Dit account');
		recordAccount(db, actor, found, reason);
		return done(work());
	});
}

const emailInUse = (db: Database, email: string): boolean =>
	db.select().from(accounts).where(eq(accounts.email, email)).get() !== undefined;
