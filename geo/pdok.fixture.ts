import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { Detail } from './detail.ts';

/**
 * Answers in the shape that PDOK publishes for CBS Gebiedsindelingen (OGC API Features), made by
 * hand: the live service was never asked.
 */

/** One region as PDOK gives it. */
export function region(
	statcode: string,
	statnaam: string,
	coordinates: Position[][],
	properties: Record<string, unknown> = {}
): Feature {
	return {
		type: 'Feature',
		id: `${statcode}-1`,
		properties: {
			statcode,
			statnaam,
			jrstatcode: `2025${statcode}`,
			rubriek: 'gemeente',
			jaarcode: 2025,
			...properties
		},
		geometry: { type: 'Polygon', coordinates }
	};
}

/** One page; `next` is the address of the page after it. */
export function page(features: unknown[], next?: string): unknown {
	return {
		type: 'FeatureCollection',
		timeStamp: '2025-06-01T12:00:00Z',
		numberReturned: features.length,
		features,
		links: [
			{ rel: 'self', type: 'application/geo+json', href: 'https://api.pdok.nl/self' },
			...(next ? [{ rel: 'next', type: 'application/geo+json', href: next }] : [])
		]
	};
}

type Answer = { status?: number; body: unknown };

/** A `fetch` that knows only these answers, by part of the address, and writes down what was asked. */
export function service(answers: [part: string, answer: Answer][], asked: string[] = []) {
	const get: typeof fetch = async (input) => {
		const url = String(input);
		asked.push(url);
		const answer = answers.find(([part]) => url.includes(part))?.[1];
		if (!answer) throw new TypeError('fetch failed');
		const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
		return new Response(body, { status: answer.status ?? 200 });
	};
	return get;
}

/** Our own boundaries as PDOK would give them: gemeenten in pages of 100, the rest in one. */
export function wholeCountry(
	detail: Detail,
	change: (gemeenten: Feature[]) => Feature[] = (gemeenten) => gemeenten
) {
	const regions = (collection: GeometryCollection, rubriek: string): Feature[] =>
		(feature(detail, collection) as FeatureCollection).features.map((shape) => {
			const { name } = shape.properties as { name: string };
			return { ...shape, ...withGeometry(region(String(shape.id), name, [], { rubriek }), shape) };
		});
	const { gemeenten, corop, provinces } = detail.objects;
	const all = change(regions(gemeenten as GeometryCollection, 'gemeente'));
	const pages = Array.from({ length: Math.ceil(all.length / 100) }, (_, i) => {
		const more = (i + 1) * 100 < all.length;
		const next = more ? `https://api.pdok.nl/gemeente/cursor-${i + 1}` : undefined;
		return [
			i === 0 ? 'gemeente_gegeneraliseerd' : `cursor-${i}`,
			{ body: page(all.slice(i * 100, i * 100 + 100), next) }
		] as [string, Answer];
	});
	return [
		...pages,
		['coropgebied_gegeneraliseerd', { body: page(regions(corop as GeometryCollection, 'corop')) }],
		['provincie_gegeneraliseerd', { body: page(regions(provinces as GeometryCollection, 'prov')) }]
	] as [string, Answer][];
}

const withGeometry = (answer: Feature, { geometry }: Feature): Feature => ({ ...answer, geometry });
