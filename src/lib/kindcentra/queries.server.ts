import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { descendants, scannableAreasOf } from '#lib/areas/areas.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { LonLat } from '#lib/map/projection.ts';
import { ambassadorsByArea } from '#lib/people/queries.server.ts';
import { sources } from '#lib/sources/tables.ts';
import { markdownToHtml } from '#lib/ui/markdown.ts';
import { catalogue } from './catalogue.server.ts';
import type { MapItem, Territories } from './filter.ts';
import { itemPath, type ItemKind, type Kindcentrum, type Practice } from './kindcentra.ts';
import { nearestTo, type Nearby } from './nearest.ts';
import { publicPhotosOf } from './photos.server.ts';
import { storyOf } from './story.ts';
import { kindcentra, practices } from './tables.ts';
import { isReviewDue } from './workflow.ts';

/**
 * Everything published, for list and map: about 400 bytes each. Whoever may read drafts reads
 * them in the editor; the map is the same for all viewers.
 */
export function listMapItems(db: Database, _viewer: Viewer): readonly MapItem[] {
	return catalogue(db).items;
}

/** The same as JSON text, with an entity tag that changes with it. */
export function mapItemsJson(db: Database, _viewer: Viewer): { json: string; etag: string } {
	return catalogue(db);
}

/** What areas, ambassadors and gemeenten filters can name. */
export function listTerritories(db: Database, viewer: Viewer, graph = areaGraph(db)): Territories {
	const scannable = (id: string) =>
		descendants(graph, id).flatMap((area) => (area.scannable ? [area.id] : []));
	const all = [...graph.areas.values()];
	const people = new Map<string, Territories['ambassadors'][number]>();
	for (const [areaId, ambassadors] of ambassadorsByArea(db, viewer))
		for (const { personId, name } of ambassadors) {
			const known = people.get(personId) ?? { slug: personId, name, areaIds: [] };
			known.areaIds.push(areaId);
			people.set(personId, known);
		}
	return {
		areas: all.flatMap(({ id, slug, name, scannable: own }) =>
			slug ? [{ slug, name, areaIds: own ? [id] : scannable(id) }] : []
		),
		ambassadors: [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl')),
		gemeenten: all.flatMap(({ id, kind, name }) =>
			kind === 'gemeente'
				? [{ id, name, areaIds: scannableAreasOf(graph, id).map((area) => area.id) }]
				: []
		)
	};
}

/** The published kindcentrum with this slug and all that its page tells, or undefined. */
export function getKindcentrumBySlug(
	db: Database,
	viewer: Viewer,
	slug: string
): Kindcentrum | undefined {
	const row = db
		.select({ place: kindcentra, source: sourceColumns })
		.from(kindcentra)
		.innerJoin(sources, eq(sources.id, kindcentra.sourceId))
		.where(and(eq(kindcentra.slug, slug), eq(kindcentra.status, 'published')))
		.get();
	if (!row) return undefined;
	const items = listMapItems(db, viewer);
	const item = items.find(({ id }) => id === row.place.id);
	if (!item) return undefined;
	const own = db
		.select({ id: practices.id })
		.from(practices)
		.where(eq(practices.kindcentrumId, item.id))
		.all();
	return {
		item,
		address: row.place.address,
		precision: row.place.precision,
		nameInProgramme: row.place.nameInProgramme,
		website: row.place.website,
		source: { ...row.source, section: row.place.sourceSection },
		updatedAt: row.place.updatedAt,
		story: storyOf(row.place, markdownToHtml),
		photos: publicPhotosOf(db, 'kindcentrum', row.place.id),
		practices: items.filter(({ id }) => own.some((practice) => practice.id === id))
	};
}

/** The published practice with this slug and all that its page tells, or undefined. */
export function getPracticeBySlug(
	db: Database,
	viewer: Viewer,
	slug: string
): Practice | undefined {
	const row = db
		.select({
			practice: practices,
			source: sourceColumns,
			area: { id: areas.id, slug: areas.slug, kind: areas.kind, name: areas.name }
		})
		.from(practices)
		.innerJoin(sources, eq(sources.id, practices.sourceId))
		.leftJoin(areas, eq(areas.id, practices.areaId))
		.where(and(eq(practices.slug, slug), eq(practices.status, 'published')))
		.get();
	if (!row) return undefined;
	const items = listMapItems(db, viewer);
	const item = items.find(({ id }) => id === row.practice.id);
	if (!item) return undefined;
	return {
		item,
		practiceKind: row.practice.kind,
		precision: row.practice.precision,
		website: row.practice.website,
		source: { ...row.source, section: row.practice.sourceSection },
		updatedAt: row.practice.updatedAt,
		story: storyOf(row.practice, markdownToHtml),
		photos: publicPhotosOf(db, 'practice', row.practice.id),
		kindcentrum: items.find(({ id }) => id === row.practice.kindcentrumId) ?? null,
		area: row.area
	};
}

/** Published items within an area: scannable, a parent of such, or a gemeente. */
export function listByArea(db: Database, viewer: Viewer, areaId: string): MapItem[] {
	const graph = areaGraph(db);
	const within = new Set([areaId, ...descendants(graph, areaId).map(({ id }) => id)]);
	return listMapItems(db, viewer).filter(
		(item) =>
			(item.gemeenteId !== null && within.has(item.gemeenteId)) ||
			(item.gemeenteId === null && item.areaIds.some((id) => within.has(id)))
	);
}

/** The day (ISO) since which it is time to look whether a published item is still right, or null. */
export function dueSince(
	db: Database,
	{ id, kind }: Pick<MapItem, 'id' | 'kind'>,
	today: string
): string | null {
	const table = kind === 'practice' ? practices : kindcentra;
	const columns = { status: table.status, reviewOn: table.reviewOn };
	const row = db.select(columns).from(table).where(eq(table.id, id)).get();
	return row && isReviewDue(row, today) ? row.reviewOn : null;
}

/** The published items nearest to a point, nearest first; what has stopped is left out. */
export function nearby(
	db: Database,
	viewer: Viewer,
	point: LonLat,
	limit: number,
	except: readonly string[] = []
): Nearby[] {
	const others = listMapItems(db, viewer).filter(({ id }) => !except.includes(id));
	return nearestTo(point, others, limit);
}

const sourceColumns = {
	id: sources.id,
	kind: sources.kind,
	title: sources.title,
	publisher: sources.publisher,
	url: sources.url,
	publishedOn: sources.publishedOn,
	consultedOn: sources.consultedOn
};

/** What became of an address that no longer shows anything: where it leads now, or that it is offline. */
export function formerPage(
	db: Database,
	_viewer: Viewer,
	kind: ItemKind,
	slug: string
): { movedTo: string } | 'offline' | null {
	const table = kind === 'practice' ? practices : kindcentra;
	const columns = {
		status: table.status,
		replacedBy: table.replacedBy,
		offlineAt: table.offlineAt
	};
	const row = db.select(columns).from(table).where(eq(table.slug, slug)).get();
	if (row?.status === 'archived' && row.offlineAt !== null) return 'offline';
	// One may have been archived in favour of one that was archived in its turn.
	let next = row?.status === 'archived' ? row.replacedBy : null;
	for (let hops = 0; next !== null && hops < 10; hops++) {
		const where = eq(table.id, next);
		const found = db
			.select({ ...columns, slug: table.slug })
			.from(table)
			.where(where)
			.get();
		if (found?.status === 'published') return { movedTo: itemPath({ kind, slug: found.slug }) };
		next = found?.status === 'archived' ? found.replacedBy : null;
	}
	return null;
}
