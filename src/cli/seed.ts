import { eq, like, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { removeExampleAccounts } from '#lib/accounts/examples.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { writeSetting } from '#lib/db/settings.server.ts';
import { forgetUnusedPictures } from '#lib/kindcentra/photos.server.ts';
import {
	removeExamples,
	seedExampleKindcentra,
	seedKindcentra
} from '#lib/kindcentra/seed.server.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { EXAMPLE_PLAN_PREFIX } from '#lib/plans/plans.ts';
import { removeExamplePlans, seedExamplePlans } from '#lib/plans/seed.server.ts';
import { plans } from '#lib/plans/tables.ts';
import { seedProgramme } from '#lib/programme/seed.server.ts';
import { EXAMPLE_ROUND_PREFIX } from '#lib/scan/scan.ts';
import { removeExampleScan, seedAspectModel, seedExampleScan } from '#lib/scan/seed.server.ts';
import { scanRounds } from '#lib/scan/tables.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { removeExampleSuggestions, seedExampleSuggestions } from '#lib/suggestions/seed.server.ts';
import { removeExampleTours, seedExampleTours } from '#lib/tours/seed.server.ts';
import { tours } from '#lib/tours/tables.ts';
import { many } from '#lib/ui/format.ts';
import type { Environment } from './environment.ts';
import { EXAMPLES, readExampleState, wantsExamples } from './examples.ts';

/** From the ground up: each may refer to what stands before it. */
const facts = [seedSources, seedAreas, seedPeople, seedProgramme, seedKindcentra, seedAspectModel];
const examples = [
	seedExampleKindcentra,
	seedExampleSuggestions,
	seedExampleScan,
	seedExamplePlans,
	seedExampleTours
];
const removals = [
	removeExampleSuggestions,
	removeExampleTours,
	removeExamplePlans,
	removeExampleScan,
	removeExamples,
	removeExampleAccounts
];

/**
 * Writes everything the product brings along, concept by concept from the ground up. Idempotent:
 * a second run changes nothing, and rows that people edited are left alone.
 */
export function seedDatabase(db: Database, environment: Environment, now: Date): void {
	const seed = () => {
		for (const write of facts) write(db, now);
		const state = readExampleState(db);
		if (wantsExamples(state, environment)) {
			for (const write of examples) write(db, now);
			writeSetting(db, EXAMPLES, 'loaded', now);
		} else if (state === null) {
			writeSetting(db, EXAMPLES, 'declined', now);
		}
	};
	db.$client.transaction(seed).immediate();
}

/** Puts the example data back, because somebody asked for them. */
export function loadExampleData(db: Database, now: Date): void {
	const load = () => {
		for (const write of examples) write(db, now);
		writeSetting(db, EXAMPLES, 'loaded', now);
	};
	db.$client.transaction(load).immediate();
}

/** What goes with the example data, as people count it: "12 kindcentra", "3 regiotours". */
export function countExamples(db: Database): string[] {
	const counted: [table: SQLiteTable, example: SQL, one: string, more: string][] = [
		[kindcentra, eq(kindcentra.sourceId, EXAMPLE_SOURCE), 'kindcentrum', 'kindcentra'],
		[practices, eq(practices.sourceId, EXAMPLE_SOURCE), 'praktijk', 'praktijken'],
		[scanRounds, like(scanRounds.id, `${EXAMPLE_ROUND_PREFIX}%`), 'ronde', 'rondes'],
		[plans, like(plans.id, `${EXAMPLE_PLAN_PREFIX}%`), 'actieplan', 'actieplannen'],
		[tours, eq(tours.sourceId, EXAMPLE_SOURCE), 'regiotour', 'regiotours'],
		[accounts, eq(accounts.example, true), 'account', 'accounts']
	];
	return counted.flatMap(([table, example, one, more]) => {
		const [{ count } = { count: 0 }] = db
			.select({ count: sql<number>`count(*)` })
			.from(table)
			.where(example)
			.all();
		return count > 0 ? [many(count, one, more)] : [];
	});
}

/** Takes the example data out, their photos too; they stay away until somebody asks for them. */
export function removeExampleData(db: Database, now: Date): void {
	const remove = () => {
		for (const take of removals) take(db);
		writeSetting(db, EXAMPLES, 'removed', now);
	};
	db.$client.transaction(remove).immediate();
	forgetUnusedPictures(db, now);
}
