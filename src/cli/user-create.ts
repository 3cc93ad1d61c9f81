import { roleLabels } from '#lib/accounts/accounts.ts';
import { LINK_MINUTES } from '#lib/accounts/links.server.ts';
import { readEnvironment } from './environment.ts';
import { prepareDatabase, withDatabase } from './prepare.ts';
import { run } from './run.ts';
import { createUser, readArguments } from './user.ts';

/** `npm run user:create`: makes an account and prints the link with which its owner comes in. */
await run(async () => {
	const words = process.argv.slice(2);
	const { name, role } = readArguments(words);
	const environment = readEnvironment();
	// On a store that was never started there would be no areas to choose from.
	await prepareDatabase(environment);
	await withDatabase(environment.DATABASE_PATH, (db) => {
		const path = createUser(db, words, new Date());
		const origin = environment.ORIGIN ?? `http://127.0.0.1:${environment.PORT}`;
		const days = LINK_MINUTES.invitation / 1440;
		console.log(
			`Account voor ${name} (${roleLabels[role]}). Geef deze link door; hij werkt één keer en ` +
				`blijft ${days} dagen geldig:\n${origin}${path}`
		);
	});
});
