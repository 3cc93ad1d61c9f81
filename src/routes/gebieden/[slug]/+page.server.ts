import { error, redirect } from '@sveltejs/kit';
import {
	areaHref,
	areaKindLabels,
	ancestors,
	descendants,
	gemeentenOf,
	type Area,
	type AreaGraph
} from '#lib/areas/areas.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { gemeenteShape } from '#lib/areas/gemeenteShapes.server.ts';
import { areaGraph, getAreaById, getAreaBySlug, listAreas } from '#lib/areas/queries.server.ts';
import { isCalled } from '#lib/areas/placeSearch.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { countItems } from '#lib/kindcentra/counts.ts';
import { countByGemeente } from '#lib/kindcentra/countsPer.ts';
import { listByArea } from '#lib/kindcentra/queries.server.ts';
import { sortItems } from '#lib/kindcentra/order.ts';
import type { Bounds } from '#lib/map/projection.ts';
import { ambassadorsOf } from '#lib/people/queries.server.ts';
import { plannedChanges } from '#lib/plans/mentions.server.ts';
import { changesIn } from '#lib/plans/plannedChanges.ts';
import { plansForAreas } from '#lib/plans/reading.server.ts';
import { getAreaScan } from '#lib/scan/areaScan.server.ts';
import { suggest } from '#lib/ui/suggest.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 6;

/** A page to read and print: its charts are drawn, and the regio-scan has them to work with. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer }, params }) => {
	const area = getAreaBySlug(db, viewer, params.slug);
	if (!area) {
		const named = namedSo(db, viewer, params.slug);
		if (named) redirect(307, named);
		const pages = listAreas(db, viewer).flatMap((one) => {
			const href = areaHref(one);
			const label = `${one.name} (${areaKindLabels[one.kind]})`;
			return href ? [{ label, href }] : [];
		});
		error(404, {
			message: 'Dit gebied staat niet op de kaart.',
			suggestions: suggest(params.slug, pages)
		});
	}
	const graph = areaGraph(db);
	const parts = area.scannable ? [] : descendants(graph, area.id).filter((one) => one.scannable);
	const now = new Date();
	const areaIds = area.scannable ? [area.id] : parts.map(({ id }) => id);
	const shapes = areaShapes(db, viewer);
	const items = sortItems(listByArea(db, viewer, area.id), { key: '', descending: false });
	const perGemeente = countByGemeente(items);
	const gemeenten = gemeentenOf(graph, area.id);
	const scan = getAreaScan(db, viewer, area.id);
	return {
		area,
		areaIds,
		parts: parts.map(({ name, slug }) => ({ name, slug })),
		overlaps: overlapsOf(graph, area, gemeenten),
		ambassadors: ambassadorsOf(db, viewer, areaIds).map(({ name, areaIds: own }) => ({
			name,
			// Where an area has parts, not everyone works in all of them.
			parts: parts.filter(({ id }) => own.includes(id)).map((part) => part.name)
		})),
		gemeenten: gemeenten.map(({ id, name }) => ({
			id,
			name,
			count: perGemeente.get(id)?.all ?? 0
		})),
		items: items.slice(0, SHOWN),
		count: countItems(items),
		scan,
		planned: scan
			? changesIn(plannedChanges(db, viewer, [area.id]), {
					...{ areaId: area.id, sector: null, aspect: null },
					example: scan.about.example
				})
			: [],
		plans: plansForAreas(db, viewer, areaIds, now),
		map: {
			shapes,
			gemeenten: gemeenten.flatMap(({ id }) => gemeenteShape(id) ?? []),
			items,
			bounds: around(shapes.filter(({ id }) => areaIds.includes(id)).map(({ bounds }) => bounds))
		}
	};
};

/** The page of the area or gemeente with another name: `friesland`, `den-haag`. */
function namedSo(db: Database, viewer: Viewer, wanted: string): string | null {
	const [only, ...others] = findPlaces(wanted.slice(0, 80), 5).filter(
		(hit) => hit.kind !== 'plaats' && isCalled(hit, wanted)
	);
	const found = only && others.length === 0 ? getAreaById(db, viewer, only.code) : undefined;
	return found ? areaHref(found) : null;
}

/** Other areas that hold some of the same gemeenten (G4 and the provinces of its cities). */
function overlapsOf(graph: AreaGraph, area: Area, gemeenten: Area[]) {
	const own = [area, ...ancestors(graph, area.id), ...descendants(graph, area.id)];
	const ownIds = new Set(own.map(({ id }) => id));
	const others = gemeenten.flatMap((gemeente) =>
		ancestors(graph, gemeente.id).filter(({ id, scannable }) => scannable && !ownIds.has(id))
	);
	return [...new Set(others)].map(({ name, slug }) => ({ name, slug }));
}

/** The smallest bounds around all; null around nothing. */
function around(all: Bounds[]): Bounds | null {
	if (all.length === 0) return null;
	return [
		Math.min(...all.map(([west]) => west)),
		Math.min(...all.map(([, south]) => south)),
		Math.max(...all.map(([, , east]) => east)),
		Math.max(...all.map(([, , , north]) => north))
	];
}
