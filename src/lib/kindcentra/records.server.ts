/** What the commands of this room share: how a record is found, described to the history, kept apart. */
import { and, asc, eq, type SQL } from 'drizzle-orm';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import type { Actor, Viewer } from '#lib/accounts/accounts.ts';
import { can, type Permission } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { refuse, type Failure } from '#lib/db/outcome.ts';
import {
	kernbegrippen,
	sectors,
	themes,
	type Kernbegrip,
	type Sector,
	type Theme
} from '#lib/programme/vocabulary.ts';
import { EXAMPLE_PREFIX, type ItemKind } from './kindcentra.ts';
import { slugify } from './slug.ts';
import { kindcentra, kindcentrumTerms, practices, practiceTerms } from './tables.ts';
import type { KindcentrumPlace, PracticePlace } from './where.ts';

export type KindcentrumRow = typeof kindcentra.$inferSelect;
export type PracticeRow = typeof practices.$inferSelect;

export interface Terms {
	sectors: Sector[];
	kernbegrippen: Kernbegrip[];
	themes: Theme[];
}
/** What belongs to a record beside its columns; the place is one answer, so one field. */
export type KindcentrumLinks = Terms & { where: KindcentrumPlace };
export type PracticeLinks = Terms & { where: PracticePlace };
export type SavedKindcentrum = KindcentrumRow & KindcentrumLinks;
export type SavedPractice = PracticeRow & PracticeLinks;

/** Whether a record is an example, as its id says. */
export const isExampleId = (id: string): boolean => id.startsWith(EXAMPLE_PREFIX);

/** Example accounts write examples, and nobody else does; anything else is a refusal. */
export function exampleProblem(db: Database, viewer: Viewer, id: string): Failure | null {
	const example = isExampleAccount(db, viewer);
	if (example === isExampleId(id)) return null;
	return refuse(
		403,
		'exampleApart',
		example
			? 'Met een voorbeeldaccount werkt u alleen aan voorbeelden.'
			: 'Dit is een voorbeeld: alleen voorbeeldaccounts oefenen hierop.'
	);
}

/** The areas that decide who may write: the gemeente it lies in, or the area it is of. */
export function areaIdsOf(
	db: Database,
	row: { areaId?: string | null; kindcentrumId?: string | null; gemeenteId?: string }
): string[] {
	if (row.gemeenteId !== undefined) return [row.gemeenteId];
	if (row.areaId) return [row.areaId];
	const at = db
		.select({ gemeenteId: kindcentra.gemeenteId })
		.from(kindcentra)
		.where(eq(kindcentra.id, row.kindcentrumId ?? ''))
		.get();
	return at ? [at.gemeenteId] : [];
}

/** How a change of a kindcentrum is described to the history. */
export const kindcentrumRecord = (db: Database, actor: Actor, permission: Permission) => ({
	table: kindcentra,
	entity: 'kindcentrum',
	may: (row: KindcentrumRow) =>
		can(actor.viewer, permission, { areaIds: [row.gemeenteId] }) &&
		exampleProblem(db, actor.viewer, row.id) === null,
	label: (row: KindcentrumRow) => row.name,
	areaIds: (row: KindcentrumRow) => [row.gemeenteId],
	links: {
		read: (id: string): KindcentrumLinks => ({
			...termsOf(db, 'kindcentrum', id),
			where: kindcentrumPlaceOf(db, id)
		}),
		write: (id: string, links: Partial<KindcentrumLinks>): void => {
			writeTerms(db, 'kindcentrum', id, links);
			if (links.where) db.update(kindcentra).set(links.where).where(eq(kindcentra.id, id)).run();
		}
	}
});

/** How a change of a practice is described to the history. */
export const practiceRecord = (db: Database, actor: Actor, permission: Permission) => ({
	table: practices,
	entity: 'practice',
	may: (row: PracticeRow) =>
		can(actor.viewer, permission, { areaIds: areaIdsOf(db, row) }) &&
		exampleProblem(db, actor.viewer, row.id) === null,
	label: (row: PracticeRow) => row.title,
	areaIds: (row: PracticeRow) => areaIdsOf(db, row),
	links: {
		read: (id: string): PracticeLinks => ({
			...termsOf(db, 'practice', id),
			where: practicePlaceOf(db, id)
		}),
		write: (id: string, links: Partial<PracticeLinks>): void => {
			writeTerms(db, 'practice', id, links);
			if (links.where) db.update(practices).set(links.where).where(eq(practices.id, id)).run();
		}
	}
});

/** As stored, whoever asks; with its terms and place. */
export function kindcentrumById(db: Database, id: string): SavedKindcentrum | undefined {
	const row = db.select().from(kindcentra).where(eq(kindcentra.id, id)).get();
	return row && { ...row, ...termsOf(db, 'kindcentrum', id), where: placeOfKindcentrum(row) };
}

/** Likewise. */
export function practiceById(db: Database, id: string): SavedPractice | undefined {
	const row = db.select().from(practices).where(eq(practices.id, id)).get();
	return row && { ...row, ...termsOf(db, 'practice', id), where: placeOfPractice(row) };
}

const placeOfKindcentrum = (row: KindcentrumRow): KindcentrumPlace => ({
	place: row.place,
	address: row.address,
	postcode: row.postcode,
	gemeenteId: row.gemeenteId,
	lon: row.lon,
	lat: row.lat,
	precision: row.precision === 'area' ? 'gemeente' : row.precision
});
const placeOfPractice = (row: PracticeRow): PracticePlace => ({
	place: row.place,
	kindcentrumId: row.kindcentrumId,
	areaId: row.areaId,
	lon: row.lon,
	lat: row.lat,
	precision: row.precision
});
function kindcentrumPlaceOf(db: Database, id: string): KindcentrumPlace {
	return placeOfKindcentrum(one(db.select().from(kindcentra).where(eq(kindcentra.id, id)).get()));
}
function practicePlaceOf(db: Database, id: string): PracticePlace {
	return placeOfPractice(one(db.select().from(practices).where(eq(practices.id, id)).get()));
}
function one<T>(row: T | undefined): T {
	if (!row) throw new Error('The row was there a moment ago');
	return row;
}

/** The terms of one record, in the order of their vocabularies. */
function termsOf(db: Database, kind: ItemKind, id: string): Terms {
	const rows: { vocabulary: string; term: string }[] =
		kind === 'kindcentrum'
			? db
					.select()
					.from(kindcentrumTerms)
					.where(eq(kindcentrumTerms.kindcentrumId, id))
					.orderBy(asc(kindcentrumTerms.term))
					.all()
			: db
					.select()
					.from(practiceTerms)
					.where(eq(practiceTerms.practiceId, id))
					.orderBy(asc(practiceTerms.term))
					.all();
	const pick = <T extends string>(vocabulary: string, words: readonly T[]): T[] =>
		words.filter((word) => rows.some((row) => row.vocabulary === vocabulary && row.term === word));
	return {
		sectors: pick('sector', sectors),
		kernbegrippen: pick('kernbegrip', kernbegrippen),
		themes: pick('theme', themes)
	};
}

/** Stores the vocabularies that are given; the others stay. */
function writeTerms(db: Database, kind: ItemKind, id: string, terms: Partial<Terms>): void {
	const given = [
		['sector', terms.sectors],
		['kernbegrip', terms.kernbegrippen],
		['theme', terms.themes]
	] as const;
	for (const [vocabulary, words] of given) {
		if (!words) continue;
		if (kind === 'kindcentrum') {
			const own: SQL | undefined = and(
				eq(kindcentrumTerms.kindcentrumId, id),
				eq(kindcentrumTerms.vocabulary, vocabulary)
			);
			db.delete(kindcentrumTerms).where(own).run();
			for (const term of words)
				db.insert(kindcentrumTerms).values({ kindcentrumId: id, vocabulary, term }).run();
		} else {
			const own = and(eq(practiceTerms.practiceId, id), eq(practiceTerms.vocabulary, vocabulary));
			db.delete(practiceTerms).where(own).run();
			for (const term of words)
				db.insert(practiceTerms).values({ practiceId: id, vocabulary, term }).run();
		}
	}
}

/** Pages of their own beside those of practices (`/praktijken/voorstellen`). */
const reserved: Record<ItemKind, readonly string[]> = {
	practice: ['voorstellen'],
	kindcentrum: []
};

/** A slug that nothing else of this kind has: `samen-eten-oss`, `samen-eten-oss-2` … */
export function freeSlug(db: Database, kind: ItemKind, text: string, exceptId: string): string {
	const base = slugify(text).slice(0, 80).replace(/-$/, '') || kind;
	const table = kind === 'practice' ? practices : kindcentra;
	for (let number = 1; ; number++) {
		const slug = number === 1 ? base : `${base}-${number}`;
		if (reserved[kind].includes(slug)) continue;
		const taken = db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get();
		if (!taken || taken.id === exceptId) return slug;
	}
}
