import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/db/open.server.ts';
import { tourScenes } from '#lib/tours/tables.ts';
import {
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openAs,
	openPage,
	signIn,
	startServer,
	type Site
} from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const ready = (page: Page) =>
	page.locator('[data-stage-map=ready]').waitFor({ state: 'attached', timeout: 60_000 });

/** The builder of a new tour with a second stop. */
async function openBuilder(): Promise<Page> {
	// Near its edges a window scrolls along with what is dragged.
	const page = await openPage(site, { height: 1800 });
	await signIn(page, site, 'zuid');
	await page.goto('/werkplek/regiotour');
	await page.getByRole('button', { name: 'Tour maken' }).click();
	await page.waitForURL(/\/werkplek\/regiotour\/voorbeeld-/);
	await page.getByLabel('Plaats of gemeente').fill('Venlo');
	await page.getByLabel('Doel').last().fill('Kijken hoe het gaat.');
	await page.getByRole('button', { name: 'Stop toevoegen' }).click();
	await page.getByRole('heading', { name: 'Stop 2: Venlo' }).waitFor();
	return page;
}
/** Titles of the scenes, stop by stop. */
const titles = (page: Page) =>
	page
		.locator('section.stop[id]')
		.evaluateAll((stops) =>
			stops.map((stop) =>
				[...stop.querySelectorAll('.what strong')].map((title) => title.textContent)
			)
		);

describe('the order of a tour', () => {
	it('is changed by dragging, within a stop and to another', async () => {
		const page = await openBuilder();
		const [one = [], two = []] = await titles(page);
		const row = (title: string | undefined) =>
			page.locator('li', {
				has: page.locator('.what strong').getByText(title ?? '', { exact: true })
			});
		const grip = (title: string | undefined) => row(title).locator('.grip');
		await grip(one[0]).dragTo(row(one[2]), { targetPosition: { x: 200, y: 5 } });
		await expect
			.poll(() => titles(page), { timeout: 20_000 })
			.toEqual([[one[1], one[0], ...one.slice(2)], two]);
		const last = one.at(-1);
		await grip(last).dragTo(row(two[0]), { targetPosition: { x: 200, y: 5 } });
		await expect
			.poll(() => titles(page), { timeout: 20_000 })
			.toEqual([
				[one[1], one[0], ...one.slice(2, -1)],
				[last, ...two]
			]);
		expectNoConsoleErrors(page);
	});

	it('is changed by keyboard, through the stops, without losing the place', async () => {
		const page = await openBuilder();
		const [one = [], two = []] = await titles(page);
		const last = one.at(-1) ?? '';
		await page.getByRole('button', { name: `Later: ${last}` }).focus();
		await page.keyboard.press('Enter');
		await expect
			.poll(() => titles(page), { timeout: 20_000 })
			.toEqual([one.slice(0, -1), [last, ...two]]);
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		await expect.poll(focused).toBe(`Later: ${last}`);
		for (const order of [
			[two[0], last, two[1]],
			[...two, last]
		]) {
			await page.keyboard.press('Enter');
			await expect.poll(() => titles(page), { timeout: 20_000 }).toEqual([one.slice(0, -1), order]);
		}
		// at the very end there is nowhere to go
		expect(await page.getByRole('button', { name: `Later: ${last}` }).isDisabled()).toBe(true);
	});
});

describe('a slip', () => {
	it('is undone: a stop comes back with its scenes', async () => {
		const page = await openBuilder();
		const before = await titles(page);
		await page.getByRole('button', { name: /^Stop weghalen: (?!Venlo)/ }).click();
		await page.getByText(`met ${before[0]?.length} scènes is weggehaald`).waitFor();
		expect(await titles(page)).toEqual([before[1]]);
		await expectNoAxeViolations(page);
		// the button has the focus
		await page.keyboard.press('Enter');
		await expect.poll(() => titles(page), { timeout: 20_000 }).toEqual(before);
		expect(await page.getByText('is weggehaald').count()).toBe(0);
		expectNoConsoleErrors(page);
	});
});

describe('two people in one scene', () => {
	it('choose what it says, and neither loses a word', async () => {
		const page = await openBuilder();
		const row = page.locator('li', { hasText: 'Wie werkte waar' }).first();
		await row.getByText('Bewerken').click();
		await row.getByLabel('Tekst op het scherm').fill('Wat ik schreef.');
		const id = (await row.getAttribute('id'))?.replace('deel-', '') ?? '';
		const db = openDatabase(site.database);
		const scene = db.select().from(tourScenes).where(eq(tourScenes.id, id)).get();
		if (scene?.content.kind !== 'map') throw new Error('No map scene');
		db.update(tourScenes)
			.set({
				content: { ...scene.content, text: 'Wat een ander schreef.' },
				version: 2,
				updatedBy: 'ander'
			})
			.where(eq(tourScenes.id, id))
			.run();
		db.$client.close();
		await row.getByRole('button', { name: 'Bewaren' }).click();
		await row.getByRole('heading', { name: 'Eén veld is door twee mensen gewijzigd' }).waitFor();
		await expectNoAxeViolations(page);
		await row.getByLabel(/Wat ik schreef/).check();
		await row.getByRole('button', { name: 'Zo bewaren' }).click();
		await row.getByText('versie 3').waitFor();
		await row.getByText('Bewerken').click();
		expect(await row.getByLabel('Tekst op het scherm').inputValue()).toBe('Wat ik schreef.');
		expectNoConsoleErrors(page);
	});
});

describe('the scene check', () => {
	it('mends with one click what changed since the tour was made', async () => {
		const own = await startServer();
		const db = openDatabase(own.database);
		const week = 'voorbeeldronde-voorjaar-2026';
		db.$client.exec(`
			update kindcentra set status = 'archived' where id = 'voorbeeld-kindcentrum-055';
			update tour_scenes set updated_at = '2025-01-01T00:00:00.000Z' where content like '%accessRight%';
		`);
		const columns = (table: string) =>
			db.$client
				.prepare(`select name from pragma_table_info('${table}')`)
				.pluck()
				.all()
				.map((name) => ({ version: '2', reason: "'verbeterd'" })[String(name)] ?? String(name))
				.join();
		for (const table of ['scan_publications', 'published_cells'])
			db.$client
				.prepare(
					`insert into ${table} select ${columns(table)} from ${table} where round_id = ? and version = 1`
				)
				.run(week);
		db.$client.close();

		const page = await openPage(own);
		await signIn(page, own, 'leider');
		await page.goto('/werkplek/regiotour/voorbeeld-tour-oost-brabant');
		const check = page.locator('section', { hasText: 'Controle voor de show' }).last();
		const problem = (text: string) => check.locator('li', { hasText: text });
		await problem('versie 2 gepubliceerd').first().waitFor();
		expect(await problem('versie 2 gepubliceerd').count()).toBe(2);
		await expectNoAxeViolations(page);

		const newest = problem('versie 2 gepubliceerd').first();
		await newest.getByRole('button', { name: 'Nieuwste versie nemen' }).click();
		await expect.poll(() => problem('versie 2 gepubliceerd').count()).toBe(1);
		await problem('dagen niet bekeken').getByRole('button', { name: 'Klopt nog' }).click();
		await expect.poll(() => problem('dagen niet bekeken').count()).toBe(0);

		// what was taken down is not shown, whatever the tour asks for
		const stage = await page.context().newPage();
		await stage.goto('/regiotour/voorbeeldtour-oost-brabant/presenteren');
		await stage.getByText('Eén scène wordt overgeslagen').waitFor();
		expect(await stage.locator('footer .count').innerText()).toContain('van 14');
		await stage.close();
		await problem('Niet (meer) gepubliceerd').getByRole('button', { name: 'weghalen' }).click();
		await newest.getByRole('button', { name: 'Nieuwste versie nemen' }).click();
		await page.getByText('Alle scènes zijn in orde').waitFor();
		expectNoConsoleErrors(page);
	});
});

describe('a map scene without WebGL', () => {
	it('is passed by keyboard in one step, and its area is still chosen', async () => {
		const page = await openAs(site, 'leider', '/werkplek/regiotour/voorbeeld-tour-oost-brabant');
		const row = page.locator('li', { hasText: 'Kaartbeeld' }).first();
		await row.getByText('Bewerken').click();
		await row.getByRole('button', { name: 'Kies op de kaart' }).click();
		await row.getByText('De kaart kan in deze browser niet bewegen').waitFor();
		await row.getByLabel('Vast kaartbeeld').fill('9/51.5/5.5');
		await row.getByLabel('Vast kaartbeeld').focus();
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		expect(await focused.innerText()).toBe('Weer passend bij het gebied');
		await row.getByLabel('Gebied').focus();
		await page.keyboard.type('Zeel');
		expect(await row.getByLabel('Gebied').locator('option:checked').innerText()).toBe('Zeeland');
		await expectNoAxeViolations(page);
		expectNoConsoleErrors(page);
	});
});

describe('what an organisation promises', () => {
	it('is noted at the stop and becomes an action of a plan', async () => {
		const page = await openBuilder();
		await page.getByText('Toezeggingen (0)').first().click();
		const promise = 'Een ruimte waar ouders elkaar ontmoeten';
		await page.locator('input[name=organisation]').first().fill('Gemeente Voorbeeld');
		await page.locator('textarea[name=promise]').first().fill(promise);
		await page.getByRole('button', { name: 'Toezegging noteren' }).first().click();
		await page.getByText(`Gemeente Voorbeeld: ${promise}`).waitFor();
		await page.getByRole('button', { name: 'Maak er een actie van' }).click();
		await page.getByText('Staat als actie in').getByRole('link').click();
		await page.getByText(promise).first().waitFor();
		expectNoConsoleErrors(page);
	});
});

describe('the workplace', () => {
	it('makes a tour from an area, moves a scene by keyboard, and shows it', async () => {
		const page = await openPage(site, { liveMap: true });
		await signIn(page, site, 'zuid');
		await page.goto('/werkplek/regiotour');
		await page.getByRole('button', { name: 'Tour maken' }).click();
		await page.waitForURL(/\/werkplek\/regiotour\/voorbeeld-/);
		const titles = () => page.locator('.what strong').allTextContents();
		const before = await titles();
		expect(before.length).toBeGreaterThan(6);
		const second = page.getByRole('button', { name: `Eerder: ${before[1]}` });
		await second.focus();
		await page.keyboard.press('Enter');
		await expect
			.poll(titles, { timeout: 20_000 })
			.toEqual([before[1], before[0], ...before.slice(2)]);
		await page.getByText('Alle scènes zijn in orde').waitFor();
		await expectNoAxeViolations(page);
		expectNoConsoleErrors(page);
		// a stop on the route, by the name of its place
		await page.getByLabel('Plaats of gemeente').fill('Xyzqw');
		await page.getByLabel('Doel').last().fill('Kijken hoe het gaat.');
		await page.getByRole('button', { name: 'Stop toevoegen' }).click();
		await page.getByText('Deze plaats of gemeente kennen we niet').first().waitFor();
		await page.getByLabel('Plaats of gemeente').fill('Venlo');
		await page.getByRole('button', { name: 'Stop toevoegen' }).click();
		await page.getByRole('heading', { name: 'Stop 2: Venlo' }).waitFor();
		// a scene is taken out and put back
		const all = await titles();
		await page.getByRole('button', { name: `Weghalen: ${all[1]}` }).click();
		await page.getByRole('button', { name: 'Terugzetten' }).click();
		await expect.poll(titles, { timeout: 20_000 }).toEqual(all);
		// the view of a map scene is captured from the map
		const row = page.locator('li', { hasText: 'Kaartbeeld' }).first();
		await row.getByText('Bewerken').click();
		await row.getByRole('button', { name: 'Kies op de kaart' }).click();
		await row.locator('[data-map-state=ready]').waitFor({ timeout: 60_000 });
		await row.getByRole('button', { name: 'Zoom in' }).click();
		await row.getByRole('button', { name: 'Dit beeld vastleggen' }).click();
		await row.getByRole('button', { name: 'Bewaren' }).click();
		await row.getByText('versie 2').waitFor();
		expect(await row.locator('input[name=camera]').inputValue()).toMatch(/^\d/);
		const presented = page.getByRole('link', { name: 'Presenteren' });
		await presented.click();
		await ready(page);
		expect(await page.locator('h1').innerText()).toContain(before[1]);
	});
});
