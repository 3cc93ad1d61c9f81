/** Something the person at the shell can act on, said in one Dutch sentence. */
export class Sentence extends Error {}

/**
 * Runs a command-line program: what goes wrong is printed as one sentence, without a stack trace
 * (`DEBUG=1` brings it back), and ends the process with a non-zero code.
 */
export async function run(main: () => Promise<void> | void): Promise<void> {
	try {
		await main();
	} catch (error) {
		if (process.env['DEBUG']) console.error(error);
		else if (error instanceof Sentence) console.error(error.message);
		else console.error(`Er ging iets onverwachts mis: ${firstLine(error)} (DEBUG=1 toont meer)`);
		process.exit(1);
	}
}

/** The code of a system or SQLite error (`EADDRINUSE`, `SQLITE_CORRUPT`), or an empty string. */
export function codeOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' ? code : '';
}

export const firstLine = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
