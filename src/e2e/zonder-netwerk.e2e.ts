import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations, openAs, openPage, startServer, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

/** Looks at a page until this browser has it at hand. */
async function see(page: Page, path: string): Promise<void> {
	await page.goto(path);
	const isKept = () =>
		page.evaluate(async (wanted) => {
			for (const name of await caches.keys())
				if (name.endsWith('/paginas') && (await (await caches.open(name)).match(wanted)))
					return true;
			return false;
		}, path);
	await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
}
const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name }).waitFor();
const offline = (page: Page, off = true) => page.context().setOffline(off);

describe('a form without network', () => {
	it('stays, with a Dutch line at the button and all that was written, and sends later', async () => {
		const page = await openPage(site);
		await page.goto('/praktijken/voorstellen');
		const title = page.getByLabel('Hoe heet de praktijk?');
		await title.fill('Samen koken in de tunnel');
		await page.getByLabel('In welke plaats of gemeente?').fill('Helmond');
		await page.getByLabel('Wat gebeurt er').fill('Kinderen koken samen.');
		await offline(page);
		const send = page.locator('form[data-keep] button').last();
		await send.click();
		await page
			.getByRole('alert')
			.getByText('Geen verbinding. Wat u schreef staat nog hier')
			.waitFor();
		expect(await title.inputValue()).toBe('Samen koken in de tunnel');
		expect(await page.getByText('Failed').count()).toBe(0);
		await expectNoAxeViolations(page);
		await offline(page, false);
		await send.click();
		await page.getByText('Geen verbinding').waitFor({ state: 'detached' });
	});
});

describe('pages without network', () => {
	it('seen ones go on, others make place for a calm page that comes back by itself', async () => {
		const page = await openPage(site);
		for (const path of ['/', '/kindcentra', '/regio-scan']) await see(page, path);
		await offline(page);
		for (const path of ['/', '/kindcentra', '/regio-scan']) {
			await page.goto(path);
			await page.getByText('Geen verbinding. U ziet de pagina van vandaag').waitFor();
		}
		await page.goto('/kindcentra?fase=start');
		await page.getByText('zonder de keuzes uit uw link').waitFor();
		await page.getByRole('navigation').getByRole('link', { name: 'Gebieden' }).click();
		await heading(page, 'Geen verbinding');
		await expect.poll(() => page.getByRole('listitem').getByText('Regio-scan').count()).toBe(1);
		await expectNoAxeViolations(page);
		await offline(page, false);
		await page.waitForURL('**/gebieden');
		await heading(page, /gebieden/i);
	});

	it('the map finds what it has, also after a reload, and says which layer does not come', async () => {
		const page = await openPage(site);
		await see(page, '/');
		// What a page needs to go on is kept after the page itself.
		const isWhole = () =>
			page.evaluate(async () =>
				(
					await Promise.all(['/__route.js', '/geo/places.json'].map((path) => caches.match(path)))
				).every((found) => found)
			);
		await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);
		await offline(page);
		await page.reload();
		await page.getByText('Geen verbinding. U ziet de pagina van vandaag').waitFor();
		const field = page.locator('#zoek');
		await field.fill('helmond');
		await page.getByRole('option', { name: /^Helmond.*gemeente/ }).waitFor();
		await page.waitForURL(/q=helmond/);
		await page.getByRole('heading', { level: 2, name: /^[2-9] / }).waitFor();
		await page.getByRole('link', { name: 'Mondomijn' }).waitFor();
		expect(await field.inputValue()).toBe('helmond');
		await page.goto('/?sector=jh');
		await page.waitForURL(/\/\?sector=jh$/);
		await page.getByRole('link', { name: 'Weg met Sector Jeugdhulp' }).waitFor();
		await page.getByRole('link', { name: 'Regio-scan', exact: true }).last().click();
		await page.getByText('De regio-scan komt er nu niet door').waitFor();
		await offline(page, false);
		await page.getByText('Er is weer verbinding.').waitFor();
		await page.getByRole('link', { name: 'Toon de pagina van nu' }).click();
		await page.getByText('Er is weer verbinding.').waitFor({ state: 'detached' });
	});

	it('of an account never: who reloads the scan reads that changes are safe', async () => {
		const page = await openAs(site, 'zuid', '/werkplek');
		await see(page, '/kindcentra');
		await page.goto('/werkplek/regio-scan');
		await page.evaluate(() =>
			localStorage.setItem(
				'kept:regio-scan:wie:1',
				JSON.stringify({
					...{ entryId: '1', order: 1, id: 'ronde/limburg/po/inclusie', version: 1, seen: {} },
					...{
						about: 'Limburg, Inclusie, primair onderwijs',
						fields: { rationale: 'In de tunnel' }
					}
				})
			)
		);
		await offline(page);
		await page.reload();
		await heading(page, 'Geen verbinding');
		await page.getByText('1 wijziging wacht in deze browser').waitFor();
		await page.getByRole('heading', { name: 'Limburg, Inclusie, primair onderwijs' }).waitFor();
		await page.getByText('In de tunnel').waitFor();
		const kept = await page.evaluate(async () => {
			const all = await Promise.all(
				(await caches.keys()).map(async (name) =>
					Promise.all(
						(await (await caches.open(name)).keys()).map(async ({ url }) => ({
							path: new URL(url).pathname,
							text: await (await caches.match(url, { ignoreVary: true }))?.text()
						}))
					)
				)
			);
			return all.flat();
		});
		expect(kept.length).toBeGreaterThan(1);
		expect(kept.filter(({ path }) => /^\/(werkplek|beheer|account)/.test(path))).toEqual([]);
		expect(kept.filter(({ text }) => text?.includes('Voorbeeldambassadeur Zuid"'))).toEqual([]);
	});
});
