import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { done, invalid, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { passwordProblem, type Account } from './accounts.ts';
import { hashPassword, makeToken, readToken } from './secrets.server.ts';
import { endSessions } from './sessions.server.ts';
import { accountLinks, accounts, credentials } from './tables.ts';

export type LinkPurpose = (typeof accountLinks.$inferSelect)['purpose'];

/** How long a link works, in minutes. */
export const LINK_MINUTES = { invitation: 7 * 24 * 60, reset: 2 * 60 } as const;

const paths = { invitation: '/uitnodiging', reset: '/herstel' } as const;

/**
 * Makes a link that works once and answers its path; earlier links of the account stop working,
 * unless the new one cannot be stored.
 */
export function issueLink(
	db: Database,
	accountId: string,
	purpose: LinkPurpose,
	now: Date
): string {
	const { id, token, secretHash } = makeToken();
	const expiresAt = new Date(now.getTime() + LINK_MINUTES[purpose] * 60_000).toISOString();
	db.transaction(
		() => {
			db.delete(accountLinks)
				.where(and(eq(accountLinks.accountId, accountId), isNull(accountLinks.usedAt)))
				.run();
			db.insert(accountLinks).values({ id, secretHash, accountId, purpose, expiresAt }).run();
		},
		{ behavior: 'immediate' }
	);
	return `${paths[purpose]}/${token}`;
}

/**
 * The account a link is for; looking does not use it up, since mail scanners look too. Refuses
 * with `linkUnknown` (404), `linkUsed` or `linkExpired` (410).
 */
export function readLink(
	db: Database,
	token: string,
	purpose: LinkPurpose,
	now: Date
): Outcome<Account> {
	const read = readToken(token);
	const found =
		read &&
		db
			.select({ link: accountLinks, account: accounts })
			.from(accountLinks)
			.innerJoin(accounts, eq(accounts.id, accountLinks.accountId))
			.where(and(eq(accountLinks.id, read.id), eq(accountLinks.purpose, purpose)))
			.get();
	if (!found || !read.fits(found.link.secretHash) || found.account.disabledAt) {
		return refuse(
			404,
			'linkUnknown',
			'Deze link klopt niet of is vervangen door een nieuwere. Kijk of u de hele link hebt, of vraag een nieuwe aan.'
		);
	}
	if (found.link.usedAt) {
		return refuse(
			410,
			'linkUsed',
			'Deze link is al gebruikt. U kunt inloggen, of een nieuwe aanvragen.'
		);
	}
	if (found.link.expiresAt <= now.toISOString()) {
		return refuse(410, 'linkExpired', 'Deze link is verlopen. Vraag een nieuwe aan.');
	}
	return done(found.account);
}

/**
 * Uses a link up: sets the password and ends every session of the account. Refuses as `readLink`
 * does, or with `invalid` when the password is too weak (the link then still works).
 */
export async function useLink(
	db: Database,
	token: string,
	purpose: LinkPurpose,
	password: string,
	now: Date
): Promise<Outcome<Account>> {
	const first = readLink(db, token, purpose, now);
	if (!first.ok) return first;
	const problem = passwordProblem(password, first.value.email);
	if (problem) return invalid({ password: problem });
	const passwordHash = await hashPassword(password);
	return transact(db, () => {
		// Again: somebody else may have used it while the password was hashed.
		const link = readLink(db, token, purpose, now);
		if (!link.ok) return link;
		const { id } = link.value;
		storePassword(db, id, passwordHash);
		db.update(accountLinks)
			.set({ usedAt: now.toISOString() })
			.where(eq(accountLinks.accountId, id))
			.run();
		endSessions(db, id);
		return link;
	});
}

/** Stores the hash of a new password. Call it inside the transaction that ends the sessions. */
export function storePassword(db: Database, accountId: string, passwordHash: string): void {
	db.insert(credentials)
		.values({ accountId, passwordHash })
		.onConflictDoUpdate({ target: credentials.accountId, set: { passwordHash } })
		.run();
}
