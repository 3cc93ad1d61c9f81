import { readEnvironment } from './environment.ts';
import { migrate, withDatabase } from './prepare.ts';
import { run } from './run.ts';
import { removeExampleData } from './seed.ts';

/** `npm run demo:remove`: takes the example data out; they stay away at the next start. */
await run(async () => {
	await withDatabase(readEnvironment().DATABASE_PATH, (db) => {
		migrate(db);
		removeExampleData(db, new Date());
	});
	console.log('De voorbeeldgegevens zijn weg en komen niet terug.');
});
