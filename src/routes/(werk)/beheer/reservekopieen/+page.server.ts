import { dirname, relative } from 'node:path';
import { BACKUP_EVERY, backupFiles, backupFolder, storeSize } from '#lib/db/backups.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db } }) => {
	const database = db.$client.name;
	return {
		files: backupFiles(database),
		folder: relative('.', backupFolder(database)) || dirname(database),
		store: await storeSize(database),
		every: BACKUP_EVERY
	};
};
