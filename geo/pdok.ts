import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { lat, lon } from './plane.ts';

/** CBS Gebiedsindelingen as OGC API Features: one collection per level, every year in it. */
const base = 'https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1';
const mostPages = 50;

/** A region of one level, in longitude and latitude. */
export type Region = { code: string; name: string; geometry: Polygon | MultiPolygon };

/** What went wrong, as one Dutch sentence for whoever runs the update. */
export class PdokError extends Error {}

type Get = typeof fetch;

/**
 * All regions of a level in a year, page by page.
 *
 * @param level name of the collection, without `_gegeneraliseerd`
 * @param code what a code of this level looks like
 * @throws PdokError when the service fails or answers otherwise than its schema says
 */
export async function fetchRegions(
	level: 'gemeente' | 'coropgebied' | 'provincie',
	code: RegExp,
	year: number,
	get: Get
): Promise<Region[]> {
	const collection = `${level}_gegeneraliseerd`;
	const regions = new Map<string, Region>();
	let next: string | undefined =
		`${base}/collections/${collection}/items?f=json&jaarcode=${year}&limit=1000`;
	for (let page = 1; next; page++) {
		if (page > mostPages) throw new PdokError(`PDOK bleef bladeren in ${collection}.`);
		const answer = await getJson(next, get);
		for (const feature of featuresOf(answer, collection)) {
			if (feature.properties?.jaarcode !== undefined && feature.properties.jaarcode !== year)
				continue;
			const region = readRegion(feature, collection, code);
			if (regions.has(region.code))
				throw new PdokError(`PDOK geeft ${region.code} twee keer in ${collection}.`);
			regions.set(region.code, region);
		}
		next = nextPage(answer);
	}
	if (regions.size === 0) throw new PdokError(`PDOK heeft geen ${collection} van ${year}.`);
	return [...regions.values()].sort((a, b) => a.code.localeCompare(b.code, 'en'));
}

async function getJson(url: string, get: Get): Promise<unknown> {
	let response: Response;
	try {
		response = await get(url, {
			headers: { accept: 'application/geo+json, application/json' },
			signal: AbortSignal.timeout(60_000)
		});
	} catch (cause) {
		throw new PdokError(`PDOK is niet bereikbaar (${url}).`, { cause });
	}
	if (!response.ok) throw new PdokError(`PDOK antwoordt met ${response.status} op ${url}.`);
	try {
		return await response.json();
	} catch (cause) {
		throw new PdokError(`PDOK antwoordt niet met JSON op ${url}.`, { cause });
	}
}

function featuresOf(answer: unknown, collection: string): Feature[] {
	const features = (answer as { features?: unknown } | null)?.features;
	if (!Array.isArray(features)) throw new PdokError(`PDOK geeft geen features in ${collection}.`);
	return features as Feature[];
}

/** Address of the next page; pages of another server are not followed. */
function nextPage(answer: unknown): string | undefined {
	const { links } = answer as { links?: { rel?: string; href?: string }[] };
	const href = links?.find(({ rel }) => rel === 'next')?.href;
	if (!href) return undefined;
	const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
	if (url?.origin !== new URL(base).origin)
		throw new PdokError(`PDOK verwijst naar een vreemd adres: ${href}.`);
	return url.href;
}

function readRegion(feature: Feature, collection: string, pattern: RegExp): Region {
	const { statcode, statnaam } = feature.properties ?? {};
	if (typeof statcode !== 'string' || !pattern.test(statcode))
		throw new PdokError(`In ${collection} mist een gebied een geldige statcode.`);
	if (typeof statnaam !== 'string' || statnaam.trim() === '')
		throw new PdokError(`In ${collection} mist ${statcode} zijn statnaam.`);
	const { geometry } = feature;
	if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
		throw new PdokError(`In ${collection} heeft ${statcode} geen vlak.`);
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	for (const ring of polygons.flat()) checkRing(ring, statcode);
	return { code: statcode, name: statnaam.trim(), geometry };
}

function checkRing(ring: Position[], code: string): void {
	if (ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))
		throw new PdokError(`De grens van ${code} is niet gesloten.`);
	const stray = ring.find((p) => !(lon(p) > 3 && lon(p) < 8 && lat(p) > 50 && lat(p) < 54));
	if (stray)
		throw new PdokError(
			`De grens van ${code} ligt buiten Nederland (${stray}): zijn het lengte- en breedtegraden?`
		);
}
