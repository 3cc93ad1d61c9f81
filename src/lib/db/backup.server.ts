import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { Worker } from 'node:worker_threads';
import { backupFolder, listBackups, momentOf } from './backups.server.ts';

const nameAt = (database: string, now: Date) =>
	`${parse(database).name}-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;

/**
 * Writes a checked copy of the store while it is in use, and throws away backups that have had
 * their time. Answers its path and size in bytes. Rejects when it fails; older backups stay.
 */
export async function backUp(
	database: string,
	now: Date
): Promise<{ path: string; bytes: number }> {
	const path = join(backupFolder(database), nameAt(database, now));
	mkdirSync(dirname(path), { recursive: true });
	await new Promise<void>((resolve, reject) => {
		const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
			workerData: { from: database, to: path }
		});
		worker.once('error', reject);
		worker.once('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`The backup ended with ${code}`))
		);
	});
	for (const old of expired(listBackups(database), now)) rmSync(old, { force: true });
	return { path, bytes: statSync(path).size };
}

/** Whether the store was written to after its last backup. */
export function changedSinceBackup(database: string): boolean {
	const last = listBackups(database).at(-1);
	if (!last) return true;
	const written = [database, `${database}-wal`]
		.filter((path) => existsSync(path))
		.map((path) => statSync(path).mtimeMs);
	return Math.max(...written) > statSync(last).mtimeMs;
}

const HOUR = 3_600_000;
/** Keep everything this long, then one of each hour, of each day, of each month. */
const KEEP = [
	{ until: 3 * HOUR, each: 1 },
	{ until: 48 * HOUR, each: HOUR },
	{ until: 35 * 24 * HOUR, each: 24 * HOUR },
	{ until: 400 * 24 * HOUR, each: 30 * 24 * HOUR }
];

/** Which of these backups (oldest first) may go at `now`; the newest never does. */
export function expired(paths: readonly string[], now: Date): string[] {
	const taken = new Set<string>();
	return paths.filter((path, i) => {
		const moment = momentOf(path) ?? 0;
		const step = KEEP.find(({ until }) => now.getTime() - moment < until);
		if (i === paths.length - 1) return false;
		if (!step) return true;
		const slot = `${step.each}:${Math.floor(moment / step.each)}`;
		if (taken.has(slot)) return true;
		taken.add(slot);
		return false;
	});
}
