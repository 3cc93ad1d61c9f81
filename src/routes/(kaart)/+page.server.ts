import { dutchDay } from '#lib/accounts/accounts.ts';
import { placeAreaLabels } from '#lib/areas/areaLabels.server.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import { gemeentenWithin, gemeenteShape } from '#lib/areas/gemeenteShapes.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { countLayer } from '#lib/kindcentra/countLayer.ts';
import { listMapItems, listTerritories } from '#lib/kindcentra/queries.server.ts';
import { sayNotFound } from '#lib/kindcentra/notFound.server.ts';
import { findItems } from '#lib/kindcentra/search/find.server.ts';
import { padded } from '#lib/map/projection.ts';
import { coverageLayer } from '#lib/people/coverageLayer.ts';
import { coverage } from '#lib/people/queries.server.ts';
import { newestMapScan } from '#lib/scan/mapScan.server.ts';
import { stageLayer } from '#lib/scan/stageLayer.ts';
import { isPhone } from '#lib/ui/phone.ts';
import { areaAddress, parseQuery } from './query.ts';
import { resultsOf } from './results.ts';
import { toSuggestion } from './suggest.ts';
import type { PageServerLoad } from './$types';

/** Dots that the server draws at the most; more would not be told apart. */
const MAX_DOTS = 1500;
/** Degrees to half the width of a letter on the map of one gemeente. */
const NEAR = 0.0016;
/** Neighbours of a gemeente are drawn as far as a wide map may show them, in times its size. */
const AROUND = 1;

/**
 * The first view, whole. Only the first: in the browser the same `resultsOf` answers every
 * later URL, so a change of the URL must not ask the server again.
 */
export const load: PageServerLoad = ({
	locals: { db, viewer },
	request: { headers },
	url,
	untrack
}) =>
	untrack(() => {
		const items = listMapItems(db, viewer);
		const territories = listTerritories(db, viewer);
		const query = parseQuery(url.searchParams, territories);
		const { text } = query.filters;
		const found = text ? { text, ...findItems(db, viewer, text) } : null;
		const [chosen, ...others] = query.filters.gemeente;
		const gemeente = chosen && others.length === 0 ? (gemeenteShape(chosen) ?? null) : null;
		const { points, ...results } = resultsOf(items, territories, query, found, gemeente?.bounds);
		const shapes = placeAreaLabels(areaShapes(db, viewer), items);
		const today = dutchDay(new Date());
		const scans = query.view.layer === 'regio-scan';
		const scan = scans ? newestMapScan(db, viewer) : null;
		const covered = coverage(db, viewer);
		const workingAreas = listWorkingAreas(db, viewer);
		const hrefOf = (shape: { slug: string }) => areaAddress(query, shape);
		const near = (lon: number, lat: number) =>
			gemeente &&
			Math.abs(lon - gemeente.label[0]) < NEAR * 1.6 * gemeente.name.length &&
			Math.abs(lat - gemeente.label[1]) < NEAR * 3;
		const lost = url.searchParams.has('keuze') && !results.selected;
		return {
			phone: isPhone(headers.get('sec-ch-ua-mobile'), headers.get('user-agent')),
			results,
			found,
			notFound: sayNotFound(
				url.searchParams,
				query.filters,
				lost ? ['kindcentrum of praktijk'] : []
			),
			/** `[lon, lat, example]` of the points found. */
			dots: points.slice(0, MAX_DOTS).map(({ lon, lat, hollow }) => [lon, lat, hollow] as const),
			anyExamples: items.some(({ example }) => example),
			places: text
				? findPlaces(text, 4).map((hit) => ({ ...toSuggestion(hit), code: hit.code }))
				: [],
			scan,
			/** The layer that is asked for, drawn for the first view only. */
			countLayer:
				query.view.layer === 'aantal'
					? countLayer(shapes, results.counted.perArea, hrefOf, { date: today, ...results.counted })
					: null,
			today,
			scanLayer: scans ? stageLayer(shapes, scan, query.view.scan, hrefOf) : null,
			/** To draw and to look at, when one is chosen. */
			gemeente: gemeente && {
				...gemeente,
				// points keep its name off
				drop: points.some(({ lon, lat }) => near(lon, lat)) ? 1.6 : 0.4,
				around: gemeentenWithin(padded(gemeente.bounds, AROUND)).flatMap(
					({ id, name, label, path, bounds: [west, , east] }) => {
						// without its name where that would run over its borders
						const fits = east - west > NEAR * 3.2 * name.length;
						return id === gemeente.id ? [] : [{ name: fits ? name : '', label, path, drop: 0.4 }];
					}
				)
			},
			territories,
			shapes,
			coverage: covered,
			workingAreas,
			coverageLayer: coverageLayer(shapes, covered, workingAreas, hrefOf)
		};
	});
