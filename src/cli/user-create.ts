import { roleLabels } from '#lib/accounts/accounts.ts';
import { LINK_MINUTES } from '#lib/accounts/links.server.ts';
import { readEnvironment } from './environment.ts';
import { migrate, withDatabase } from './prepare.ts';
import { run } from './run.ts';
import { createUser, readArguments } from './user.ts';

/** `npm run user:create`: makes an account and prints the link with which its owner comes in. */
await run(() => {
	const words = process.argv.slice(2);
	const { name, role } = readArguments(words);
	const environment = readEnvironment();
	withDatabase(environment.DATABASE_PATH, (db) => {
		migrate(db);
		const path = createUser(db, words, new Date());
		const origin = environment.ORIGIN ?? `http://127.0.0.1:${environment.PORT}`;
		const days = LINK_MINUTES.invitation / 1440;
		console.log(
			`Account voor ${name} (${roleLabels[role]}). Geef deze link door; hij werkt één keer en ` +
				`blijft ${days} dagen geldig:\n${origin}${path}`
		);
	});
});
