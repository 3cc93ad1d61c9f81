import { gzipSync } from 'node:zlib';
import { atLeast, atMost, type Measure } from './row.ts';
import { gzipBytes, totalGzip } from './transfer.ts';

const KB = 1000;

/** What `/` holds before any script, and how much geometry its first view takes. */
export const measureFirstView: Measure = async ({ site, browser }) => {
	const html = await (await fetch(site.url)).text();
	const still = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
	await still.goto('/');
	const drawn = await still.locator('svg [data-area]').count();
	const cards = await still.locator('article').count();
	await still.close();

	const page = await browser.newPage({ baseURL: site.url });
	await page.goto('/', { waitUntil: 'networkidle' });
	const geometry = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => new URL(name).pathname.startsWith('/geo/'))
	);
	await page.close();
	const sprite = /<svg[^>]*class="sprite"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
	const spriteBytes = gzipSync(sprite).length;
	return [
		atLeast('first view without script: areas in the SVG map', drawn, 14, { unit: 'areas' }),
		atLeast('first view without script: list', cards, 1, { unit: 'cards' }),
		atMost('first view: HTML', (await gzipBytes(site.url)) / KB, 60, {
			unit: 'kB gzip',
			digits: 1
		}),
		atMost(
			'first view: geometry, in the page and beside it',
			(spriteBytes + (await totalGzip(new Set(geometry)))) / KB,
			30,
			{ unit: 'kB gzip', digits: 1 }
		)
	];
};
