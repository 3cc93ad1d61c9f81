import { writeSync } from 'node:fs';
import { operator } from '#lib/accounts/accounts.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { createSource } from '#lib/sources/commands.server.ts';

/**
 * Writes one record after the other, each with its history in one transaction, and says the id
 * of each once it is stored. Somebody else ends it: `node src/cli/torture/writer.ts STORE [MOST]`.
 */
const [path = '', most = 'Infinity'] = process.argv.slice(2);
const db = openDatabase(path);
const moment = new Int32Array(new SharedArrayBuffer(4));
const actor = {
	...operator(new Date()),
	viewer: { ...operator(new Date()).viewer, role: 'leader' as const }
};
for (let n = 0; n < Number(most); n++) {
	const made = createSource(db, actor, 'ownInput', {
		...{ title: `Proef ${process.pid}-${n}`, publisher: null, url: null },
		...{ term: null, licence: null, credit: null }
	});
	if (!made.ok) throw new Error(made.code);
	writeSync(1, `${made.value.id}\n`);
	// A moment, as between requests: SQLite's lock has no queue, and who never lets go starves others.
	Atomics.wait(moment, 0, 0, 1 + Math.random() * 4);
}
