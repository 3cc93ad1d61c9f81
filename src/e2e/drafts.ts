import { expect } from 'vitest';
import type { Page } from 'playwright-core';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Makes a draft of a practice in Helmond from its name, and answers its address. */
export async function startDraft(page: Page, title: string): Promise<string> {
	await page.goto('/werkplek/praktijken/nieuw');
	await page.getByLabel('Zoek een plaats').fill('Helmond');
	await page
		.getByRole('option', { name: /Helmond plaats|Helmond gemeente/ })
		.first()
		.click();
	await expect.poll(() => page.locator('[name=lon]').inputValue()).not.toBe('');
	await page.getByLabel('Naam van de praktijk').fill(title);
	await button(page, 'Verder').click();
	await page.waitForURL(/praktijken\/voorbeeld-/);
	await page.getByRole('heading', { level: 1, name: title }).waitFor();
	return new URL(page.url()).pathname;
}
