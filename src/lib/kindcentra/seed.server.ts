import { eq, inArray } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#lib/db/open.server.ts';
import { seedRows } from '#lib/db/seeding.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { sources } from '#lib/sources/tables.ts';
import { exampleDrafts, exampleRows } from './examples.ts';
import { termVocabularies, type TermVocabulary } from './kindcentra.ts';
import { realKindcentra, realPractices, realSources } from './real.ts';
import { kindcentra, kindcentrumTerms, practices, practiceTerms } from './tables.ts';

type Terms = Partial<Record<TermVocabulary, readonly string[]>>;
interface Seed {
	kindcentra: { row: Record<string, unknown> & { id: string }; terms: Terms }[];
	practices: { row: Record<string, unknown> & { id: string }; terms: Terms }[];
}

/**
 * Writes the real kindcentra and practices with their public sources. Needs the areas and
 * sources; twice changes nothing, and what people edited stays.
 */
export function seedKindcentra(db: Database, now: Date): void {
	db.transaction(
		() => {
			seedRows(db, sources, realSources, now);
			write(db, { kindcentra: realKindcentra, practices: realPractices }, now);
		},
		{ behavior: 'immediate' }
	);
}

/** Writes about 250 example kindcentra and practices; the same rows at every call. */
export function seedExampleKindcentra(db: Database, now: Date): void {
	const { kindcentra, practices } = exampleRows();
	const rows = { kindcentra, practices: [...practices, ...exampleDrafts()] };
	db.transaction(() => write(db, rows, now), { behavior: 'immediate' });
}

/** Takes every example row away, also edited ones. The source stays, so that old links explain themselves. */
export function removeExamples(db: Database): { kindcentra: number; practices: number } {
	return db.transaction(
		() => ({
			practices: db.delete(practices).where(eq(practices.sourceId, EXAMPLE_SOURCE)).run().changes,
			kindcentra: db.delete(kindcentra).where(eq(kindcentra.sourceId, EXAMPLE_SOURCE)).run().changes
		}),
		{ behavior: 'immediate' }
	);
}

function write(db: Database, seed: Seed, now: Date): void {
	const places = seedRows(db, kindcentra, rowsOf(seed.kindcentra), now);
	const placeIds = [...places.owned];
	db.delete(kindcentrumTerms).where(inArray(kindcentrumTerms.kindcentrumId, placeIds)).run();
	insert(db, kindcentrumTerms, termRows(seed.kindcentra, places.owned, 'kindcentrumId'));

	const found = seedRows(db, practices, rowsOf(seed.practices), now);
	const practiceIds = [...found.owned];
	db.delete(practiceTerms).where(inArray(practiceTerms.practiceId, practiceIds)).run();
	insert(db, practiceTerms, termRows(seed.practices, found.owned, 'practiceId'));
}

const rowsOf = (seeds: Seed['kindcentra']) => seeds.map(({ row }) => row);

const termRows = (seeds: Seed['kindcentra'], owned: Set<string>, idColumn: string) =>
	seeds
		.filter(({ row }) => owned.has(row.id))
		.flatMap(({ row, terms }) =>
			(Object.keys(termVocabularies) as TermVocabulary[]).flatMap((vocabulary) =>
				(terms[vocabulary] ?? []).map((term) => ({ [idColumn]: row.id, vocabulary, term }))
			)
		);

function insert(db: Database, table: SQLiteTable, rows: Record<string, unknown>[]): void {
	for (const row of rows) db.insert(table).values(row).run();
}
