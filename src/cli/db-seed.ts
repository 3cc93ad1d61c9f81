import { readEnvironment } from './environment.ts';
import { prepareDatabase } from './prepare.ts';
import { run } from './run.ts';

/** `npm run db:seed`: migrates and writes what the product brings; leaves edited rows alone. */
await run(async () => {
	await prepareDatabase(readEnvironment());
	console.log('De gegevens staan in de database.');
});
