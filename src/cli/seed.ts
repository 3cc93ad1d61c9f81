import { seedAreas } from '#lib/areas/seed.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { readSetting, writeSetting } from '#lib/db/settings.server.ts';
import {
	removeExamples,
	seedExampleKindcentra,
	seedKindcentra
} from '#lib/kindcentra/seed.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedProgramme } from '#lib/programme/seed.server.ts';
import { removeExampleScan, seedAspectModel, seedExampleScan } from '#lib/scan/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import type { Environment } from './environment.ts';

/** From the ground up: each may refer to what stands before it. */
const facts = [seedSources, seedAreas, seedPeople, seedProgramme, seedKindcentra, seedAspectModel];
const examples = [seedExampleKindcentra, seedExampleScan];
const removals = [removeExampleScan, removeExamples];

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
		for (const write of facts) write(db, now);
		const state = readSetting(db, EXAMPLES) as ExampleState;
		if (wantsExamples(state, environment)) {
			for (const write of examples) write(db, now);
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
	const remove = () => {
		for (const take of removals) take(db);
		writeSetting(db, EXAMPLES, 'removed', now);
	};
	db.$client.transaction(remove).immediate();
}
