import { and, desc, eq, lt, ne, or } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { writeIfRoom } from '#lib/db/transact.server.ts';
import type { Account, Viewer } from './accounts.ts';
import { makeToken, readToken } from './secrets.server.ts';
import { accounts, sessions, type SessionStage } from './tables.ts';

const MINUTE = 60_000;
/** A session ends this long after it was last used, and this long after it began. */
export const IDLE_MINUTES = 8 * 60;
export const ABSOLUTE_MINUTES = 7 * 24 * 60;
/** What is not signed in completely ends sooner. */
const PENDING_MINUTES = 15;
/** `last_seen_at` is written at most this often. */
const TOUCH_MINUTES = 5;

const before = (now: Date, minutes: number) =>
	new Date(now.getTime() - minutes * MINUTE).toISOString();

export interface Session {
	id: string;
	stage: SessionStage;
	account: Account;
	newTotpSecret: string | null;
}

/** Opens a session and answers its token, for the cookie. */
export function openSession(
	db: Database,
	accountId: string,
	stage: SessionStage,
	device: string,
	now: Date
): string {
	const { id, token, secretHash } = makeToken();
	const stamp = now.toISOString();
	db.insert(sessions)
		.values({ id, secretHash, accountId, stage, createdAt: stamp, lastSeenAt: stamp, device })
		.run();
	return token;
}

/** The session of a token, or null when it is unknown, wrong, ended, or of a disabled account. */
export function readSession(db: Database, token: string, now: Date): Session | null {
	const read = readToken(token);
	if (!read) return null;
	const found = db
		.select({ session: sessions, account: accounts })
		.from(sessions)
		.innerJoin(accounts, eq(accounts.id, sessions.accountId))
		.where(eq(sessions.id, read.id))
		.get();
	if (!found || !read.fits(found.session.secretHash) || found.account.disabledAt) return null;
	const { id, stage, createdAt, lastSeenAt, newTotpSecret } = found.session;
	const full = stage === 'full';
	if (
		createdAt < before(now, full ? ABSOLUTE_MINUTES : PENDING_MINUTES) ||
		lastSeenAt < before(now, IDLE_MINUTES)
	) {
		return null;
	}
	if (lastSeenAt < before(now, TOUCH_MINUTES)) {
		const seen = { lastSeenAt: now.toISOString() };
		writeIfRoom(
			() => void db.update(sessions).set(seen).where(eq(sessions.id, id)).run(),
			undefined
		);
	}
	return { id, stage, account: found.account, newTotpSecret };
}

export interface SessionInfo {
	id: string;
	device: string;
	createdAt: string;
	lastSeenAt: string;
}

/** The sessions of the viewer's own account that are still alive, last used first. */
export function listSessions(db: Database, viewer: Viewer, now: Date): SessionInfo[] {
	if (viewer.accountId === null) return [];
	return db
		.select({
			id: sessions.id,
			device: sessions.device,
			createdAt: sessions.createdAt,
			lastSeenAt: sessions.lastSeenAt
		})
		.from(sessions)
		.where(and(eq(sessions.accountId, viewer.accountId), eq(sessions.stage, 'full')))
		.orderBy(desc(sessions.lastSeenAt))
		.all()
		.filter(
			(row) =>
				row.lastSeenAt >= before(now, IDLE_MINUTES) &&
				row.createdAt >= before(now, ABSOLUTE_MINUTES)
		);
}

/** Ends one session of an account; of another account it ends nothing. */
export function endSession(db: Database, accountId: string, sessionId: string): void {
	db.delete(sessions)
		.where(and(eq(sessions.id, sessionId), eq(sessions.accountId, accountId)))
		.run();
}

/** Ends all sessions of an account, but for the one to keep. */
export function endSessions(db: Database, accountId: string, keep = ''): void {
	db.delete(sessions)
		.where(and(eq(sessions.accountId, accountId), ne(sessions.id, keep)))
		.run();
}

/** Deletes sessions that have ended by themselves. */
export function forgetOldSessions(db: Database, now: Date): void {
	db.delete(sessions)
		.where(
			or(
				lt(sessions.lastSeenAt, before(now, IDLE_MINUTES)),
				lt(sessions.createdAt, before(now, ABSOLUTE_MINUTES)),
				and(ne(sessions.stage, 'full'), lt(sessions.createdAt, before(now, PENDING_MINUTES)))
			)
		)
		.run();
}

/** A browser's User-Agent in a few words ("Firefox op Windows"). */
export function deviceOf(userAgent: string | null): string {
	const agent = userAgent ?? '';
	const name = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(agent))?.[1];
	const browser = name([
		[/Edg\//, 'Edge'],
		[/Firefox\//, 'Firefox'],
		[/Chrome\/|Chromium\/|CriOS\//, 'Chrome'],
		[/Safari\//, 'Safari']
	]);
	const system = name([
		[/iPhone|iPad/, 'iOS'],
		[/Android/, 'Android'],
		[/Windows/, 'Windows'],
		[/Mac OS/, 'macOS'],
		[/Linux/, 'Linux']
	]);
	return `${browser ?? 'Onbekende browser'}${system ? ` op ${system}` : ''}`;
}
