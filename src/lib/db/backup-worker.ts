import Sqlite from 'better-sqlite3';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';

/**
 * Copies the store at `from` to `to`, apart from the thread that answers requests. The copy gets
 * its name only when it is complete, checked and on the disk.
 */
const { from, to } = workerData as { from: string; to: string };
const temporary = `${to}.tmp`;

const flush = (path: string) => {
	const handle = openSync(path, 'r');
	fsyncSync(handle);
	closeSync(handle);
};

rmSync(temporary, { force: true });
try {
	const source = new Sqlite(from, { fileMustExist: true });
	source.pragma('busy_timeout = 30000');
	source.prepare('VACUUM INTO ?').run(temporary);
	source.close();
	const copy = new Sqlite(temporary, { readonly: true });
	const verdict = copy.pragma('integrity_check(1)', { simple: true });
	const broken = copy.pragma('foreign_key_check') as unknown[];
	copy.close();
	if (verdict !== 'ok') throw new Error(`The copy is damaged: ${verdict}`);
	if (broken.length > 0) throw new Error(`The copy has ${broken.length} broken references`);
	flush(temporary);
	renameSync(temporary, to);
	// Windows does not flush folders.
	if (process.platform !== 'win32') flush(dirname(to));
} finally {
	rmSync(temporary, { force: true });
}
