import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '#lib/db/open.server.ts';
import { buildIfChanged } from './build.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { startServerJobs } from './jobs.ts';
import { prepareDatabase } from './prepare.ts';
import { run } from './run.ts';
import {
	checkAddress,
	listen,
	makeServer,
	OWN_PROTOCOL_HEADER,
	stopOnSignal,
	type Handler
} from './server.ts';

/** `npm start`: from whatever state the clone is in to a running site. */
await run(async () => {
	const environment = readEnvironment();
	const { HOST, PORT, ORIGIN } = environment;
	await checkAddress(PORT, HOST);
	const edition = buildIfChanged();
	await prepareDatabase(environment, { edition });

	const handler = await loadSite(environment);
	const store = openDatabase(environment.DATABASE_PATH).$client;
	const version = store.prepare<[], number>('PRAGMA data_version').pluck();
	const server = makeServer(handler, {
		origin: ORIGIN,
		protocolHeader: environment.PROTOCOL_HEADER,
		loopback: /^(localhost$|127\.|::1$)/.test(HOST),
		storeVersion: () => version.get() ?? 0
	});
	stopOnSignal(server);
	startServerJobs(environment.DATABASE_PATH, ORIGIN);
	console.log(`Regiokaart Kindcentra staat klaar op ${await listen(server, PORT, HOST)}`);
});

/** The built site, which reads its settings from process.env. */
async function loadSite(environment: Environment): Promise<Handler> {
	process.env['DATABASE_PATH'] = environment.DATABASE_PATH;
	// Room for a photo; `limitBody` of hooks.server.ts keeps everything else small.
	process.env['BODY_SIZE_LIMIT'] ||= '16M';
	// Without either, adapter-node takes every request for https.
	if (!environment.ORIGIN) {
		process.env['PROTOCOL_HEADER'] = environment.PROTOCOL_HEADER ?? OWN_PROTOCOL_HEADER;
	}
	const url = pathToFileURL(resolve('build/handler.js')).href;
	return ((await import(url)) as { handler: Handler }).handler;
}
