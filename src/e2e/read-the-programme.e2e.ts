import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/db/open.server.ts';
import { people } from '#lib/people/tables.ts';
import { expectNoConsoleErrors, openPage, startServer, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer({ example: false });
});

const pages = ['/programma', '/ambassadeurs', '/over', '/privacy', '/toegankelijkheid'];

describe('every page of text', () => {
	it.each(pages)('%s leads nowhere within itself that is not there', async (path) => {
		const page = await openPage(site);
		await page.goto(path);
		const lost = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>('main a[href*="#"]')]
				.filter((link) => link.pathname === location.pathname)
				.map((link) => link.hash.slice(1))
				.filter((id) => !document.getElementById(id))
		);
		expect(lost).toEqual([]);
		const ids = await page.evaluate(() =>
			[...document.querySelectorAll('[id]')].map(({ id }) => id)
		);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

it('a visitor without script searches the programme and shares what was found', async () => {
	const page = await openPage(site, { javascript: false });
	await page.goto('/programma');
	await page.getByRole('link', { name: 'Praktijk en innovatie' }).first().click();
	await page.getByRole('searchbox').fill('regio-scan');
	await page.getByRole('button', { name: 'Zoek' }).click();
	expect(new URL(page.url()).search).toBe('?domein=praktijk&zoek=regio-scan');
	expect(await page.getByRole('status').textContent()).toContain('1 regel met “regio-scan”');
	const found = page.getByRole('region', { name: 'Praktijk en innovatie' });
	expect(await found.textContent()).toContain('§4 Praktijk A2');
	await page.getByRole('link', { name: 'Toon alles' }).click();
	expect(await page.getByText('Pleidooi, geen geldend recht').isVisible()).toBe(true);
});

it('nonsense in the address finds nothing and breaks nothing', async () => {
	const page = await openPage(site);
	const nonsense = encodeURIComponent('<script>alert(1)</script>');
	for (const query of [`?zoek=${nonsense}`, `?domein=${nonsense}`, `?zoek=${'x'.repeat(8_000)}`]) {
		const response = await page.goto(`/programma${query}`);
		expect(response?.status()).toBe(200);
	}
	expectNoConsoleErrors(page);
});

it('the colour of the map leads to the people of that working area', async () => {
	const page = await openPage(site);
	await page.goto('/ambassadeurs#gelderland-overijssel-utrecht-flevoland');
	const card = page.getByRole('article', { name: 'Gelderland, Overijssel, Utrecht, Flevoland' });
	const text = await card.textContent();
	for (const name of ['Ellke Muller', 'Johan Gelderloos', 'Jitty Runia'])
		expect(text).toContain(name);
	expect(text).toContain('volgens programma 2018 (2018 – medio 2021)');
});

it('someone who objects is gone from every page at once', async () => {
	const texts = async () => {
		const read = async (path: string) => (await fetch(site.url + path)).text();
		return (await read('/programma')) + (await read('/ambassadeurs'));
	};
	expect(await texts()).toMatch(/Koekkoek.*Boonstra|Boonstra.*Koekkoek/s);
	const db = openDatabase(site.database);
	const objectedAt = new Date().toISOString();
	for (const id of ['margot-koekkoek', 'claire-boonstra'])
		db.update(people).set({ objectedAt }).where(eq(people.id, id)).run();
	db.$client.close();
	expect(await texts()).not.toMatch(/Koekkoek|Boonstra/);
});
