import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { backUp } from '#lib/db/backup.server.ts';
import { copyPictures, mediaFolder } from '#lib/media/store.server.ts';
import { readEnvironment } from './environment.ts';
import { run, Sentence } from './run.ts';

/** `npm run backup`: writes a checked copy of the store, also while the server runs. */
await run(async () => {
	const database = resolve(readEnvironment().DATABASE_PATH);
	if (!existsSync(database)) throw new Sentence(`Er is nog geen database ${database}.`);
	const { path, bytes } = await backUp(database, new Date());
	const photos = copyPictures(mediaFolder(database), mediaFolder(path));
	const size = (bytes / 1_000_000).toLocaleString('nl', { maximumFractionDigits: 1 });
	console.log(`Reservekopie gemaakt en gecontroleerd: ${path} (${size} MB).`);
	if (photos > 0) console.log(`Nieuwe fotobestanden gekopieerd: ${photos}.`);
});
