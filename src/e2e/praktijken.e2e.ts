import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { openDatabase } from '#lib/db/open.server.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import { button, startDraft } from './drafts.ts';
import {
	expectForEveryone,
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openPage,
	signIn,
	startServer,
	type Site
} from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const TITLE = 'Voorbeeldpraktijk De lange tafel';

const saved = (page: Page) => page.getByText(/^Bewaard om/).waitFor();

describe('an ambassador, the leader and a visitor', () => {
	it('take a practice from idea to public, and off again at once', async () => {
		const ambassador = await openPage(site);
		await signIn(ambassador, site, 'zuid');
		const address = await startDraft(ambassador, TITLE);
		await expectNoAxeViolations(ambassador);

		await ambassador
			.getByLabel('In één of twee zinnen')
			.fill('Kinderen van school en opvang eten elke dag samen aan één lange tafel.');
		await ambassador
			.getByLabel('Wat gebeurt er?')
			.fill('Om **twaalf uur** eten alle kinderen samen. <script>document.title="kwaad"</script>');
		// The page it becomes stands beside it, and markup that was typed is only text there.
		const preview = ambassador.getByRole('region', { name: 'Voorbeeld van de pagina' });
		await preview.locator('strong', { hasText: 'twaalf uur' }).waitFor();
		await preview.getByText('<script>').waitFor();

		await button(ambassador, 'Ter controle sturen').click();
		await ambassador.getByRole('alert').getByText('Kijk de gemarkeerde velden na.').waitFor();

		await ambassador.getByLabel('Waarom werkt het?').fill('Wie samen eet, leert elkaar kennen.');
		await ambassador.getByLabel('Ervaring uit de praktijk').check();
		await ambassador
			.getByLabel('Waar baseert u dat op?')
			.fill('Twee jaar ervaring van het team zelf.');
		await ambassador.getByLabel('Primair onderwijs').check();
		await ambassador.getByLabel('Kinderopvang', { exact: true }).check();
		await saved(ambassador);
		await ambassador.getByText('Alles is ingevuld.').waitFor();
		await button(ambassador, 'Ter controle sturen').click();
		await ambassador.getByText('Ter controle gestuurd. Zolang').waitFor();

		const leader = await openPage(site);
		await signIn(leader, site, 'leider');
		await leader.goto('/werkplek/praktijken');
		await leader.getByRole('heading', { name: /Wacht op uw controle/ }).waitFor();
		await expectNoAxeViolations(leader);
		await leader.getByRole('link', { name: TITLE }).click();
		await leader.getByText('Teruggeven', { exact: true }).first().click();
		await leader.getByLabel('Wat moet er nog gebeuren?').fill('Zet erbij wie er kookt.');
		await button(leader, 'Teruggeven').click();
		await leader.getByText('Teruggegeven, met uw uitleg erbij.').waitFor();

		await ambassador.goto(address);
		await ambassador.getByText('Zet erbij wie er kookt.').first().waitFor();
		await ambassador.getByLabel('Wat heeft een ander nodig').fill('Een kok en een lange tafel.');
		await saved(ambassador);
		await button(ambassador, 'Ter controle sturen').click();
		await ambassador.getByText('Ter controle gestuurd. Zolang').waitFor();

		await leader.goto(address);
		await button(leader, 'Publiceren').click();
		await leader.getByText('Gepubliceerd: iedereen kan het nu lezen.').waitFor();

		const visitor = await openPage(site);
		await visitor.goto('/praktijken/voorbeeldpraktijk-de-lange-tafel-helmond');
		await visitor.getByRole('heading', { level: 1, name: TITLE }).waitFor();
		await visitor.getByText('Een kok en een lange tafel.').waitFor();
		await visitor.getByText('Gecontroleerd op').first().waitFor();
		await visitor.getByText('Het is geen keurmerk').waitFor();
		expect(await visitor.title()).toContain(TITLE);
		await expectNoAxeViolations(visitor);

		await leader.getByText('Meteen offline halen').first().click();
		await leader.getByLabel('Waarom moet het weg?').fill('Er staat een naam van een kind in.');
		await button(leader, 'Meteen offline halen').click();
		await leader.getByText('Offline gehaald: bezoekers zien het niet meer.').waitFor();
		await visitor.reload();
		await visitor.getByText('Deze praktijk staat niet meer online.').waitFor();
		for (const page of [ambassador, leader]) expectNoConsoleErrors(page);
	});
});

describe('what goes wrong while writing', () => {
	it('is said beside the field; the rest is stored, and nothing typed is lost', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Fout en goed');
		await page.getByLabel('Wie weet er meer van?').fill('jan@school.nl');
		await page.getByLabel('Voor wie is het?').fill('Voor alle kinderen.');
		await page.getByText('Vul een functie en een organisatie in').waitFor();
		await page.getByText('Eén veld klopt nog niet; de rest is bewaard').waitFor();
		await page.goto(address);
		await expect
			.poll(() => page.getByLabel('Voor wie is het?').inputValue())
			.toBe('Voor alle kinderen.');
	});

	it('waits for the network and goes on by itself', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk In de trein');
		await page.context().setOffline(true);
		await page.getByLabel('Voor wie is het?').fill('Getypt in de tunnel.');
		await page.getByText(/Nog niet bewaard: geen verbinding/).waitFor();
		await page.context().setOffline(false);
		await saved(page);
	});

	it('asks which of two versions to keep', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Twee schermen');
		const other = await openPage(site);
		await signIn(other, site, 'zuid');
		await other.goto(address);
		await other.getByLabel('Voor wie is het?').fill('Voor kleuters.');
		await saved(other);
		await page.getByLabel('Voor wie is het?').fill('Voor peuters.');
		await page.getByRole('heading', { name: 'Eén veld is op twee plaatsen gewijzigd' }).waitFor();
		await page.getByRole('radio', { name: /Hier geschreven/ }).check();
		await button(page, 'Zo bewaren').click();
		await saved(page);
		await other.reload();
		expect(await other.getByLabel('Voor wie is het?').inputValue()).toBe('Voor peuters.');
	});

	it('keeps others out, and puts the pin on land', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Van Zuid');
		// Over the North Sea, by hand: what the map sends is judged on the server.
		const answer = await page.evaluate(async () => {
			const where = { at: 'point', lon: 4, lat: 52.8, place: 'Noordzee' };
			const response = await fetch(location.pathname, {
				method: 'PATCH',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ version: 1, fields: { where } })
			});
			return [response.status, await response.text()] as const;
		});
		expect(answer[0]).toBe(422);
		expect(answer[1]).toContain('niet op land in Nederland');

		const noord = await openPage(site);
		await signIn(noord, site, 'noord');
		expect((await noord.goto(address))?.status()).toBe(404);
		await signIn(noord, site, 'bestuur');
		expect((await noord.goto(address))?.status()).toBe(403);
	});
});

it('the pin goes by keyboard alone', async () => {
	const page = await openPage(site);
	await signIn(page, site, 'noord');
	await page.goto('/werkplek/praktijken/nieuw');
	const map = page.getByRole('button', { name: 'Kaart: zet de speld' });
	await map.focus();
	await page.keyboard.press('Enter');
	const lon = page.locator('[name=lon]');
	await expect.poll(() => lon.inputValue()).not.toBe('');
	const before = Number(await lon.inputValue());
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => Number(await lon.inputValue())).toBeGreaterThan(before);
	await expect.poll(() => page.getByLabel('Plaats', { exact: true }).inputValue()).not.toBe('');
});

it('the editor is for everyone', async () => {
	const page = await openPage(site, { width: 1920 });
	await signIn(page, site, 'zuid');
	await page.goto('/werkplek/praktijken');
	await page
		.getByRole('link', { name: /Voorbeeldconcept/ })
		.first()
		.click();
	await page.getByRole('heading', { name: 'Wat nu?' }).waitFor();
	await expectForEveryone(page);
});

describe('the address of a page', () => {
	it('leads from a double to the one that took its place', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'leider');
		await page.goto('/werkplek/praktijken');
		await page.locator('summary', { hasText: 'Gepubliceerd' }).click();
		const lines = page.locator('details[open] li a[href*="/werkplek/praktijken/"]');
		const [editor, name] = [
			await lines.first().getAttribute('href'),
			await lines.nth(1).innerText()
		];
		await page.goto(editor ?? '');
		const link = page.getByRole('link', { name: 'Dit staat op de kaart.' });
		const address = (await link.getAttribute('href')) ?? '';
		await page.locator('summary', { hasText: 'Naar het archief' }).click();
		const other = page.getByLabel('Komt er iets voor in de plaats?');
		const option = other.locator('option', { hasText: name }).first();
		await other.selectOption((await option.getAttribute('value')) ?? '');
		await button(page, 'Naar het archief').click();
		await page.getByText('Dit staat in het archief.').waitFor();

		const answer = await fetch(site.url + address, { redirect: 'manual' });
		expect(answer.status).toBe(301);
		const leads = answer.headers.get('location') ?? '';
		expect(leads).toMatch(/^\/praktijken\//);
		const there = await fetch(site.url + leads);
		expect(await there.text()).toContain(name);
		expectNoConsoleErrors(page);
	});

	it('is shared with a picture of what and where it is', async () => {
		const page = await (await fetch(`${site.url}/kindcentra/mondomijn-helmond`)).text();
		const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
		expect(address).toMatch(/^http.+\/kindcentra\/mondomijn-helmond\/delen\.png\?v=/);
		const picture = await fetch(address);
		expect(picture.headers.get('content-type')).toBe('image/png');
		expect(picture.headers.get('cache-control')).toBe('public, no-cache');
		const { width, height } = await sharp(await picture.arrayBuffer()).metadata();
		expect([width, height]).toEqual([1200, 630]);
		const headers = { 'if-none-match': picture.headers.get('etag') ?? '' };
		expect((await fetch(address, { headers })).status).toBe(304);
		expect((await fetch(`${site.url}/praktijken/bestaat-niet/delen.png`)).status).toBe(404);
	});
});

describe('an ambassador', () => {
	it('puts an earlier version back', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk Vroeger en nu');
		const field = page.getByLabel('Voor wie is het?');
		await field.fill('Voor peuters.');
		await saved(page);
		await page.reload();
		await field.fill('Voor kleuters.');
		await saved(page);
		await page.reload();
		const entry = page.locator('li', { hasText: 'Voor peuters.' }).filter({
			has: page.getByRole('button', { name: 'Deze versie terugzetten' })
		});
		await entry.first().getByRole('button', { name: 'Deze versie terugzetten' }).click();
		await page.getByText('De eerdere versie staat er weer.').waitFor();
		await expect.poll(() => field.inputValue()).toBe('Voor peuters.');
		await page.reload();
		await expect.poll(() => field.inputValue()).toBe('Voor peuters.');
		expectNoConsoleErrors(page);
	});

	it('is asked on the workplace whether what was checked long ago is still right', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await page.goto('/werkplek/praktijken');
		await page.locator('summary', { hasText: 'Gepubliceerd' }).click();
		const line = page.locator('details[open] li a').first();
		const name = await line.innerText();
		const [, folder, id] =
			/werkplek\/(\w+)\/(.+)/.exec((await line.getAttribute('href')) ?? '') ?? [];
		const db = openDatabase(site.database);
		const table = folder === 'kindcentra' ? kindcentra : practices;
		db.update(table)
			.set({ reviewOn: '2026-01-01' })
			.where(eq(table.id, id ?? ''))
			.run();
		db.$client.close();
		await page.goto('/werkplek');
		const task = page
			.locator('li', { hasText: 'Kijk het na en bevestig het.' })
			.filter({ hasText: name });
		await task.getByRole('link', { name }).click();
		await button(page, 'Dit klopt nog').click();
		await page.getByText('Bevestigd: dit klopt nog.').waitFor();
		await page.goto('/werkplek');
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await task.count()).toBe(0);
	});

	it('finds a place while addresses cannot be looked up, and is told so', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await page.route('**/werkplek/adres*', (route) => route.fulfill({ json: { hits: null } }));
		await page.goto('/werkplek/praktijken/nieuw');
		await page.getByLabel('Zoek een plaats').fill('Helmond 12');
		await page.getByText('Adressen zoeken kan nu niet.').waitFor();
		await page.getByLabel('Zoek een plaats').fill('Helmond');
		await page
			.getByRole('option', { name: /Helmond/ })
			.first()
			.click();
		await expect.poll(() => page.locator('[name=lon]').inputValue()).not.toBe('');
	});
});
