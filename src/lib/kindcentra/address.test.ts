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

	it.each([
		['an error', answering({}, 500).ask],
		['something else', answering({ response: { docs: [{ centroide_ll: 'LINE(1)' }] } }).ask],
		['no network', (() => Promise.reject(new TypeError('fetch failed'))) as typeof fetch]
	])('is quiet about %s', async (_, ask) => {
		expect(await findAddresses('Helmond', ask)).toBeNull();
	});
});
