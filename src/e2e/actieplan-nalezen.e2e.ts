import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openAs,
	startServer,
	type Login,
	type PageOptions,
	type Site
} from './harness.ts';
import { editorOf, fillWithActions, NORTH_2027, SOUTH_2027, ZEELAND_2027 } from './plans.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const at = (path: string, login: Login, options?: PageOptions) =>
	openAs(site, login, path, options);
const saved = (page: Page) => page.getByText(/bewaard om \d/i).waitFor();
const history = (page: Page) => page.locator('details#geschiedenis');

describe('the history of a plan', () => {
	it('says who changed what, from what to what, for who works on it', async () => {
		const page = await at(editorOf(SOUTH_2027), 'zuid');
		const title = page.locator('li.milestone textarea').first();
		const before = await title.inputValue();
		await title.fill('Mijlpaal met een andere naam');
		await saved(page);
		await page.reload();
		await page.getByText('Geschiedenis', { exact: true }).click();
		const entry = history(page).locator('ol > li').first();
		expect(await entry.innerText()).toMatch(/Mijlpaal van een actieplan/);
		expect(await entry.locator('del').first().innerText()).toContain(before);
		expect(await entry.locator('ins').first().innerText()).toContain(
			'Mijlpaal met een andere naam'
		);
		expect(await entry.innerText()).toContain('Voorbeeldambassadeur Zuid');
		await expectNoAxeViolations(page);
		expectNoConsoleErrors(page);
	});

	it('shows fifty at a time, and more for who asks, without script too', async () => {
		fillWithActions(site, 60);
		const page = await at(editorOf(ZEELAND_2027), 'leider', { javascript: false });
		await page.getByText('Geschiedenis', { exact: true }).click();
		await history(page)
			.getByText(/De nieuwste 50 van \d+ wijzigingen/)
			.waitFor();
		expect(await history(page).locator('ol > li').count()).toBe(50);
		await history(page).getByRole('link', { name: 'Toon meer' }).click();
		await expect.poll(() => history(page).locator('ol > li').count()).toBeGreaterThan(60);
	});
});

describe('what is missing', () => {
	it('is a list with a link to every gap, that leads to the field', async () => {
		fillGaps();
		const page = await at(editorOf(NORTH_2027), 'noord');
		const list = page.locator('#klaar');
		await list.getByText(/Nog \d+ meer/).click();
		const links = list.getByRole('link', { name: /Noem met wie u de actie “Zonder partner/ });
		await expect.poll(() => links.count()).toBe(8);
		await links.last().click();
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-combobox')))
			.toBe('partners');
		expect(await page.locator('li.open textarea.title').inputValue()).toBe('Zonder partner 8');
	});

	/** Eight actions that name nobody to do them with. */
	function fillGaps() {
		fillWithActions(site, 8, {
			planId: NORTH_2027,
			title: (i) => `Zonder partner ${i}`,
			partners: []
		});
	}
});

describe('without script', () => {
	it('scan cells, partners and practices are added and taken away by plain fields', async () => {
		const page = await at(editorOf(SOUTH_2027), 'zuid', { javascript: false });
		const part = (kind: string) => page.locator(`li.${kind}`).first();
		const openPart = async (kind: string) => {
			await page.goto(editorOf(SOUTH_2027));
			await part(kind)
				.getByRole('link', { name: /^Bewerk/ })
				.first()
				.click();
		};
		const done = () => page.getByRole('button', { name: 'Klaar' }).click();

		await openPart('goal');
		const cells = page.getByRole('combobox', { name: 'Cellen van de regio-scan' });
		const [cell] = await cells.locator('option:not([value=""])').allInnerTexts();
		await cells.selectOption({ label: cell ?? '' });
		await done();
		await openPart('goal');
		await page.getByRole('checkbox', { name: cell ?? '' }).uncheck();
		await done();
		await openPart('goal');
		expect(await page.getByRole('checkbox', { name: cell ?? '' }).count()).toBe(0);

		await openPart('action');
		await page.getByRole('textbox', { name: 'Praktijken' }).fill('Bestaat niet');
		await page.getByLabel('Trekker').fill('Voorbeeldtrekker van nu');
		await done();
		await page.getByText('Wij vonden geen praktijk met de naam “Bestaat niet”.').waitFor();
		expect(await page.getByRole('textbox', { name: 'Praktijken' }).inputValue()).toBe(
			'Bestaat niet'
		);
		expect(await page.getByLabel('Trekker').inputValue()).toBe('Voorbeeldtrekker van nu');
		await page.getByRole('textbox', { name: 'Praktijken' }).fill('voorbeeld');
		await done();
		await page.getByText(/past bij meer dan één praktijk/).waitFor();
		const full = /Typ het zo: (.+?); of /.exec(await page.innerText('main'))?.[1] ?? '';
		await page.getByRole('textbox', { name: 'Praktijken' }).fill(full);
		await page.getByRole('textbox', { name: 'Met wie' }).fill('Voorbeeldgroep A, Voorbeeldgroep B');
		await done();
		await openPart('action');
		const name = full.slice(0, full.lastIndexOf(','));
		for (const chosen of [name, 'Voorbeeldgroep A', 'Voorbeeldgroep B'])
			expect(await page.getByRole('checkbox', { name: chosen, exact: true }).isChecked()).toBe(
				true
			);
		expect(await page.getByLabel('Trekker').inputValue()).toBe('Voorbeeldtrekker van nu');
	});
});
