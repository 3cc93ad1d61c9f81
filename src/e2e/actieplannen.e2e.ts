import { beforeAll, describe, expect, it } from 'vitest';
import {
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openPage,
	startServer,
	type Site
} from './harness.ts';

const north = '/actieplannen/groningen-friesland-drenthe';
const SLOW = 120_000;

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const statusOf = async (path: string) => (await fetch(site.url + path)).status;

describe('a visitor', () => {
	it('reads an adopted plan without script, from the list down to a scan cell', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/actieplannen');
		const cards = page.locator('article');
		expect(await cards.count()).toBe(6);
		expect(await cards.first().innerText()).toMatch(/in uitvoering, vastgesteld op 18 juni 2026/);
		await page.getByRole('link', { name: 'Groningen, Friesland, Drenthe', exact: true }).click();
		await page.getByRole('heading', { level: 1, name: /^Actieplan Groningen/ }).waitFor();
		const text = await page.locator('main').innerText();
		expect(text).toContain('Versie 2: in uitvoering, vastgesteld op 18 juni 2026');
		expect(text).toContain('verzonnen, met niemand is iets afgesproken');
		expect(await page.locator('svg[data-chart]').count()).toBeGreaterThanOrEqual(6);
		await page
			.getByRole('link', { name: /^Groningen, primair onderwijs/ })
			.first()
			.click();
		await page.waitForURL(/\/regio-scan\?.*gebied=groningen/);
	});

	it('is never shown what the board did not adopt', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/actieplannen?jaar=2027');
		// of 2027 only the plan of the middle was adopted
		expect(await page.locator('article a[href$="/2027"]').count()).toBe(1);
		expect(await statusOf(`${north}/2026?versie=1`)).toBe(404);
		expect(await statusOf(`${north}/2027`)).toBe(404);
		expect(await statusOf('/actieplannen/noord-en-zuid-holland-g4/2027')).toBe(404);
		expect(await statusOf('/actieplannen/noord-en-zuid-holland-g4/2027/afdrukken')).toBe(404);
	});

	it.each(['/2026?versie=0', '/2026?versie=abc', '/0', '/2026abc', '/2026?versie=99999999999'])(
		'gets a 404 with the way to plans that exist for nonsense (%s)',
		async (rest) => {
			const response = await fetch(site.url + north + rest);
			expect(response.status).toBe(404);
			expect(await response.text()).toContain(`href="${north}/2026"`);
		}
	);

	it('finds the plan from the area, the gemeente and the practice', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/gebieden/groningen');
		const section = page.locator('#actieplan');
		expect(await section.getByRole('listitem').count()).toBe(3);
		expect(await section.innerText()).toContain('Volgende mijlpaal');
		await page.goto('/gemeenten/GM0344');
		await page.getByRole('heading', { name: 'Volgende mijlpaal' }).waitFor();
		await page.goto(`${north}/2026`);
		const practice = page.locator('dd a[href^="/praktijken/"]').first();
		await practice.click();
		await page.getByRole('heading', { name: 'Genoemd in een regioplan' }).waitFor();
		await page.getByRole('link', { name: /^Actieplan Groningen.* 2026$/ }).click();
		await page.waitForURL(`**${north}/2026`);
	});

	it(
		'meets an honest empty state where there are no plans',
		async () => {
			const bare = await startServer({ example: false });
			const page = await openPage(bare);
			await page.goto('/actieplannen');
			await page.getByRole('heading', { name: 'Er is nog geen plan vastgesteld' }).waitFor();
			expect(await page.content()).not.toMatch(/voorbeeld/i);
			await page.goto('/gebieden/zeeland');
			expect(await page.locator('#actieplan').count()).toBe(0);
			await expectNoAxeViolations(page);
			expectNoConsoleErrors(page);
		},
		SLOW
	);
});

describe('on paper', () => {
	it(
		'a plan has its name, source, version and page numbers on every sheet',
		async () => {
			const page = await openPage(site);
			await page.goto(`${north}/2026/afdrukken`);
			const style = await page.locator('head style').allTextContents();
			const rules = style.find((text) => text.includes('@bottom-right')) ?? '';
			expect(rules).toContain('counter(page)');
			expect(rules).toContain(`${north}/2026?versie=2`);
			expect(rules).toContain('versie 2');
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
			expect(sheets.length).toBeGreaterThan(1);
			expect(sheets.length).toBeLessThan(8);
			expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12]/);
		},
		SLOW
	);
});

describe.each([
	['a phone', { width: 390, height: 844 }],
	['the narrowest phone', { width: 320, height: 640 }],
	['a laptop, dark', { width: 1280, height: 800, colorScheme: 'dark' }]
] as const)('on %s', (_, options) => {
	it.each(['/actieplannen', `${north}/2026`, `${north}/2026/afdrukken`])(
		'%s fits and has nothing for axe to say',
		async (path) => {
			const page = await openPage(site, { ...options, reducedMotion: 'reduce' });
			await page.goto(path, { waitUntil: 'networkidle' });
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - window.innerWidth
			);
			expect(overflow).toBeLessThanOrEqual(0);
			await expectNoAxeViolations(page);
			expectNoConsoleErrors(page);
		},
		SLOW
	);
});
