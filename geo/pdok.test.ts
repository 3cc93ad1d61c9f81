import { describe, expect, it } from 'vitest';
import { page, region, service } from './pdok.fixture.ts';
import { fetchRegions } from './pdok.ts';

const ring = [
	[5, 52],
	[5.1, 52],
	[5.1, 52.1],
	[5, 52]
];
const utrecht = region('GM0344', 'Utrecht', [ring]);
const zeist = region('GM0355', 'Zeist', [ring]);
const ask = (get: typeof fetch) => fetchRegions('gemeente', /^GM\d{4}$/, 2025, get);
const answer = (body: unknown, status = 200) => service([['gemeente', { body, status }]]);

describe('fetchRegions', () => {
	it('asks for one level and year, and reads code, name and shape', async () => {
		const asked: string[] = [];
		const regions = await ask(service([['gemeente', { body: page([zeist, utrecht]) }]], asked));
		expect(asked).toEqual([
			'https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1/collections/gemeente_gegeneraliseerd/items?f=json&jaarcode=2025&limit=1000'
		]);
		expect(regions).toEqual([
			{ code: 'GM0344', name: 'Utrecht', geometry: utrecht.geometry },
			{ code: 'GM0355', name: 'Zeist', geometry: zeist.geometry }
		]);
	});

	it('follows the link to the next page until there is none', async () => {
		const asked: string[] = [];
		const regions = await ask(
			service(
				[
					['cursor=2', { body: page([zeist]) }],
					['gemeente', { body: page([utrecht], 'https://api.pdok.nl/gemeente?cursor=2') }]
				],
				asked
			)
		);
		expect(asked).toHaveLength(2);
		expect(regions.map(({ code }) => code)).toEqual(['GM0344', 'GM0355']);
	});

	it('leaves other years out, should the service give them', async () => {
		const old = region('GM0344', 'Utrecht', [ring], { jaarcode: 2024 });
		expect(await ask(answer(page([old, utrecht])))).toHaveLength(1);
		await expect(ask(answer(page([old])))).rejects.toThrow(
			'geen gemeente_gegeneraliseerd van 2025'
		);
	});

	it.each([
		['an error of the service', answer('Service Unavailable', 503), 'antwoordt met 503'],
		['no network', service([]), 'niet bereikbaar'],
		['a page of HTML', answer('<html>onderhoud</html>'), 'niet met JSON'],
		['no features', answer({ type: 'FeatureCollection' }), 'geen features'],
		['null', answer(null), 'geen features'],
		['nothing', answer(page([])), 'geen gemeente_gegeneraliseerd van 2025'],
		['a code twice', answer(page([utrecht, utrecht])), 'GM0344 twee keer'],
		[
			'no code',
			answer(page([region('GM0344', 'Utrecht', [ring], { statcode: undefined })])),
			'geldige statcode'
		],
		[
			'a code of another level',
			answer(page([region('PV26', 'Utrecht', [ring])])),
			'geldige statcode'
		],
		[
			'no name',
			answer(page([region('GM0344', 'Utrecht', [ring], { statnaam: ' ' })])),
			'mist GM0344 zijn statnaam'
		],
		['no properties', answer(page([{ ...utrecht, properties: null }])), 'geldige statcode'],
		['no shape', answer(page([{ ...utrecht, geometry: null }])), 'GM0344 geen vlak'],
		[
			'an open ring',
			answer(page([region('GM0344', 'Utrecht', [[...ring.slice(0, 3), [5, 52.05]]])])),
			'grens van GM0344 is niet gesloten'
		],
		[
			'a ring of two corners',
			answer(
				page([
					region('GM0344', 'Utrecht', [
						[
							[5, 52],
							[5.1, 52],
							[5, 52]
						]
					])
				])
			),
			'grens van GM0344 is niet gesloten'
		],
		[
			'Rijksdriehoek coordinates',
			answer(
				page([region('GM0344', 'Utrecht', [ring.map(([x = 0, y = 0]) => [x * 27_000, y * 8_700])])])
			),
			'buiten Nederland'
		],
		[
			'a link to another server',
			answer(page([utrecht], 'https://example.org/next')),
			'vreemd adres'
		],
		['a link that is no address', answer(page([utrecht], 'http://[')), 'vreemd adres']
	])('refuses %s', async (_, get, sentence) => {
		await expect(ask(get)).rejects.toThrow(sentence);
	});

	it('stops when the pages never end', async () => {
		let n = 0;
		const endless: typeof fetch = async () => {
			const code = `GM${String(++n).padStart(4, '0')}`;
			const next = 'https://api.pdok.nl/gemeente';
			return new Response(JSON.stringify(page([region(code, 'X', [ring])], next)));
		};
		await expect(ask(endless)).rejects.toThrow('bleef bladeren');
	});
});
