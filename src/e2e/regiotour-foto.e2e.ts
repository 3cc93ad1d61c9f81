import { expect, describe, it } from 'vitest';
import sharp from 'sharp';
import { button, startDraft } from './drafts.ts';
import {
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openPage,
	signIn,
	startServer
} from './harness.ts';

const TITLE = 'Voorbeeldpraktijk De open tuin';
const SHOWN = 'Een getekende tuin met een boom naast een huis';

/** A picture with something to see at its edges, so that a bad cut shows. */
const garden = () =>
	sharp(
		Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067">
			<rect width="1600" height="1067" fill="#bcd9e8"/><rect y="700" width="1600" height="367" fill="#7fa65a"/>
			<path d="M820 700V380l200-150 200 150v320z" fill="#b5543a"/><rect x="960" y="520" width="120" height="180" fill="#f4ead7"/>
			<circle cx="380" cy="430" r="190" fill="#4d7a3a"/><rect x="355" y="560" width="50" height="170" fill="#6b4a2b"/>
		</svg>`)
	)
		.jpeg()
		.toBuffer();

describe('a photo', () => {
	it('goes from the form to the stage, and is there without network too', async () => {
		const site = await startServer();
		const page = await openPage(site, { width: 1280, height: 1000 });
		await signIn(page, site, 'zuid');
		const address = await startDraft(page, TITLE);
		await page.getByLabel('In één of twee zinnen').fill('Kinderen werken samen in de tuin.');
		await page.getByLabel('Wat gebeurt er?').fill('Elke week werken groepen samen in de tuin.');
		await page.getByLabel('Waarom werkt het?').fill('Wie samen werkt, leert elkaar kennen.');
		await page.getByLabel('Ervaring uit de praktijk').check();
		await page.getByLabel('Waar baseert u dat op?').fill('Twee jaar ervaring van het team zelf.');
		await page.getByLabel('Primair onderwijs').check();
		const file = { name: 'tuin.jpg', mimeType: 'image/jpeg', buffer: await garden() };
		await page.getByLabel('Foto kiezen').setInputFiles(file);
		await page.getByLabel('Wat is er te zien?').fill(SHOWN);
		await page.getByLabel(/Dit is een oefenfoto/).check();
		await page.getByText('Alles is ingevuld.').waitFor();
		await button(page, 'Ter controle sturen').click();
		await page.getByText('Ter controle gestuurd. Zolang').waitFor();

		const leader = await openPage(site);
		await signIn(leader, site, 'leider');
		await leader.goto(address);
		await button(leader, 'Publiceren').click();
		await leader.getByText('Gepubliceerd: iedereen kan het nu lezen.').waitFor();

		await page.goto('/werkplek/regiotour');
		await page.getByLabel('Gebied').selectOption({ label: 'Oost-Brabant' });
		await button(page, 'Tour maken').click();
		await page.waitForURL(/\/werkplek\/regiotour\/voorbeeld-/);
		const before = await page.locator('.what strong').count();
		await page.getByLabel('Scène toevoegen').last().selectOption('photo');
		await button(page, 'Toevoegen').last().click();
		await expect
			.poll(() => page.locator('.what strong').count(), { timeout: 20_000 })
			.toBe(before + 1);
		await page.getByText('Alle scènes zijn in orde').waitFor();

		// on the stage, on two screens
		const link = await page.getByRole('link', { name: 'Presenteren' }).getAttribute('href');
		const stage = (link ?? '').replace(/#.*/, '');
		await page.goto(`${stage}#${before + 1}`);
		const photo = page.locator('.panel').getByAltText(SHOWN);
		const drawn = () =>
			photo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
		for (const size of [
			{ width: 1920, height: 1080 },
			{ width: 1024, height: 768 }
		]) {
			await page.setViewportSize(size);
			await expect.poll(drawn, { timeout: 60_000 }).toBe(true);
			const box = await photo.boundingBox();
			// from the edge of the screen, and most of its height
			expect(box?.x).toBeLessThanOrEqual(0);
			expect(box?.y).toBeLessThanOrEqual(0);
			expect(box?.height ?? 0).toBeGreaterThan(size.height * 0.6);
		}
		await expectNoAxeViolations(page);

		// made ready, and then without a server
		await page.goto(stage.replace(/\/presenteren$/, ''));
		await button(page, 'Maak offline klaar').click({ timeout: 60_000 });
		await page.locator('[data-offline=ready]').waitFor({ timeout: 60_000 });
		expectNoConsoleErrors(page);
		await site.stop();
		await page.goto(`${stage}#${before + 1}`);
		await expect.poll(drawn, { timeout: 60_000 }).toBe(true);
	});
});
