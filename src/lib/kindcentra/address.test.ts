import { describe, expect, it } from 'vitest';
import { findAddresses } from './address.server.ts';

/** Made by hand after the published schema of the Locatieserver (v3_1, `free`); not recorded. */
const byHand = {
	response: {
		numFound: 1,
		start: 0,
		docs: [
			{
				weergavenaam: 'Voorbeeldstraat 1, 5701AA Helmond',
				straatnaam: 'Voorbeeldstraat',
				huis_nlt: '1',
				postcode: '5701AA',
				woonplaatsnaam: 'Helmond',
				centroide_ll: 'POINT(5.66111 51.48167)'
			}
		]
	}
};
const answering = (body: unknown, status = 200) => {
	const asked: string[] = [];
	const ask = (url: unknown) => {
		asked.push(String(url));
		return Promise.resolve(Response.json(body, { status }));
	};
	return { ask: ask as typeof fetch, asked };
};

describe('finding an address', () => {
	it('gives the point, the address and its parts', async () => {
		const { ask, asked } = answering(byHand);
		expect(await findAddresses('voorbeeldstraat 1 & co', ask)).toEqual([
			{
				label: 'Voorbeeldstraat 1, 5701AA Helmond',
				address: 'Voorbeeldstraat 1',
				postcode: '5701AA',
				place: 'Helmond',
				lon: 5.66111,
				lat: 51.48167
			}
		]);
		expect(asked[0]).toContain('q=voorbeeldstraat+1+%26+co');
	});

	it('asks for addresses only, with parameters that are published', async () => {
		const { ask, asked } = answering(byHand);
		await findAddresses('x'.repeat(500), ask);
		const { searchParams } = new URL(asked[0] ?? '');
		expect([...searchParams.keys()].sort()).toEqual(['fl', 'fq', 'q', 'rows']);
		expect(searchParams.get('fq')).toBe('type:adres');
		expect(searchParams.get('q')).toHaveLength(120);
	});

	it('leaves out what has no point or street, and does without a postcode', async () => {
		const [doc] = byHand.response.docs;
		const docs = [
			{ ...doc, straatnaam: undefined },
			{ ...doc, centroide_ll: 'POINT(. .)' },
			{ ...doc, huis_nlt: 12, postcode: undefined }
		];
		expect(await findAddresses('voorbeeldstraat', answering({ response: { docs } }).ask)).toEqual([
			expect.objectContaining({ address: 'Voorbeeldstraat 12', postcode: null })
		]);
	});

	it('finds nothing where nothing is', async () => {
		const none = answering({ response: { numFound: 0, start: 0, docs: [] } });
		expect(await findAddresses('nergens 1', none.ask)).toEqual([]);
	});

	const body = (text: string) => (() => Promise.resolve(new Response(text))) as typeof fetch;
	const silent = ((_, init) =>
		new Promise((_resolve, reject) => {
			init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
		})) as typeof fetch;
	it.each([
		['an error', answering({}, 500).ask],
		['a refusal for now', answering({}, 503).ask],
		['too many questions', answering({}, 429).ask],
		['another format', answering({ response: { docs: [{ centroide_ll: 'LINE(1)' }] } }).ask],
		['no documents', answering({ error: { msg: 'undefined field' } }).ask],
		['broken JSON', body('{"response":{"docs":[{')],
		['a page of a proxy', body('<!doctype html><title>Log in</title>')],
		['an empty body', body('')],
		['no network', (() => Promise.reject(new TypeError('fetch failed'))) as typeof fetch],
		['no answer at all', silent]
	])('is quiet about %s', async (_, ask) => {
		expect(await findAddresses('Helmond 12', ask, 50)).toBeNull();
	});
});
