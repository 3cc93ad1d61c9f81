import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { refuse, done, type Outcome } from './outcome.ts';
import { countMigrations, NewerDatabaseError } from './migrate.server.ts';

/** SQLite's own files beside a store. */
const companions = ['', '-wal', '-shm'];

/**
 * Puts a backup in the place of the store at `database`; the store that was there is kept under
 * another name, which is answered (null when there was none). Refuses a file that is missing,
 * damaged, no store of this product, or of a newer version, and a store that is in use; nothing
 * has then changed.
 */
export function restoreBackup(backup: string, database: string, now: Date): Outcome<string | null> {
	const problem = problemOf(backup);
	if (problem) return refuse(422, 'backup', problem);
	if (inUse(database)) {
		return refuse(409, 'inUse', 'De database is in gebruik. Stop eerst de server.');
	}
	const incoming = `${database}.nieuw`;
	copyFileSync(backup, incoming);
	if (problemOf(incoming)) {
		rmSync(incoming, { force: true });
		return refuse(507, 'copy', 'De reservekopie kon niet worden overgenomen: is de schijf vol?');
	}
	const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
	const aside = existsSync(database) ? `${database}.voor-herstel-${stamp}` : null;
	for (const suffix of companions) {
		if (aside && existsSync(database + suffix)) renameSync(database + suffix, aside + suffix);
	}
	renameSync(incoming, database);
	return done(aside);
}

/** Why a file cannot be restored, in Dutch, or null when it can. */
function problemOf(path: string): string | null {
	if (!existsSync(path)) return `Het bestand ${path} bestaat niet.`;
	let client: Sqlite.Database | undefined;
	try {
		client = new Sqlite(path, { readonly: true });
		if (client.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
			return `Het bestand ${path} is beschadigd: neem een andere reservekopie.`;
		}
		return countMigrations(client) === 0
			? `Het bestand ${path} is geen database van Regiokaart Kindcentra.`
			: null;
	} catch (error) {
		return error instanceof NewerDatabaseError
			? `Het bestand ${path} is gemaakt door een nieuwere versie: werk eerst het programma bij.`
			: `Het bestand ${path} is beschadigd of is geen SQLite-bestand.`;
	} finally {
		client?.close();
	}
}

/** Whether another program has the store open. */
function inUse(database: string): boolean {
	if (!existsSync(database)) return false;
	let client: Sqlite.Database | undefined;
	try {
		client = new Sqlite(database, { timeout: 500 });
		client.pragma('locking_mode = EXCLUSIVE');
		client.exec('BEGIN EXCLUSIVE; ROLLBACK');
		return false;
	} catch (error) {
		// A damaged store is in nobody's way.
		return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
	} finally {
		client?.close();
	}
}
