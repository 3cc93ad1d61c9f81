import { listPublicPages } from '../public-pages.ts';
import { atMost, type Measure, type Row } from './row.ts';
import { totalGzip } from './transfer.ts';

const KB = 1000;
/** Milliseconds in which what comes after the first paint has begun to load. */
const SETTLED = 2000;
/** kB gzip before the first view can be used (quality.md, Fast). */
const budget = (path: string) => (path === '/' ? 70 : path.startsWith('/regio-scan') ? 90 : 55);

/**
 * Script that each page needs before its first view can be used: what it names to be fetched after
 * the first paint (`ui/laterScripts.ts`), and what came before that. And what comes later.
 */
export const measureScript: Measure = async ({ site, browser }) => {
	const rows: Row[] = [];
	for (const path of await listPublicPages(site.url)) {
		const context = await browser.newContext({ baseURL: site.url });
		const page = await context.newPage();
		page.setDefaultTimeout(120_000);
		const slow = await context.newCDPSession(page);
		// On a line without delay everything arrives before the first paint.
		await slow.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 100,
			downloadThroughput: 500_000,
			uploadThroughput: 500_000
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		// A busy machine may paint later than the line falls still; what the paint sets off comes after.
		await page.waitForFunction(
			() => performance.getEntriesByName('first-contentful-paint').length > 0
		);
		await page.waitForTimeout(SETTLED);
		const { scripts, preloaded, painted } = await page.evaluate(() => {
			const link = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
			const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			return {
				scripts: entries
					.filter(({ name }) => /\.m?js($|\?)/.test(name))
					.map(({ name, startTime }) => ({ name, startTime })),
				preloaded: [...link].map(({ href }) => href),
				painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
			};
		});
		const before = new Set(preloaded);
		for (const { name, startTime } of scripts) if (startTime < painted) before.add(name);
		const after = new Set(scripts.map(({ name }) => name).filter((name) => !before.has(name)));
		const later = (await totalGzip(after)) / KB;
		const row = atMost(`script: ${path}`, (await totalGzip(before)) / KB, budget(path), {
			unit: 'kB gzip',
			digits: 1
		});
		rows.push({ ...row, measured: `${row.measured}, later ${later.toFixed(0)}` });
		await context.close();
	}
	return rows;
};
