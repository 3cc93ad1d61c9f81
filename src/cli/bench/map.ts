import type { Browser } from 'playwright-core';
import { serveBareMap } from './bare-map.ts';
import { atMost, median, notMeasured, type Measure } from './row.ts';

const RUNS = 9;
const TIMEOUT = 60_000;
const FIGURE = `map: / to idle against a bare MapLibre page (median of ${RUNS} pairs)`;
/** Ours is a page that is drawn first and comes alive; this is the map alone. */
const FROM_REQUEST = 'map: the same, from when each asks for MapLibre';

/** How long our map takes until it is drawn, against the least page that draws the same. */
export const measureMap: Measure = async ({ site, browser }) => {
	const items = (await (await fetch(`${site.url}/kaart.json`)).json()) as unknown;
	const points = findPoints(items);
	const size = await canvasSize(browser, site.url);
	if (!size) return [notMeasured(FIGURE, '≤ 1.3 ×', 'de kaart komt niet klaar')];
	const bare = await serveBareMap(points);
	const bareUrl = `${bare.url}?width=${size.width}&height=${size.height}`;
	const ours: Times[] = [];
	const theirs: Times[] = [];
	// The first run of each fills the browser's code cache; in turn, so that a busy moment of the
	// machine hits both.
	for (let run = 0; run <= RUNS; run += 1) {
		const [own, other] = [await timeToIdle(browser, site.url), await timeToIdle(browser, bareUrl)];
		if (run === 0) continue;
		ours.push(own);
		theirs.push(other);
	}
	bare.close();
	const figures: [name: string, of: (times: Times) => number][] = [
		[FIGURE, ({ idle }) => idle],
		[FROM_REQUEST, ({ idle, asked }) => idle - asked]
	];
	return figures.map(([figure, of]) => {
		const [own, other] = [ours.map(of), theirs.map(of)];
		// Pair by pair, since a machine is quick in one minute and slow in the next.
		const ratio = median(own.map((time, run) => time / (other[run] ?? time)));
		const row = atMost(figure, ratio, 1.3, { unit: '×', digits: 2 });
		const times = `${median(own).toFixed(0)} ms, bare ${median(other).toFixed(0)} ms`;
		return { ...row, measured: `${row.measured} (${times})` };
	});
};

/** `[lon, lat]` of everything in the answer that has both. */
function findPoints(value: unknown): [number, number][] {
	if (Array.isArray(value)) return value.flatMap(findPoints);
	if (typeof value !== 'object' || value === null) return [];
	if ('lon' in value && 'lat' in value) return [[Number(value.lon), Number(value.lat)]];
	return Object.values(value).flatMap(findPoints);
}

/** Milliseconds from the start of the navigation. */
interface Times {
	/** The page says that its map is drawn. */
	idle: number;
	/** MapLibre, by far the largest script, was asked for. */
	asked: number;
}
async function timeToIdle(browser: Browser, url: string): Promise<Times> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(url);
	await page.waitForSelector('[data-map-state="ready"]', { timeout: TIMEOUT, state: 'attached' });
	const times = await page.evaluate(() => {
		const idle = performance.now();
		const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		const [largest] = files
			.filter(({ name }) => /\.m?js$/.test(name))
			.sort((a, b) => b.decodedBodySize - a.decodedBodySize);
		return { idle, asked: largest?.startTime ?? 0 };
	});
	await page.close();
	return times;
}

async function canvasSize(browser: Browser, url: string) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	try {
		await page.goto(url);
		await page.waitForSelector('[data-map-state="ready"]', { timeout: TIMEOUT });
		return await page.locator('[data-map-state] canvas').first().boundingBox();
	} catch {
		return null;
	} finally {
		await page.close();
	}
}
