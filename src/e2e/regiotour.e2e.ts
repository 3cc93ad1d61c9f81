import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_ARGUMENTS, findBrowser, WITHOUT_WEBGL } from '../cli/browser.ts';
import {
	expectForEveryone,
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openPage,
	startServer,
	type Site
} from './harness.ts';

const tour = '/regiotour/voorbeeldtour-oost-brabant';
const stage = `${tour}/presenteren`;

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const place = async (page: Page) => {
	const main = page.locator('main[data-scene]');
	return [await main.getAttribute('data-scene'), await main.getAttribute('data-step')].join('.');
};
const ready = (page: Page) =>
	page.locator('[data-stage-map=ready]').waitFor({ state: 'attached', timeout: 60_000 });

describe('the public pages', () => {
	it('tell the tour in order without script', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/regiotour');
		await page.getByRole('link', { name: 'Voorbeeldtour nieuwe wethouders Oost-Brabant' }).click();
		const headings = await page.locator('main h2').allTextContents();
		expect(headings.filter((text) => /Helmond|Oss|Eindhoven/.test(text))).toEqual([
			'Helmond',
			'Oss',
			'Eindhoven'
		]);
		const said = await page.locator('main').innerText();
		expect(said).toContain('geen oordeel over deze gebieden');
		expect(said).toContain('Alleen cellen die in beide rondes zijn beoordeeld.');
		expect(said).toContain('gepland 20 juni, behaald 10 september 2026');
	});

	it.each([tour, `${tour}/hand-out`])('%s is for everyone', async (path) => {
		const page = await openPage(site);
		await page.goto(path);
		await expectForEveryone(page);
	});

	it('are found by the short link that stands on the stage', async () => {
		const page = await openPage(site);
		await page.goto(stage);
		await page.keyboard.press('q');
		const link = (await page.locator('.code p').innerText()).trim();
		expect(link).toContain('/r/');
		await page.goto(`http://${link}/9`);
		expect(new URL(page.url()).pathname).toBe(tour);
		expect(new URL(page.url()).hash).toBe('#scene-9');
		expect(await page.locator('#scene-9').innerText()).toContain('Wat kan uw gemeente');
		expect((await fetch(`${site.url}/r/xxxxx`)).status).toBe(404);
	});

	it('answers an unknown tour with 404', async () => {
		const answers = await Promise.all(
			['', '/presenteren', '/spreker', '/hand-out'].map((end) =>
				fetch(`${site.url}/regiotour/bestaat-niet${end}`)
			)
		);
		expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
		for (const answer of answers) expect(await answer.text()).toContain('Alle regiotours');
	});
});

describe('the stage', () => {
	it('is driven by keys, remembers where it was, and needs no network once it stands', async () => {
		const page = await openPage(site, { width: 960, height: 540, liveMap: true });
		await page.goto(stage);
		await ready(page);
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
		page.on('requestfailed', (request) => console.log('failed', request.url()));
		await page.context().setOffline(true);
		await page.getByText('De server is niet bereikbaar').waitFor({ state: 'attached' });
		await page.keyboard.press('7');
		await page.keyboard.press('Enter');
		await expect.poll(() => place(page)).toBe('7.1');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('b');
		await page.locator('.blank.black').waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('o');
		await expect.poll(() => page.getByRole('dialog').getByRole('button').count()).toBe(15);
		await page.keyboard.press('o');
		await expect.poll(() => place(page)).toBe('7.2');
		await page.context().setOffline(false);
		await page.reload();
		await ready(page);
		await expect.poll(() => place(page)).toBe('7.2');
		await expectNoAxeViolations(page);
		expectNoConsoleErrors(page);
	});

	it('goes on in a second tab, in another size and where nothing can be stored', async () => {
		const page = await openPage(site, { width: 960, height: 540 });
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await page.goto(stage);
		await page.getByText('Deze browser kan niets bewaren').waitFor();
		const second = await page.context().newPage();
		await second.goto(stage);
		await page.getByText('ook in een ander venster geopend').waitFor();
		await page.setViewportSize({ width: 1024, height: 768 });
		await page.keyboard.press('End');
		await expect.poll(() => place(page)).toBe('15.1');
		await expect.poll(() => page.locator('h1').innerText()).toBe('Wat wij van u vragen');
		const panel = await page.locator('.panel').boundingBox();
		expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(768);
		expectNoConsoleErrors(page);
	});

	it('is followed by the speaker’s window', async () => {
		const page = await openPage(site, { width: 960, height: 540 });
		await page.goto(stage);
		const speaker = await page.context().newPage();
		await speaker.goto(`${tour}/spreker`);
		await speaker.getByRole('button', { name: 'Verder' }).click();
		await page.waitForFunction(() => document.querySelector('[data-scene="2"]'));
		await speaker.getByRole('heading', { name: 'Nu: scène 2 van 15' }).waitFor();
		await expectNoAxeViolations(speaker);
	});
});

describe('without network', () => {
	const folders: string[] = [];
	let open: BrowserContext | undefined;
	afterEach(async () => {
		await open?.close();
		open = undefined;
	});
	afterAll(() => {
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	});
	const newFolder = () => {
		const folder = mkdtempSync(join(tmpdir(), 'regiokaart-browser-'));
		folders.push(folder);
		return folder;
	};
	/** A browser that keeps what it stored in `folder`, as one that is closed and opened does. */
	async function launch(folder: string, args = WITHOUT_WEBGL): Promise<Page> {
		open = await chromium.launchPersistentContext(folder, {
			...{ executablePath: findBrowser() ?? '', args },
			viewport: { width: 960, height: 540 },
			locale: 'nl-NL'
		});
		return open.newPage();
	}

	it('a tour that was made ready is shown with the server stopped and the browser reopened', async () => {
		const own = await startServer();
		const folder = newFolder();
		let page = await launch(folder);
		await page.goto(own.url + tour);
		await page.getByRole('button', { name: 'Maak offline klaar' }).click({ timeout: 60_000 });
		await page.locator('[data-offline=ready]').waitFor({ timeout: 60_000 });

		// the rehearsal walks every scene with the network shut, while the server still runs
		await page.getByRole('link', { name: 'Proef zonder netwerk' }).click();
		const report = page.locator('[data-rehearsal=green], [data-rehearsal=red]');
		await report.waitFor({ timeout: 90_000 });
		expect(await report.innerText()).toContain('Groen: alles werkt zonder netwerk');
		await open?.close();
		await own.stop();
		await expect(fetch(own.url)).rejects.toThrow();

		page = await launch(folder, BROWSER_ARGUMENTS);
		await page.goto(own.url + stage);
		await ready(page);
		const seen: string[] = [];
		for (let i = 0; i < 19; i++) {
			seen.push(await place(page));
			await page.keyboard.press('PageDown');
		}
		expect(seen.at(-1)).toBe('15.1');
		expect(new Set(seen).size).toBe(19);
		await expect.poll(() => page.locator('h1').innerText()).toBe('Wat wij van u vragen');
		await page.reload();
		await ready(page);
		await expect.poll(() => place(page)).toBe('15.1');
		// the speaker's window, closed and opened again
		for (let n = 0; n < 2; n++) {
			const speaker = await page.context().newPage();
			await speaker.goto(`${own.url}${tour}/spreker`);
			await speaker.getByRole('heading', { name: 'Nu: scène 15 van 15' }).waitFor();
			await speaker.getByRole('heading', { name: 'Notities' }).waitFor();
			await speaker.close();
		}
	});

	it('the rehearsal says exactly what is missing', async () => {
		const own = await startServer();
		const page = await launch(newFolder(), BROWSER_ARGUMENTS);
		await page.goto(own.url + tour);
		await page.getByRole('button', { name: 'Maak offline klaar' }).click({ timeout: 60_000 });
		await page.locator('[data-offline=ready]').waitFor({ timeout: 60_000 });
		await page.evaluate(async () => {
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				await cache.delete('/geo/detail.json');
			}
		});
		await page.getByRole('link', { name: 'Proef zonder netwerk' }).click();
		const report = page.locator('[data-rehearsal=green], [data-rehearsal=red]');
		await report.waitFor({ timeout: 90_000 });
		expect(await report.innerText()).toContain('/geo/detail.json');
		// who goes elsewhere has the network again
		await page.goto(`${own.url}/gebieden`);
		await page.getByRole('heading', { level: 1, name: 'Gebieden' }).waitFor();
	});
});
