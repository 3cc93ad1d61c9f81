import { and, eq, sql } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { descendants, scannableAreasOf, type AreaGraph } from '#lib/areas/areas.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { LonLat } from '#lib/map/projection.ts';
import { ambassadorsByArea } from '#lib/people/queries.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { sources } from '#lib/sources/tables.ts';
import type { MapItem, Territories } from './filter.ts';
import type { Kindcentrum, Practice } from './kindcentra.ts';
import { distance } from './sort.ts';
import { kindcentra, kindcentrumTerms, practices, practiceTerms } from './tables.ts';

/** Vocabulary terms of all rows, by row id. */
type TermsById = Map<string, Pick<MapItem, 'sectors' | 'kernbegrippen' | 'themes'>>;

/**
 * Everything published, for list and map: about 250 bytes each. Whoever may read drafts reads
 * them in the editor; the map is the same for all viewers.
 */
export function listMapItems(db: Database, _viewer: Viewer, graph = areaGraph(db)): MapItem[] {
	const home = homes(graph);
	const placeTerms = termsById(db, 'kindcentrum');
	const places = db
		.select()
		.from(kindcentra)
		.where(eq(kindcentra.status, 'published'))
		.all()
		.map((row): MapItem => ({
			id: row.id,
			slug: row.slug,
			kind: 'kindcentrum',
			name: row.name,
			place: row.place,
			...home(row.gemeenteId),
			lon: row.lon,
			lat: row.lat,
			...(placeTerms.get(row.id) ?? noTerms()),
			model: row.cooperationModel,
			phase: row.phase,
			focusGroup: row.focusGroup,
			inProgramme: row.nameInProgramme !== null,
			example: row.sourceId === EXAMPLE_SOURCE,
			summary: row.summary
		}));
	const byId = new Map(places.map((item) => [item.id, item]));
	const ownTerms = termsById(db, 'practice');
	const found = db
		.select()
		.from(practices)
		.where(eq(practices.status, 'published'))
		.all()
		.flatMap((row): MapItem[] => {
			const where = whereIs(row, byId, home);
			if (!where) return [];
			const item: MapItem = {
				id: row.id,
				slug: row.slug,
				kind: 'practice',
				name: row.title,
				...where,
				...(ownTerms.get(row.id) ?? noTerms()),
				model: null,
				phase: null,
				focusGroup: row.focusGroup,
				inProgramme: false,
				example: row.sourceId === EXAMPLE_SOURCE,
				summary: row.summary
			};
			return [item];
		});
	return [...places, ...found];
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
		gemeenten: all.flatMap(({ id, kind, name }) => (kind === 'gemeente' ? [{ id, name }] : []))
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
		kindcentrum: items.find(({ id }) => id === row.practice.kindcentrumId) ?? null,
		area: row.area
	};
}

/** Published items within an area: scannable, a parent of such, or a gemeente. */
export function listByArea(db: Database, viewer: Viewer, areaId: string): MapItem[] {
	const graph = areaGraph(db);
	const within = new Set([areaId, ...descendants(graph, areaId).map(({ id }) => id)]);
	return listMapItems(db, viewer, graph).filter(
		(item) =>
			(item.gemeenteId !== null && within.has(item.gemeenteId)) ||
			(item.gemeenteId === null && item.areaIds.some((id) => within.has(id)))
	);
}

export interface Nearby {
	item: MapItem;
	/** In a straight line. */
	metres: number;
}

/** The published items nearest to a point, nearest first. */
export function nearby(
	db: Database,
	viewer: Viewer,
	point: LonLat,
	limit: number,
	except?: string
): Nearby[] {
	return listMapItems(db, viewer)
		.filter(({ id }) => id !== except)
		.map((item) => ({ item, metres: distance(point, [item.lon, item.lat]) }))
		.sort((a, b) => a.metres - b.metres || a.item.id.localeCompare(b.item.id))
		.slice(0, limit);
}

/** A short text that changes whenever the answer of `listMapItems` may have changed. */
export function mapItemsVersion(db: Database): string {
	const row = db.get<{ version: string }>(sql`
		select (select count(*) || '-' || coalesce(max(updated_at), '') || '-' || coalesce(sum(version), 0) from kindcentra)
			|| '/' || (select count(*) || '-' || coalesce(max(updated_at), '') || '-' || coalesce(sum(version), 0) from practices)
			|| '/' || (select coalesce(max(updated_at), '') from areas) as version`);
	return row.version;
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

type Home = Pick<MapItem, 'gemeenteId' | 'gemeente' | 'areaIds'>;

/** Where an area id places an item; gemeenten are asked for again and again, so remembered. */
function homes(graph: AreaGraph): (areaId: string) => Home {
	const known = new Map<string, Home>();
	return (areaId) => {
		const found = known.get(areaId);
		if (found) return found;
		const area = graph.areas.get(areaId);
		const isGemeente = area?.kind === 'gemeente';
		const made = {
			gemeenteId: isGemeente ? areaId : null,
			gemeente: isGemeente ? area.name : null,
			areaIds: scannableAreasOf(graph, areaId).map(({ id }) => id)
		};
		known.set(areaId, made);
		return made;
	};
}

/** A practice is where its kindcentrum is, or has a point of its own; null while the former is hidden. */
function whereIs(
	row: typeof practices.$inferSelect,
	places: Map<string, MapItem>,
	home: (areaId: string) => Home
): (Home & Pick<MapItem, 'place' | 'lon' | 'lat'>) | null {
	if (row.kindcentrumId !== null) {
		const at = places.get(row.kindcentrumId);
		if (!at) return null;
		const { place, lon, lat, gemeenteId, gemeente, areaIds } = at;
		return { place, lon, lat, gemeenteId, gemeente, areaIds };
	}
	const { areaId, place, lon, lat } = row;
	if (areaId === null || place === null || lon === null || lat === null) return null;
	return { place, lon, lat, ...home(areaId) };
}

const noTerms = () => ({ sectors: [], kernbegrippen: [], themes: [] });

/** The CHECKs on the tables let known words in only, so that the words are what they say. */
function termsById(db: Database, of: 'kindcentrum' | 'practice'): TermsById {
	const rows =
		of === 'kindcentrum'
			? db
					.select({
						id: kindcentrumTerms.kindcentrumId,
						vocabulary: kindcentrumTerms.vocabulary,
						term: kindcentrumTerms.term
					})
					.from(kindcentrumTerms)
					.all()
			: db
					.select({
						id: practiceTerms.practiceId,
						vocabulary: practiceTerms.vocabulary,
						term: practiceTerms.term
					})
					.from(practiceTerms)
					.all();
	const found: TermsById = new Map();
	for (const { id, vocabulary, term } of rows) {
		const own = found.get(id) ?? noTerms();
		const list: string[] =
			vocabulary === 'sector'
				? own.sectors
				: vocabulary === 'theme'
					? own.themes
					: own.kernbegrippen;
		list.push(term);
		found.set(id, own);
	}
	return found;
}
