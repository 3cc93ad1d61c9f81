import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs the bootstrap on a Node that says it is another version. */
function bootstrapOn(version: string, ...args: string[]) {
	const code = `Object.defineProperty(process,'version',{value:'${version}'})`;
	const pretend = `data:text/javascript,${encodeURIComponent(code)}`;
	const options = { encoding: 'utf8', timeout: 20_000 } as const;
	return spawnSync(
		process.execPath,
		['--import', pretend, 'src/cli/bootstrap.mjs', ...args],
		options
	);
}

it.each(['v16.20.2', 'v12.0.0', 'v0.12.18'])(
	'says in one sentence that Node %s is too old',
	(old) => {
		const { status, stderr, stdout } = bootstrapOn(old, 'src/cli/start');
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^Regiokaart Kindcentra heeft Node 18 of nieuwer nodig; [^\n]*\n$/);
		expect(stderr).toContain(old);
	}
);

it.each(['v18.0.0', 'v20.20.2', 'v24.1.0'])('goes on with Node %s', (version) => {
	const { status, stderr } = bootstrapOn(version, 'nonsense');
	expect(status).toBe(1);
	expect(stderr).toBe('Er is geen programma nonsense.\n');
});
