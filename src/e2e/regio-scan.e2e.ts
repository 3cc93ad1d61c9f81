import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/db/open.server.ts';
import {
	expectForEveryone,
	expectNoAxeViolations,
	expectNoConsoleErrors,
	holdScripts,
	openPage,
	signIn,
	startServer,
	type Login,
	type PageOptions,
	type Site
} from './harness.ts';

const round = 'voorbeeldronde-najaar-2026';
const editor = (area: string, cell = '') =>
	`/werkplek/regio-scan/${round}/${area}${cell ? `#${cell}` : ''}`;

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

/** The editor of an area, open at a cell, once its script runs. */
async function openEditor(login: Login, area: string, cell: string, options: PageOptions = {}) {
	const page = await openPage(site, options);
	await signIn(page, site, login);
	await page.goto(editor(area, cell));
	await page.locator('[data-title]').waitFor();
	return page;
}
const tile = (page: Page, cell: string) => page.locator(`[data-cell="${cell}"]`);
const rationale = (page: Page) => page.getByLabel('Onderbouwing');
/** What the keyboard is on, in words. */
const focused = (page: Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim());
const onTitle = (page: Page) =>
	page.evaluate(() => document.activeElement?.matches('[data-title]'));
/** Where it is read out whether all is saved. */
const saying = (page: Page) => page.locator('p.state[role=status]');
const saved = (page: Page) => page.getByText('bewaard om').first().waitFor();

interface Row {
	stage: number | null;
	strength: number | null;
	certainty: string | null;
	rationale: string;
	status: string;
	version: number;
}
/** A cell as it stands in the store. */
function stored(areaId: string, cell: string): Row | undefined {
	const db = openDatabase(site.database);
	try {
		return db.$client
			.prepare('SELECT * FROM assessments WHERE id = ?')
			.get(`${round}/${areaId}/${cell}`) as Row | undefined;
	} finally {
		db.$client.close();
	}
}
/** The newest entry of the history of a cell. */
function lastChange(areaId: string, cell: string): { at: string; label: string } {
	const db = openDatabase(site.database);
	try {
		return db.$client
			.prepare('SELECT at, label FROM changes WHERE entity_id = ? ORDER BY id DESC')
			.get(`${round}/${areaId}/${cell}`) as { at: string; label: string };
	} finally {
		db.$client.close();
	}
}
/** A cell of an area that nobody has touched yet, or that has one of these states. */
function findCell(areaId: string, status: string | null): string {
	const db = openDatabase(site.database);
	const rows = db.$client
		.prepare(
			'SELECT sector, aspect, status, carried_from AS carried FROM assessments WHERE round_id = ? AND area_id = ?'
		)
		.all(round, areaId) as {
		sector: string;
		aspect: string;
		status: string;
		carried: string | null;
	}[];
	const aspects = db.$client.prepare('SELECT key FROM aspects ORDER BY position').pluck().all();
	db.$client.close();
	const all = aspects.flatMap((aspect) =>
		['po', 'ko', 'jh'].map((sector) => `${sector}/${String(aspect)}`)
	);
	const found = all.filter((key) => {
		const row = rows.find(({ sector, aspect }) => `${sector}/${aspect}` === key);
		return status === null ? !row : row?.status === status && row.carried === null;
	});
	const [cell] = found.filter((key) => !taken.has(`${areaId}/${key}`));
	if (!cell) throw new Error(`No cell in ${areaId} with status ${status}`);
	taken.add(`${areaId}/${cell}`);
	return cell;
}
const taken = new Set<string>();

describe('an ambassador', () => {
	it('fills a cell by keyboard alone within 30 seconds', async () => {
		const cell = findCell('oost-brabant', null);
		const page = await openEditor('zuid', 'oost-brabant', cell);
		const began = Date.now();
		// The skip link leads behind the menu of the workplace.
		await page.locator('a.skip').focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('werk');
		await tile(page, cell).focus();
		await page.keyboard.press('3');
		await page.keyboard.press('Tab');
		await page.keyboard.press('2');
		// Nothing that takes a judgement away lies between the strength and the text.
		await page.keyboard.press('Tab');
		await page.keyboard.type('In drie gemeenten werken zij als één team.');
		// What is typed in stays clear of the foot of the panel.
		const edge = (of: string, side: 'top' | 'bottom') =>
			page.locator(of).evaluate((it, which) => it.getBoundingClientRect()[which], side);
		expect(await edge('.side textarea:focus', 'bottom')).toBeLessThanOrEqual(
			await edge('.side .next', 'top')
		);
		await page.keyboard.press('Control+Enter');
		const typed = 'In drie gemeenten werken zij als één team.';
		await expect.poll(() => stored('oost-brabant', cell)?.rationale).toBe(typed);
		expect(Date.now() - began).toBeLessThan(30_000);
		expect(stored('oost-brabant', cell)).toMatchObject({
			...{ stage: 3, strength: 2, status: 'draft' },
			// Nobody chose it.
			certainty: null
		});
		await saved(page);
		expect(await saying(page).allInnerTexts()).toEqual([expect.stringContaining('Bewaard om')]);
		await page.keyboard.press('Escape');
		const onCell = () =>
			page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? 'no cell');
		await expect.poll(onCell).toMatch(/^(po|ko|jh)\//);
		const here = await onCell();
		expect(here).not.toBe(cell);
		await page.keyboard.press('ArrowDown');
		await expect.poll(onCell).not.toBe(here);
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
		await page.keyboard.press('Escape');
		expectNoConsoleErrors(page);
	});

	it('takes back what was changed by Ctrl+Z, and leaves every text alone', async () => {
		const cell = findCell('PV31', null);
		const page = await openEditor('zuid', 'limburg', cell);
		const text = 'Getypt voordat het stadium kwam.';
		await rationale(page).click();
		await page.keyboard.type(text);
		await saved(page);
		await tile(page, cell).focus();
		await page.keyboard.press('3');
		await expect.poll(() => stored('PV31', cell)?.stage).toBe(3);
		await page.keyboard.press('4');
		// Not sent yet, and sent: both come back, one at a time.
		await page.keyboard.press('Control+z');
		await page.getByText(/^Ongedaan gemaakt: .*, weer 3 pilot$/).waitFor();
		await page.keyboard.press('Control+z');
		await page.getByText(/^Ongedaan gemaakt: .*, weer niet beoordeeld$/).waitFor();
		await expect.poll(() => stored('PV31', cell)?.stage).toBeNull();
		// The browser would have undone in the text, and have gone there.
		expect(await tile(page, cell).evaluate((it) => it === document.activeElement)).toBe(true);
		expect(await rationale(page).inputValue()).toBe(text);
		await page.reload();
		await tile(page, cell).getByText('niet beoordeeld').waitFor();
		expect(stored('PV31', cell)).toMatchObject({
			...{ stage: null, certainty: null, rationale: text, status: 'draft' }
		});
		expectNoConsoleErrors(page);
	});

	it('loses nothing in a tunnel and after a reload, and it arrives once', async () => {
		const cell = findCell('oost-brabant', null);
		const page = await openEditor('zuid', 'oost-brabant', cell);
		// Requests fail, as in a tunnel; the page itself can still be loaded again.
		await page.route('**/regio-scan/cel', (route) => route.abort('internetdisconnected'));
		await tile(page, cell).focus();
		await page.keyboard.press('2');
		await rationale(page).fill('Geschreven in de trein naar Eindhoven.');
		await page.getByText('Nog niet bewaard: geen verbinding').first().waitFor();
		expect(stored('oost-brabant', cell)).toBeUndefined();
		await page.reload();
		await page.getByText('Nog niet bewaard: geen verbinding').first().waitFor();
		await expect
			.poll(() => rationale(page).inputValue())
			.toBe('Geschreven in de trein naar Eindhoven.');
		await rationale(page).fill('Geschreven in de trein naar Eindhoven, en verder.');
		await page.unroute('**/regio-scan/cel');
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await saved(page);
		await expect.poll(() => stored('oost-brabant', cell)?.rationale).toContain('en verder');
		const { version } = stored('oost-brabant', cell) ?? {};
		await page.reload();
		await page.locator('[data-title]').waitFor();
		expect(stored('oost-brabant', cell)?.version).toBe(version);
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});

	it('comes back after a reload to the cell that was being written', async () => {
		findCell('PV31', null); // where the editor would begin
		const cell = findCell('PV31', null);
		const page = await openEditor('zuid', 'limburg', '');
		const chosen = () => page.locator('[data-cell][tabindex="0"]').getAttribute('data-cell');
		await page.route('**/regio-scan/cel', (route) => route.abort('internetdisconnected'));
		const first = await chosen();
		await tile(page, cell).focus();
		await page.keyboard.press('3');
		expect(cell).not.toBe(first);
		await expect.poll(chosen).toBe(cell);
		// From the matrix, without a way into the cell: what waits says which one it was.
		await page.reload();
		await expect.poll(chosen).toBe(cell);
		await page.unroute('**/regio-scan/cel');
		await rationale(page).fill('Geschreven vlak voor de pagina opnieuw werd geladen.');
		await expect.poll(() => stored('PV31', cell)?.rationale ?? '').toContain('vlak voor');
		await page.reload();
		await expect.poll(chosen).toBe(cell);
		expect(new URL(page.url()).hash).toBe(`#${cell}`);
	});

	it('goes on by keyboard in the cell that the address names, also after a reload', async () => {
		const cell = findCell('PV31', 'draft');
		const page = await openEditor('zuid', 'limburg', cell);
		const group = () =>
			page.evaluate(() =>
				document.activeElement?.closest('[data-group]')?.getAttribute('data-group')
			);
		await expect.poll(group).toBe('stage');
		await page.reload();
		await expect.poll(group).toBe('stage');
		await page.keyboard.press('Escape');
		const onCell = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
		await expect.poll(onCell).toBe(cell);
		// Without a cell in the address nothing takes the keyboard.
		await page.goto(editor('limburg'));
		await page.reload();
		await page.locator('[data-title]').waitFor();
		expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
	});

	it('sees after a reload what was still on its way', async () => {
		const cell = findCell('oost-brabant', null);
		const page = await openEditor('zuid', 'oost-brabant', cell);
		const other = await page.context().newPage();
		await other.goto('/regio-scan/werkwijze');
		const text = 'Onderweg toen de pagina opnieuw werd geladen.';
		const sent = Promise.withResolvers<() => Promise<void>>();
		await page.route('**/regio-scan/cel', (route) => sent.resolve(() => route.continue()));
		await rationale(page).fill(text);
		const send = await sent.promise;
		// The new page is made before the save arrives; the old one hears of it before it goes.
		await page.route(`**${editor('oost-brabant')}`, async (route) => {
			const response = await route.fetch();
			await send();
			await expect.poll(() => stored('oost-brabant', cell)?.rationale).toBe(text);
			await expect.poll(() => other.evaluate(() => Object.keys(localStorage))).toEqual([]);
			await route.fulfill({ response });
		});
		await page.reload();
		await expect.poll(() => rationale(page).inputValue()).toBe(text);
		expectNoConsoleErrors(page);
	});

	it('is warned before signing out loses work, and leaves nothing behind', async () => {
		const cell = findCell('oost-brabant', null);
		const page = await openEditor('zuid', 'oost-brabant', cell);
		await page.route('**/regio-scan/cel', (route) => route.abort('internetdisconnected'));
		await rationale(page).fill('Nooit verstuurd.');
		await page.getByText('Nog niet bewaard: geen verbinding').first().waitFor();
		await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
		await page.getByText('nog niet verstuurd').waitFor();
		await page.getByRole('button', { name: 'Toch uitloggen' }).click();
		await page.getByText('U bent uitgelogd.').waitFor();
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		expect(stored('oost-brabant', cell)).toBeUndefined();
	});

	it('adds evidence in place, and takes it back', async () => {
		const cell = findCell('oost-brabant', null);
		const page = await openEditor('zuid', 'oost-brabant', cell);
		await page.getByRole('button', { name: 'gesprek' }).click();
		await page.getByLabel('Wat voor gesprek').fill('werkbezoek');
		await page.keyboard.press('Escape');
		await page.getByText('Wat u typte, staat er nog').waitFor();
		await expect.poll(() => focused(page)).toContain('gesprek');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.getByLabel('Wat voor gesprek').inputValue()).toBe('werkbezoek');
		await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
		await page.getByText('Vul in wanneer het gesprek was.').waitFor();
		await expectNoAxeViolations(page);
		await page.getByLabel('Datum van het gesprek').fill('2026-11-12');
		await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
		await page.getByText('12 november 2026').waitFor();
		await expect.poll(() => focused(page)).toContain('gesprek');
		await page.getByRole('button', { name: 'praktijk of kindcentrum' }).click();
		await page.getByLabel('Naam of plaats van een praktijk of kindcentrum').fill('voorbeeld');
		await page.getByRole('listbox').getByRole('option').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page
			.getByRole('region', { name: 'Bewijs' })
			.getByText('voorbeeld', { exact: true })
			.waitFor();
		await page.getByRole('button', { name: 'Haal werkbezoek weg' }).click();
		await expect.poll(() => focused(page)).toBe('Ongedaan maken');
		await page.keyboard.press('Enter');
		await page.getByText('12 november 2026').waitFor();
		await saved(page);
	});

	it('confirms together what was copied from the round before, and takes that back', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await page.goto('/werkplek/regio-scan');
		const list = page.locator('#overgenomen');
		if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
		await list
			.getByRole('button', { name: /^Kies alles van / })
			.first()
			.click();
		await expectNoAxeViolations(page);
		await list.getByRole('button', { name: /^Klopt nog \(/ }).click();
		await page.getByText(/^\d+ oordelen? bevestigd: klopt nog\./).waitFor();
		await page.getByRole('button', { name: 'Ongedaan maken' }).click();
		await page.getByText(/^\d+ oordelen? weer na te kijken\./).waitFor();
		expectNoConsoleErrors(page);
	});

	it('notes a practice on the spot, as evidence of the cell', async () => {
		const cell = findCell('PV31', null);
		const page = await openEditor('zuid', 'limburg', cell);
		await page.getByText('Praktijk toevoegen').click();
		const form = page.locator('form[action="?/practice"]');
		await form.getByLabel('Naam').fill('Voorbeeldpraktijk Soep op vrijdag');
		await form.getByLabel('Wat er gebeurt').fill('Te kort.');
		await form.getByRole('button', { name: 'Toevoegen en koppelen' }).click();
		await form.getByText('Schrijf in een of twee zinnen').waitFor();
		await expectNoAxeViolations(page);
		await form
			.getByLabel('Wat er gebeurt')
			.fill('Kinderen koken op vrijdag samen met wie er in de buurt woont.');
		await form.getByLabel('Waar', { exact: true }).selectOption('In een plaats of gemeente');
		await form.getByLabel('Welke plaats of gemeente?').fill('Nergenshuizen');
		await form.getByRole('button', { name: 'Toevoegen en koppelen' }).click();
		await form.getByText('Deze plaats kennen wij niet.').waitFor();
		await form.getByLabel('Welke plaats of gemeente?').fill('Venlo');
		await form.getByRole('button', { name: 'Toevoegen en koppelen' }).click();
		await page.getByText('Toegevoegd als concept.').waitFor();
		await expect.poll(() => focused(page)).toBe('Praktijk toevoegen');
		await page
			.getByRole('region', { name: 'Bewijs' })
			.getByText('Voorbeeldpraktijk Soep op vrijdag')
			.waitFor();
		await saved(page);
		await page.getByText('bewijs bij 1 cel').first().waitFor();
		expectNoConsoleErrors(page);
	});

	it('submits with gaps: sees what is missing, goes there, takes it back', async () => {
		const cell = findCell('oost-brabant', null);
		const page = await openEditor('zuid', 'oost-brabant', cell);
		await tile(page, cell).focus();
		await page.keyboard.press('4');
		await page.getByRole('radio', { name: '5 voorbeeldstellend' }).check();
		await rationale(page).fill('Te kort.');
		await saved(page);
		await page.getByRole('button', { name: 'Indienen…' }).click();
		const dialog = page.getByRole('dialog', { name: 'Indienen' });
		const gap = dialog.getByRole('listitem').filter({ hasText: 'Vanaf sterkte 4 is bewijs nodig' });
		await gap.first().waitFor();
		await expectNoAxeViolations(page);
		await gap
			.filter({ hasText: 'onderbouwing van minstens 20' })
			.getByRole('button')
			.first()
			.click();
		await page.locator('[data-group=stage]').waitFor();
		await page.getByRole('radio', { name: '3 zichtbaar' }).check();
		await rationale(page).fill('Nu is de onderbouwing lang genoeg.');
		await page.getByRole('radio', { name: 'hoog' }).check();
		await saved(page);
		await page.getByRole('button', { name: 'Dit oordeel indienen' }).click();
		await page.getByText('wacht op de programmaleider').waitFor();
		expect(stored('oost-brabant', cell)?.status).toBe('submitted');
		await expect.poll(() => onTitle(page)).toBe(true);
		await page.getByRole('button', { name: 'Terug naar concept' }).click();
		await page.getByRole('button', { name: 'Dit oordeel indienen' }).waitFor();
		expect(stored('oost-brabant', cell)?.status).toBe('draft');
		await expect.poll(() => onTitle(page)).toBe(true);
		await page.getByRole('button', { name: 'Indienen…' }).click();
		await dialog.getByRole('button', { name: /^\d+ (oordeel|oordelen) indienen$/ }).click();
		await page
			.getByRole('status')
			.getByText(/^\d+ (oordeel|oordelen) ingediend\.$/)
			.waitFor();
		await expect.poll(() => focused(page)).toBe('Indienen…');
		expect(stored('oost-brabant', cell)?.status).toBe('submitted');
	});

	it('goes through the cells on a phone one at a time, with a swipe', async () => {
		const page = await openEditor('zuid', 'oost-brabant', 'jh/borging', {
			width: 390,
			height: 844
		});
		await page.getByText('24 van 24').waitFor();
		await page.getByRole('button', { name: 'Alle cellen' }).click();
		await tile(page, 'po/inclusie').click();
		await page.getByText('1 van 24').waitFor();
		expect(await saying(page).count()).toBe(1);
		await expectNoAxeViolations(page);
		// The browser may not take the same swipe for a step back.
		for (const part of ['.side', '.cell'])
			expect(
				await page.locator(part).evaluate((element) => getComputedStyle(element).touchAction)
			).toBe('pan-y pinch-zoom');
		await page.locator('.cell').evaluate((element) => {
			const at = (clientX: number) =>
				new Touch({ identifier: 1, target: element, clientX, clientY: 300 });
			element.dispatchEvent(new TouchEvent('touchstart', { touches: [at(300)], bubbles: true }));
			element.dispatchEvent(
				new TouchEvent('touchend', { changedTouches: [at(80)], bubbles: true })
			);
		});
		await page.getByText('2 van 24').waitFor();
		await page.getByRole('button', { name: 'Volgende cel →' }).click();
		await page.getByText('3 van 24').waitFor();
		await page.reload();
		await page.getByText('3 van 24').waitFor();
		await page.getByRole('button', { name: 'Vorige cel' }).click();
		await page.getByText('2 van 24').waitFor();
		// The keyboard stays in the cell that covers the page.
		for (let i = 0; i < 30; i++) {
			await page.keyboard.press('Tab');
			expect(
				await page.evaluate(
					() =>
						document.activeElement === document.body ||
						document.activeElement?.closest('.side') !== null
				)
			).toBe(true);
		}
		await page.goBack();
		await tile(page, 'ko/inclusie').waitFor();
		await expect.poll(() => page.getByText('2 van 24').isVisible()).toBe(false);
	});
});

describe('two people at one cell', () => {
	it('clash, choose, and lose nothing', async () => {
		const cell = findCell('oost-brabant', null);
		const [zuid, leider] = [
			await openEditor('zuid', 'oost-brabant', cell),
			await openEditor('leider', 'oost-brabant', cell)
		];
		await rationale(zuid).fill('Geschreven door de ambassadeur.');
		await saved(zuid);
		await rationale(leider).fill('Geschreven door de programmaleider.');
		await leider.getByText('Eén veld is door twee mensen gewijzigd').waitFor();
		await expectNoAxeViolations(leider);
		// From another cell the choice is one press away.
		await leider.getByRole('button', { name: 'Volgende cel' }).click();
		await leider.getByRole('button', { name: /^Kies bij / }).click();
		await leider.getByLabel('Geschreven door de programmaleider.').check();
		await leider.getByRole('button', { name: 'Zo bewaren' }).click();
		await saved(leider);
		await expect
			.poll(() => rationale(leider).inputValue())
			.toBe('Geschreven door de programmaleider.');
		await leider.getByText(/^Geschiedenis/).click();
		await leider.locator('del', { hasText: 'Geschreven door de ambassadeur.' }).waitFor();
		// What the other does not touch goes through without a question.
		await tile(zuid, cell).focus();
		await zuid.keyboard.press('1');
		await expect.poll(() => stored('oost-brabant', cell)?.stage).toBe(1);
		expect(stored('oost-brabant', cell)?.rationale).toBe('Geschreven door de programmaleider.');
	});
});

describe('one person in several windows', () => {
	it('sees in each tab what the other tab writes', async () => {
		const cell = findCell('midden-brabant', null);
		const first = await openEditor('zuid', 'midden-brabant', cell);
		const second = await first.context().newPage();
		await second.goto(editor('midden-brabant', cell));
		await second.locator('[data-title]').waitFor();
		await rationale(first).fill('In het eerste tabblad.');
		await expect.poll(() => rationale(second).inputValue()).toBe('In het eerste tabblad.');
		// Nobody goes to another tab faster than a change is sent.
		await expect
			.poll(() => stored('midden-brabant', cell)?.rationale)
			.toBe('In het eerste tabblad.');
		await rationale(second).press('End');
		await rationale(second).pressSequentially(' En in het tweede.');
		await tile(first, cell).focus();
		await first.keyboard.press('2');
		const both = 'In het eerste tabblad. En in het tweede.';
		await expect.poll(() => rationale(first).inputValue()).toBe(both);
		await expect
			.poll(() => stored('midden-brabant', cell))
			.toMatchObject({ stage: 2, rationale: both });
		for (const page of [first, second])
			expect(await page.getByText('op twee plaatsen gewijzigd').count()).toBe(0);
		expectNoConsoleErrors(first);
	});

	it('chooses when two browsers wrote the same field', async () => {
		const cell = findCell('midden-brabant', null);
		const [desk, phone] = [
			await openEditor('zuid', 'midden-brabant', cell),
			await openEditor('zuid', 'midden-brabant', cell, { width: 390, height: 844, touch: true })
		];
		await rationale(desk).fill('Achter het bureau geschreven.');
		await saved(desk);
		await rationale(phone).fill('Onderweg geschreven.');
		await phone.getByText('Eén veld is op twee plaatsen gewijzigd').waitFor();
		await phone.getByText('zelf een wijziging').waitFor();
		await expectNoAxeViolations(phone);
		await phone.getByLabel('Onderweg geschreven.').check();
		await phone.getByRole('button', { name: 'Zo bewaren' }).click();
		await expect.poll(() => stored('midden-brabant', cell)?.rationale).toBe('Onderweg geschreven.');
	});

	it.each([
		['a day ahead', 1],
		['a day behind', -1]
	])('loses nothing with a clock that is %s', async (_, days) => {
		const cell = findCell('midden-brabant', null);
		const page = await openPage(site);
		await page.clock.setSystemTime(Date.now() + days * 24 * 60 * 60_000);
		await signIn(page, site, 'zuid');
		await page.goto(editor('midden-brabant', cell));
		await page.locator('[data-title]').waitFor();
		await rationale(page).fill('Eerst geschreven.');
		await expect.poll(() => stored('midden-brabant', cell)?.rationale).toBe('Eerst geschreven.');
		// The clock is put right while something waits: the order stays that of the writing.
		await page.route('**/regio-scan/cel', (route) => route.abort('internetdisconnected'));
		await rationale(page).fill('Daarna geschreven.');
		await page.getByText('Nog niet bewaard: geen verbinding').first().waitFor();
		await page.clock.setSystemTime(Date.now());
		await rationale(page).fill('Het laatst geschreven.');
		await page.unroute('**/regio-scan/cel');
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await expect
			.poll(() => stored('midden-brabant', cell)?.rationale)
			.toBe('Het laatst geschreven.');
		await saved(page);
		const { at } = lastChange('midden-brabant', cell);
		expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(5 * 60_000);
	});

	it('stores once what arrived without an answer', async () => {
		const cell = findCell('midden-brabant', null);
		const page = await openEditor('zuid', 'midden-brabant', cell);
		let lost = 0;
		await page.route('**/regio-scan/cel', async (route) => {
			// The server takes it; its answer never comes back, twice.
			if (lost < 2) {
				lost += 1;
				await route.fetch();
				await route.abort('connectionreset');
			} else await route.continue();
		});
		await rationale(page).fill('Aangekomen zonder antwoord.');
		await expect.poll(() => lost, { timeout: 30_000 }).toBe(2);
		await saved(page);
		expect(stored('midden-brabant', cell)).toMatchObject({
			version: 1,
			rationale: 'Aangekomen zonder antwoord.'
		});
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});
});

describe('the programme leader', () => {
	it('gives back with a reason, which the ambassador sees at the cell', async () => {
		const cell = findCell('oost-brabant', 'submitted');
		const page = await openPage(site);
		await signIn(page, site, 'leider');
		await page.goto('/werkplek/regio-scan');
		await page.getByRole('link', { name: /Ingediend bekijken/ }).click();
		await page.getByRole('heading', { name: 'Oost-Brabant' }).waitFor();
		await expectNoAxeViolations(page);
		const tick = page.locator(`input[value="${round}/oost-brabant/${cell}"]`);
		await tick.check();
		await page.getByRole('button', { name: 'Teruggeven (1)' }).click();
		const reason = page.getByLabel('Reden als u teruggeeft');
		await page.getByText('Schrijf waarom').waitFor();
		// Said once, at the field, where the person now is; and what was ticked stays so.
		expect(await page.getByText('Schrijf waarom').count()).toBe(1);
		await expect.poll(() => reason.evaluate((it) => it === document.activeElement)).toBe(true);
		await expect.poll(() => tick.isChecked()).toBe(true);
		await reason.fill('Noem ook wat de gemeenten doen.');
		// What was typed and ticked is still there for who looks at the matrix, or has to sign in again.
		await page.reload();
		await expect.poll(() => reason.inputValue()).toBe('Noem ook wat de gemeenten doen.');
		await page.getByRole('button', { name: 'Teruggeven (1)' }).click();
		await page.getByText('1 oordeel teruggegeven.').waitFor();
		await expect.poll(() => reason.inputValue()).toBe('');
		const ambassador = await openEditor('zuid', 'oost-brabant', cell);
		await ambassador.getByText('Teruggegeven: Noem ook wat de gemeenten doen.').first().waitFor();
		await ambassador.goto('/werkplek/regio-scan#teruggegeven');
		await ambassador
			.locator('#teruggegeven')
			.getByText('Noem ook wat de gemeenten doen.')
			.waitFor();
		expect(stored('oost-brabant', cell)?.status).toBe('returned');
	});

	it('adopts all of an area at once, then closes, publishes and reopens', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'leider');
		await page.goto(`/werkplek/regio-scan/${round}/controle`);
		await page.getByRole('button', { name: 'Kies alles', exact: true }).click();
		// Giving all of it back is asked about first: nobody can take it back.
		await page.getByLabel('Reden als u teruggeeft').fill('Noem ook wat de gemeenten doen.');
		await page.getByRole('button', { name: /^Teruggeven \(/ }).click();
		await page.getByText(/^\d+ oordelen uit .+ en .+ teruggeven\?$/).waitFor();
		const yes = page.getByRole('button', { name: 'Ja, teruggeven' });
		await expect.poll(() => yes.evaluate((it) => it === document.activeElement)).toBe(true);
		await page.getByRole('link', { name: 'Nee, nog niet' }).click();
		await page.getByLabel('Reden als u teruggeeft').fill('');
		await page.getByRole('button', { name: 'Kies alles', exact: true }).click();
		await page.getByRole('button', { name: 'Kies alles van Groningen' }).click();
		await page.getByRole('button', { name: /^Vaststellen \(/ }).click();
		// Adopting is done at once, with the way back beside it.
		await page.getByText('oordelen vastgesteld.').waitFor();
		await expect.poll(() => page.getByRole('heading', { name: 'Groningen' }).count()).toBe(0);
		await page.getByRole('button', { name: 'Ongedaan maken' }).click();
		await page.getByText('weer ingediend, nog niet vastgesteld.').waitFor();
		await page.getByRole('button', { name: 'Kies alles van Groningen' }).click();
		await page.getByRole('button', { name: /^Vaststellen \(/ }).click();
		await page.getByText('oordelen vastgesteld.').waitFor();
		await expect.poll(() => page.getByRole('heading', { name: 'Groningen' }).count()).toBe(0);

		await page.goto(`/beheer/rondes/${round}`);
		await page.getByRole('button', { name: 'Ronde sluiten' }).click();
		await page.getByText('De ronde is gesloten').waitFor();
		await page.getByRole('button', { name: 'Ongedaan maken' }).click();
		await page.getByText('De ronde is weer open.').waitFor();
		await page.getByRole('button', { name: 'Ronde sluiten' }).click();
		await page.getByText('De ronde is gesloten').waitFor();
		await page.getByRole('button', { name: 'Ronde publiceren' }).click();
		await page
			.getByText(/^\d+ van de 360 cellen worden openbaar, \d+ niet: .+ Publiceren\?$/)
			.waitFor();
		await page.getByRole('button', { name: 'Ja, publiceren' }).click();
		await page.getByText('De ronde is gepubliceerd.').waitFor();
		await expectNoAxeViolations(page);
		const visitor = await openPage(site);
		await visitor.goto('/regio-scan');
		await visitor.getByText('Voorbeeldronde najaar 2026').first().waitFor();
		await page.getByLabel('Reden').fill('kort');
		await page.getByRole('button', { name: 'Ronde heropenen' }).click();
		await page.getByText('Schrijf waarom u de ronde heropent').waitFor();
		expect(await page.getByText('Schrijf waarom u de ronde heropent').count()).toBe(1);
		await page.getByLabel('Reden').fill('Er kwam nog een gesprek bij.');
		await page.getByRole('button', { name: 'Ronde heropenen' }).click();
		await page.getByText('De ronde is weer open.').waitFor();
		// Closing and publishing are undone by reopening, not by putting a version back.
		await page.getByText('heropend').first().waitFor();
		expect(await page.getByRole('button', { name: 'Deze versie terugzetten' }).count()).toBe(0);
		expectNoConsoleErrors(page);
	});

	it('plans a round', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'leider');
		await page.goto('/beheer/rondes');
		// Not the bubble of the browser, in a language of its own.
		await page.getByRole('button', { name: 'Plannen' }).click();
		await page.getByText('Vul “Naam” in.').waitFor();
		await page.getByLabel('Naam', { exact: true }).fill('Voorbeeldronde voorjaar 2027');
		await page.getByLabel('Peildatum').fill('2027-05-01');
		await page.getByLabel('Indienen tot en met').fill('2027-05-15');
		await page.getByRole('button', { name: 'Plannen' }).click();
		await page.getByRole('heading', { name: 'Voorbeeldronde voorjaar 2027' }).waitFor();
		await page.goto('/beheer/rondes');
		await page.getByRole('link', { name: 'Voorbeeldronde voorjaar 2027' }).waitFor();
		await expectNoAxeViolations(page);
	});
});

describe('the dashboard', () => {
	it('can be read on a phone before any script has run', async () => {
		const page = await openPage(site, { width: 390, javascript: false });
		await page.setExtraHTTPHeaders({ 'sec-ch-ua-mobile': '?1' });
		await page.goto('/regio-scan');
		const letters = page.locator('svg[data-chart] text');
		const sizes = await letters.evaluateAll((texts) =>
			texts.map((text) => {
				const svg = (text as SVGTextElement).ownerSVGElement;
				const shown = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
				return parseFloat(getComputedStyle(text).fontSize) * shown;
			})
		);
		expect(sizes.length).toBeGreaterThan(50);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
	});

	it('loses no choice that was made before the script came', async () => {
		const page = await openPage(site);
		const letIn = await holdScripts(page);
		await page.goto('/regio-scan', { waitUntil: 'commit' });
		await page.locator('select[name=sector]').selectOption('ko');
		letIn();
		await page.waitForURL(/sector=ko/);
		expect(await page.locator('select[name=sector]').inputValue()).toBe('ko');
		expectNoConsoleErrors(page);
	});

	it('says what is shown after a choice, and of which chart a download is', async () => {
		const page = await openPage(site);
		await page.goto('/regio-scan');
		const said = page.locator('[aria-live=polite]');
		// What stands there at first is not read out: only what changes is.
		const first = (await (await fetch(`${site.url}/regio-scan`)).text()).match(/U ziet [^<]+/)?.[0];
		expect(await said.textContent()).toBe(first);
		const sector = page.locator('select[name=sector]');
		await sector.focus();
		await sector.selectOption('ko');
		await expect.poll(() => said.textContent()).toMatch(/: kinderopvang, 15 gebieden/);
		await page.locator('select[name=gebied]').selectOption('drenthe');
		await expect.poll(() => said.textContent()).toContain('uw gebied Drenthe');
		await page.locator('[aria-label^="Stadium per aspect en sector in Drenthe"]').first().waitFor();
		const downloads = page.getByRole('button', { name: /^Download als CSV: \S/ });
		const figures = page.locator('main figure');
		const unnamed = async () => (await figures.count()) - (await downloads.count());
		await expect.poll(unnamed).toBe(0);
		const names = await downloads.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(['', '?gebied=utrecht'])('is printed on few sheets (%s)', async (query) => {
		const page = await openPage(site);
		await page.goto(`/regio-scan${query}`);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6);
	});
});

describe('the editor', () => {
	it('is for everyone', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await page.goto(editor('limburg'));
		await page.getByRole('grid').waitFor();
		await expectForEveryone(page);
	});

	it('is for who works in the area, and never kept by a cache', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'noord');
		expect((await page.goto(editor('oost-brabant')))?.status()).toBe(404);
		const own = await page.goto(editor('groningen'));
		expect(own?.status()).toBe(200);
		expect(own?.headers()['cache-control']).toBe('private, no-store');
		// The site keeps public pages and its own scripts; of the workplace nothing.
		const kept = await page.evaluate(async () => {
			const opened = (await window.caches.keys()).map((name) => window.caches.open(name));
			const requests = await Promise.all(opened.map(async (cache) => (await cache).keys()));
			return requests.flat().map(({ url }) => new URL(url).pathname);
		});
		expect(kept.filter((path) => path.startsWith('/werkplek'))).toEqual([]);
	});

	it('refuses what is wrong with a sentence and stores nothing of it', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'noord');
		await page.goto('/werkplek');
		const put = (
			id: string,
			fields: unknown,
			entryId = `entry-${Math.random()}`.replace('.', '')
		) =>
			page.evaluate(
				async (body) => {
					const response = await fetch('/werkplek/regio-scan/cel', {
						method: 'PUT',
						headers: { 'Content-Type': 'application/json' },
						body: JSON.stringify(body)
					});
					const { message, cell } = (await response.json()) as { message?: string; cell?: object };
					return { status: response.status, message, cell };
				},
				{ entryId, id, version: 0, fields }
			);
		const own = `${round}/PV20/${findCell('PV20', null)}`;
		for (const [id, fields, status] of [
			[own, { stage: 9 }, 422],
			[own, { strength: 2 }, 422],
			[own, { coverage: 'assessed', stage: 0, strength: 1 }, 422],
			[own, { rationale: 'x'.repeat(100_000) }, 422],
			[`${round}/oost-brabant/po/inclusie`, { stage: 1 }, 403],
			[`${round}/PV20/po/geluk`, { stage: 1 }, 404],
			['voorbeeldronde-voorjaar-2026/PV20/po/inclusie', { rationale: 'nee' }, 409]
		] as const) {
			const answer = await put(id, fields);
			expect(answer.status, `${id} ${JSON.stringify(fields).slice(0, 50)}`).toBe(status);
			expect(answer.message).toMatch(/\.$/);
		}
		expect(stored('PV20', own.split('/').slice(2).join('/'))).toBeUndefined();
		const fields = { rationale: 'Een keer opgeslagen.' };
		for (let i = 0; i < 3; i++) expect((await put(own, fields, 'herhaald-123')).status).toBe(200);
		expect(stored('PV20', own.split('/').slice(2).join('/'))?.version).toBe(1);
	});
});

it('asks for the keys twice and sees one list, beside what they are for', async () => {
	const page = await openPage(site);
	await page.goto('/regio-scan');
	const list = page.getByRole('dialog', { name: 'Toetsen' });
	// Twice in one go: the second time the list is still on its way.
	await expect
		.poll(async () => {
			await page.evaluate(() => {
				for (let time = 0; time < 2; time++)
					document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
			});
			return list.count();
		})
		.toBeGreaterThan(0);
	expect(await page.locator('dialog').count()).toBe(1);
	const box = await list.boundingBox();
	expect(box?.x).toBeGreaterThan(640);
	expect(box?.y).toBeGreaterThan(300);
	await page.keyboard.press('Escape');
	await expect.poll(() => page.locator('dialog').count()).toBe(0);
	expectNoConsoleErrors(page);
});
