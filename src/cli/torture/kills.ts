import Sqlite from 'better-sqlite3';
import { spawn } from 'node:child_process';

const WRITER = 'src/cli/torture/writer.ts';

/** What `times` kills in the middle of writing did to a store. */
export interface Damage {
	acknowledged: number;
	/** Records whose writer had said that they were stored, and that are not there. */
	lost: number;
	/** Records without their history, or history without its record. */
	half: number;
	/** Kills after which SQLite found the file damaged. */
	broken: number;
	/** Longest time, in ms, until the store was open and answering again. */
	slowest: number;
}

/** Kills a writer with SIGKILL, again and again, and looks at what is left each time. */
export async function killWriters(store: string, times: number): Promise<Damage> {
	const damage: Damage = { acknowledged: 0, lost: 0, half: 0, broken: 0, slowest: 0 };
	for (let i = 0; i < times; i++) {
		const ids = await writeAndDie(store, Math.random() * 60);
		const started = performance.now();
		const db = new Sqlite(store);
		const has = db.prepare('SELECT 1 FROM sources WHERE id = ?');
		damage.acknowledged += ids.length;
		damage.lost += ids.filter((id) => !has.get(id)).length;
		damage.slowest = Math.max(damage.slowest, performance.now() - started);
		damage.half += halfRecords(db);
		damage.broken += db.pragma('integrity_check(1)', { simple: true }) === 'ok' ? 0 : 1;
		db.close();
	}
	return damage;
}

/** Starts a writer and kills it `after` ms behind its first record; answers what it said is stored. */
function writeAndDie(store: string, after: number): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [WRITER, store], { stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		let complaint = '';
		child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
		child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
		child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.once('close', (_, signal) => {
			if (signal !== 'SIGKILL') return reject(new Error(`The writer ended: ${complaint}`));
			// The last line may have been cut off by the kill.
			resolve(said.split('\n').slice(0, -1));
		});
	});
}

/** Lets `writers` processes write `each` records at once; answers how many did not manage. */
export async function writeTogether(store: string, writers: number, each: number): Promise<number> {
	const ends = Array.from({ length: writers }, () => {
		const child = spawn(process.execPath, [WRITER, store, String(each)], {
			stdio: ['ignore', 'ignore', 'inherit']
		});
		return new Promise<number | null>((resolve) => child.once('close', resolve));
	});
	return (await Promise.all(ends)).filter((code) => code !== 0).length;
}

const halfRecords = (db: Sqlite.Database): number =>
	db
		.prepare(
			`SELECT (SELECT count(*) FROM sources WHERE title LIKE 'Proef %' AND id NOT IN
				(SELECT entity_id FROM changes WHERE entity = 'source'))
			+ (SELECT count(*) FROM changes WHERE label LIKE 'Proef %' AND entity_id NOT IN
				(SELECT id FROM sources))`
		)
		.pluck()
		.get() as number;
