import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startDraft } from './drafts.ts';
import { expectNoAxeViolations, openPage, signIn, startServer, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const photo = (background: string) =>
	sharp({ create: { width: 1200, height: 800, channels: 3, background } })
		.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 54/1' } })
		.jpeg()
		.toBuffer();

/** Lets go of a photo over the drop area, or pastes it, as a browser does: with a file in it. */
const give = (page: Page, how: 'drop' | 'paste', base64: string) =>
	page.evaluate(
		([way, data]) => {
			const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
			const transfer = new DataTransfer();
			transfer.items.add(new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
			const target = document.querySelector('[aria-label="Foto toevoegen"]');
			if (!target) throw new Error('nowhere to drop it');
			const event =
				way === 'drop'
					? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
					: new ClipboardEvent('paste', {
							clipboardData: transfer,
							bubbles: true,
							cancelable: true
						});
			target.dispatchEvent(event);
			return event.defaultPrevented;
		},
		[how, base64] as const
	);

describe('a photo', () => {
	it('is added, described and public; what is no photo is refused in a sentence', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk Met een foto');
		const choose = page.getByLabel('Foto kiezen');
		const evil = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
		await choose.setInputFiles({ name: '../../foto.jpg', mimeType: 'image/jpeg', buffer: evil });
		await page.getByText('Dit bestand is beschadigd, of het is geen JPEG').waitFor();

		const bytes = await photo('#a63');
		const name = '../../../foto.jpg';
		await choose.setInputFiles({ name, mimeType: 'image/jpeg', buffer: bytes });
		await page.getByLabel('Wat is er te zien?').waitFor();
		// Beside the photo, and among what is still asked for.
		const asked = page.getByText('Beschrijf bij elke foto wat erop te zien is.');
		await expect.poll(() => asked.count()).toBe(2);
		await page.getByLabel('Wat is er te zien?').fill('Een effen bruin vlak als oefening');
		await page.getByLabel(/Dit is een oefenfoto/).check();
		await expect.poll(() => page.getByText(/Beschrijf bij elke foto/).count()).toBe(0);
		await expect.poll(() => page.getByText(/is toestemming nodig/).count()).toBe(0);
		await expectNoAxeViolations(page);

		const source = await page.locator('.preview img').getAttribute('src');
		// Nothing of the name that it had comes along.
		expect(source).toMatch(/^\/media\/[0-9a-f]{32}-\d+\.webp$/);
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
	});

	it('is dragged in, pasted, and made with a phone', async () => {
		const page = await openPage(site, { width: 390, height: 844, touch: true });
		await signIn(page, site, 'zuid');
		await startDraft(page, 'Voorbeeldpraktijk Drie manieren');
		const described = page.getByLabel('Wat is er te zien?');

		expect(await give(page, 'drop', (await photo('#a63')).toString('base64'))).toBe(true);
		await expect.poll(() => described.count()).toBe(1);
		expect(await give(page, 'paste', (await photo('#3a6')).toString('base64'))).toBe(true);
		await expect.poll(() => described.count()).toBe(2);

		const camera = page.getByLabel('Foto maken');
		await page.getByText('Foto maken', { exact: true }).waitFor();
		expect(await camera.getAttribute('capture')).toBe('environment');
		const buffer = await photo('#36a');
		await camera.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
		await expect.poll(() => described.count()).toBe(3);

		// The same photo twice is one too many, and is said so.
		await camera.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
		await page.getByText('Deze foto staat er al bij.').waitFor();
		await expectNoAxeViolations(page);
		// Text that is pasted stays what it is.
		const text = page.getByLabel('Voor wie is het?');
		await text.focus();
		await page.keyboard.insertText('Geplakte tekst');
		expect(await text.inputValue()).toBe('Geplakte tekst');
	});

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
	});
});
