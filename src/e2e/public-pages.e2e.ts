import { beforeAll, expect, it } from 'vitest';
import { listPublicPages } from '../cli/public-pages.ts';
import { barriers, holdScripts, openPage, startServer, type Site } from './harness.ts';

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
	// of the gemeenten, which differ by their figures only, one in eight
	const visited = paths.filter(
		({ pathname }, n) => !pathname.startsWith('/gemeenten/') || n % 8 === 0
	);
	for (const { pathname } of visited) {
		const { status } = await ask(pathname);
		if (status !== 200) missing.push(`${status} ${pathname}`);
	}
	expect(missing).toEqual([]);
});

it('no public page waits for a style sheet before it shows', async () => {
	const waiting: string[] = [];
	for (const path of await listPublicPages(site.url)) {
		// Those that stand in the page already are named too, as disabled.
		const links = (await ask(path)).text.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? [];
		waiting.push(...links.filter((link) => !link.includes(' disabled')).map((link) => path + link));
	}
	expect(waiting).toEqual([]);
});

it.each(['/', '/kindcentra', '/regio-scan'])(
	'%s is drawn before it asks for script',
	async (path) => {
		const page = await openPage(site);
		// What starts Kit comes along and asks for the parts too, on a slow machine before the first
		// paint. It is held back, so that only what the page itself asks for is seen.
		const letStart = await holdScripts(page);
		await page.goto(path, { waitUntil: 'commit' });
		const asked = () =>
			page.evaluate(() => {
				const drawn = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
				const parts = performance
					.getEntriesByType('resource')
					.filter(({ name }) => name.includes('/nodes/'));
				const isEarly = ({ startTime }: PerformanceEntry) => startTime < (drawn ?? Infinity);
				return {
					early: parts.filter(isEarly).map(({ name }) => name),
					later: parts.filter((part) => !isEarly(part)).length
				};
			});
		await expect.poll(async () => (await asked()).later).toBeGreaterThan(1);
		expect((await asked()).early).toEqual([]);
		letStart();
	}
);

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

it('the paper of a tour has the button to print in the row with its other tools', async () => {
	const page = await openPage(site);
	await page.goto('/regiotour/voorbeeldtour-oost-brabant/hand-out');
	expect(
		await page.locator('.tools').getByRole('button', { name: 'Afdrukken of PDF' }).count()
	).toBe(1);
});

it('shares its address: by the phone, or by copying it', async () => {
	const page = await openPage(site);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/kindcentra/mondomijn-helmond');
	await page.getByRole('button', { name: 'Kopieer link' }).click();
	await page.getByRole('button', { name: 'Link gekopieerd' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

	const phone = await openPage(site, { width: 390, touch: true });
	await phone.addInitScript(() => {
		navigator.share = async (data) => void (document.title = `gedeeld ${data?.url}`);
	});
	await phone.goto('/kindcentra/mondomijn-helmond');
	await phone.getByRole('button', { name: 'Deel' }).click();
	await expect.poll(() => phone.title()).toBe(`gedeeld ${phone.url()}`);
});

it('every kind of public page runs without a complaint, fits, and meets WCAG 2.2 AA', async () => {
	const failures: string[] = [];
	const page = await openPage(site);
	for (const path of await listPublicPages(site.url)) {
		await page.goto(path, { waitUntil: 'networkidle' });
		failures.push(...(await barriers(page)).map((found) => `${path}: ${found}`));
	}
	expect(failures).toEqual([]);
});
