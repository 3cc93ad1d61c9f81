import { resolve } from 'node:path';
import { migrateDatabase, NewerDatabaseError } from '#lib/db/migrate.server.ts';
import { openDatabase, type Database } from '#lib/db/open.server.ts';
import { readSetting, writeSetting } from '#lib/db/settings.server.ts';
import type { Environment } from './environment.ts';
import { readExampleState, wantsExamples } from './examples.ts';
import { codeOf, Sentence } from './run.ts';

/** Setting that says which edition of the product wrote its facts into the store last. */
const SEEDED = 'seeded';

/**
 * Opens the store, checks it, runs `work` on it and closes it again.
 * @throws Sentence for what the person can mend: folder, file, disk, damage, a newer version
 */
export async function withDatabase<T>(
	path: string,
	work: (db: Database) => T | Promise<T>
): Promise<T> {
	const db = open(path);
	try {
		if (db.$client.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
		return await work(db);
	} catch (error) {
		throw explain(error, path);
	} finally {
		db.$client.close();
	}
}

interface PrepareOptions {
	/** Names the product's code and facts; a store that this edition seeded is not seeded again. */
	edition?: string;
	now?: Date;
}

const offerAccounts = async (db: Database, environment: Environment, now: Date) =>
	(await import('./example-accounts.ts')).offerExampleAccounts(db, environment, now);

/** Migrates and seeds the store at DATABASE_PATH, and says what it did. */
export function prepareDatabase(
	environment: Environment,
	{ edition, now = new Date() }: PrepareOptions = {}
): Promise<void> {
	return withDatabase(environment.DATABASE_PATH, async (db) => {
		migrate(db);
		const examples = wantsExamples(readExampleState(db), environment);
		const stamp = `${edition}${examples ? ' with examples' : ''}`;
		if (!edition || readSetting(db, SEEDED) !== stamp) {
			// Loaded only when needed: most starts find everything in place.
			const { seedDatabase } = await import('./seed.ts');
			seedDatabase(db, environment, now);
			if (examples) await offerAccounts(db, environment, now);
			if (edition) writeSetting(db, SEEDED, stamp, now);
		}
		if (examples) {
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
		`De database ${resolve(path)} is beschadigd of is geen SQLite-bestand: zet een reservekopie terug ` +
			`of geef dit bestand een andere naam.`
	);

const unwritable = (path: string) =>
	new Sentence(
		`De database ${resolve(path)} kan niet worden geschreven: controleer de map en de rechten, ` +
			`of kies met DATABASE_PATH een andere plek.`
	);

function open(path: string): Database {
	try {
		return openDatabase(path);
	} catch (error) {
		// Making the folder is the only thing here that fails with an error of the system.
		throw codeOf(error).startsWith('E') ? unwritable(path) : explain(error, path);
	}
}

function explain(error: unknown, path: string): unknown {
	if (error instanceof NewerDatabaseError) {
		return new Sentence(
			`De database ${resolve(path)} is gemaakt door een nieuwere versie van Regiokaart ` +
				`Kindcentra: werk eerst het programma bij.`
		);
	}
	const code = codeOf(error);
	if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(path);
	if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)) return unwritable(path);
	if (/^SQLITE_(FULL|IOERR)/.test(code)) {
		return new Sentence(
			`De database ${resolve(path)} kan niet worden geschreven: de schijf is vol of stuk.`
		);
	}
	if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
		return new Sentence(`De database ${resolve(path)} is in gebruik door een ander programma.`);
	}
	return error;
}
