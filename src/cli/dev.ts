import { spawn } from 'node:child_process';
import { readEnvironment } from './environment.ts';
import { prepareDatabase } from './prepare.ts';
import { run } from './run.ts';

/** `npm run dev`: a prepared store and Vite's development server. */
await run(async () => {
	const environment = readEnvironment();
	await prepareDatabase(environment);
	const { HOST, PORT, DATABASE_PATH } = environment;
	const vite = spawn(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'dev', '--host', HOST, '--port', String(PORT)],
		{ stdio: 'inherit', env: { ...process.env, DATABASE_PATH } }
	);
	vite.on('exit', (code) => process.exit(code ?? 1));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => vite.kill(signal));
	}
});
