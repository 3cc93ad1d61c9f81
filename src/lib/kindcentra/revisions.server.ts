/** Changing what is public without taking it away meanwhile: a draft that takes its place later. */
import { randomUUID } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { forbidden, notFound, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { EXAMPLE_PREFIX, type ItemKind } from './kindcentra.ts';
import { copyPhotos } from './photos.server.ts';
import {
	areaIdsOf,
	isExampleId,
	kindcentrumById,
	kindcentrumRecord,
	practiceById,
	practiceRecord,
	type SavedKindcentrum,
	type SavedPractice
} from './records.server.ts';
import { kindcentra, practices } from './tables.ts';

/** The draft that revises something published, if there is one. */
export function openRevision(db: Database, kind: ItemKind, id: string): string | null {
	const table = kind === 'practice' ? practices : kindcentra;
	return (
		db
			.select({ id: table.id })
			.from(table)
			.where(and(eq(table.revisionOf, id), ne(table.status, 'archived')))
			.get()?.id ?? null
	);
}

/** Begins a revision of something published, or answers the one that is there. Answers its id. */
export function startRevision(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string
): Outcome<string> {
	return transact<string, Failure>(db, () => {
		const row = kind === 'practice' ? practiceById(db, id) : kindcentrumById(db, id);
		if (!row) return notFound();
		if (!can(actor.viewer, 'write:practice', { areaIds: areaIdsOf(db, row) })) return forbidden();
		if (row.status !== 'published')
			return refuse(409, 'notPublished', 'Dit is niet openbaar, dus er valt niets te herzien.');
		const open = openRevision(db, kind, id);
		if (open) return { ok: true, value: open };
		const fresh = {
			id: `${isExampleId(id) ? EXAMPLE_PREFIX : ''}${randomUUID()}`,
			slug: `herziening-${randomUUID()}`,
			status: 'concept' as const,
			revisionOf: id,
			...unsettled
		};
		const made =
			'title' in row
				? createRow(db, actor, {
						...practiceRecord(db, actor, 'write:practice'),
						row: { ...row, ...fresh }
					})
				: createRow(db, actor, {
						...kindcentrumRecord(db, actor, 'write:practice'),
						row: { ...row, ...fresh }
					});
		if (!made.ok) return made;
		copyPhotos(db, actor, kind, id, made.value.id);
		return { ok: true, value: made.value.id };
	});
}

const unsettled = { submittedBy: null, submittedAt: null, returnReason: null, replacedBy: null };

/** Columns that stay with the record itself when a revision takes its place. */
const identity = [
	'id',
	'slug',
	'status',
	'revisionOf',
	'replacedBy',
	'version',
	'createdAt',
	'createdBy',
	'updatedAt',
	'updatedBy',
	'nameInProgramme'
] as const;
type Content<T> = Omit<T, (typeof identity)[number]>;
function contentOf<T extends object>(row: T): Content<T> {
	const kept: readonly string[] = identity;
	return Object.fromEntries(
		Object.entries(row).filter(([name]) => !kept.includes(name))
	) as Content<T>;
}

/**
 * Puts the content of a revision that was just published in the place of what it revises, and
 * archives the revision. Call it in the transaction of that publication. Answers the record.
 */
export function applyRevision(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	revision: SavedKindcentrum | SavedPractice,
	stamps: { publishedAt: string; publishedBy: string; confirmedOn: string; reviewOn: string }
): Outcome<SavedKindcentrum | SavedPractice> {
	const target = revision.revisionOf ?? '';
	copyPhotos(db, actor, kind, revision.id, target);
	const putting = { action: 'publish' as const, id: target };
	const put =
		'title' in revision
			? changeRow(db, actor, {
					...practiceRecord(db, actor, 'publish:practice'),
					...putting,
					next: () => ({ ...contentOf(revision), ...stamps })
				})
			: changeRow(db, actor, {
					...kindcentrumRecord(db, actor, 'publish:practice'),
					...putting,
					next: () => ({ ...contentOf(revision), ...stamps })
				});
	if (!put.ok) return put;
	const archiving = {
		action: 'archive' as const,
		id: revision.id,
		next: () => ({ status: 'archived' as const, replacedBy: target })
	};
	const away =
		kind === 'practice'
			? changeRow(db, actor, {
					...practiceRecord(db, actor, 'publish:practice'),
					...archiving
				})
			: changeRow(db, actor, {
					...kindcentrumRecord(db, actor, 'publish:practice'),
					...archiving
				});
	return away.ok ? put : away;
}
