import { beforeAll, describe, expect, it } from 'vitest';
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

describe('someone searches', () => {
	it('without script, with a typing error: is told so and gets what it resembles', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/kindcentra');
		await page.getByRole('combobox').fill('mondomjin');
		await page.keyboard.press('Enter');
		await page.getByText('Niets gevonden met precies “mondomjin”.').waitFor();
		const first = page.locator('main article').first();
		expect(await first.getByRole('heading').textContent()).toContain('Mondomijn');
		expect(await first.locator('mark').first().textContent()).toBe('Mondomijn');
		await page.getByText('beste eerst').waitFor();
	});

	it('on the map: list, map and address follow the letters, and a name leads to its page', async () => {
		const page = await openPage(site);
		// Letters from before the script are found, too, but nobody suggests anything then.
		await page.goto('/');
		const field = page.getByRole('combobox', { name: 'Zoek plaats of kindcentrum' });
		await field.pressSequentially('mondo', { delay: 30 });
		await page.waitForURL('**/?q=mondo');
		await page.getByRole('heading', { name: /^1 kindcentrum/ }).waitFor();
		await expect.poll(() => page.locator('article mark').first().textContent()).toBe('Mondo');
		const option = page.getByRole('option', { name: /Mondomijn/ });
		await option.waitFor();
		await expectNoAxeViolations(page);
		await option.click();
		await page.waitForURL('**/kindcentra/mondomijn-helmond');
		expectNoConsoleErrors(page);
	});

	it('on the map, without network: finds what is loaded and is told that it is a part', async () => {
		const page = await openPage(site);
		const loaded = page.waitForResponse('**/kaart.json');
		await page.goto('/', { waitUntil: 'networkidle' });
		await (await loaded).finished();
		await page.context().setOffline(true);
		await page.getByRole('combobox').fill('mondomijn');
		await page.getByRole('heading', { name: /^1 kindcentrum/ }).waitFor();
		const told = page.getByText('Geen verbinding. Er is nu alleen gezocht');
		await expect.poll(() => told.isVisible()).toBe(true);
	});

	it('types what looks like an order to the search engine, or very much: it is only text', async () => {
		const page = await openPage(site);
		for (const text of ['"', 'NEAR(a b)', '-*', '<script>alert(1)</script>', 'x'.repeat(5000)])
			for (const path of ['/kindcentra', '/', '/zoeken.json']) {
				const response = await page.goto(`${path}?${new URLSearchParams({ q: text })}`);
				expect(response?.status(), `${path} ${text.slice(0, 20)}`).toBe(200);
			}
		expectNoConsoleErrors(page);
	});
});

describe('a visitor without an account', () => {
	it('suggests a practice, the ambassador makes a draft of it', async () => {
		const page = await openPage(site, { width: 390 });
		await page.goto('/kindcentra');
		await page.getByRole('link', { name: 'Stel die voor' }).click();
		await expectNoAxeViolations(page);
		await page.getByLabel('Hoe heet de praktijk?').fill('Samen koken');
		await page.getByLabel('In welke plaats of gemeente?').fill('Nergenshuizenveen');
		await page.getByLabel('Wat gebeurt er').fill('Kinderen koken <b>samen</b>.');
		await page.getByRole('button', { name: 'Verstuur' }).click();
		await page.getByText('Deze plaats kennen wij niet').waitFor();
		expect(await page.getByLabel('Hoe heet de praktijk?').inputValue()).toBe('Samen koken');
		await page.getByLabel('In welke plaats of gemeente?').fill('Groningen');
		await page.getByRole('button', { name: 'Verstuur' }).click();
		await page.getByRole('heading', { name: 'Dank u wel' }).waitFor();
		await page.getByText('in Groningen aan de praktijken werkt').waitFor();
		expectNoConsoleErrors(page);

		const work = await openPage(site);
		await signIn(work, site, 'zuid');
		await work.goto('/werkplek/voorstellen');
		expect(await work.getByText('Samen koken').count()).toBe(0);
		await signIn(work, site, 'noord');
		await work.goto('/werkplek/voorstellen');
		await expectNoAxeViolations(work);
		const article = work.getByRole('article').filter({ hasText: 'Samen koken' });
		await article.getByText('Kinderen koken <b>samen</b>.').waitFor();
		await article.getByRole('button', { name: 'Maak er een concept van' }).click();
		await work
			.getByText(/Samen koken/)
			.first()
			.waitFor();
		await work.goto('/werkplek/voorstellen');
		await work.getByRole('heading', { name: 'Afgehandeld' }).waitFor();
		expect(await article.count()).toBe(0);
		expectNoConsoleErrors(work);
	});

	it('says without script what is wrong on a page; a program that fills in everything is not kept', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/kindcentra/mondomijn-helmond');
		await page.getByRole('link', { name: 'Laat het weten' }).click();
		await page.getByLabel('Wat klopt er niet').fill('Dit is geen Mondomijn meer.');
		await page.getByRole('button', { name: 'Verstuur' }).click();
		await page.getByRole('heading', { name: 'Dank u wel' }).waitFor();

		await page.goto('/melden/kindcentra/mondomijn-helmond');
		await page.getByLabel('Wat klopt er niet').fill('Koop nu goedkope schoenen.');
		const trap = page.locator('input[name=website2]');
		await trap.fill('https://spam.example', { force: true });
		await trap.press('Enter');
		await page.getByRole('heading', { name: 'Dank u wel' }).waitFor();

		const work = await openPage(site);
		await signIn(work, site, 'zuid');
		await work.goto('/werkplek/voorstellen');
		await work.getByText('Dit is geen Mondomijn meer.').waitFor();
		expect(await work.getByText('goedkope schoenen').count()).toBe(0);
		const article = work.getByRole('article').filter({ hasText: 'geen Mondomijn meer' });
		await article.getByText('Niet overnemen').click();
		await article.getByLabel('Waarom niet?').fill('kort');
		await article.getByRole('button', { name: 'Leg weg' }).click();
		await article.getByText('minstens 10 tekens').first().waitFor();
		await article.getByLabel('Waarom niet?').fill('Het heet nog steeds zo.');
		await article.getByRole('button', { name: 'Leg weg' }).click();
		await work.getByText('is niet overgenomen').waitFor();
	});

	it('is asked to wait after too many', async () => {
		const page = await openPage(site, { javascript: false });
		for (let i = 0; i < 8; i += 1) {
			await page.goto('/melden/kindcentra/ikec-hoorn');
			await page.getByLabel('Wat klopt er niet').fill(`Nummer ${i}: het adres klopt niet.`);
			await page.getByRole('button', { name: 'Verstuur' }).click();
		}
		await page.getByText('Probeer het over een uur nog eens').waitFor();
		expect(await page.getByLabel('Wat klopt er niet').inputValue()).toContain('Nummer 7');
	});
});
