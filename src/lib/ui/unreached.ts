/**
 * What browsers throw when a request or a script does not arrive. They agree on no name for it:
 * the sentences are those of Chromium, Firefox and Safari.
 */
const SENTENCES =
	/failed to fetch|networkerror|load failed|network connection was lost|dynamically imported module|importing a module script failed/i;

export const isUnreached = (error: unknown): boolean =>
	error instanceof Error && SENTENCES.test(error.message);
