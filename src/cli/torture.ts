import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '#lib/db/migrate.server.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { run, Sentence } from './run.ts';
import { killWriters, writeTogether } from './torture/kills.ts';

/** `npm run torture [-- KILLS]`: what is too long for the tests, on a store of its own. */
await run(async () => {
	const kills = Number(process.argv[2] ?? 500);
	if (!Number.isInteger(kills) || kills < 1) throw new Sentence('Gebruik: npm run torture -- 500');
	const folder = mkdtempSync(join(tmpdir(), 'torture-'));
	const store = join(folder, 'store.db');
	try {
		const db = openDatabase(store);
		migrateDatabase(db);
		db.$client.close();
		const damage = await killWriters(store, kills);
		console.log(JSON.stringify({ kills, ...damage, slowest: Math.round(damage.slowest) }));
		const failed = await writeTogether(store, 8, 500);
		console.log(JSON.stringify({ writers: 8, records: 8 * 500, failed }));
		if (damage.lost + damage.half + damage.broken + failed > 0 || damage.slowest > 2000) {
			throw new Sentence('De opslag hield het niet: zie hierboven.');
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
