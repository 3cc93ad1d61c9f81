import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import {
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Makes a draft from a name and a place, and answers its address. */
async function startDraft(page: Page, title: string): Promise<string> {
	await page.goto('/werkplek/praktijken/nieuw');
	await page.getByLabel('Zoek een plaats').fill('Helmond');
	await page
		.getByRole('option', { name: /Helmond plaats|Helmond gemeente/ })
		.first()
		.click();
	await expect.poll(() => page.locator('[name=lon]').inputValue()).not.toBe('');
	await page.getByLabel('Naam van de praktijk').fill(title);
	await button(page, 'Verder').click();
	await page.waitForURL(/praktijken\/voorbeeld-/);
	await page.getByRole('heading', { level: 1, name: title }).waitFor();
	return new URL(page.url()).pathname;
}

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
		await ambassador.getByText('Ter controle gestuurd').waitFor();

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
		await ambassador.getByText('Ter controle gestuurd').waitFor();

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
	}, 180_000);
});

describe('what goes wrong while writing', () => {
	it('is said beside the field; the rest is stored, and nothing typed is lost', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Fout en goed');
		await page.getByLabel('Wie weet er meer van? Functie').fill('jan@school.nl');
		await page.getByLabel('Voor wie is het?').fill('Voor alle kinderen.');
		await page.getByText('Vul een functie en een organisatie in').waitFor();
		await page.getByText('Eén veld klopt nog niet; de rest is bewaard').waitFor();
		await page.goto(address);
		await expect
			.poll(() => page.getByLabel('Voor wie is het?').inputValue())
			.toBe('Voor alle kinderen.');
	}, 60_000);

	it('waits for the network and goes on by itself', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk In de trein');
		await page.context().setOffline(true);
		await page.getByLabel('Voor wie is het?').fill('Getypt in de tunnel.');
		await page.getByText(/Nog niet bewaard: geen verbinding/).waitFor();
		await page.context().setOffline(false);
		await saved(page);
	}, 60_000);

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
		await page.getByRole('heading', { name: 'Eén veld is door twee mensen gewijzigd' }).waitFor();
		await page.getByRole('radio', { name: /Van u/ }).check();
		await button(page, 'Zo bewaren').click();
		await saved(page);
		await other.reload();
		expect(await other.getByLabel('Voor wie is het?').inputValue()).toBe('Voor peuters.');
	}, 60_000);

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
	}, 60_000);
});

describe('a photo', () => {
	const photo = (background: string) =>
		sharp({ create: { width: 1200, height: 800, channels: 3, background } })
			.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 54/1' } })
			.jpeg()
			.toBuffer();

	it('is added, described and public; what is no photo is refused in a sentence', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk Met een foto');
		const choose = page.getByLabel('Foto kiezen');
		const evil = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
		await choose.setInputFiles({ name: '../../foto.jpg', mimeType: 'image/jpeg', buffer: evil });
		await page.getByText('Kies een foto: een JPEG, PNG of WebP.').waitFor();

		const bytes = await photo('#a63');
		await choose.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: bytes });
		await page.getByLabel('Wat is er te zien?').waitFor();
		await page.getByText('Beschrijf bij elke foto wat erop te zien is.').waitFor();
		await page.getByLabel('Wat is er te zien?').fill('Een effen bruin vlak als oefening');
		await page.getByLabel(/Dit is een oefenfoto/).check();
		await expect.poll(() => page.getByText(/Beschrijf bij elke foto/).count()).toBe(0);
		await expect.poll(() => page.getByText(/is toestemming nodig/).count()).toBe(0);
		await expectNoAxeViolations(page);

		const source = await page.locator('.preview img').getAttribute('src');
		const visitor = await openPage(site);
		expect((await visitor.request.get(source ?? '')).status()).toBe(404);
		const own = await page.request.get(source ?? '');
		expect(own.status()).toBe(200);
		expect(own.headers()).toMatchObject({
			'content-type': 'image/webp',
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		});
		expect((await sharp(await own.body()).metadata()).exif).toBeUndefined();
		for (const path of ['/media/..%2Fregiokaart.db', '/media/x.webp'])
			expect((await page.request.get(path)).status()).toBe(404);
	}, 90_000);

	it('may be large, and nothing else may', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Groot');
		const send = (path: string, method: string, bytes: number) =>
			page.evaluate(
				async ([to, how, size]) => {
					const body = 'a'.repeat(size);
					const headers = { 'Content-Type': 'application/json' };
					return (await fetch(to, { method: how, headers, body })).status;
				},
				[path, method, bytes] as const
			);
		expect(await send(address, 'PATCH', 1_000_000)).toBe(413);
		expect(await send(`${address}/fotos`, 'POST', 1_000_000)).toBe(422);
		expect(await send(`${address}/fotos`, 'POST', 20_000_000)).toBe(413);
	}, 60_000);
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
}, 60_000);

it.each([320, 390, 1920])(
	'the editor fits on a screen of %i wide',
	async (width) => {
		const page = await openPage(site, { width });
		await signIn(page, site, 'zuid');
		await page.goto('/werkplek/praktijken');
		await page
			.getByRole('link', { name: /Voorbeeldconcept/ })
			.first()
			.click();
		await page.getByRole('heading', { name: 'Wat nu?' }).waitFor();
		const sideways = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
		await expect.poll(sideways).toBe(0);
		await expectNoAxeViolations(page);
	},
	60_000
);
