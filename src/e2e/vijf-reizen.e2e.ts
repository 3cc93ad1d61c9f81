/**
 * The journeys that the product is for, each from the front door to the end, as one person walks
 * it: by keyboard alone on a laptop, by fingers on a phone. The first, a visitor who finds Helmond
 * and shares it, is in `kaart.e2e.ts`.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	begins,
	enter,
	fingers,
	heading,
	held,
	keys,
	press,
	pressUntil,
	shown,
	skipToContent,
	tabTo
} from './hands.ts';
import {
	expectNoConsoleErrors,
	openPage,
	signIn,
	started,
	startServer,
	type Site
} from './harness.ts';
import { inStore } from './plans.ts';

const round = 'voorbeeldronde-najaar-2026';
const PHONE = { width: 390, height: 844, touch: true };

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const isWider = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('2: a wethouder gets one screen and one A4', () => {
	const parts = ['Wie hier werkte', 'Dichtbij', 'Mijlpalen'];
	const seen = async (page: Page) => {
		await heading(page, 'Gemeente Utrecht');
		for (const name of parts) await page.getByRole('heading', { name }).first().waitFor();
		await page.getByRole('button', { name: 'Afdrukken of PDF' }).waitFor();
	};

	it('by keyboard', async () => {
		const page = await openPage(site);
		await page.goto('/');
		await pressUntil(page, '/', page.locator('#zoek:focus'));
		await page.keyboard.type('utrecht');
		await page
			.getByRole('option', { name: /Utrecht.*gemeente/ })
			.first()
			.waitFor();
		await press(page, 'ArrowDown', 'Enter');
		await page.waitForURL(/gemeente=GM0344/);
		await tabTo(page, /^\/gemeenten\/GM0344$/);
		await press(page, 'Enter');
		await seen(page);
		await tabTo(page, /^Afdrukken of PDF$/);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		expectNoConsoleErrors(page);
	});

	it('by fingers', async () => {
		const page = await openPage(site, PHONE);
		await page.goto('/');
		await page.locator('#zoek').tap();
		await page.keyboard.type('utrecht');
		await shown(page.getByRole('option', { name: /Utrecht.*gemeente/ })).tap();
		await page.waitForURL(/gemeente=GM0344/);
		await shown(page.locator('a[href="/gemeenten/GM0344"]')).tap();
		await seen(page);
		expect(await isWider(page)).toBe(false);
		expectNoConsoleErrors(page);
	});
});

describe('3: an ambassador fills a cell', () => {
	/** Of an area by its id: Drenthe is PV22. */
	const stored = (area: string, cell: string) => () =>
		inStore(site, (db) =>
			db.$client
				.prepare('SELECT rationale FROM assessments WHERE id = ?')
				.pluck()
				.get(`${round}/${area}/${cell}`)
		);

	it('by keyboard, through a tunnel, and chooses when a colleague was there', async () => {
		const page = await openPage(site);
		await enter(page, site, 'zuid', keys(page));
		await tabTo(page, new RegExp(`/regio-scan/${round}/oost-brabant`));
		await press(page, 'Enter');
		await page.getByRole('grid').waitFor();
		await begins(page, /^Oost-Brabant$/);
		const began = Date.now();
		// Past "Indienen" into the matrix, on the first cell that nobody judged.
		await tabTo(page, /niet beoordeeld/, { most: 3 });
		const cell = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
		await press(page, '3', 'Tab', '3', 'Tab');
		await begins(page, /^Onderbouwing/);
		await page.keyboard.type('Geschreven op het station.');
		await page.getByText('Bewaard om').first().waitFor();
		await expect.poll(stored('oost-brabant', cell ?? '')).toBe('Geschreven op het station.');
		expect(Date.now() - began).toBeLessThan(30_000);

		await page.context().setOffline(true);
		await press(page, 'ControlOrMeta+a');
		await page.keyboard.type('Geschreven in de tunnel.');
		await page.getByText('Nog niet bewaard: geen verbinding').first().waitFor();
		// Out of sight, the programme leader writes in the same cell.
		const colleague = await openPage(site);
		await signIn(colleague, site, 'leider');
		await colleague.goto(`/werkplek/regio-scan/${round}/oost-brabant#${cell}`);
		await colleague.locator('[data-title]').waitFor();
		await colleague.getByLabel('Onderbouwing').fill('Geschreven door een collega.');
		await colleague.getByText('Bewaard om').first().waitFor();
		await page.context().setOffline(false);
		await page.getByText('Eén veld is door twee mensen gewijzigd').waitFor();
		// The two are radio buttons: arrows go from one to the other.
		await tabTo(page, /Geschreven door een collega|Geschreven in de tunnel/);
		while (!(await held(page)).name.includes('in de tunnel')) await press(page, 'ArrowDown');
		await press(page, ' ');
		await tabTo(page, /^Zo bewaren$/);
		await press(page, 'Enter');
		await expect
			.poll(stored('oost-brabant', cell ?? ''), { timeout: 20_000 })
			.toBe('Geschreven in de tunnel.');
	});

	it('by fingers, through a tunnel, and hands it in', async () => {
		const page = await openPage(site, PHONE);
		const hands = fingers(page);
		await enter(page, site, 'noord', hands);
		await hands.go(/^Regio-scan invullen: Drenthe/);
		await page.getByRole('grid').waitFor();
		const tile = page.locator('[data-cell]', { hasText: 'niet beoordeeld' }).first();
		const cell = (await tile.getAttribute('data-cell')) ?? '';
		await tile.tap();
		await page.locator('[data-group=stage] label').nth(3).tap();
		await page.locator('[data-group=strength] label').nth(2).tap();
		await page.locator('[data-group=certainty] label').nth(2).tap();
		await hands.write(/^Onderbouwing/, 'Op twee plekken is het begonnen.');
		await shown(page.getByText('Bewaard om')).waitFor();
		await page.context().setOffline(true);
		await page.keyboard.type(' En verder in de tunnel.');
		await shown(page.getByText('Nog niet bewaard: geen verbinding')).waitFor();
		await page.context().setOffline(false);
		await expect
			.poll(stored('PV22', cell), { timeout: 20_000 })
			.toBe('Op twee plekken is het begonnen. En verder in de tunnel.');
		await hands.go(/^Dit oordeel indienen$/);
		await shown(page.getByText('Dit oordeel is ingediend')).waitFor();
		await hands.go(/Alle cellen$/);
		await page.locator(`[data-cell="${cell}"]`, { hasText: 'ingediend' }).waitFor();
		expect(await isWider(page)).toBe(false);
	});
});

it('4: the leader closes, compares and sends by keyboard; the board decides by fingers', async () => {
	const leader = await openPage(site);
	const by = keys(leader);
	await enter(leader, site, 'leider', by);
	// The menu is behind, nearest first.
	await tabTo(leader, /^Beheer$/, { key: 'Shift+Tab' });
	await press(leader, 'Enter');
	await begins(leader, /^Beheer$/);
	await by.go(/^Rondes van de regio-scan$/);
	await begins(leader, /^Rondes van/);
	await by.go(/^Voorbeeldronde najaar 2026$/);
	await begins(leader, /^Voorbeeldronde najaar 2026$/);
	await by.go(/^Ronde sluiten$/);
	await begins(leader, /^De ronde is gesloten/);
	await by.go(/^Vergelijken met Voorbeeldronde voorjaar 2026$/);
	await begins(leader, /^Regio-scan$/);
	const compared = leader.locator('[name=vergelijk]');
	await expect.poll(() => compared.inputValue()).toBe('voorbeeldronde-voorjaar-2026');
	await tabTo(leader, /^Werkplek$/, { key: 'Shift+Tab' });
	await press(leader, 'Enter');
	await begins(leader, /^Dag /);
	await by.go(/^Doorsturen: Actieplan West-Brabant 2027$/);
	await begins(leader, /^Actieplan West-Brabant 2027$/);
	await leader.getByText('terughalen kan dan niet meer').waitFor();
	await by.go(/^Doorsturen naar het bestuur$/);
	await leader.getByText('Doorsturen naar het bestuur? Terughalen kan daarna niet meer.').waitFor();
	await press(leader, 'Enter');
	await begins(leader, /^Het plan is doorgestuurd/);
	expectNoConsoleErrors(leader);

	const board = await openPage(site, PHONE);
	const hands = fingers(board);
	await enter(board, site, 'bestuur', hands);
	await hands.go(/^Besluiten: Actieplan West-Brabant 2027$/);
	await heading(board, /West-Brabant 2027/);
	await hands.go(/^Naar het besluit$/);
	await board.getByRole('radio', { name: /^Vaststellen/ }).tap();
	await hands.write(/^Redenen/, 'Helder plan, met borging.');
	await hands.go(/^Onderteken het besluit$/);
	await begins(board, /^Het besluit is getekend en bewaard/);
	await board
		.getByText(/^Vastgesteld, versie 1/)
		.first()
		.waitFor();
	expect(await isWider(board)).toBe(false);
	await hands.go(/^Door naar Actieplan/);
	await heading(board, /G4 2027/);
	expectNoConsoleErrors(board);

	// Nobody changes what was decided, not even the leader; a visitor reads that version.
	await leader.reload();
	await heading(leader, /West-Brabant 2027/);
	expect(await leader.getByPlaceholder('Nieuw doel: typ en druk op Enter').count()).toBe(0);
	const visitor = await openPage(site, { javascript: false });
	await visitor.goto('/actieplannen/west-brabant/2027');
	await visitor
		.getByText(/Versie 1: .*vastgesteld/i)
		.first()
		.waitFor();
});

describe('5: a presenter', () => {
	const stage = (page: Page) =>
		page
			.locator('[data-stage-map=ready]')
			.waitFor({ state: 'attached', timeout: 60_000 })
			.then(() => page.locator('main[data-scene]'));
	const scene = (page: Page) => page.locator('main[data-scene]').getAttribute('data-scene');

	it('makes a tour, rehearses it, and shows it without network, by keyboard', async () => {
		const page = await openPage(site, { liveMap: true });
		const by = keys(page);
		await enter(page, site, 'zuid', by);
		await tabTo(page, /^Regiotour$/, { key: 'Shift+Tab' });
		await press(page, 'Enter');
		await begins(page, /^Regiotours$/);
		await by.go(/^Tour maken$/);
		await page.waitForURL(/\/werkplek\/regiotour\/voorbeeld-/);
		await begins(page, /^Voorbeeldtour Nieuwe wethouders/);
		// Where the map cannot move, the areas drawn on it are links.
		await tabTo(page, /^Bewerken: /, { most: 40 });
		await press(page, 'Enter');
		await by.write(/^Titel/, 'Welkom op reis');
		await by.go(/^Bewaren$/);
		await begins(page, /^Bewerken: Welkom op reis.*Bewaard om/);
		await tabTo(page, /^Bekijken: Welkom op reis$/, { key: 'Shift+Tab' });
		await press(page, 'Enter');
		await stage(page);
		await press(page, 'Escape');
		await heading(page, /^Voorbeeldtour/);
		await page.getByRole('button', { name: 'Maak offline klaar' }).waitFor({ timeout: 30_000 });
		await skipToContent(page);
		await tabTo(page, /^Maak offline klaar$/, { most: 40 });
		await press(page, 'Enter');
		await page.locator('[data-offline=ready]').waitFor({ timeout: 90_000 });
		await begins(page, /^Opnieuw klaarmaken$/);
		await by.go(/^Proef zonder netwerk$/);
		await page.locator('[data-rehearsal=green]').waitFor({ timeout: 90_000 });
		await expect.poll(async () => (await held(page)).name).toBe('Naar de presentatie');

		await page.context().setOffline(true);
		await press(page, 'Enter');
		await page.waitForURL(/presenteren#1$/);
		await stage(page);
		const opening = page.context().waitForEvent('page');
		await press(page, 's');
		const speaker = await opening;
		await speaker.getByRole('heading', { name: 'Nu: scène 1 van 11' }).waitFor();
		await page.bringToFront();
		// The clicker sends Page Down.
		await expect
			.poll(() => press(page, 'PageDown').then(() => scene(page)), { timeout: 20_000 })
			.toBe('11');
		await speaker.getByRole('heading', { name: /^Nu: scène 11 van 11/ }).waitFor();
		await speaker.getByText('De presentatie gaat gewoon door.').waitFor();
		await press(page, 'Escape');
		await heading(page, /^Voorbeeldtour/);
		await skipToContent(page);
		await by.go(/^Hand-out \(A4\)$/);
		await page.getByRole('button', { name: 'Afdrukken of PDF' }).waitFor();
		await page.context().setOffline(false);
		await by.go(/Pagina van de tour$/);
		await heading(page, /^Voorbeeldtour/);
		await skipToContent(page);
		await tabTo(page, /^PowerPoint$/);
		const file = page.waitForEvent('download', { timeout: 60_000 });
		await press(page, 'Enter');
		expect((await file).suggestedFilename()).toMatch(/^voorbeeldtour-.*\.pptx$/);
	});

	it('shows a tour by fingers, to the end and out', async () => {
		const page = await openPage(site, PHONE);
		const hands = fingers(page);
		await page.goto('/');
		await hands.menu();
		await hands.go(/^Regiotour$/);
		await hands.go(/^Voorbeeldtour nieuwe wethouders Oost-Brabant/);
		await hands.go(/^Presenteren$/);
		await page.locator('main[data-scene]').waitFor();
		await started(page);
		await expect
			.poll(() => page.touchscreen.tap(300, 500).then(() => scene(page)), { timeout: 30_000 })
			.toBe('15');
		await hands.go(/^Overzicht$/);
		await page.getByRole('dialog').getByRole('button').nth(2).tap();
		await expect.poll(() => scene(page)).toBe('3');
		await hands.go(/^Stoppen$/);
		await heading(page, /^Voorbeeldtour/);
		expect(await isWider(page)).toBe(false);
		expectNoConsoleErrors(page);
	});
});
