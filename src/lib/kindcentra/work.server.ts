/** What somebody works on: drafts, what waits for review, what is public and is to be looked at. */
import { desc, eq } from 'drizzle-orm';
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { scannableAreasOf } from '#lib/areas/areas.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { sources } from '#lib/sources/tables.ts';
import { kindcentrumMissing, practiceMissing, type Missing } from './completeness.ts';
import type { MapItem } from './filter.ts';
import { itemPath, type ItemKind, type SourceLine } from './kindcentra.ts';
import {
	areaIdsOf,
	isExampleId,
	kindcentrumById,
	practiceById,
	type SavedKindcentrum,
	type SavedPractice
} from './records.server.ts';
import { openRevision } from './revisions.server.ts';
import { kindcentra, practices } from './tables.ts';
import { isReviewDue, stateLabel, type Status } from './workflow.ts';

/** One line of the list of work. */
export interface WorkLine {
	id: string;
	kind: ItemKind;
	name: string;
	place: string;
	status: Status;
	state: string;
	returnReason: string | null;
	updatedAt: string;
	updatedBy: string;
	confirmedOn: string | null;
	reviewOn: string | null;
	/** It is time to ask whether this is still right. */
	due: boolean;
	/** A draft that will take the place of something public. */
	revision: boolean;
	/** The viewer may publish it: it waits for somebody else than who submitted it. */
	reviewable: boolean;
	example: boolean;
}

const columns = (table: typeof practices | typeof kindcentra) => ({
	id: table.id,
	status: table.status,
	returnReason: table.returnReason,
	offlineAt: table.offlineAt,
	submittedBy: table.submittedBy,
	updatedAt: table.updatedAt,
	updatedBy: table.updatedBy,
	confirmedOn: table.confirmedOn,
	reviewOn: table.reviewOn,
	revisionOf: table.revisionOf
});

/** Everything the viewer may write or review, last changed first; nothing for others. */
export function listWork(db: Database, viewer: Viewer, now: Date): WorkLine[] {
	const example = isExampleAccount(db, viewer);
	const today = dutchDay(now);
	const places = db
		.select({ ...columns(kindcentra), name: kindcentra.name, place: kindcentra.place })
		.from(kindcentra)
		.all();
	const gemeenten = new Map(
		db
			.select({ id: kindcentra.id, gemeenteId: kindcentra.gemeenteId, name: kindcentra.name })
			.from(kindcentra)
			.all()
			.map((row) => [row.id, row])
	);
	const found = db
		.select({
			...columns(practices),
			name: practices.title,
			place: practices.place,
			kindcentrumId: practices.kindcentrumId,
			areaId: practices.areaId
		})
		.from(practices)
		.all();
	const all = [
		...places.map((row) => ({
			...row,
			kind: 'kindcentrum' as const,
			areaIds: [gemeenten.get(row.id)?.gemeenteId ?? '']
		})),
		...found.map(({ kindcentrumId, areaId, ...row }) => {
			const at = gemeenten.get(kindcentrumId ?? '');
			return {
				...row,
				kind: 'practice' as const,
				place: row.place ?? at?.name ?? '',
				areaIds: [areaId ?? at?.gemeenteId ?? '']
			};
		})
	];
	return all
		.filter(({ id, areaIds }) => isExampleId(id) === example && mayWork(viewer, areaIds))
		.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.name.localeCompare(b.name, 'nl'))
		.map((row) => ({
			id: row.id,
			kind: row.kind,
			name: row.name,
			place: row.place,
			status: row.status,
			state: stateLabel(row),
			returnReason: row.status === 'concept' ? row.returnReason : null,
			updatedAt: row.updatedAt,
			updatedBy: row.updatedBy,
			confirmedOn: row.confirmedOn,
			reviewOn: row.reviewOn,
			due: isReviewDue(row, today),
			revision: row.revisionOf !== null,
			example,
			reviewable:
				row.status === 'review' &&
				row.submittedBy !== viewer.accountId &&
				can(viewer, 'publish:practice', { areaIds: row.areaIds })
		}));
}

const mayWork = (viewer: Viewer, areaIds: readonly string[]): boolean =>
	can(viewer, 'write:practice', { areaIds }) || can(viewer, 'publish:practice', { areaIds });

/** All that the editor of one record needs, or undefined for who may not work on it. */
export type WorkItem = Shared &
	(
		| { kind: 'practice'; row: SavedPractice; at: { id: string; name: string } | null }
		| { kind: 'kindcentrum'; row: SavedKindcentrum; at: null }
	);
interface Shared {
	/** As list and map would show it. */
	item: MapItem;
	source: SourceLine;
	missing: Missing;
	state: string;
	due: boolean;
	/** Where the public page is, while it is public; of a revision, that of what it revises. */
	publicPath: string | null;
	/** The open revision of this, or null. */
	revision: string | null;
	/** What it was archived in favour of. */
	replacedBy: { id: string; name: string } | null;
	/** What the viewer may do. */
	may: { write: boolean; publish: boolean };
}

export function getWorkItem(
	db: Database,
	viewer: Viewer,
	kind: ItemKind,
	id: string,
	now: Date
): WorkItem | undefined {
	const row = kind === 'practice' ? practiceById(db, id) : kindcentrumById(db, id);
	if (!row || isExampleId(id) !== isExampleAccount(db, viewer)) return undefined;
	const areaIds = areaIdsOf(db, row);
	if (!mayWork(viewer, areaIds)) return undefined;
	const found = db.select().from(sources).where(eq(sources.id, row.sourceId)).get();
	if (!found) return undefined;
	const revised =
		row.revisionOf === null
			? row
			: kind === 'practice'
				? practiceById(db, row.revisionOf)
				: kindcentrumById(db, row.revisionOf);
	const shared: Shared = {
		item: asItem(db, row),
		source: sourceLineOf(found, row.sourceSection),
		missing: 'title' in row ? practiceMissing(row) : kindcentrumMissing(row, found.kind),
		state: stateLabel(row),
		due: isReviewDue(row, dutchDay(now)),
		publicPath: revised?.status === 'published' ? itemPath({ kind, slug: revised.slug }) : null,
		revision: openRevision(db, kind, id),
		replacedBy: row.replacedBy === null ? null : nameOf(db, kind, row.replacedBy),
		may: {
			write: can(viewer, 'write:practice', { areaIds }),
			publish: can(viewer, 'publish:practice', { areaIds })
		}
	};
	if (!('title' in row)) return { ...shared, kind: 'kindcentrum', row, at: null };
	const at = row.kindcentrumId ? kindcentrumById(db, row.kindcentrumId) : undefined;
	return { ...shared, kind: 'practice', row, at: at ? { id: at.id, name: at.name } : null };
}

function nameOf(db: Database, kind: ItemKind, id: string): Shared['replacedBy'] {
	const row = kind === 'practice' ? practiceById(db, id) : kindcentrumById(db, id);
	return row ? { id, name: 'title' in row ? row.title : row.name } : null;
}

const sourceLineOf = (row: typeof sources.$inferSelect, section: string | null): SourceLine => ({
	id: row.id,
	kind: row.kind,
	title: row.title,
	publisher: row.publisher,
	url: row.url,
	publishedOn: row.publishedOn,
	consultedOn: row.consultedOn,
	section
});

/** A record as list and map would show it, whether or not it is public. */
function asItem(db: Database, row: SavedKindcentrum | SavedPractice): MapItem {
	const graph = areaGraph(db);
	const [areaId = ''] = areaIdsOf(db, row);
	const area = graph.areas.get(areaId);
	const at =
		'title' in row && row.kindcentrumId ? kindcentrumById(db, row.kindcentrumId) : undefined;
	const isGemeente = area?.kind === 'gemeente';
	return {
		id: row.id,
		slug: row.slug,
		kind: 'title' in row ? 'practice' : 'kindcentrum',
		name: 'title' in row ? row.title : row.name,
		place: row.place ?? at?.place ?? '',
		gemeenteId: isGemeente ? areaId : null,
		gemeente: isGemeente ? area.name : null,
		areaIds: scannableAreasOf(graph, areaId).map((each) => each.id),
		lon: row.lon ?? at?.lon ?? 0,
		lat: row.lat ?? at?.lat ?? 0,
		sectors: row.sectors,
		kernbegrippen: row.kernbegrippen,
		themes: row.themes,
		model: 'title' in row ? null : row.cooperationModel,
		phase: 'title' in row ? null : row.phase,
		focusGroup: row.focusGroup,
		inProgramme: 'title' in row ? false : row.nameInProgramme !== null,
		example: row.sourceId === EXAMPLE_SOURCE,
		summary: row.summary
	};
}

/** The kindcentra a practice of the viewer can be at, by name. */
export function kindcentraToChoose(
	db: Database,
	viewer: Viewer
): { id: string; name: string; place: string }[] {
	const example = isExampleAccount(db, viewer);
	return db
		.select()
		.from(kindcentra)
		.orderBy(desc(kindcentra.updatedAt))
		.all()
		.filter(
			(row) =>
				row.status !== 'archived' &&
				row.revisionOf === null &&
				isExampleId(row.id) === example &&
				mayWork(viewer, [row.gemeenteId])
		)
		.map(({ id, name, place }) => ({ id, name, place }))
		.sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.place.localeCompare(b.place, 'nl'));
}
