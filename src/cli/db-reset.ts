import { existsSync, renameSync, rmSync } from 'node:fs';
import { readEnvironment } from './environment.ts';
import { prepareDatabase } from './prepare.ts';
import { run, Sentence } from './run.ts';

/** `npm run db:reset`: starts over with an empty store; the old one is kept beside it. */
await run(async () => {
	const environment = readEnvironment();
	if (environment.NODE_ENV === 'production') {
		throw new Sentence('Met NODE_ENV=production begint db:reset niet opnieuw.');
	}
	// What is not yet in the file itself stands in its write-ahead log.
	for (const suffix of ['', '-wal', '-shm']) {
		const path = environment.DATABASE_PATH;
		if (existsSync(path + suffix)) renameSync(path + suffix, `${path}.old${suffix}`);
		else rmSync(`${path}.old${suffix}`, { force: true });
	}
	await prepareDatabase(environment);
	console.log(
		'De database is opnieuw begonnen; wat er stond, staat in het bestand met .old erachter.'
	);
});
