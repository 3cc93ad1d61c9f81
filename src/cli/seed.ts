import type { Database } from '#lib/db/open.server.ts';
import { readSetting, writeSetting } from '#lib/db/settings.server.ts';
import type { Environment } from './environment.ts';

const EXAMPLES = 'exampleData';

/** What the store remembers about example data; null before the first seed. */
export type ExampleState = 'loaded' | 'declined' | 'removed' | null;

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

/**
 * Writes everything the product brings along, concept by concept from the ground up. Idempotent:
 * a second run changes nothing, and rows that people edited are left alone.
 */
export function seedDatabase(db: Database, environment: Environment, now: Date): ExampleState {
	const seed = () => {
		const state = readSetting(db, EXAMPLES) as ExampleState;
		if (wantsExamples(state, environment)) {
			writeSetting(db, EXAMPLES, 'loaded', now);
		} else if (state === null) {
			writeSetting(db, EXAMPLES, 'declined', now);
		}
		return readSetting(db, EXAMPLES) as ExampleState;
	};
	return db.$client.transaction(seed).immediate();
}

/** Takes the example data out for good. */
export function removeExampleData(db: Database, now: Date): void {
	const remove = () => writeSetting(db, EXAMPLES, 'removed', now);
	db.$client.transaction(remove).immediate();
}
