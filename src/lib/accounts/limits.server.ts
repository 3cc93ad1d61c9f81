import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { writeIfRoom } from '#lib/db/transact.server.ts';
import { rateLimits } from './tables.ts';

export interface Limit {
	/** Most attempts within the window. */
	most: number;
	/** Length of the window, which begins with the first attempt. */
	minutes: number;
}

/** Limits of the product. Keys name what is limited and whom: `signIn:address:192.0.2.1`. */
export const limits = {
	signInAccount: { most: 10, minutes: 15 },
	signInAddress: { most: 50, minutes: 15 },
	code: { most: 6, minutes: 15 },
	resetAccount: { most: 3, minutes: 60 },
	resetAddress: { most: 20, minutes: 60 },
	linkAddress: { most: 30, minutes: 15 },
	suggestAddress: { most: 6, minutes: 60 },
	suggestAll: { most: 300, minutes: 1440 },
	writesSession: { most: 900, minutes: 10 },
	writesAddress: { most: 60, minutes: 10 }
} as const satisfies Record<string, Limit>;

/**
 * Counts one attempt for `key` and answers whether it is still within the limit. Where nothing can
 * be stored, nothing is counted.
 */
export const withinLimit = (db: Database, key: string, limit: Limit, now: Date): boolean =>
	writeIfRoom(() => countAttempt(db, key, limit, now), true);

/** The same inside a transaction that has to be stored as a whole. */
export function countAttempt(db: Database, key: string, limit: Limit, now: Date): boolean {
	const stamp = now.toISOString();
	const resetsAt = new Date(now.getTime() + limit.minutes * 60_000).toISOString();
	const over = sql`${rateLimits.resetsAt} <= ${stamp}`;
	const { count } = db
		.insert(rateLimits)
		.values({ key, count: 1, resetsAt })
		.onConflictDoUpdate({
			target: rateLimits.key,
			set: {
				count: sql`CASE WHEN ${over} THEN 1 ELSE ${rateLimits.count} + 1 END`,
				resetsAt: sql`CASE WHEN ${over} THEN ${resetsAt} ELSE ${rateLimits.resetsAt} END`
			}
		})
		.returning({ count: rateLimits.count })
		.get();
	return count <= limit.most;
}

/** Forgets the attempts for `key`, after one that succeeded. */
export function clearLimit(db: Database, key: string): void {
	writeIfRoom(() => void db.delete(rateLimits).where(eq(rateLimits.key, key)).run(), undefined);
}

/** Deletes windows that have ended. */
export function forgetOldLimits(db: Database, now: Date): void {
	db.delete(rateLimits).where(lt(rateLimits.resetsAt, now.toISOString())).run();
}
