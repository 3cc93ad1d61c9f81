/**
 * What the journeys stand on: a built site on a free port with a store of its own, a browser,
 * and the two expectations that hold everywhere.
 *
 *     const site = await startServer();          // in beforeAll; stops by itself afterwards
 *     const page = await openPage(site, { width: 390 });
 *     await signIn(page, site, 'leider');        // one of the example accounts
 *     await page.goto('/kindcentra');
 *     await expectNoAxeViolations(page);
 *     expectNoConsoleErrors(page);
 */
import axe from 'axe-core';
import { eq } from 'drizzle-orm';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openSession } from '#lib/accounts/sessions.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { BROWSER_ARGUMENTS, findBrowser, WITHOUT_WEBGL } from '../cli/browser.ts';
import { startSite, type Site, type SiteOptions } from '../cli/site.ts';

export type { Site } from '../cli/site.ts';

/** What a test file leaves running; Vitest loads this module anew for each file. */
const cleanUp: (() => Promise<unknown>)[] = [];
afterAll(async () => {
	for (const end of cleanUp) await end();
});

/** A built site with a store of its own; it stops when the test file is done. */
export async function startServer(options?: SiteOptions): Promise<Site> {
	const site = await startSite(options);
	cleanUp.push(site.dispose);
	return site;
}

export interface PageOptions {
	width?: number;
	height?: number;
	javascript?: boolean;
	colorScheme?: 'light' | 'dark';
	reducedMotion?: 'reduce' | 'no-preference';
	/** As on a phone: fingers, no pointer. */
	touch?: boolean;
}

let browser: Promise<Browser> | undefined;
let args = WITHOUT_WEBGL;

/** For files whose journeys look at the moving map; elsewhere it stays what the server drew. */
export const drawMaps = () => (args = BROWSER_ARGUMENTS);
const complaints = new WeakMap<Page, string[]>();

/**
 * A fresh tab in a context of its own, 1280 × 800 unless told otherwise; `page.goto('/…')` goes
 * to `site`. What the page complains of is kept for `expectNoConsoleErrors`.
 */
export async function openPage(site: Site, options: PageOptions = {}): Promise<Page> {
	const { width = 1280, height = 800, javascript = true, touch = false, ...media } = options;
	const context = await (
		await launchBrowser()
	).newContext({
		baseURL: site.url,
		viewport: { width, height },
		javaScriptEnabled: javascript,
		...{ isMobile: touch, hasTouch: touch },
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		...media
	});
	const page = await context.newPage();
	const heard: string[] = [];
	complaints.set(page, heard);
	// Violations of the Content Security Policy arrive as console errors too.
	page.on('console', (message) => {
		if (message.type() === 'error') heard.push(message.text());
	});
	page.on('pageerror', (error) => heard.push(String(error)));
	return page;
}

/** Who can be signed in as: the part before the @ of an example account. */
export type Login = 'noord' | 'zuid' | 'leider' | 'bestuur' | 'beheer';

/**
 * Signs the tab in as an example account, past the second factor, without the sign-in page. The
 * site must have been started with example data.
 */
export async function signIn(page: Page, site: Site, login: Login): Promise<void> {
	const db = openDatabase(site.database);
	try {
		const where = eq(accounts.email, `${login}@regiokaart.example`);
		const account = db.select().from(accounts).where(where).get();
		if (!account) throw new Error(`No example account ${login}: start with example data`);
		const value = openSession(db, account.id, 'full', 'Test', new Date());
		await page.context().addCookies([{ name: 'sessie', value, url: site.url }]);
	} finally {
		db.$client.close();
	}
}

/** A tab at `path` in which an example account is signed in, once it has gone quiet. */
export async function openAs(
	site: Site,
	login: Login,
	path: string,
	options?: PageOptions
): Promise<Page> {
	const page = await openPage(site, options);
	await signIn(page, site, login);
	await page.goto(path, { waitUntil: 'networkidle' });
	return page;
}

function launchBrowser(): Promise<Browser> {
	browser ??= (async () => {
		const executablePath = findBrowser();
		if (!executablePath) throw new Error('No browser: npm test finds or installs one');
		const launched = await chromium.launch({ executablePath, args });
		cleanUp.push(() => launched.close());
		return launched;
	})();
	return browser;
}

/** What the page threw, logged as an error or broke of its Content Security Policy so far. */
export const consoleErrors = (page: Page): string[] => complaints.get(page) ?? [];

export function expectNoConsoleErrors(page: Page): void {
	expect(consoleErrors(page), page.url()).toEqual([]);
}

/** What axe finds against WCAG 2.2 AA and its best practices on the page as it is now. */
export async function axeViolations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
		return violations.flatMap(({ id, nodes }) =>
			nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`)
		);
	});
}

export async function expectNoAxeViolations(page: Page): Promise<void> {
	expect(await axeViolations(page), page.url()).toEqual([]);
}
