import { readEnvironment } from './environment.ts';
import { migrate, withDatabase } from './prepare.ts';
import { run } from './run.ts';

/** `npm run db:migrate`: brings the store to the newest schema, after a copy. */
await run(async () => {
	await withDatabase(readEnvironment().DATABASE_PATH, migrate);
	console.log('De database is bij.');
});
