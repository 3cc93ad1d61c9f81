import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	expectForEveryone,
	expectNoAxeViolations,
	expectNoConsoleErrors,
	openAs,
	openPage,
	signIn,
	startServer,
	type Site
} from './harness.ts';
import { fillWithActions } from './plans.ts';

const north = '/actieplannen/groningen-friesland-drenthe';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const hrefOf = async (page: Page, name: string) =>
	(await page.getByRole('link', { name }).getAttribute('href')) ?? '';
const statusOf = async (path: string) => (await fetch(site.url + path)).status;

describe('a visitor', () => {
	it('reads an adopted plan without script, from the list down to a scan cell', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/actieplannen');
		const cards = page.locator('article');
		expect(await cards.count()).toBe(6);
		expect(await cards.first().innerText()).toMatch(/in uitvoering, vastgesteld op 18 juni 2026/);
		await page.getByRole('link', { name: 'Groningen, Fryslân, Drenthe', exact: true }).click();
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

	it('has links that are at least 24 pixels high', async () => {
		for (const width of [390, 1280]) {
			const page = await openPage(site, { width, javascript: false });
			await page.goto('/actieplannen');
			const low: string[] = [];
			for (const link of await page.locator('main a:not(.area)').all()) {
				const { height = 0, width: wide = 0 } = (await link.boundingBox()) ?? {};
				// what is only there for who reads with a screen reader is a pixel
				if (wide > 1 && (height < 24 || wide < 24)) low.push(await link.innerText());
			}
			expect(low).toEqual([]);
		}
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

	it('takes the actions along as a file', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto(`${north}/2026`);
		for (const name of ['Acties in Excel', 'Acties als CSV']) {
			expect(await statusOf(await hrefOf(page, name)), name).toBe(200);
		}
		const file = await fetch(`${site.url}${await hrefOf(page, 'Acties als CSV')}`);
		expect((await file.text()).split('\n')[1]).toMatch(/;2026;2;in uitvoering;/);
	});

	it('does not get a draft as a file', async () => {
		for (const type of ['xlsx', 'csv'])
			for (const version of ['2027-v1', '2026-v1'])
				expect(
					await statusOf(
						`/actieplannen/acties.${type}?plan=voorbeeldplan-groningen-friesland-drenthe-${version}`
					)
				).toBe(404);
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
		await page.getByRole('heading', { name: 'Mijlpalen' }).waitFor();
		await page.goto(`${north}/2026`);
		const practice = page.locator('dd a[href^="/praktijken/"]').first();
		await practice.click();
		await page.getByRole('heading', { name: 'Genoemd in een actieplan' }).waitFor();
		await page.getByRole('link', { name: /^Actieplan Groningen.* 2026$/ }).click();
		await page.waitForURL(`**${north}/2026`);
	});

	it('goes from a kindcentrum to the action there, and back, in adopted plans only', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto(`${north}/2026`);
		const action = page.locator('li[id^="actie-"]', {
			has: page.locator('dd a[href^="/kindcentra/"]')
		});
		const title = await action.first().locator('.title strong').innerText();
		await action.first().locator('dd a[href^="/kindcentra/"]').click();
		const named = page.locator('section', {
			has: page.getByRole('heading', { name: 'Genoemd in een actieplan' })
		});
		// The plan of 2027 is a draft, and names this kindcentrum too.
		expect(await named.innerText()).not.toContain('2027');
		await named.getByRole('link', { name: title, exact: true }).first().click();
		await page.waitForURL(new RegExp(`${north}/\\d{4}#actie-`));
		expect(await page.locator('li:target .title strong').innerText()).toBe(title);
	});

	it('goes from the scan of an area to the goal that wants to change it, and back', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/gebieden/groningen');
		const wanted = page.locator('section', {
			has: page.getByRole('heading', { name: 'Wat actieplannen hier willen veranderen' })
		});
		const example = page.locator('section', {
			has: page.getByRole('heading', { name: /zo ziet een actieplan eruit/ })
		});
		const goal = example.locator('ol').getByRole('link').first();
		const title = await goal.innerText();
		await goal.click();
		await page.waitForURL(new RegExp(`${north}/2026#doel-`));
		const section = page.locator('section:target');
		expect(await section.locator('h3').innerText()).toContain(title);
		await section
			.getByRole('link', { name: /^Groningen, / })
			.first()
			.click();
		await page.waitForURL(/\/regio-scan\?.*gebied=groningen/);
		await wanted.last().getByRole('link', { name: title, exact: true }).waitFor();
		expect(await wanted.last().innerText()).not.toContain('2027');
	});

	it('meets an honest empty state where there are no plans', async () => {
		const bare = await startServer({ example: false });
		const page = await openPage(bare);
		await page.goto('/actieplannen');
		await page.getByRole('heading', { name: 'Er is nog geen plan vastgesteld' }).waitFor();
		expect(await page.content()).not.toMatch(/voorbeeld/i);
		await page.goto('/gebieden/zeeland');
		expect(await page.locator('#actieplan').count()).toBe(0);
		await expectNoAxeViolations(page);
		expectNoConsoleErrors(page);
	});
});

describe('on paper', () => {
	it('a plan has its name, source, version and page numbers on every sheet', async () => {
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
	});

	it('a plan of 200 actions has all of them, on some twenty sheets', async () => {
		const own = await startServer();
		fillWithActions(own, 200);
		const page = await openPage(own);
		await signIn(page, own, 'leider');
		await page.goto('/actieplannen/zeeland/2027/afdrukken?versie=1');
		expect(await page.getByText(/^Actie nummer \d+ die wij samen/).count()).toBe(200);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
		expect(sheets.length).toBeGreaterThan(10);
		expect(sheets.length).toBeLessThan(30);
		expectNoConsoleErrors(page);
	});
});

it.each([`${north}/2026`, `${north}/2026/afdrukken`])('%s is for everyone', async (path) => {
	const page = await openPage(site);
	await page.goto(path);
	await expectForEveryone(page);
});

describe('the board', () => {
	const waiting = 'voorbeeldplan-noord-en-zuid-holland-g4-2027-v1';
	async function decide(page: Page, choice: string, reasons: string) {
		await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
		await page.getByRole('textbox', { name: /^Redenen/ }).fill(reasons);
		await page.getByRole('button', { name: 'Onderteken het besluit' }).click();
	}

	it('sees what waits and how the country stands, and reads on from there', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'bestuur');
		await page.goto('/werkplek/bestuur?jaar=2026');
		await page
			.getByRole('heading', { name: 'Alle 6 plannen voor 2026 zijn vastgesteld' })
			.waitFor();
		expect(await page.getByRole('heading', { name: /mijlpalen zijn behaald/ }).count()).toBe(1);
		expect(await page.getByRole('heading', { name: /borgingsmogelijkheden/ }).count()).toBe(1);
		await page
			.getByRole('link', { name: 'Actieplan Noord- en Zuid-Holland, G4 2027, versie 1' })
			.click();
		await page
			.getByRole('heading', { name: 'Wat er anders is dan in het plan van 2026' })
			.waitFor();
		const text = await page.locator('main').innerText();
		expect(text).toMatch(/^\d+ nieuw, \d+ gewijzigd, \d+ vervallen(, \d+ verschoven)?$/m);
		expect(text).toContain('Elke open actie noemt met wie');
		await page.getByRole('heading', { name: /het minst ver; / }).waitFor();
		await expectNoAxeViolations(page);
		expectNoConsoleErrors(page);
	});

	it('reads at the top what is asked, and is at the form in one step', async () => {
		for (const width of [390, 1280]) {
			const page = await openAs(site, 'bestuur', `/werkplek/bestuur/${waiting}`, { width });
			const asked = page.getByText('Het bestuur wordt gevraagd te besluiten over versie 1.');
			const way = page.getByRole('link', { name: 'Naar het besluit' }).first();
			const bottom = async () => {
				const box = await way.boundingBox();
				return (box?.y ?? Infinity) + (box?.height ?? 0);
			};
			expect(await asked.isVisible()).toBe(true);
			expect(await bottom()).toBeLessThan(800);
			await page.getByRole('link', { name: 'Bestuur', exact: true }).last().focus();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			await expect
				.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
				.toBe('outcome');
		}
		const reader = await openAs(site, 'leider', `/werkplek/bestuur/${waiting}`);
		expect(await reader.getByText(/wordt gevraagd te besluiten/).count()).toBe(0);
	});

	it('reads on a phone for each aspect which goal is about it, without scrolling sideways', async () => {
		const page = await openAs(site, 'bestuur', `/werkplek/bestuur/${waiting}`, { width: 390 });
		const table = page.getByRole('table', { name: /de doelen ervoor/ });
		const row = table.getByRole('row', { name: /Rijke dagarrangementen/ });
		await row.scrollIntoViewIfNeeded();
		for (const cell of await row.getByRole('cell').all()) {
			const box = await cell.boundingBox();
			expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
		}
		const wide = await table.evaluate((each) => {
			const around = [each, each.parentElement as Element];
			return around.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
		});
		expect(wide).toEqual([0, 0]);
	});

	it('holds with reasons, is told of an outdated version, and signs for good', async () => {
		const own = await startServer();
		const page = await openPage(own);
		await signIn(page, own, 'bestuur');
		await page.goto(`/werkplek/bestuur/${waiting}`);
		const stale = await page.context().newPage();
		await stale.goto(`/werkplek/bestuur/${waiting}`);
		await stale.getByRole('button', { name: 'Onderteken het besluit' }).waitFor();

		await decide(page, 'Aanhouden', 'te kort');
		await page.getByText('Schrijf waarom (minstens 10 tekens).').waitFor();
		expect(await page.getByRole('textbox', { name: /^Redenen/ }).inputValue()).toBe('te kort');
		await page.getByRole('textbox', { name: /^Redenen/ }).fill('Wij wachten');
		await page.getByText('Schrijf waarom (minstens 10 tekens).').waitFor({ state: 'detached' });
		await decide(page, 'Aanhouden', 'Wij wachten op de gemeenten.');
		await page.getByText('Het besluit is getekend en bewaard.').waitFor();
		expect(await page.getByRole('textbox', { name: /^Redenen/ }).inputValue()).toBe('');
		expect(await page.locator('main').innerText()).toMatch(
			/Aangehouden, versie 1\s+Getekend door Voorbeeldbestuur, vandaag om \d{1,2}:\d{2}/
		);

		// somebody else still has the page of before that decision
		await decide(stale, 'Teruggeven', 'Dit was nog van de oude stand.');
		await stale.getByText('Er is intussen iets met dit plan gebeurd.').waitFor();
		expect(await stale.getByRole('textbox', { name: /^Redenen/ }).inputValue()).toBe(
			'Dit was nog van de oude stand.'
		);
		await page.reload();
		expect(await page.locator('main').innerText()).not.toContain('Dit was nog van de oude stand.');

		await page.getByRole('radio', { name: /^Vaststellen/ }).check();
		await page.getByText('U tekent voor vaststellen').waitFor();
		await decide(page, 'Vaststellen', 'Helder plan.');
		await page
			.getByText(/^Vastgesteld, versie 1/)
			.first()
			.waitFor();
		await page
			.getByRole('button', { name: 'Onderteken het besluit' })
			.waitFor({ state: 'detached' });
		await decideAgain(own, page);
		const visitor = await openPage(own, { javascript: false });
		const response = await visitor.goto('/actieplannen/noord-en-zuid-holland-g4/2027');
		expect(response?.status()).toBe(200);
		expect(await visitor.locator('main').innerText()).toContain('Helder plan.');
		expect(await visitor.content()).not.toContain('Wij wachten op de gemeenten.');
	});

	/** Sends a decision about a version that was decided on, past the page that does not offer it. */
	async function decideAgain(own: Site, page: Page) {
		const { status } = await page.evaluate(async (path) => {
			const body = new URLSearchParams({
				...{ outcome: 'return', reasons: 'Toch maar niet doen.', number: '1', version: '1' }
			});
			const answer = await fetch(`${path}?/decide`, {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body
			});
			return (await answer.json()) as { status: number };
		}, `${own.url}/werkplek/bestuur/${waiting}`);
		expect(status).toBe(409);
		await page.reload();
		expect(await page.locator('main').innerText()).not.toContain('Toch maar niet doen.');
	}

	it('decides without script too; others may read along at most', async () => {
		const own = await startServer();
		const page = await openPage(own, { javascript: false });
		await signIn(page, own, 'bestuur');
		await page.goto(`/werkplek/bestuur/${waiting}`);
		await decide(page, 'Teruggeven', 'Noem ook wat jeugdhulp doet.');
		await page.getByText('Het besluit is getekend en bewaard.').waitFor();
		expect(await page.locator('main').innerText()).toContain('Teruggegeven, versie 1');

		const leader = await openPage(own);
		await signIn(leader, own, 'leider');
		await leader.goto('/werkplek/bestuur/voorbeeldplan-west-brabant-2027-v1');
		await leader.getByText('Zodra de programmaleider het doorstuurt').waitFor();
		expect(await leader.getByRole('button', { name: 'Onderteken het besluit' }).count()).toBe(0);
		const ambassador = await openPage(own);
		await signIn(ambassador, own, 'noord');
		expect((await ambassador.goto('/werkplek/bestuur'))?.status()).toBe(403);
	});

	it('has pages for everyone', async () => {
		const page = await openPage(site);
		await signIn(page, site, 'bestuur');
		for (const path of ['/werkplek/bestuur', `/werkplek/bestuur/${waiting}`]) {
			await page.goto(path);
			await expectForEveryone(page);
		}
	});
});
