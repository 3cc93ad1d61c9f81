import { placeAreaLabels } from '#lib/areas/shapes.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { listMapItems, listTerritories } from '#lib/kindcentra/queries.server.ts';
import { findItems } from '#lib/kindcentra/search/find.server.ts';
import { coverage } from '#lib/people/queries.server.ts';
import { newestMapScan } from '#lib/scan/mapScan.server.ts';
import { parseQuery, resultsOf } from './results.ts';
import { toSuggestion } from './suggest.ts';
import type { PageServerLoad } from './$types';

/** Dots that the server draws at the most; more would not be told apart. */
const MAX_DOTS = 1500;

/**
 * The first view, whole. Only the first: in the browser the same `resultsOf` answers every
 * later URL, so a change of the URL must not ask the server again.
 */
export const load: PageServerLoad = ({ locals: { db, viewer }, url, untrack }) =>
	untrack(() => {
		const items = listMapItems(db, viewer);
		const territories = listTerritories(db, viewer);
		const query = parseQuery(url.searchParams, territories);
		const { text } = query.filters;
		const found = text ? { text, ...findItems(db, viewer, text) } : null;
		const { points, ...results } = resultsOf(items, territories, query, found);
		return {
			results,
			found,
			/** `[lon, lat, example]` of the points found. */
			dots: points.slice(0, MAX_DOTS).map(({ lon, lat, hollow }) => [lon, lat, hollow] as const),
			anyExamples: items.some(({ example }) => example),
			places: text
				? findPlaces(text, 4).map((hit) => ({ ...toSuggestion(hit), code: hit.code }))
				: [],
			scan: query.view.layer === 'regio-scan' ? newestMapScan(db, viewer) : null,
			territories,
			shapes: placeAreaLabels(areaShapes(db, viewer), items),
			coverage: coverage(db, viewer),
			workingAreas: listWorkingAreas(db, viewer)
		};
	});
