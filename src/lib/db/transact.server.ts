import { SqliteError } from 'better-sqlite3';
import { refuse, type Failure, type Outcome } from './outcome.ts';
import type { Database } from './database.ts';

/** What a person is told when there is no room to store anything. */
export const DISK_FULL =
	'De opslag is vol. Er is niets bewaard. Waarschuw de beheerder en probeer het later opnieuw.';

/** Carries a refusal out of a transaction, so that SQLite rolls back. */
class Refused extends Error {
	failure: Failure;
	constructor(failure: Failure) {
		super(failure.code);
		this.failure = failure;
	}
}

/**
 * Runs `run` in one immediate transaction on `db`: all of it happens, or, when it answers a
 * refusal or throws, none. `run` must be synchronous and goes on using `db` itself: there is one
 * connection. Inside another transaction it becomes a savepoint, so commands can be combined. A
 * full disk is answered as a refusal with status 507.
 */
export function transact<T, F extends Failure>(
	db: Database,
	run: () => Outcome<T, F>
): Outcome<T, F | Failure> {
	try {
		return db.transaction(
			() => {
				const outcome = run();
				if (!outcome.ok) throw new Refused(outcome);
				return outcome;
			},
			{ behavior: 'immediate' }
		);
	} catch (error) {
		if (error instanceof Refused) return error.failure;
		if (isDiskFull(error)) {
			return refuse(507, 'full', DISK_FULL);
		}
		throw error;
	}
}

/** Whether a write failed for want of room. */
export const isDiskFull = (error: unknown): boolean =>
	error instanceof SqliteError && error.code === 'SQLITE_FULL';

/**
 * Does a write that nobody waits for (when a session was last seen, how often was tried): on a
 * full disk it is left undone and `otherwise` answered, so that reading goes on.
 */
export function writeIfRoom<T>(write: () => T, otherwise: T): T {
	try {
		return write();
	} catch (error) {
		if (isDiskFull(error)) return otherwise;
		throw error;
	}
}
