/**
 * The journeys that the product is for, each from the front door to the end, as one person walks
 * it. The first, a visitor who finds Helmond and shares it, is in `kaart.e2e.ts`.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	drawMaps,
	expectNoConsoleErrors,
	openPage,
	signIn,
	startServer,
	type Login,
	type Site
} from './harness.ts';
import { inStore } from './plans.ts';

drawMaps();

const SLOW = 180_000;
const round = 'voorbeeldronde-najaar-2026';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const signedIn = async (login: Login) => {
	const page = await openPage(site);
	await signIn(page, site, login);
	return page;
};
const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name }).waitFor();

it('2: a wethouder gets one screen and one A4 by keyboard', { timeout: SLOW }, async () => {
	const page = await openPage(site);
	await page.goto('/');
	await page.waitForSelector('[data-map-state="ready"]', { timeout: 60_000 });
	await page.keyboard.press('/');
	await page.keyboard.type('utrecht');
	await page
		.getByRole('option', { name: /Utrecht.*gemeente/ })
		.first()
		.waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/gemeente=GM0344/);
	const own = page.locator('a[href="/gemeenten/GM0344"]').first();
	await own.focus();
	await page.keyboard.press('Enter');
	await heading(page, 'Gemeente Utrecht');
	for (const name of ['Wie hier werkte', 'Dichtbij, per sector', 'Volgende mijlpaal'])
		await page.getByRole('heading', { name }).first().waitFor();
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	expectNoConsoleErrors(page);
});

describe('3: an ambassador', () => {
	it('fills a cell by keyboard, through a tunnel, and chooses', { timeout: SLOW }, async () => {
		const page = await signedIn('zuid');
		await page.goto('/werkplek');
		await heading(page, /^Dag /);
		await page.locator(`a[href*="/regio-scan/${round}/oost-brabant"]`).first().focus();
		await page.keyboard.press('Enter');
		await page.getByRole('grid').waitFor();
		const untouched = page.locator('[data-cell]', { hasText: 'niet beoordeeld' }).first();
		const cell = await untouched.getAttribute('data-cell');
		const reason = page.getByLabel('Onderbouwing');
		const open = async (tab: Page) => {
			await tab.locator(`[data-cell="${cell}"]`).focus();
			await tab.keyboard.press('3');
			await tab.locator('[data-title]').waitFor();
		};
		await open(page);
		const began = Date.now();
		await page.route('**/regio-scan/cel', (route) => route.abort('internetdisconnected'));
		await reason.fill('Geschreven in de tunnel.');
		await page.getByText('Nog niet bewaard: geen verbinding').first().waitFor();

		// Out of sight, the programme leader writes in the same cell.
		const colleague = await signedIn('leider');
		await colleague.goto(`/werkplek/regio-scan/${round}/oost-brabant#${cell}`);
		await colleague.locator('[data-title]').waitFor();
		await colleague.getByLabel('Onderbouwing').fill('Geschreven door een collega.');
		await colleague.getByText('bewaard om').first().waitFor();

		await page.unroute('**/regio-scan/cel');
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await page.getByText('Eén veld is door twee mensen gewijzigd').waitFor();
		await page.getByLabel('Geschreven in de tunnel.').check();
		await page.getByRole('button', { name: 'Zo bewaren' }).click();
		const stored = () =>
			inStore(site, (db) =>
				db.$client
					.prepare('SELECT rationale FROM assessments WHERE id = ?')
					.pluck()
					.get(`${round}/oost-brabant/${cell}`)
			);
		await expect.poll(stored, { timeout: 20_000 }).toBe('Geschreven in de tunnel.');
		expect(Date.now() - began).toBeLessThan(60_000);
	});
});

it('4: the leader sends a plan, the board decides, and it stays', { timeout: SLOW }, async () => {
	const leader = await signedIn('leider');
	await leader.goto(`/beheer/rondes/${round}`);
	await leader.getByRole('button', { name: 'Ronde sluiten' }).click();
	await leader.getByText('De ronde is gesloten').waitFor();
	await leader.goto('/regio-scan');
	await leader.locator('[name=vergelijk]').first().waitFor({ state: 'attached' });

	const path = 'voorbeeldplan-noord-en-zuid-holland-g4-2027-v1';
	const board = await signedIn('bestuur');
	await board.goto('/werkplek');
	await board.locator(`a[href$="/werkplek/bestuur/${path}"]`).first().click();
	await heading(board, /2027/);
	await board.getByRole('radio', { name: /^Vaststellen/ }).check();
	await board.getByRole('textbox', { name: /^Redenen/ }).fill('Helder plan, met borging.');
	await board.getByRole('button', { name: 'Onderteken het besluit' }).click();
	await board
		.getByText(/^Vastgesteld, versie 1/)
		.first()
		.waitFor();

	// Nobody changes what was decided, not even the leader; a visitor reads that version.
	await leader.goto(`/werkplek/actieplannen/${path}`);
	await heading(leader, /2027/);
	expect(await leader.getByPlaceholder('Nieuw doel: typ en druk op Enter').count()).toBe(0);
	const visitor = await openPage(site, { javascript: false });
	await visitor.goto('/actieplannen/noord-en-zuid-holland-g4/2027');
	await visitor
		.getByText(/Versie 1: .*vastgesteld/i)
		.first()
		.waitFor();
});

it('5: a presenter makes a tour and shows it without network', { timeout: SLOW }, async () => {
	const page = await signedIn('zuid');
	await page.goto('/werkplek/regiotour');
	await page.getByRole('button', { name: 'Tour maken' }).click();
	await page.waitForURL(/\/werkplek\/regiotour\/voorbeeld-/);
	await page.goto('/regiotour/voorbeeldtour-oost-brabant');
	for (const name of ['Hand-out (A4)', 'PowerPoint']) {
		const href = await page.getByRole('link', { name }).getAttribute('href');
		expect((await page.request.get(href ?? '')).status(), name).toBe(200);
	}
	await page.getByRole('button', { name: 'Maak offline klaar' }).click({ timeout: 60_000 });
	await page.locator('[data-offline=ready]').waitFor({ timeout: 90_000 });
	await page.context().setOffline(true);
	await page.getByRole('link', { name: 'Presenteren' }).click();
	await page.locator('[data-stage-map=ready]').waitFor({ state: 'attached', timeout: 60_000 });
	const speaker = await page.context().newPage();
	await speaker.goto(`${site.url}/regiotour/voorbeeldtour-oost-brabant/spreker`);
	await speaker.getByRole('heading', { name: 'Nu: scène 1 van 15' }).waitFor();
	await page.bringToFront();
	// The clicker sends Page Down.
	await expect
		.poll(
			async () => {
				await page.keyboard.press('PageDown');
				return page.locator('main[data-scene]').getAttribute('data-scene');
			},
			{ timeout: 20_000 }
		)
		.toBe('3');
	await speaker.getByRole('heading', { name: 'Nu: scène 3 van 15' }).waitFor();
});
