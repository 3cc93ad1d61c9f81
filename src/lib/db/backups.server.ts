/** Which backups there are, told from the files alone. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';

/** The server makes one after so many minutes, when the store was written to. */
export const BACKUP_EVERY = 15;

/** Backups stand in a folder beside the store. */
export const backupFolder = (database: string): string => join(dirname(database), 'backups');

/** Names tell the moment, in UTC: `regiokaart-2026-03-01T10-15-00Z.db`. */
const STAMP = /-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.db$/;
/** The moment in a backup's name, in ms, or null when it is no such name. */
export function momentOf(name: string): number | null {
	const stamp = STAMP.exec(name)?.[1];
	if (!stamp) return null;
	const [day, time = ''] = stamp.split('T');
	return Date.parse(`${day}T${time.replaceAll('-', ':')}`);
}

/** Paths of the backups of a store, oldest first. */
export function listBackups(database: string): string[] {
	const folder = backupFolder(database);
	if (!existsSync(folder)) return [];
	const prefix = `${parse(database).name}-`;
	return readdirSync(folder)
		.filter((name) => name.startsWith(prefix) && momentOf(name) !== null)
		.sort()
		.map((name) => join(folder, name));
}

/** A backup as a file: its name, its moment (ISO) and its size in bytes. */
export interface BackupFile {
	name: string;
	at: string;
	bytes: number;
}

/** The backups of a store, newest first. */
export const backupFiles = (database: string): BackupFile[] =>
	listBackups(database)
		.toReversed()
		.map((path) => ({
			name: parse(path).base,
			at: new Date(momentOf(path) ?? 0).toISOString(),
			bytes: statSync(path).size
		}));

/** How large a store is with what was not merged into it yet, and how much its disk still holds, in bytes. */
export async function storeSize(database: string): Promise<{ bytes: number; free: number | null }> {
	const files = [database, `${database}-wal`].filter((path) => existsSync(path));
	const disk = await statfs(dirname(database)).catch(() => null);
	return {
		bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
		free: disk && disk.bavail * disk.bsize
	};
}
