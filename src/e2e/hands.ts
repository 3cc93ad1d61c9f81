/**
 * What hands do: real keys from where the keyboard is, and real taps on what can be seen. A journey
 * that is walked with these has no way to an element that a person does not have.
 */
import { generateSync } from 'otplib';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { started, type Login, type Site } from './harness.ts';

/** The password that the first start printed. */
export function passwordOf(site: Site, login: Login): string {
	const found = new RegExp(`${login}@regiokaart\\.example\\s+(\\S+)`).exec(site.output())?.[1];
	if (!found) throw new Error(`No password printed for ${login}`);
	return found;
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** Presses a key until it shows something: what listens to it comes a moment after the page. */
export async function pressUntil(page: Page, key: string, sign: Locator): Promise<void> {
	for (let left = 4; left > 0; left--) {
		await press(page, key);
		const came = sign.waitFor({ timeout: 5000 }).then(
			() => true,
			() => false
		);
		if (await came) return;
	}
	throw new Error(`${key} does not show ${String(sign)}`);
}

/** What has the keyboard: what it is called, where it leads, and whether it can be seen. */
export const held = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLInputElement & HTMLAnchorElement;
		const box = element.getBoundingClientRect();
		const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 16)];
		const above = document.elementFromPoint(x, y);
		const name =
			element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
		return {
			name: name.replace(/\s+/g, ' ').trim(),
			href: element.getAttribute('href') ?? '',
			seen: above !== null && (element.contains(above) || above.contains(element))
		};
	});

/**
 * Presses Tab until something of this name, or that leads there, has the keyboard, and answers how
 * often. It has to be in sight, and no further than `most`.
 */
export async function tabTo(
	page: Page,
	what: RegExp,
	{ most = 12, key = 'Tab' }: { most?: number; key?: 'Tab' | 'Shift+Tab' } = {}
): Promise<number> {
	const passed: string[] = [];
	for (let times = 1; times <= most; times++) {
		await press(page, key);
		const { name, href, seen } = await held(page);
		if (!what.test(name) && !what.test(href)) {
			passed.push(name);
			continue;
		}
		expect(seen, `${name} has the keyboard, but is out of sight`).toBe(true);
		return times;
	}
	throw new Error(`${String(what)} is more than ${most} times ${key} away: ${passed.join(' | ')}`);
}

/** By keyboard past both menus, to what the page is about. */
export async function skipToContent(page: Page): Promise<void> {
	await tabTo(page, /^Naar de inhoud$/, { most: 1 });
	await press(page, 'Enter');
}

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
	page.getByRole('heading', { level: 1, name }).waitFor();

/** Waits until the keyboard is on what a page begins with, or says of a step; no longer on a link. */
export const begins = (page: Page, name: RegExp): Promise<void> =>
	expect
		.poll(
			async () => {
				if (await page.evaluate(() => document.activeElement === document.body))
					return `nothing, on ${page.url()}: ${await page.locator('main').innerText()}`;
				const now = await held(page);
				return now.href ? `link to ${now.href}` : now.name;
			},
			{ timeout: 30_000 }
		)
		.toMatch(name);

/** Of several, the one that is shown: a phone hides the wide menu. */
export const shown = (locator: Locator): Locator => locator.locator('visible=true').first();

interface Hands {
	/** Opens the main menu where it is folded away. */
	menu: () => Promise<void>;
	/** To a link or button, and in. */
	go: (name: RegExp) => Promise<void>;
	/** Into a field of this name. */
	write: (name: RegExp, text: string) => Promise<void>;
}
export const keys = (page: Page): Hands => ({
	menu: () => Promise.resolve(),
	go: async (name) => {
		await tabTo(page, name);
		await press(page, 'Enter');
	},
	write: async (name, text) => {
		if (!name.test((await held(page)).name)) await tabTo(page, name);
		await page.keyboard.type(text);
	}
});
export const fingers = (page: Page): Hands => ({
	menu: () => page.locator('summary[aria-label=Menu]').tap(),
	go: (name) =>
		shown(
			page
				.getByRole('link', { name })
				.or(page.getByRole('button', { name }))
				.or(page.locator('summary', { hasText: name }))
		).tap(),
	write: async (name, text) => {
		await shown(page.getByLabel(name)).tap();
		await page.keyboard.type(text);
	}
});

/** From the front door into the workplace, past the second step where the role asks for it. */
export async function enter(page: Page, site: Site, login: Login, hands: Hands): Promise<void> {
	await page.goto('/');
	await hands.menu();
	await hands.go(/^Inloggen$/);
	await heading(page, 'Inloggen');
	// A form that is sent before the script has started leads to a document that begins at its top.
	await started(page);
	await hands.write(/^E-mailadres/, `${login}@regiokaart.example`);
	await hands.write(/^Wachtwoord/, passwordOf(site, login));
	await hands.go(/^Inloggen$/);
	if (login === 'leider' || login === 'bestuur') {
		await begins(page, /^Tweede stap/);
		await hands.go(/Typ deze sleutel over/);
		const secret = (await page.locator('details code').innerText()).replaceAll(' ', '');
		await hands.write(/^Code/, generateSync({ secret }));
		await hands.go(/^Tweede stap aanzetten$/);
		await begins(page, /^De tweede stap staat aan/);
		await hands.go(/^Ik heb ze bewaard$/);
	}
	await begins(page, /^Dag Voorbeeld/);
}
