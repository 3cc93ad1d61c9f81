/** Finds an address by asking PDOK's Locatieserver (BAG), from the server: visitors stay unknown there. */
import * as v from 'valibot';

export interface AddressHit {
	/** The whole address in one line. */
	label: string;
	address: string;
	postcode: string | null;
	place: string;
	lon: number;
	lat: number;
}

const ENDPOINT = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free';
const PATIENCE = 2500;
const MANY = 6;

/** What is used of an address in an answer; `centroide_ll` is `POINT(lon lat)`. */
const found = v.object({
	weergavenaam: v.string(),
	straatnaam: v.string(),
	huis_nlt: v.union([v.string(), v.number()]),
	postcode: v.optional(v.string()),
	woonplaatsnaam: v.string(),
	centroide_ll: v.pipe(v.string(), v.regex(/^POINT\(-?\d+(\.\d+)? -?\d+(\.\d+)?\)$/))
});
const answer = v.object({ response: v.object({ docs: v.array(v.unknown()) }) });

/** Addresses that fit, or null when the service cannot be reached or answers something else. */
export async function findAddresses(
	query: string,
	ask: typeof fetch = fetch,
	patience = PATIENCE
): Promise<AddressHit[] | null> {
	const url = new URL(ENDPOINT);
	url.searchParams.set('q', query.slice(0, 120));
	url.searchParams.set('fq', 'type:adres');
	url.searchParams.set('rows', String(MANY));
	url.searchParams.set(
		'fl',
		'weergavenaam,straatnaam,huis_nlt,postcode,woonplaatsnaam,centroide_ll'
	);
	try {
		const response = await ask(url, { signal: AbortSignal.timeout(patience), redirect: 'error' });
		if (!response.ok) return null;
		const { docs } = v.parse(answer, await response.json()).response;
		const hits = docs.flatMap((doc) => (v.is(found, doc) ? [hitOf(doc)] : []));
		// Only what cannot be read: then the format is another than this one.
		return hits.length === 0 && docs.length > 0 ? null : hits;
	} catch {
		return null;
	}
}

function hitOf(doc: v.InferOutput<typeof found>): AddressHit {
	const [lon = NaN, lat = NaN] = doc.centroide_ll.slice(6, -1).split(' ').map(Number);
	return {
		label: doc.weergavenaam,
		address: `${doc.straatnaam} ${doc.huis_nlt}`,
		postcode: doc.postcode ?? null,
		place: doc.woonplaatsnaam,
		lon,
		lat
	};
}
