import { relative } from 'node:path';
import { BACKUP_EVERY, backupFiles, backupFolder, storeSize } from '#lib/db/backups.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db } }) => {
	const database = db.$client.name;
	const folder = backupFolder(database);
	const near = relative('.', folder);
	return {
		files: backupFiles(database),
		folder: near.startsWith('..') ? folder : near,
		store: await storeSize(database),
		every: BACKUP_EVERY
	};
};
