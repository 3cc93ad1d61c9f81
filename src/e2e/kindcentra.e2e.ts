import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindcentra } from '#lib/kindcentra/tables.ts';
import {
	expectForEveryone,
	expectNoConsoleErrors,
	openPage,
	startServer,
	type Site
} from './harness.ts';
import { inStore } from './plans.ts';

/** How many sheets of A4 it takes. */
async function sheetsOf(page: Page): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
const printedLines = (page: Page) => page.locator('.on-paper > li:visible');
const heightInCm = (element: Element) => (element.getBoundingClientRect().height / 96) * 2.54;

/** Kindcentra with long names, whatever is there already. */
function fillGemeente(own: Site, gemeenteId: string, count: number): void {
	inStore(own, (db) => {
		const row = db.select().from(kindcentra).where(eq(kindcentra.status, 'published')).get();
		if (!row) throw new Error('No kindcentrum to copy');
		for (let i = 1; i <= count; i++) {
			const name = `Integraal kindcentrum ${i} met een naam die langer is dan een halve regel van het blad`;
			const id = `vol-${i}`;
			db.insert(kindcentra)
				.values({ ...row, id, slug: id, name, gemeenteId })
				.run();
		}
	});
}

/** Names of those that a finger of 24 pixels would miss. */
const tooSmall = (links: Element[]) =>
	links
		.filter((link) => {
			const { width, height } = link.getBoundingClientRect();
			return width < 24 || height < 24;
		})
		.map(({ textContent }) => textContent);

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const EXAMPLE = '/kindcentra/voorbeeldcentrum-de-vlieger-den-haag';
/** Beside those that stand for their kind in `public-pages.e2e.ts`. */
const pages = [
	'/kindcentra?weergave=tabel&sorteer=-plaats',
	'/kindcentra?q=bestaatniet&sector=lb',
	EXAMPLE,
	'/praktijken/vng-proeftuin-noord-groningen',
	'/gebieden/noord-brabant',
	'/gebieden/g4',
	'/gemeenten/GM0344'
];

describe('pages of kindcentra, areas and gemeenten', () => {
	it('are for everyone', async () => {
		const page = await openPage(site);
		for (const path of pages) {
			await page.goto(path);
			await expectForEveryone(page);
		}
	});
});

describe('someone with large fingers', () => {
	it.each(['/gebieden', '/gebieden/oost-brabant', '/gemeenten/GM0794', '/ambassadeurs'])(
		'can press what stands by itself on %s',
		async (path) => {
			const page = await openPage(site, { width: 390, touch: true });
			await page.goto(path);
			const links = page.locator('main :is(th, dt, .plain-list > li) > a:visible');
			expect(await links.count()).toBeGreaterThan(0);
			expect(await links.evaluateAll(tooSmall)).toEqual([]);
		}
	);

	it('sees the button to print apart from the words around it', async () => {
		const page = await openPage(site, { width: 390, touch: true });
		await page.goto('/gebieden/oost-brabant');
		const boxOf = async (name: string) =>
			(await page.locator(name).boundingBox()) ?? { y: 0, height: 0 };
		const title = await boxOf('h1');
		const button = await boxOf('[data-print]');
		const lead = await boxOf('.lead');
		expect(button.y - title.y - title.height).toBeGreaterThanOrEqual(8);
		expect(lead.y - button.y - button.height).toBeGreaterThanOrEqual(8);
	});
});

describe('someone looks for a kindcentrum', () => {
	it('without script: ticks a sector, sends the form, opens a card', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/kindcentra');
		await page.locator('summary', { hasText: 'Sector' }).click();
		await page.getByRole('checkbox', { name: /^Jeugdhulp/ }).check();
		await page.getByRole('button', { name: 'Toon resultaten' }).first().click();
		expect(new URL(page.url()).searchParams.getAll('sector')).toEqual(['jh']);
		await page.getByRole('link', { name: 'IKEC Hoorn' }).click();
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('IKEC Hoorn');
	});

	it('with script: every choice is in the address, and back takes it away', async () => {
		const page = await openPage(site);
		await page.goto('/kindcentra');
		await page.locator('summary', { hasText: 'Thema' }).click();
		await page.getByLabel('Leiderschap in IKC').check();
		await page.waitForURL('**/kindcentra?thema=leiderschap');
		await page.getByRole('link', { name: 'Weg met Thema Leiderschap in IKC' }).waitFor();
		await page.goBack();
		await page.waitForURL('**/kindcentra');
		await page.getByRole('link', { name: /Weg met/ }).waitFor({ state: 'detached' });
		expectNoConsoleErrors(page);
	});

	it('finds nothing, and is told what to let go', async () => {
		const page = await openPage(site);
		await page.goto('/kindcentra?gebied=flevoland&q=mondomijn');
		await page.getByRole('link', { name: 'zonder gebied Flevoland' }).click();
		await page.waitForURL('**/kindcentra?q=mondomijn');
		await page.getByRole('link', { name: 'Mondomijn' }).waitFor();
		expectNoConsoleErrors(page);
	});
});

describe('what is made up', () => {
	it('says so on its page, and search engines do not hear of it', async () => {
		const page = await openPage(site);
		await page.goto(EXAMPLE);
		expect(await page.getByText('Dit kindcentrum bestaat niet').count()).toBe(1);
		expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		expect(await page.getByText('Wie in dit gebied werkte').count()).toBe(0);
	});

	it('is absent where nobody loaded it, and pages stand without', async () => {
		const bare = await startServer({ example: false });
		const page = await openPage(bare);
		await page.goto('/kindcentra');
		expect(await page.locator('main').textContent()).toMatch(/12\s+kindcentra en praktijken/);
		await page.goto('/gebieden/zeeland');
		await page.getByText('Hier staan nog geen kindcentra of praktijken').waitFor();
		expect(await page.content()).not.toMatch(/voorbeeld/i);
		expectNoConsoleErrors(page);
	});
});

describe('a real kindcentrum', () => {
	it('names its source with the address, and tells search engines what is known', async () => {
		const page = await openPage(site);
		await page.goto('/kindcentra/mondomijn-helmond');
		const source = page.getByRole('link', { name: /Schoolportret/ });
		expect(await source.getAttribute('href')).toMatch(/^https:\/\/nivoz\.nl/);
		const data = await page.locator('script[type="application/ld+json"]').textContent();
		expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Place', name: 'Mondomijn' });
	});
});

describe('a wethouder', () => {
	it('of Utrecht sees all four ambassadors, on one A4', async () => {
		const page = await openPage(site);
		await page.goto('/gemeenten/GM0344');
		const text = (await page.locator('main').textContent()) ?? '';
		for (const name of ['Koekkoek', 'Muller', 'Gelderloos', 'Runia']) expect(text).toContain(name);
		expect(await sheetsOf(page)).toBe(1);
	});

	it.each([
		['with nothing', 'GM0088', 0],
		['with few places', 'GM0794', 2],
		['in the G4', 'GM0363', 8]
	])('has one A4 of a gemeente %s (%s), with each place on it', async (_, code, count) => {
		const page = await openPage(site);
		await page.goto(`/gemeenten/${code}`);
		expect(await sheetsOf(page)).toBe(1);
		await page.emulateMedia({ media: 'print' });
		expect(await printedLines(page).count()).toBe(count);
		expect(await page.locator('svg[data-map]').evaluate(heightInCm)).toBeGreaterThan(5);
	});

	it.each([true, false])('has one A4 of a gemeente with many (scan: %s)', async (example) => {
		const own = await startServer({ example });
		fillGemeente(own, 'GM0344', 60);
		const page = await openPage(own);
		await page.goto('/gemeenten/GM0344');
		expect(await sheetsOf(page)).toBe(1);
		await page.emulateMedia({ media: 'print' });
		// As wide as the sheet between its margins: nothing stands over the line at the foot.
		await page.setViewportSize({ width: 680, height: 1000 });
		const list = await page.locator('.list').boundingBox();
		const foot = await page.getByText('afgedrukt op').boundingBox();
		expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
		const shown = (await printedLines(page).count()) - 1;
		expect(shown).toBeGreaterThan(3);
		const all = await page.locator('.card').count();
		expect(await printedLines(page).last().textContent()).toContain(`en nog ${all - shown},`);
	});

	it('reads that a kindcentrum has stopped, and is not sent there', async () => {
		const page = await openPage(site);
		await page.goto('/gemeenten/GM0794');
		const stopped = page.locator('.card', { hasText: 'Voorbeeldcentrum Het Web' });
		expect(await stopped.textContent()).toContain('Gestopt.');
		await page.getByText('Er staan hier 2 kindcentra, waarvan 1 voorbeeld (gestopt).').waitFor();
		const near = page.locator('section', { hasText: 'De dichtstbijzijnde twee met elke sector' });
		expect(await near.getByRole('link').count()).toBeGreaterThan(1);
		expect(await near.textContent()).not.toContain('Het Web');
	});

	it.each([
		['/gemeenten/gm0344', '/gemeenten/GM0344'],
		['/gemeenten/GM0344', '/gemeenten/GM0344']
	])('%s leads to %s', async (from, to) => {
		const response = await fetch(site.url + from);
		expect(new URL(response.url).pathname).toBe(to);
	});
});

describe('a lost address', () => {
	it.each([
		['/kindcentra/mondmijn', '/kindcentra/mondomijn-helmond'],
		['/praktijken/proeftuin-tilburg', '/praktijken/vng-proeftuin-tilburg'],
		['/gebieden/zeelant', '/gebieden/zeeland'],
		['/gemeenten/bergen', '/gemeenten/GM0373'],
		['/gemeenten/utrech', '/gemeenten/GM0344']
	])('%s suggests %s', async (path, suggestion) => {
		const response = await fetch(site.url + path);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain(`href="${suggestion}"`);
	});

	it.each([
		['/gemeenten/den-haag', '/gemeenten/GM0518'],
		['/gemeenten?naam=s-gravenhage', '/gemeenten/GM0518'],
		['/gebieden/den-haag', '/gemeenten/GM0518'],
		['/gebieden/helmond', '/gemeenten/GM0794'],
		['/gebieden/friesland', '/gebieden/fryslan'],
		['/gemeenten', '/gebieden'],
		['/praktijken', '/kindcentra?soort=praktijk']
	])('%s leads to %s', async (path, to) => {
		const { url } = await fetch(site.url + path);
		expect(url).toBe(site.url + to);
	});

	it('of nothing that was typed says so, and offers the place that may be meant', async () => {
		const page = await openPage(site);
		await page.goto('/kindcentra?q=wassenar');
		await page.getByRole('link', { name: 'Wassenaar', exact: true }).click();
		await page.waitForURL(/gemeente=GM0629/);
		await page.goto('/kindcentra?q=5701');
		expect(await page.getByText('Zoeken op postcode kan hier niet').isVisible()).toBe(true);
	});

	it.each([
		'/gemeenten/GM9999',
		'/gebieden/%3Cscript%3Ealert(1)',
		`/kindcentra/${'x'.repeat(5000)}`
	])('is a 404 without its script (%#)', async (path) => {
		const response = await fetch(site.url + path);
		expect(response.status).toBe(404);
		expect(await response.text()).not.toContain('<script>alert');
	});
});

describe('nonsense in the address of the list', () => {
	it.each([
		'?sector=%3Cscript%3Ealert(1)%3C/script%3E&sector=po',
		`?q=${'x'.repeat(10_000)}`,
		'?pagina=-1&weergave=3d&sorteer=__proto__',
		'?pagina=999999999999999999999',
		'?gebied=constructor&ambassadeur=toString&gemeente=GM0000',
		'?q=%00%1F&plaats=%E2%80%AE',
		`?${'sector=po&'.repeat(1000)}`
	])('is ignored part by part (%#)', async (query) => {
		const response = await fetch(`${site.url}/kindcentra${query}`);
		expect(response.status).toBe(200);
		expect(await response.text()).not.toContain('<script>alert');
	});
});

describe('the open list', () => {
	it('answers 304 while nothing changed', async () => {
		const first = await fetch(`${site.url}/kaart.json`);
		const items = (await first.json()) as { id: string }[];
		expect(items.length).toBeGreaterThan(240);
		const etag = first.headers.get('etag') ?? '';
		const again = await fetch(`${site.url}/kaart.json`, { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
	});
});
