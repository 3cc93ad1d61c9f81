import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running site of its own, for tests and measurements. */
export interface Site {
	/** Such as `http://127.0.0.1:41235`. */
	url: string;
	/** Path of its SQLite file. */
	database: string;
	/** What it has printed so far. */
	output: () => string;
	/** Asks it to stop, waits until it did, and answers its exit code. */
	stop: () => Promise<number | null>;
	/** Stops it and clears what it stored. */
	dispose: () => Promise<void>;
}

export interface SiteOptions {
	/** Load the example data; on unless told otherwise. */
	example?: boolean;
	/** Go on with this store instead of a new one. */
	database?: string;
	environment?: Record<string, string>;
}

/** Starts the built site as `npm start` does, on a free port, and waits until it says its address. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), 'regiokaart-'));
	const database = options.database ?? join(folder, 'regiokaart.db');
	// As `npm start` does.
	const program = ['--import', './src/cli/quick-imports.ts', 'src/cli/start.ts'];
	const child = spawn(process.execPath, program, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env['PATH'],
			NODE_COMPILE_CACHE: 'node_modules/.cache/node',
			PORT: '0',
			DATABASE_PATH: database,
			EXAMPLE_DATA: options.example === false ? 'off' : 'on',
			...options.environment
		}
	});
	let output = '';
	const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const url = await new Promise<string>((resolve, reject) => {
		const listen = (chunk: Buffer) => {
			output += chunk.toString();
			const address = /staat klaar op (http\S+)/.exec(output)?.[1];
			if (address) resolve(address);
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void exit.then((code) => reject(new Error(`The site ended with ${code}: ${output}`)));
	});
	const stop = () => {
		child.kill('SIGTERM');
		return exit;
	};
	const dispose = async () => {
		await stop();
		rmSync(folder, { recursive: true, force: true });
	};
	return { url, database, output: () => output, stop, dispose };
}
