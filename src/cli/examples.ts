import type { Database } from '#lib/db/open.server.ts';
import { readSetting } from '#lib/db/settings.server.ts';
import type { Environment } from './environment.ts';

/** Setting that says what became of the example data. */
export const EXAMPLES = 'exampleData';

/** What the store remembers about example data; null before the first seed. */
export type ExampleState = 'loaded' | 'declined' | 'removed' | null;

export const readExampleState = (db: Database) => readSetting(db, EXAMPLES) as ExampleState;

/**
 * Whether this start loads (or refreshes) the example data. The first start decides, so that a
 * store made for real use never gets them because a variable was forgotten later; once removed
 * they stay away, whatever the environment says.
 */
export function wantsExamples(state: ExampleState, environment: Environment): boolean {
	if (state === 'removed') return false;
	if (environment.EXAMPLE_DATA) return environment.EXAMPLE_DATA === 'on';
	return state === 'loaded' || (state === null && environment.NODE_ENV !== 'production');
}
