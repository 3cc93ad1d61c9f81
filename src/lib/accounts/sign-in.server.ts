import { eq } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { needsTwoFactor, type Role } from './accounts.ts';
import { clearLimit, limits, withinLimit } from './limits.server.ts';
import { verifyPassword } from './secrets.server.ts';
import { endSession, openSession, type Session } from './sessions.server.ts';
import { accounts, credentials, type SessionStage } from './tables.ts';
import { checkSecondFactor, hasTwoFactor } from './two-factor.server.ts';

/** One sentence for a wrong password, an unknown account and a locked one: it tells nothing. */
export const SIGN_IN_REFUSED =
	'Dit e-mailadres en wachtwoord horen niet bij elkaar, of er is te vaak geprobeerd. Kijk ze na, wacht een kwartier of kies een nieuw wachtwoord.';
const refused = (status: number) => refuse(status, 'signIn', SIGN_IN_REFUSED);

/** Where a request comes from. */
export interface Origin {
	/** IP address. */
	address: string;
	device: string;
}

/**
 * First step of signing in. Answers a session token and the step that is left: `code` (second
 * factor), `setup` (a role that must first set one up) or `full`. Refuses with `signIn`, status
 * 401, or 429 past the limits. Takes as long for an account that does not exist.
 */
export async function signIn(
	db: Database,
	{ email, password }: { email: string; password: string },
	{ address, device }: Origin,
	now: Date
): Promise<Outcome<{ token: string; stage: SessionStage }>> {
	const accountKey = `signIn:account:${email}`;
	const allowed = [
		withinLimit(db, accountKey, limits.signInAccount, now),
		withinLimit(db, `signIn:address:${address}`, limits.signInAddress, now)
	];
	if (allowed.includes(false)) return refused(429);
	const found = db
		.select({ account: accounts, credential: credentials })
		.from(accounts)
		.leftJoin(credentials, eq(credentials.accountId, accounts.id))
		.where(eq(accounts.email, email))
		.get();
	const usable = found && !found.account.disabledAt ? found.credential : null;
	if (!(await verifyPassword(usable?.passwordHash, password)) || !found) return refused(401);
	clearLimit(db, accountKey);
	return transact(db, () => done(startSession(db, found.account, device, now)));
}

/** Opens a session for who gave a right password or a right link, at the step that is left. */
export function startSession(
	db: Database,
	account: { id: string; role: Role },
	device: string,
	now: Date
): { token: string; stage: SessionStage } {
	const setup = needsTwoFactor(account.role) ? 'setup' : 'full';
	const stage = hasTwoFactor(db, account.id) ? 'code' : setup;
	return { token: openSession(db, account.id, stage, device, now), stage };
}

/**
 * Second step: a code of the authenticator app, or a recovery code. Answers the token of a new,
 * full session; the half one ends. Refuses with `code` (422) or `codeLimit` (429).
 */
export async function signInWithCode(
	db: Database,
	session: Session,
	code: string,
	device: string,
	now: Date
): Promise<Outcome<string>> {
	const checked = await checkSecondFactor(db, session.account.id, code, now);
	if (!checked.ok) return checked;
	return transact(db, () => done(completeSignIn(db, session, device, now)));
}

/** Turns a session that has all its steps into a full one, with a new token. */
export function completeSignIn(db: Database, session: Session, device: string, now: Date): string {
	return db.transaction(
		() => {
			endSession(db, session.account.id, session.id);
			return openSession(db, session.account.id, 'full', device, now);
		},
		{ behavior: 'immediate' }
	);
}
