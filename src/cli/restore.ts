import { resolve } from 'node:path';
import { backupFolder, listBackups } from '#lib/db/backups.server.ts';
import { restoreBackup } from '#lib/db/restore.server.ts';
import { copyPictures, mediaFolder } from '#lib/media/store.server.ts';
import { readEnvironment } from './environment.ts';
import { prepareDatabase } from './prepare.ts';
import { run, Sentence } from './run.ts';

/** `npm run restore -- FILE`: puts a backup in the place of the store, and keeps the old one. */
await run(async () => {
	const environment = readEnvironment();
	const database = resolve(environment.DATABASE_PATH);
	const [file] = process.argv.slice(2);
	if (!file) {
		const last = listBackups(database).slice(-5).join('\n  ');
		throw new Sentence(
			`Gebruik: npm run restore -- BESTAND. De laatste reservekopieën in ${backupFolder(database)}:\n  ${last || '(geen)'}`
		);
	}
	const outcome = restoreBackup(resolve(file), database, new Date());
	if (!outcome.ok) throw new Sentence(outcome.message);
	console.log(`Teruggezet: ${file}.`);
	if (outcome.value) console.log(`De database van hiervoor is bewaard als ${outcome.value}.`);
	const photos = copyPictures(mediaFolder(resolve(file)), mediaFolder(database));
	if (photos > 0) console.log(`Fotobestanden teruggezet: ${photos}.`);
	await prepareDatabase(environment);
});
