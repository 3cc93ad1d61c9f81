import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { button, startDraft } from './drafts.ts';
import {
	expectNoConsoleErrors,
	holdScripts,
	openPage,
	signIn,
	started,
	startServer,
	type Site
} from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const saved = (page: Page) => page.getByText(/^Bewaard om/).waitFor();
const forWhom = (page: Page) => page.getByLabel('Voor wie is het?');

/** A page whose scripts wait until `arrive` is called. */
async function onSlowLine(login: 'zuid' | 'leider') {
	const page = await openPage(site);
	await signIn(page, site, login);
	return { page, arrive: await holdScripts(page) };
}

it('what is too long stays where it was typed, and is told by how much', async () => {
	const page = await openPage(site);
	await signIn(page, site, 'zuid');
	await startDraft(page, 'Voorbeeldpraktijk Lange adem');
	const text = 'Wat wij elke week doen. '.repeat(260).trim();
	const what = page.getByLabel('Wat gebeurt er?');
	await what.fill(text);
	await page.getByText('239 tekens te veel: er passen er 6.000.').waitFor();
	// Another field is stored, and with it comes what the server knows of all of them.
	await forWhom(page).fill('Voor wie wil.');
	await page.getByText('Eén veld klopt nog niet; de rest is bewaard').waitFor();
	await expect.poll(() => forWhom(page).inputValue()).toBe('Voor wie wil.');
	await page.waitForFunction(() => sessionStorage.length === 1);
	expect(await what.inputValue()).toBe(text);
	await page.reload();
	await expect.poll(() => what.inputValue()).toBe(text);
	expect(await forWhom(page).inputValue()).toBe('Voor wie wil.');
});

describe('on a slow line', () => {
	it('what is typed and ticked before the script starts is stored', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Trage lijn');
		const { page: slow, arrive } = await onSlowLine('zuid');
		await slow.goto(address, { waitUntil: 'commit' });
		await forWhom(slow).fill('Getypt voor het script er was.');
		await slow.getByLabel('Kinderopvang', { exact: true }).check();
		await slow.getByLabel('Goed idee').check();
		await slow.getByLabel('In een heel gebied').check();
		await slow.getByLabel('Welk gebied?').selectOption({ label: 'Oost-Brabant' });
		arrive();
		await saved(slow);
		await expect.poll(() => slow.getByText('Alles is bewaard').count()).toBe(0);
		await page.reload();
		await expect.poll(() => forWhom(page).inputValue()).toBe('Getypt voor het script er was.');
		expect(await page.getByLabel('Kinderopvang', { exact: true }).isChecked()).toBe(true);
		expect(await page.getByLabel('Goed idee').isChecked()).toBe(true);
		expect(await page.getByLabel('In een heel gebied').isChecked()).toBe(true);
		expectNoConsoleErrors(slow);
	});

	it('what is chosen to take the place of something stays chosen', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'leider');
		await page.goto('/werkplek/praktijken');
		await page.locator('summary', { hasText: 'Gepubliceerd' }).click();
		const line = page.locator('details[open] li a[href*="/werkplek/praktijken/"]').first();
		const address = (await line.getAttribute('href')) ?? '';
		const { page: slow, arrive } = await onSlowLine('leider');
		await slow.goto(address, { waitUntil: 'commit' });
		await slow.locator('summary', { hasText: 'Naar het archief' }).click();
		const other = slow.getByLabel('Komt er iets voor in de plaats?');
		await other.selectOption({ index: 2 });
		const chosen = await other.inputValue();
		expect(chosen).not.toBe('');
		arrive();
		await started(slow);
		expect(await other.inputValue()).toBe(chosen);
		await button(slow, 'Naar het archief').click();
		await slow.getByText('Het oude adres leidt naar').waitFor();
		expectNoConsoleErrors(slow);
	});
});

describe('with script', () => {
	it('a kindcentrum that is chosen as the place is stored like everything else', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk Op een kindcentrum');
		await page.getByLabel('Op een kindcentrum dat al op de kaart staat').check();
		const choice = page.getByLabel('Welk kindcentrum?');
		const label = await choice
			.locator('option', { hasText: 'Voorbeeldcentrum' })
			.first()
			.innerText();
		await choice.selectOption({ label });
		await saved(page);
		await page.reload();
		await expect.poll(() => choice.locator('option:checked').innerText()).toBe(label);
		expectNoConsoleErrors(page);
	});

	it('what is wrong stays in its field, with what is wrong about it, also after a reload', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk Nog niet goed');
		await page.getByLabel('Sinds').fill('gister');
		await page.getByText('Vul een jaar van 1900 tot en met 2099 in').waitFor();
		await page.reload();
		await page.getByText('Vul een jaar van 1900 tot en met 2099 in').waitFor();
		await expect.poll(() => page.getByLabel('Sinds').inputValue()).toBe('gister');
		await page.getByLabel('Sinds').fill('2024-09');
		await saved(page);
		await expect
			.poll(() => page.getByText('Vul een jaar van 1900 tot en met 2099 in').count())
			.toBe(0);
	});

	it('a place that is typed gets its pin, and one elsewhere is refused beside the field', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await page.goto('/werkplek/praktijken/nieuw');
		await page.getByLabel('Naam van de praktijk').fill('Voorbeeldpraktijk Getypte plaats');
		const place = page.getByLabel('Plaats', { exact: true });
		await page.getByRole('button', { name: 'Kaart: zet de speld' }).waitFor();
		for (const [typed, sentence] of [
			['Nergenshuizen', 'Deze plaats kennen wij niet.'],
			['Groningen', 'Deze plaats ligt niet in uw werkgebied.']
		] as const) {
			await place.fill(typed);
			await button(page, 'Verder').click();
			await page.getByText(sentence).waitFor();
			expect(await place.inputValue()).toBe(typed);
		}
		await place.fill('helmond');
		await button(page, 'Verder').click();
		await page.waitForURL(/praktijken\/voorbeeld-/);
		// The address changes a moment before the page does.
		await page.getByRole('heading', { level: 1, name: /Getypte plaats/ }).waitFor();
		const lat = async () => Number(await page.locator('[name=lat]').inputValue());
		await expect.poll(lat).toBeCloseTo(51.482, 2);
	});
});

describe('without script', () => {
	it('a draft is saved half-way, and what is refused stands there still', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, 'Voorbeeldpraktijk Zonder script');
		const plain = await openPage(site, { javascript: false });
		await signIn(plain, site, 'zuid');
		await plain.goto(address);
		await forWhom(plain).fill('Voor wie geen script heeft.');
		await plain.getByLabel('Kinderopvang', { exact: true }).check();
		await plain.getByLabel('Wie weet er meer van?').fill('jan@school.nl');
		await button(plain, 'Bewaren').click();
		await plain.getByText('Vul een functie en een organisatie in').waitFor();
		expect(await forWhom(plain).inputValue()).toBe('Voor wie geen script heeft.');
		expect(await plain.getByLabel('Kinderopvang', { exact: true }).isChecked()).toBe(true);
		const contact = plain.getByLabel('Wie weet er meer van?');
		expect(await contact.inputValue()).toBe('jan@school.nl');
		await contact.fill('Coördinator');
		await button(plain, 'Bewaren').click();
		await plain.getByText('Bewaard.').waitFor();
		await page.reload();
		expect(await forWhom(page).inputValue()).toBe('Voor wie geen script heeft.');
	});

	it('a reason that is too short comes back with what is wrong', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'leider');
		await page.goto('/werkplek/praktijken');
		await page.getByRole('heading', { name: /Wacht op uw controle/ }).waitFor();
		const line = page.getByRole('link', { name: /^Voorbeeldconcept/ }).first();
		const address = (await line.getAttribute('href')) ?? '';
		const plain = await openPage(site, { javascript: false });
		await signIn(plain, site, 'leider');
		await plain.goto(address);
		await plain.locator('summary', { hasText: 'Teruggeven' }).click();
		const reason = plain.getByLabel('Wat moet er nog gebeuren?');
		await reason.fill('Te kort');
		await button(plain, 'Teruggeven').click();
		await plain.getByText(/minstens \d+ tekens/).waitFor();
		expect(await reason.inputValue()).toBe('Te kort');
	});
});
