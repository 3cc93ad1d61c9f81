import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { scannableAreasOf, type AreaGraph } from '#lib/areas/areas.ts';
import { alsoCalled } from '#lib/areas/places.server.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import type { MapItem } from './filter.ts';
import { sortItems } from './order.ts';
import { kindcentra, kindcentrumTerms, practices, practiceTerms } from './tables.ts';

/** All that is published, as a list and as the same list in JSON with its fingerprint. */
interface Catalogue {
	items: readonly MapItem[];
	json: string;
	etag: string;
}

const made = new WeakMap<Database, { moment: string; catalogue: Catalogue }>();

/** All that is published, made anew only after something was written to the store. */
export function catalogue(db: Database): Catalogue {
	const moment = momentOf(db);
	const known = made.get(db);
	if (known?.moment === moment) return known.catalogue;
	const items = read(db, areaGraph(db));
	const json = JSON.stringify(items);
	const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
	// The same content keeps its objects, for what is worked out of them is remembered.
	const same = known?.catalogue.etag === etag ? known.catalogue : { items, json, etag };
	made.set(db, { moment, catalogue: same });
	return same;
}

/** Differs whenever this or another connection wrote to the store. */
function momentOf(db: Database): string {
	const others = db.$client.pragma('data_version', { simple: true });
	const own = db.$client.prepare('select total_changes()').pluck().get();
	return `${others}/${own}`;
}

/** Vocabulary terms of all rows, by row id. */
type TermsById = Map<string, Pick<MapItem, 'sectors' | 'kernbegrippen' | 'themes'>>;

function read(db: Database, graph: AreaGraph): MapItem[] {
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
	// In the usual order from the start: putting a part of it in order is then no work.
	return sortItems([...places, ...found].map(withNames), { key: '', descending: false });
}

function withNames(item: MapItem): MapItem {
	const names = alsoCalled(item.place, item.gemeente ?? '');
	return names.length > 0 ? { ...item, alsoCalled: names } : item;
}

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
