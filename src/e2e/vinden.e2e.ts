import { beforeAll, describe, expect, it } from 'vitest';
import {
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openPage,
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
		expect(await page.getByText('beste eerst').count()).toBe(1);
	});

	it('on the map: list, map and address follow the letters, and a name leads to its page', async () => {
		const page = await openPage(site);
		await page.goto('/');
		const field = page.getByRole('combobox', { name: 'Zoek plaats of kindcentrum' });
		await field.pressSequentially('mondo', { delay: 30 });
		await page.waitForURL('**/?q=mondo');
		await page.getByRole('heading', { name: '1 kindcentrum of praktijk' }).waitFor();
		expect(await page.locator('article mark').first().textContent()).toBe('Mondo');
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
		await page.goto('/');
		await (await loaded).finished();
		await page.context().setOffline(true);
		await page.getByRole('combobox').fill('mondomijn');
		await page.getByRole('heading', { name: '1 kindcentrum of praktijk' }).waitFor();
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
