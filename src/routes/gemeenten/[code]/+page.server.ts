import { error, redirect } from '@sveltejs/kit';
import { areaHref, scannableAreasOf, type Area } from '#lib/areas/areas.ts';
import { gemeenteShape, gemeentenWithin } from '#lib/areas/gemeenteShapes.server.ts';
import { isCalled } from '#lib/areas/placeSearch.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import { areaGraph, getAreaById, listAreas } from '#lib/areas/queries.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { countItems } from '#lib/kindcentra/counts.ts';
import type { Nearby } from '#lib/kindcentra/nearest.ts';
import { listByArea, listMapItems, nearby } from '#lib/kindcentra/queries.server.ts';
import { sortItems } from '#lib/kindcentra/order.ts';
import type { Bounds } from '#lib/map/projection.ts';
import { ambassadorsOf } from '#lib/people/queries.server.ts';
import { plansForAreas } from '#lib/plans/reading.server.ts';
import { getAreaScan } from '#lib/scan/areaScan.server.ts';
import { listScanAreas } from '#lib/scan/queries.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { suggest } from '#lib/ui/suggest.ts';
import type { PageServerLoad } from './$types';

const NEAR_PER_SECTOR = 2;
/** How far around the gemeente its map looks, in degrees. */
const MARGIN = 0.08;

/** A page to read and print: its charts are drawn, and the regio-scan has them to work with. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer }, params }) => {
	const code = params.code.toUpperCase();
	const gemeente = getAreaById(db, viewer, code);
	if (gemeente?.kind !== 'gemeente') {
		const named = codeNamed(params.code);
		if (named) redirect(307, `/gemeenten/${named}`);
		error(404, {
			message: /^GM\d{4}$/.test(code)
				? 'Deze gemeente staat niet op de kaart. Misschien is zij opgegaan in een andere.'
				: 'Een gemeente met deze naam staat niet op de kaart.',
			suggestions: suggestions(params.code, listAreas(db, viewer))
		});
	}
	if (code !== params.code) redirect(308, `/gemeenten/${code}`);

	// The province or part of it first, then the group of cities that lies over it.
	const areas = scannableAreasOf(areaGraph(db), code).sort(
		(a, b) => Number(a.kind === 'cityGroup') - Number(b.kind === 'cityGroup')
	);
	const [home] = areas;
	const items = sortItems(listByArea(db, viewer, code), { key: '', descending: false });
	const shape = gemeenteShape(code);
	const near = shape ? nearby(db, viewer, shape.label, Infinity) : [];
	const bounds = shape ? widened(shape.bounds) : null;
	const now = new Date();
	// What is said of the cities says more of a city than what is said of its province.
	const [nearest, ...others] = areas.toReversed();
	const scan = nearest && getAreaScan(db, viewer, nearest.id, () => inSentence(nearest));
	const scanned = new Set(listScanAreas(db, viewer).map(({ id }) => id));
	return {
		gemeente,
		areas: areas.map((area) => ({
			name: area.name,
			kind: area.kind,
			href: areaHref(area),
			ambassadors: ambassadorsOf(db, viewer, [area.id]).map(({ name }) => name)
		})),
		items,
		count: countItems(items),
		scan,
		alsoScanned: scan
			? others
					.filter(({ id }) => scanned.has(id))
					.map((area) => ({ called: inSentence(area), href: areaHref(area) }))
			: [],
		plan: home && plansForAreas(db, viewer, [home.id], now)[0],
		near: nearestOfEach(near),
		map: bounds && {
			shapes: areaShapes(db, viewer),
			gemeenten: gemeentenWithin(bounds),
			items: listMapItems(db, viewer).filter(({ lon, lat }) => within(bounds, lon, lat)),
			bounds
		}
	};
};

/** Utrecht and Groningen are names of a gemeente and of the area around it. */
const inSentence = ({ name, kind }: Area) =>
	kind === 'cityGroup' ? `de ${name}` : `het gebied ${name}`;

/** The nearest ones of every sector, each once. */
function nearestOfEach(near: readonly Nearby[]) {
	const wanted = new Set(
		scannedSectors.flatMap((sector) =>
			near.filter(({ item }) => item.sectors.includes(sector)).slice(0, NEAR_PER_SECTOR)
		)
	);
	return near.filter((one) => wanted.has(one));
}

/** By name of gemeente or place ("/gemeenten/brandevoort"), else by what looks like it. */
/** Code of the gemeente that is called so in an address: `helmond`, `den-haag`. */
function codeNamed(wanted: string): string | null {
	const [only, ...others] = findPlaces(wanted.slice(0, 80), 5).filter(
		(hit) => hit.kind === 'gemeente' && isCalled(hit, wanted)
	);
	return only && others.length === 0 ? only.code : null;
}

function suggestions(wanted: string, areas: { id: string; name: string; kind: string }[]) {
	const byPlace = findPlaces(wanted.slice(0, 80), 5)
		.filter(({ code }) => code.startsWith('GM'))
		.map(({ code }) => code);
	const all = areas
		.filter(({ kind }) => kind === 'gemeente')
		.map(({ id, name }) => ({ label: `Gemeente ${name}`, name, href: `/gemeenten/${id}` }));
	const found = all.filter(({ href }) => byPlace.some((code) => href.endsWith(code)));
	// The code of no gemeente is like that of any other.
	if (/^gm\d+$/i.test(wanted)) return [{ label: 'Alle gebieden', href: '/gebieden' }];
	const alike = suggest(
		wanted,
		all.map(({ name, href }) => ({ label: name, href }))
	);
	return found.length > 0 ? found.map(({ label, href }) => ({ label, href })) : alike;
}

const widened = ([west, south, east, north]: Bounds): Bounds => [
	west - MARGIN * 1.6,
	south - MARGIN,
	east + MARGIN * 1.6,
	north + MARGIN
];

const within = ([west, south, east, north]: Bounds, lon: number, lat: number) =>
	lon > west && lon < east && lat > south && lat < north;
