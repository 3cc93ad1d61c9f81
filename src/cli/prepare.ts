import { resolve } from 'node:path';
import { migrateDatabase, NewerDatabaseError } from '#lib/db/migrate.server.ts';
import { openDatabase, type Database } from '#lib/db/open.server.ts';
import type { Environment } from './environment.ts';
import { codeOf, Sentence } from './run.ts';
import { seedDatabase } from './seed.ts';

/**
 * Opens the store, checks it, runs `work` on it and closes it again.
 * @throws Sentence for what the person can mend: folder, file, disk, damage, a newer version
 */
export function withDatabase<T>(path: string, work: (db: Database) => T): T {
	let db: Database | undefined;
	try {
		db = openDatabase(path);
		if (db.$client.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
		return work(db);
	} catch (error) {
		throw explain(error, resolve(path));
	} finally {
		db?.$client.close();
	}
}

/** Migrates and seeds the store at DATABASE_PATH, and says what it did. */
export function prepareDatabase(environment: Environment, now = new Date()): void {
	withDatabase(environment.DATABASE_PATH, (db) => {
		migrate(db);
		const examples = seedDatabase(db, environment, now);
		if (examples === 'loaded') {
			console.log('Met voorbeeldgegevens om uit te proberen (weghalen: npm run demo:remove).');
		}
	});
}

/** Migrates the store and says what changed. */
export function migrate(db: Database): void {
	const { applied, backup } = migrateDatabase(db);
	if (backup) console.log(`Kopie van de database bewaard als ${backup}.`);
	if (applied.length > 0) console.log(`Database bijgewerkt: ${applied.join(', ')}.`);
}

const damaged = (path: string) =>
	new Sentence(
		`De database ${path} is beschadigd of is geen SQLite-bestand: zet een reservekopie terug ` +
			`of geef dit bestand een andere naam.`
	);

function explain(error: unknown, path: string): unknown {
	if (error instanceof NewerDatabaseError) {
		return new Sentence(
			`De database ${path} is gemaakt door een nieuwere versie van Regiokaart Kindcentra: ` +
				`werk eerst het programma bij.`
		);
	}
	const code = codeOf(error);
	if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(path);
	if (/^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST)|^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)) {
		return new Sentence(
			`De database ${path} kan niet worden geschreven: controleer de map en de rechten, of ` +
				`kies met DATABASE_PATH een andere plek.`
		);
	}
	if (/^(ENOSPC|SQLITE_FULL|SQLITE_IOERR)/.test(code)) {
		return new Sentence(
			`De database ${path} kan niet worden geschreven: de schijf is vol of stuk.`
		);
	}
	if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
		return new Sentence(`De database ${path} is in gebruik door een ander programma.`);
	}
	return error;
}
