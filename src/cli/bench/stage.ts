import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '#lib/db/open.server.ts';
import { visitor } from '#lib/accounts/accounts.ts';
import { getTourBySlug } from '#lib/tours/queries.server.ts';
import { duplicateScene } from '#lib/tours/sceneOrder.server.ts';
import { serveBareMap } from './bare-map.ts';
import { atMost, median, quantile, type Measure } from './row.ts';

const SLUG = 'voorbeeldtour-oost-brabant';
const STAGE = `/regiotour/${SLUG}/presenteren`;
const SIZE = { width: 1280, height: 720 };
const TIMEOUT = 90_000;
/** Scenes of the tour whose pack is weighed. */
const SCENES = 20;
const FLIGHTS = 8;
/** Keys that are pressed, each when the map has been standing still for a while, in milliseconds. */
const KEYS = 10;
const STANDING = 4500;
/** How long a flight is looked at, in milliseconds: until it has ended. */
const FLIGHT = 2800;
/** Between two pictures of a screen of 60 Hz passes less, in milliseconds. */
const PROMPT = 20;
/** The browser times no event that is answered sooner, in milliseconds. */
const FASTEST = 16;

/** The stage: how soon it answers a key, how smoothly it flies, and what a pack of it weighs. */
export const measureStage: Measure = async ({ site, browser }) => {
	fillTo(site.database, SCENES);
	return [
		await answering(browser, site.url),
		await flying(browser, site.url),
		await weighing(browser, site.url)
	];
};

/** Adds copies until the example tour has so many scenes. */
function fillTo(database: string, wanted: number): void {
	const db = openDatabase(database);
	try {
		const actor = {
			viewer: { accountId: null, role: 'leader', areaIds: new Set<string>() },
			...{ requestId: 'bench', now: new Date() }
		} as const;
		for (let n = 0; n < wanted; n += 1) {
			const scenes = getTourBySlug(db, visitor, SLUG)?.scenes ?? [];
			const scene = scenes[(n * 3) % scenes.length];
			if (!scene || scenes.length >= wanted) return;
			duplicateScene(db, actor, scene.id);
		}
	} finally {
		db.$client.close();
	}
}

async function openStage(browser: Browser, url: string): Promise<Page> {
	// what the stage stores for later must not be measured along
	const page = await browser.newPage({ baseURL: url, viewport: SIZE, serviceWorkers: 'block' });
	await page.goto(STAGE);
	await page.waitForSelector('[data-stage-map="ready"]', { state: 'attached', timeout: TIMEOUT });
	return page;
}

/**
 * From a key on the keyboard to the frame on the screen, as the browser itself times it; beside it
 * the same for a bare map with one line of text over it, which tells what the machine can do.
 */
async function answering(browser: Browser, url: string) {
	const stage = await openStage(browser, url);
	const ours = await keyTimes(stage);
	await stage.close();
	const bare = await serveBareMap([]);
	try {
		const page = await openBare(browser, bare.url);
		await page.evaluate(() => {
			const line = document.createElement('p');
			line.style.cssText = 'position: fixed; inset: 40px auto auto 60px; font: 700 52px sans-serif';
			document.body.append(line);
			addEventListener('keydown', () => (line.textContent = String(performance.now())));
		});
		const theirs = await keyTimes(page);
		await page.close();
		const row = atMost(KEY_FIGURE, median(ours), 100, { unit: 'ms' });
		return { ...row, measured: `${row.measured} (bare ${median(theirs).toFixed(0)} ms)` };
	} finally {
		bare.close();
	}
}
const KEY_FIGURE = 'stage: key press to first frame of change (median)';

async function openBare(browser: Browser, url: string): Promise<Page> {
	const page = await browser.newPage({ viewport: SIZE });
	await page.goto(`${url}?width=${SIZE.width}&height=${SIZE.height}`);
	await page.waitForSelector('[data-map-state="ready"]', { timeout: TIMEOUT });
	return page;
}

/** How long the browser took to show what each of some key presses did, in milliseconds. */
async function keyTimes(page: Page): Promise<number[]> {
	await page.evaluate((fastest) => {
		const times: number[] = [];
		Object.assign(globalThis, { keyTimes: times });
		new PerformanceObserver((list) => {
			for (const { name, duration } of list.getEntries())
				if (name === 'keydown') times.push(duration);
		}).observe({ type: 'event', durationThreshold: fastest } as PerformanceObserverInit);
	}, FASTEST);
	for (let n = 0; n < KEYS; n += 1) {
		await page.waitForTimeout(STANDING);
		await page.keyboard.press('PageDown');
	}
	await page.waitForTimeout(STANDING);
	const times = await page.evaluate(
		() => (globalThis as unknown as { keyTimes: number[] }).keyTimes
	);
	// what the browser does not report was faster than it reports
	while (times.length < KEYS) times.push(FASTEST);
	return times;
}

/** Time per frame of whole flights, against a bare map that flies between the same places. */
async function flying(browser: Browser, url: string) {
	const figure = 'stage: frame time of flights against a bare MapLibre page (median)';
	const bare = await serveBareMap([]);
	try {
		const stage = await openStage(browser, url);
		const other = await openBare(browser, bare.url);
		const [ours, theirs]: [number[][], number[][]] = [[], []];
		// In turn, so that a busy moment of the machine hits both.
		for (let n = 0; n < FLIGHTS; n += 1) {
			await stage.bringToFront();
			ours.push(await framesAfter(stage, () => stage.keyboard.press(n % 2 ? 'Home' : 'End')));
			await other.bringToFront();
			theirs.push(
				await framesAfter(other, () =>
					other.evaluate(
						(near) => {
							const fly = (globalThis as unknown as { flyBare: (near: boolean) => void }).flyBare;
							fly(near);
						},
						n % 2 === 0
					)
				)
			);
		}
		await stage.close();
		await other.close();
		const [own, bareTime] = [median(ours.map(mean)), median(theirs.map(mean))];
		const row = atMost(figure, own / bareTime, 1.3, { unit: '×', digits: 2 });
		const worst = quantile(ours.flat(), 0.95).toFixed(0);
		return {
			...row,
			measured: `${row.measured} (${own.toFixed(0)} ms, bare ${bareTime.toFixed(0)} ms; 95 % under ${worst} ms)`
		};
	} finally {
		bare.close();
	}
}

const mean = (times: readonly number[]) =>
	times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length);

/**
 * Milliseconds between frames while what `start` sets going goes on. Before and after a map stands
 * still, which costs nothing and does not count; where every frame is prompt, all do.
 */
async function framesAfter(page: Page, start: () => Promise<unknown>): Promise<number[]> {
	const frames = page.evaluate(
		(duration) =>
			new Promise<number[]>((resolve) => {
				const [gaps, begin] = [[] as number[], performance.now()];
				let last = begin;
				const look = (now: number) => {
					gaps.push(now - last);
					last = now;
					if (now - begin < duration) requestAnimationFrame(look);
					else resolve(gaps.slice(2));
				};
				requestAnimationFrame(look);
			}),
		FLIGHT
	);
	await start();
	const gaps = await frames;
	const slow = (gap: number) => gap > PROMPT;
	const moving = gaps.slice(gaps.findIndex(slow), gaps.findLastIndex(slow) + 1);
	return moving.length > 0 ? moving : gaps;
}

/** "Maak offline klaar", as people press it. */
async function weighing(browser: Browser, url: string) {
	const page = await browser.newPage({ baseURL: url, viewport: SIZE });
	await page.goto(`/regiotour/${SLUG}`);
	await page.getByRole('button', { name: 'Maak offline klaar' }).click({ timeout: TIMEOUT });
	await page.waitForSelector('[data-offline="ready"]', { timeout: TIMEOUT });
	const bytes = await page.evaluate(async () => {
		let sum = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				sum += (await (await cache.match(request))?.blob())?.size ?? 0;
		}
		return sum;
	});
	await page.close();
	const figure = `stage: offline pack of a tour of ${SCENES} scenes`;
	return atMost(figure, bytes / 1_000_000, 15, { unit: 'MB', digits: 1 });
}
