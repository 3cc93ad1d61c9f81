/**
 * What the journeys stand on: a built site on a free port with a store of its own, a browser,
 * and what is expected everywhere.
 *
 *     const site = await startServer();          // in beforeAll; stops by itself afterwards
 *     const page = await openPage(site, { width: 390 });
 *     await signIn(page, site, 'leider');        // one of the example accounts
 *     await page.goto('/kindcentra');
 *     await expectForEveryone(page);
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { eq } from 'drizzle-orm';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeEach, expect, inject, onTestFinished, TestRunner } from 'vitest';
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

const isWithinTest = () => (TestRunner.getCurrentTest() as unknown) !== undefined;

/** Ends something with the test that began it, else with the file: what runs on takes from the others. */
function endAfterwards(end: () => Promise<unknown>): void {
	if (isWithinTest()) onTestFinished(() => end().then(() => undefined));
	else cleanUp.push(end);
}

/** How to give each site that a file shares a store as it was at first. */
const renewals: (() => Promise<void>)[] = [];
beforeEach(async ({ task }) => {
	// What a first try left behind is not what the second stumbles over.
	if (task.result?.retryCount) for (const renew of renewals) await renew();
});

/** A built site with a store of its own; it stops when the test, or the file, that started it is done. */
export async function startServer(options: SiteOptions = {}): Promise<Site> {
	const site = await startWithStore(options);
	endAfterwards(() => site.dispose());
	if (!isWithinTest())
		renewals.push(async () => {
			await site.dispose();
			Object.assign(site, await startWithStore(options));
		});
	return site;
}

/** Example data is a copy of what was made once for all files (`globalSetup.ts`). */
async function startWithStore(options: SiteOptions): Promise<Site> {
	if (options.example === false || options.database !== undefined) return startSite(options);
	const { folder: made, output } = inject('example');
	const folder = mkdtempSync(join(tmpdir(), 'regiokaart-'));
	cpSync(made, folder, { recursive: true });
	const site = await startSite({ ...options, database: join(folder, 'regiokaart.db') });
	const dispose = async () => {
		await site.dispose();
		rmSync(folder, { recursive: true, force: true });
	};
	return { ...site, dispose, output: () => output + site.output() };
}

export interface PageOptions {
	width?: number;
	height?: number;
	javascript?: boolean;
	colorScheme?: 'light' | 'dark';
	/** Things move only for a journey that is about their moving: each frame is work. */
	reducedMotion?: 'reduce' | 'no-preference';
	/** As on a phone: fingers, no pointer. */
	touch?: boolean;
	/** The moving map, which costs more than all the rest; else it stays what the server drew. */
	liveMap?: boolean;
}

const browsers = new Map<boolean, Promise<Browser>>();
const complaints = new WeakMap<Page, string[]>();

/**
 * A fresh tab in a context of its own, 1280 × 800 unless told otherwise, until its test is done.
 * `page.goto('/…')` goes to `site`, and as a reload it waits until the page answers to hands, unless
 * it is told what else to wait for. What the page complains of is kept for `expectNoConsoleErrors`.
 */
export async function openPage(site: Site, options: PageOptions = {}): Promise<Page> {
	const { width = 1280, height = 800, javascript = true, touch = false } = options;
	const { liveMap = false, reducedMotion = 'reduce', colorScheme = 'light' } = options;
	const browser = await launchBrowser(liveMap);
	const context = await browser.newContext({
		baseURL: site.url,
		viewport: { width, height },
		javaScriptEnabled: javascript,
		...{ isMobile: touch, hasTouch: touch },
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		...{ reducedMotion, colorScheme }
	});
	endAfterwards(async () => {
		await context.unrouteAll({ behavior: 'ignoreErrors' });
		await context.close();
	});
	if (javascript) context.on('page', goesToStarted);
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

/** Keeps the scripts of its pages from starting; answers what lets them. */
export async function holdScripts(page: Page): Promise<() => void> {
	let letIn = () => {};
	const gate = new Promise<void>((resolve) => (letIn = resolve));
	await page.route('**/_app/immutable/entry/**', async (route) => {
		await gate;
		await route.continue();
	});
	return letIn;
}

/**
 * Waits until the script of a page has started, where it has one. A person sees a page at about that
 * time; keys that are quicker go to the browser alone, which is another journey.
 */
export async function started(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.readyState === 'complete' &&
			(document.getElementById('svelte-announcer') !== null ||
				![...document.scripts].some(({ text }) => text.includes('kit.start(')))
	);
}
function goesToStarted(page: Page): void {
	const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
	page.goto = async (url, options) => {
		const response = await goto(url, options);
		if (options?.waitUntil === undefined) await started(page);
		return response;
	};
	page.reload = async (options) => {
		const response = await reload(options);
		if (options?.waitUntil === undefined) await started(page);
		return response;
	};
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

/** A tab at `path` in which an example account is signed in. */
export async function openAs(
	site: Site,
	login: Login,
	path: string,
	options?: PageOptions
): Promise<Page> {
	const page = await openPage(site, options);
	await signIn(page, site, login);
	await page.goto(path);
	return page;
}

async function launchBrowser(liveMap: boolean): Promise<Browser> {
	const running = browsers.get(liveMap);
	// One that crashed is not there for the second try.
	if ((await running)?.isConnected()) return running as Promise<Browser>;
	const executablePath = findBrowser();
	if (!executablePath) throw new Error('No browser: npm test finds or installs one');
	const args = liveMap ? BROWSER_ARGUMENTS : WITHOUT_WEBGL;
	const launched = chromium.launch({ executablePath, args });
	browsers.set(liveMap, launched);
	cleanUp.push(async () => (await launched).close());
	return launched;
}

/** What the page threw, logged as an error or broke of its Content Security Policy so far. */
export const consoleErrors = (page: Page): string[] => complaints.get(page) ?? [];

export function expectNoConsoleErrors(page: Page): void {
	expect(consoleErrors(page), page.url()).toEqual([]);
}

/** What axe finds against WCAG 2.2 AA and its best practices on the page as it is now. */
export async function axeViolations(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
		// What is in order it only has to count.
		const { violations } = await run({ resultTypes: ['violations'] });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`)
		);
	});
}

export async function expectNoAxeViolations(page: Page): Promise<void> {
	expect(await axeViolations(page), page.url()).toEqual([]);
}

/**
 * Nobody is kept out of the page as it stands: in the light on the narrowest phone and in the dark
 * on a laptop axe finds nothing, nothing is wider than the screen, and nothing was complained of.
 */
export async function expectForEveryone(page: Page): Promise<void> {
	expect(await barriers(page), page.url()).toEqual([]);
}

/** What `expectForEveryone` finds. */
export async function barriers(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const [width, height, colorScheme] of [
		[1280, 800, 'dark'],
		[320, 640, 'light']
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height });
		const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		const here = [
			...(await axeViolations(page)),
			...(tooWide > 0 ? [`${tooWide} px too wide`] : [])
		];
		found.push(...here.map((each) => `${width} px, ${colorScheme}: ${each}`));
	}
	return [...found, ...consoleErrors(page)];
}
