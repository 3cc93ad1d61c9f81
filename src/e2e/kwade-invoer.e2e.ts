import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { button, startDraft } from './drafts.ts';
import { openPage, signIn, startServer, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

/** Runs wherever markup that somebody typed becomes markup of the page. */
const EVIL = `"><img src=x onerror="kwaad=1"><script>kwaad=1</script>`;

/** Sends fields to the draft that is open, as the editor does. */
const send = (page: Page, fields: Record<string, unknown>) =>
	page.evaluate(async (sent) => {
		const version = Number(document.querySelector<HTMLInputElement>('[name=version]')?.value);
		const response = await fetch(location.pathname, {
			method: 'PATCH',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ version, fields: sent })
		});
		return response.status;
	}, fields);

async function expectNothingRan(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.locator('main').waitFor();
	expect(await page.evaluate(() => 'kwaad' in window), path).toBe(false);
	expect(await page.locator('img[src="x"]').count(), path).toBe(0);
}

it('markup in every text of a practice stays text, wherever it is read', async () => {
	const page = await openPage(site);
	await signIn(page, site, 'zuid');
	const title = `Voorbeeld ${EVIL}`;
	const editor = await startDraft(page, title);
	const texts = ['summary', 'description', 'whyItWorks', 'forWhom', 'conditions', 'evidenceReason'];
	const status = await send(page, {
		...Object.fromEntries(texts.map((name) => [name, `${name}: ${EVIL} en nog een zin erbij.`])),
		...{ organisations: [EVIL], contactRole: EVIL, contactOrganisation: EVIL },
		...{ sectors: ['po'], evidenceLevel: 'ervaring' },
		where: { at: 'point', lon: 5.66111, lat: 51.48167, place: EVIL }
	});
	expect(status).toBe(200);
	await page.reload();
	await button(page, 'Ter controle sturen').click();
	await page.getByText('Ter controle gestuurd. Zolang').waitFor();

	const leader = await openPage(site);
	await signIn(leader, site, 'leider');
	await leader.goto(editor);
	await button(leader, 'Publiceren').click();
	const link = leader.getByRole('link', { name: 'Dit staat op de kaart.' });
	const address = (await link.getAttribute('href')) ?? '';

	const visitor = await openPage(site);
	await visitor.goto(address);
	const read = (await visitor.locator('main').textContent()) ?? '';
	for (const name of texts) expect(read).toContain(`${name}: ${EVIL}`);
	expect(read.split(EVIL).length).toBeGreaterThan(texts.length + 3);
	for (const path of [
		...[address, '/kindcentra?q=script', '/kindcentra?q=script&weergave=tabel'],
		...[`/?keuze=${address.split('/').at(-1)}`, '/?q=script', '/gemeenten/GM0794'],
		`/melden${address}`
	])
		await expectNothingRan(visitor, path);
	for (const path of [editor, '/werkplek', '/werkplek/praktijken', '/beheer/logboek'])
		await expectNothingRan(leader, path);
	const picture = await visitor.request.get(`${address}/delen.png`);
	expect(picture.headers()['content-type']).toBe('image/png');
});

it('what a visitor sends in is text too', async () => {
	const visitor = await openPage(site);
	await visitor.goto('/praktijken/voorstellen');
	await visitor.getByLabel('Hoe heet de praktijk?').fill(EVIL);
	await visitor.getByLabel('In welke plaats').fill('Helmond');
	await visitor.getByLabel('Wat gebeurt er').fill(EVIL);
	await visitor.getByLabel('Waar staat er meer over?').fill('javascript:alert(1)');
	await button(visitor, 'Verstuur').click();
	await visitor.getByText('Vul een webadres in, zoals https://').waitFor();
	await visitor.getByLabel('Waar staat er meer over?').fill('https://voorbeeld.nl/"><script>');
	await button(visitor, 'Verstuur').click();
	await visitor.getByRole('heading', { name: 'Dank u wel' }).waitFor();
	const page = await openPage(site);
	await signIn(page, site, 'zuid');
	await expectNothingRan(page, '/werkplek/voorstellen');
	await page.getByText(EVIL).first().waitFor();
	await expectNothingRan(page, '/werkplek');
});
