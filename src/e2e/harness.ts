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
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openSession } from '#lib/accounts/sessions.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../cli/browser.ts';

export interface Site {
	/** Such as `http://127.0.0.1:41235`. */
	url: string;
	/** Path of its SQLite file. */
	database: string;
	/** What it has printed so far. */
	output: () => string;
	/** Asks it to stop and answers its exit code. */
	stop: () => Promise<number | null>;
}

export interface SiteOptions {
	/** Load the example data; on unless told otherwise. */
	example?: boolean;
	/** Go on with this store instead of a new one. */
	database?: string;
	environment?: Record<string, string>;
}

/** What a test file leaves running; Vitest loads this module anew for each file. */
const cleanUp: (() => Promise<unknown>)[] = [];
afterAll(async () => {
	for (const end of cleanUp) await end();
});

/** Starts the built site as `npm start` does and waits until it says its address. */
export async function startServer(options: SiteOptions = {}): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), 'regiokaart-'));
	const database = options.database ?? join(folder, 'regiokaart.db');
	const child = spawn(process.execPath, ['src/cli/start.ts'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env['PATH'],
			PORT: '0',
			DATABASE_PATH: database,
			EXAMPLE_DATA: options.example === false ? 'off' : 'on',
			...options.environment
		}
	});
	let output = '';
	const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const url = await new Promise<string>((resolve, reject) => {
		const listen = (chunk: Buffer) => {
			output += chunk.toString();
			const address = /staat klaar op (http\S+)/.exec(output)?.[1];
			if (address) resolve(address);
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void exit.then((code) => reject(new Error(`The site ended with ${code}: ${output}`)));
	});
	const stop = () => {
		child.kill('SIGTERM');
		return exit;
	};
	cleanUp.push(async () => {
		await stop();
		rmSync(folder, { recursive: true, force: true });
	});
	return { url, database, output: () => output, stop };
}

export interface PageOptions {
	width?: number;
	height?: number;
	javascript?: boolean;
	colorScheme?: 'light' | 'dark';
	reducedMotion?: 'reduce' | 'no-preference';
}

let browser: Promise<Browser> | undefined;
const complaints = new WeakMap<Page, string[]>();

/**
 * A fresh tab in a context of its own, 1280 × 800 unless told otherwise; `page.goto('/…')` goes
 * to `site`. What the page complains of is kept for `expectNoConsoleErrors`.
 */
export async function openPage(site: Site, options: PageOptions = {}): Promise<Page> {
	const { width = 1280, height = 800, javascript = true, ...media } = options;
	const context = await (
		await launchBrowser()
	).newContext({
		baseURL: site.url,
		viewport: { width, height },
		javaScriptEnabled: javascript,
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

function launchBrowser(): Promise<Browser> {
	browser ??= (async () => {
		const executablePath = findBrowser();
		if (!executablePath) throw new Error('No browser: npm test finds or installs one');
		const launched = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
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
