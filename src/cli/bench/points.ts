import type { Browser, Page } from 'playwright-core';
import { serveBareMap } from './bare-map.ts';
import { siteWithMany } from './many.ts';
import { atMost, median, notMeasured, quantile, type Measure } from './row.ts';

const ITEMS = 10_000;
const DRAGS = 6;
const STEPS = 40;
const SIZE = { width: 1280, height: 800 };
const TIMEOUT = 120_000;
const FIGURE = `map: frame time while dragging ${ITEMS} points against a bare MapLibre page (median)`;

/** How smoothly our map is dragged with very many points, against the least page with the same. */
export const measurePoints: Measure = async ({ site, browser }) => {
	const many = await siteWithMany(site.database, ITEMS);
	const items = (await (await fetch(`${many.url}/kaart.json`)).json()) as LonLat[];
	const bare = await serveBareMap(items.map(({ lon, lat }) => [lon, lat]));
	try {
		const ours = await open(browser, many.url);
		const box = await ours.locator('[data-map-state] canvas').first().boundingBox();
		if (!box) return [notMeasured(FIGURE, '≤ 1.5 ×', 'de kaart komt niet klaar')];
		const theirs = await open(browser, `${bare.url}?width=${box.width}&height=${box.height}`);
		const [own, other]: [number[], number[]] = [[], []];
		// In turn, so that a busy moment of the machine hits both.
		for (let n = 0; n < DRAGS; n += 1) {
			own.push(...(await framesOfDrag(ours, n)));
			other.push(...(await framesOfDrag(theirs, n)));
		}
		const row = atMost(FIGURE, median(own) / median(other), 1.5, { unit: '×', digits: 2 });
		const worst = quantile(own, 0.95).toFixed(0);
		return [
			{
				...row,
				measured: `${row.measured} (${median(own).toFixed(0)} ms, bare ${median(other).toFixed(0)} ms; 95 % under ${worst} ms)`
			}
		];
	} finally {
		bare.close();
		await many.end();
	}
};

interface LonLat {
	lon: number;
	lat: number;
}

async function open(browser: Browser, url: string): Promise<Page> {
	const page = await browser.newPage({ viewport: SIZE });
	await page.goto(url);
	await page.waitForSelector('[data-map-state="ready"]', { timeout: TIMEOUT, state: 'attached' });
	await page.waitForTimeout(2000);
	return page;
}

/** Milliseconds between frames while the map is dragged to and fro. */
async function framesOfDrag(page: Page, n: number): Promise<number[]> {
	await page.bringToFront();
	const box = await page.locator('canvas').first().boundingBox();
	if (!box) throw new Error('no map');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	const frames = page.evaluate(
		() =>
			new Promise<number[]>((resolve) => {
				const gaps: number[] = [];
				let last = performance.now();
				let on = true;
				addEventListener('mouseup', () => (on = false), { once: true });
				const look = (now: number) => {
					gaps.push(now - last);
					last = now;
					if (on) requestAnimationFrame(look);
					else resolve(gaps.slice(2));
				};
				requestAnimationFrame(look);
			})
	);
	for (let step = 1; step <= STEPS; step += 1)
		await page.mouse.move(x + (n % 2 ? -step : step) * 4, y + step);
	await page.mouse.up();
	return frames;
}
