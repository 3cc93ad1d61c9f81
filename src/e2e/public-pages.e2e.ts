import { beforeAll, describe, expect, it } from 'vitest';
import { listPublicPages } from '../cli/public-pages.ts';
import { axeViolations, consoleErrors, openPage, startServer, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const ask = async (path: string) => {
	const response = await fetch(site.url + path);
	return { status: response.status, text: await response.text() };
};

it('robots, site map and security contact are there, with this address', async () => {
	expect((await ask('/robots.txt')).text).toContain(`Sitemap: ${site.url}/sitemap.xml`);
	expect((await ask('/.well-known/security.txt')).text).toMatch(/^Contact: .+\nExpires: \d{4}-/);
	expect((await ask('/sitemap.xml')).text).not.toContain('voorbeeld');
});

it('every page on the site map exists', async () => {
	const { text } = await ask('/sitemap.xml');
	const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? ''));
	expect(paths.length).toBeGreaterThan(350);
	const missing: string[] = [];
	for (const { pathname } of paths) {
		const { status } = await ask(pathname);
		if (status !== 200) missing.push(`${status} ${pathname}`);
	}
	expect(missing).toEqual([]);
});

it.each(['/gemeenten/GM0828', '/gebieden/drenthe', '/kindcentra/mondomijn-helmond'])(
	'%s has a button that prints it',
	async (path) => {
		const page = await openPage(site);
		await page.addInitScript(() => (window.print = () => (document.title = 'printed')));
		await page.goto(path);
		await page.getByRole('button', { name: 'Afdrukken of PDF' }).click();
		expect(await page.title()).toBe('printed');
	}
);

describe.concurrent.each([
	['a phone', { width: 390, height: 844 }],
	['the narrowest phone', { width: 320, height: 640 }],
	['a laptop, dark', { width: 1280, height: 800, colorScheme: 'dark' }]
] as const)('on %s every kind of public page', (_, options) => {
	it('runs without a complaint, fits, and meets WCAG 2.2 AA', async ({ expect }) => {
		const failures: string[] = [];
		for (const path of await listPublicPages(site.url)) {
			const page = await openPage(site, { ...options, reducedMotion: 'reduce' });
			await page.goto(path, { waitUntil: 'networkidle' });
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - window.innerWidth
			);
			const found = [...(await axeViolations(page)), ...consoleErrors(page)];
			if (overflow > 0) found.push(`${overflow} px too wide`);
			failures.push(...found.map((failure) => `${path}: ${failure}`));
			await page.context().close();
		}
		expect(failures).toEqual([]);
	}, 240_000);
});
