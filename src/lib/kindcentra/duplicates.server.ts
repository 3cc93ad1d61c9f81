import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { findDuplicates, type Description, type Duplicate, type Known } from './duplicates.ts';
import { editorPath, itemPath, type ItemKind } from './kindcentra.ts';
import type { Status } from './workflow.ts';
import { isExampleId } from './records.server.ts';
import { kindcentra, practices } from './tables.ts';

/** Something in the store that may be the same, as whoever is warned sees it. */
export interface KnownItem extends Known {
	slug: string;
	status: Status;
	/** Area that decides who may see it while it is a draft. */
	areaIds: string[];
}
export interface DuplicateLine {
	id: string;
	name: string;
	place: string | null;
	/** Null while it is published. */
	state: Status | null;
	href: string;
	certainty: Duplicate['certainty'];
	reasons: string[];
}

/**
 * What in the store may be the same as what is being entered; drafts of others only where the
 * viewer may write or publish too. Examples are compared with examples only.
 */
export function duplicatesOf(
	db: Database,
	viewer: Viewer,
	kind: ItemKind,
	draft: Description,
	exceptId: string | null = null
): DuplicateLine[] {
	const example = exceptId === null ? isExampleAccount(db, viewer) : isExampleId(exceptId);
	const visible = ({ id, status, areaIds }: KnownItem) =>
		id !== exceptId &&
		isExampleId(id) === example &&
		(status === 'published' ||
			can(viewer, 'write:practice', { areaIds }) ||
			can(viewer, 'publish:practice', { areaIds }));
	const all = kind === 'practice' ? knownPractices(db) : knownKindcentra(db);
	return findDuplicates(draft, all.filter(visible)).map(({ of, certainty, reasons }) => ({
		id: of.id,
		name: of.name,
		place: of.place ?? null,
		state: of.status === 'published' ? null : of.status,
		href: of.status === 'published' ? itemPath(of) : editorPath(kind, of.id),
		certainty,
		reasons
	}));
}

const knownKindcentra = (db: Database): KnownItem[] =>
	db
		.select({
			...{ id: kindcentra.id, slug: kindcentra.slug, name: kindcentra.name },
			...{ status: kindcentra.status, place: kindcentra.place, address: kindcentra.address },
			...{ postcode: kindcentra.postcode, brin: kindcentra.brin, brinSite: kindcentra.brinSite },
			...{ lrkNumbers: kindcentra.lrkNumbers, lon: kindcentra.lon, lat: kindcentra.lat },
			...{ precision: kindcentra.precision, gemeenteId: kindcentra.gemeenteId }
		})
		.from(kindcentra)
		.where(and(ne(kindcentra.status, 'archived'), isNull(kindcentra.revisionOf)))
		.all()
		.map(({ precision, gemeenteId, ...row }) => ({
			...row,
			kind: 'kindcentrum',
			exact: precision === 'address',
			areaIds: [gemeenteId]
		}));

const knownPractices = (db: Database): KnownItem[] =>
	db
		.select({ practice: practices, at: kindcentra })
		.from(practices)
		.leftJoin(kindcentra, eq(kindcentra.id, practices.kindcentrumId))
		.where(and(ne(practices.status, 'archived'), isNull(practices.revisionOf)))
		.all()
		.map(({ practice, at }) => ({
			...{ id: practice.id, slug: practice.slug, name: practice.title, status: practice.status },
			kind: 'practice',
			place: practice.place ?? at?.place ?? null,
			lon: practice.lon ?? at?.lon ?? null,
			lat: practice.lat ?? at?.lat ?? null,
			areaIds: [practice.areaId ?? at?.gemeenteId ?? ''].filter(Boolean)
		}));
