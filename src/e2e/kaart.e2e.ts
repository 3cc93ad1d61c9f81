import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pressUntil } from './hands.ts';
import {
	expectForEveryone,
	expectNoAxeViolations,
	expectNoConsoleErrors,
	holdScripts,
	openPage,
	startServer,
	type PageOptions,
	type Site
} from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

/** A page on which the map comes to life. */
const openMap = (options?: PageOptions) => openPage(site, { liveMap: true, ...options });
const ready = (page: Page) => page.waitForSelector('[data-map-state="ready"]', { timeout: 60_000 });
const heading = (page: Page) => page.locator('h1').innerText();
/** Its address, once that has been the same for a while. */
async function atRest(page: Page): Promise<string> {
	let last = '';
	await expect
		.poll(() => (last === page.url() ? 'same' : ((last = page.url()), 'moved')), { interval: 800 })
		.toBe('same');
	return last;
}
/** Pixels of the map that have the colour of what is chosen. */
async function accentOnMap(page: Page): Promise<number> {
	const picture = await page.locator('[data-map-state]').screenshot();
	const [red = 0, green = 0, blue = 0] = await page.evaluate(() => {
		const probe = document.body.appendChild(document.createElement('i'));
		probe.style.color = 'var(--accent)';
		const color = getComputedStyle(probe).color;
		probe.remove();
		return (color.match(/\d+/g) ?? []).map(Number);
	});
	const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
	let found = 0;
	for (let at = 0; at < data.length; at += info.channels) {
		const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
		if (Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue) < 12) found++;
	}
	return found;
}
const total = async (page: Page) =>
	Number.parseInt(await page.locator('h2[aria-live]').innerText());

describe('a visitor without script', () => {
	it('sees a gemeente among its neighbours, and prints it on one sheet', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/?gemeente=GM0794');
		const names = await page.locator('[data-map-names] text').allTextContents();
		expect(names.map((name) => name.trim())).toEqual(expect.arrayContaining(['Helmond', 'Deurne']));
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});

	it('sees the map, the legend and the list at once', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/');
		expect(await page.locator('a.area').count()).toBe(14);
		expect(await page.getByText('volgens programma 2018').first().isVisible()).toBe(true);
		expect(await page.locator('article.card').count()).toBe(30);
		const shape = await page.locator('[data-area="PV20"]').boundingBox();
		expect(shape?.width).toBeGreaterThan(50);
	});

	it('follows an area on the map and finds a place by its name', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/');
		await page.locator('[data-area="oost-brabant"]').click();
		await expect.poll(() => heading(page)).toBe('Oost-Brabant');
		await page.goto('/?q=den+haag');
		await page.getByRole('link', { name: /Den Haag.*gemeente/ }).click();
		await page.waitForURL(/gemeente=GM0518/);
		await page.locator('.who').getByText('Margot Koekkoek').waitFor();
	});

	it('sees what is near a gemeente that has nothing yet', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/?gemeente=GM1659');
		await page
			.getByRole('heading', { name: 'Nog geen kindcentra of praktijken in Laarbeek' })
			.waitFor();
		expect(await page.getByText(/km hiervandaan/).count()).toBe(5);
		expect(await page.getByRole('link', { name: 'Alles in Oost-Brabant' }).isVisible()).toBe(true);
	});

	it('sees the chosen gemeente up close, with its border and its name', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/?gemeente=GM0794');
		const outline = await page.locator('[data-map] path.selected').last().boundingBox();
		expect(outline?.width).toBeGreaterThan(40);
		expect(await page.locator('[data-map-names] tspan', { hasText: /^Helmond$/ }).isVisible()).toBe(
			true
		);
	});
});

describe('a visitor on a laptop', () => {
	it('loses nothing that was typed before the script came', async () => {
		const page = await openPage(site);
		const letIn = await holdScripts(page);
		await page.goto('/', { waitUntil: 'commit' });
		await page.locator('#zoek').fill('mondomijn');
		await page.locator('summary', { hasText: 'Sector' }).click();
		await page.getByLabel('Kinderopvang', { exact: false }).first().check();
		letIn();
		await page.waitForURL(/q=mondomijn/);
		await page.waitForURL(/sector=ko/);
		await expect.poll(() => page.locator('#zoek').inputValue()).toBe('mondomijn');
		expect(await page.getByLabel('Kinderopvang', { exact: false }).first().isChecked()).toBe(true);
		expectNoConsoleErrors(page);
	});

	it('comes back from another page to the map as it was, with its legend and layers', async () => {
		const page = await openPage(site);
		await page.goto('/');
		const boxes = () =>
			page.evaluate(() =>
				['.legend', '[data-map]'].map((part) =>
					JSON.stringify(document.querySelector(part)?.getBoundingClientRect())
				)
			);
		const before = await boxes();
		await page
			.getByRole('navigation')
			.getByRole('link', { name: 'Kindcentra', exact: true })
			.click();
		await page.waitForURL('**/kindcentra');
		await page.goBack();
		await page.getByRole('navigation', { name: 'Laag van de kaart' }).waitFor();
		expect(await boxes()).toEqual(before);
	});

	it('sees on the map what a shared link is about', async () => {
		const drawn = await openPage(site, { javascript: false });
		await drawn.goto('/?keuze=casa-pijnacker');
		expect(await drawn.locator('[data-map] path.pin').count()).toBe(3);
		const page = await openMap();
		await page.goto('/');
		await ready(page);
		const without = await accentOnMap(page);
		await page.goto('/?keuze=casa-pijnacker');
		await ready(page);
		await expect.poll(() => accentOnMap(page), { timeout: 60_000 }).toBeGreaterThan(without + 40);
	});

	it('keeps what was chosen while a slow line still looked for what was typed', async () => {
		const page = await openMap();
		let answer = () => {};
		const gate = new Promise<void>((resolve) => (answer = resolve));
		await page.route('**/kaart.json', async (route) => {
			await gate;
			await route.continue();
		});
		await page.goto('/');
		await ready(page);
		const looked = page.waitForRequest(
			(request) => /zoeken\.json/.test(request.url()) && !/aantal/.test(request.url())
		);
		await page.locator('#zoek').pressSequentially('helmond');
		await looked;
		await page
			.getByRole('option', { name: /^Helmond.*gemeente/ })
			.first()
			.dispatchEvent('click');
		answer();
		await page.waitForURL(/gemeente=GM0794/);
		await expect.poll(() => heading(page)).toBe('Helmond');
		await expect.poll(() => page.locator('#zoek').inputValue()).toBe('');
		await page.waitForLoadState('networkidle');
		expect(page.url()).toContain('gemeente=GM0794');
	});

	it('keeps a filter that is still on its way while the map is moved', async () => {
		const page = await openMap();
		let answer = () => {};
		const gate = new Promise<void>((resolve) => (answer = resolve));
		await page.route('**/kaart.json', async (route) => {
			await gate;
			await route.continue();
		});
		await page.goto('/');
		await ready(page);
		await page.locator('summary', { hasText: 'Sector' }).click();
		await page.getByRole('checkbox', { name: /^Kinderopvang/ }).check();
		// chosen, though nothing can be shown yet
		await page.getByRole('link', { name: 'Weg met Sector Kinderopvang' }).waitFor();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		// every link goes on from what was asked for, and so from where the map came to rest
		await page.locator('a[href*="laag=aantal"][href*="sector=ko"][href*="kaart="]').waitFor();
		answer();
		await page.waitForURL(/sector=ko.*kaart=/);
		await page.goBack();
		await page.waitForURL((url) => url.search === '');
		await page
			.getByRole('link', { name: 'Weg met Sector Kinderopvang' })
			.waitFor({ state: 'detached' });
		expectNoConsoleErrors(page);
	});

	it('types Helmond, sees area, ambassador and practices, and shares exactly that view', async () => {
		const page = await openMap();
		await page.goto('/?gebied=limburg');
		await ready(page);
		await pressUntil(page, '/', page.locator('#zoek:focus'));
		await page.keyboard.type('helmon');
		await page.getByRole('option', { name: /^Helmond/ }).waitFor();
		await page.waitForURL(/q=helmon/);
		expect(await page.getByText('Niets past bij alles').isVisible()).toBe(false);
		await page.keyboard.press('ArrowDown');
		await page.getByRole('option', { name: /^Helmond/, selected: true }).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/gemeente=GM0794/);
		await expect.poll(() => heading(page)).toBe('Helmond');
		await page.getByText('gemeente in Oost-Brabant').waitFor();
		await page.locator('.who').getByText('Angelique Sterken').waitFor();
		await page.getByRole('link', { name: 'Mondomijn' }).waitFor();

		const canvas = await page.locator('.canvas').boundingBox();
		if (!canvas) throw new Error('no canvas');
		await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
		// The wheel is for a map that has come to rest, and so is the address.
		await expect
			.poll(() => page.mouse.wheel(0, 300).then(() => page.url()), { interval: 1000 })
			.toMatch(/kaart=/);
		const shared = await atRest(page);

		const other = await openMap();
		await other.goto(shared);
		await ready(other);
		expect(await heading(other)).toBe('Helmond');
		expect(other.url()).toBe(shared);
		expectNoConsoleErrors(page);
		expectNoConsoleErrors(other);
	});

	it('reads first what lies in the middle of the map', async () => {
		const page = await openMap();
		await page.goto('/');
		await ready(page);
		const first = () => page.locator('.cards strong').first().innerText();
		const usual = await first();
		const canvas = await page.locator('.canvas').boundingBox();
		if (!canvas) throw new Error('no canvas');
		// the far north
		await page.mouse.move(canvas.x + canvas.width * 0.8, canvas.y + canvas.height * 0.15);
		await expect
			.poll(() => page.mouse.wheel(0, -600).then(() => page.url()), { interval: 1000 })
			.toMatch(/kaart=(8|9|1\d)/);
		await page.getByText('Wat midden op de kaart ligt').waitFor();
		const shared = await atRest(page);
		await expect.poll(first).not.toBe(usual);
		const near = await first();

		const other = await openPage(site, { javascript: false });
		await other.goto(shared);
		expect(await other.locator('.cards strong').first().innerText()).toBe(near);
		await page.getByRole('button', { name: 'Toon heel Nederland' }).click();
		await expect.poll(first).toBe(usual);
		expectNoConsoleErrors(page);
	});

	it('narrows with filters and goes back with the browser', async () => {
		const page = await openMap();
		await page.goto('/?gebied=oost-brabant');
		await ready(page);
		const all = await total(page);
		await page.locator('summary', { hasText: 'Sector' }).click();
		await page.getByRole('checkbox', { name: /Jeugdhulp/ }).check();
		await page.waitForURL(/sector=jh/);
		await expect.poll(() => total(page)).toBeLessThan(all);
		expect(await total(page)).toBeGreaterThan(0);
		await page.goBack();
		await page.waitForURL((url) => !url.search.includes('sector'));
		await expect.poll(() => total(page)).toBe(all);
	});

	it('chooses an area and a kindcentrum on the map itself', async () => {
		const page = await openMap();
		await page.goto('/');
		await ready(page);
		const canvas = await page.locator('.canvas').boundingBox();
		if (!canvas) throw new Error('no canvas');
		// somewhere in Drenthe
		await page.mouse.click(canvas.x + canvas.width * 0.78, canvas.y + canvas.height * 0.28);
		await page.waitForURL(/gebied=(drenthe|groningen|friesland|overijssel)/);
		await page.goto('/');
		await ready(page);
		// From the list, too, it opens beside the map, and reading goes on there.
		await page.getByRole('link', { name: 'Mondomijn' }).click();
		await page.waitForURL(/keuze=mondomijn-helmond/);
		await page.getByRole('link', { name: 'Lees meer over dit kindcentrum' }).waitFor();
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('keuze');
		expect(await page.getByRole('heading', { name: 'Kindcentra in Nederland' }).count()).toBe(0);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.search.includes('keuze'));
		// The address changes a moment before the page does.
		const card = page.getByRole('link', { name: 'Lees meer over dit kindcentrum' });
		await card.waitFor({ state: 'detached' });
		const row = page.getByRole('link', { name: 'Mondomijn' });
		await expect.poll(() => row.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	it('points at a gemeente up close, reads about it and chooses it, also by keyboard', async () => {
		const page = await openMap();
		await page.goto('/?gebied=oost-brabant');
		await ready(page);
		const canvas = await page.locator('.canvas').boundingBox();
		if (!canvas) throw new Error('no canvas');
		const [x, y] = [canvas.x + canvas.width * 0.5, canvas.y + canvas.height * 0.5];
		const tooltip = page.locator('.tooltip');
		// the sharper boundaries and the items come a moment after the map
		await expect
			.poll(async () => {
				await page.mouse.move(x, y);
				await page.mouse.move(x + 1, y);
				return (await tooltip.count()) > 0 ? tooltip.innerText() : '';
			})
			.toMatch(/gemeente in Oost-Brabant\s+Angelique Sterken\s+.*kindcentra (en|of) praktijken/);
		const name = (await tooltip.locator('strong').innerText()).trim();
		await page.mouse.click(x + 1, y);
		await page.waitForURL(/gemeente=GM\d{4}$/);
		await expect.poll(() => heading(page)).toBe(name);

		const picker = page.getByRole('listbox', { name: /Gebieden en plaatsen/ });
		await picker.focus();
		await expect
			.poll(() => picker.getByRole('option').innerText())
			.toMatch(/, gemeente in Oost-Brabant, Angelique Sterken, /);
		await page.keyboard.press('ArrowRight');
		const [next] = (await picker.getByRole('option').innerText()).split(', gemeente');
		await page.keyboard.press('Enter');
		await expect.poll(() => heading(page)).toBe(next);
		expectNoConsoleErrors(page);
	});

	it('walks over the map by keyboard and hears what is there', async () => {
		const page = await openMap();
		await page.goto('/');
		await ready(page);
		const picker = page.getByRole('listbox', { name: /Gebieden en plaatsen/ });
		await picker.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => picker.getByRole('option').innerText()).toMatch(/, \d+ gemeenten/);
		const [spoken] = (await picker.getByRole('option').innerText()).split(', ');
		await page.keyboard.press('Enter');
		await page.waitForURL(/gebied=/);
		await expect.poll(() => heading(page)).toBe(spoken);
	});

	it('asks with ? which keys there are, also in the list and the scan', async () => {
		const page = await openPage(site);
		for (const path of ['/', '/kindcentra', '/regio-scan']) {
			await page.goto(path);
			await pressUntil(page, '?', page.getByRole('dialog', { name: 'Toetsen' }));
			await expectNoAxeViolations(page);
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'detached' });
		}
		expectNoConsoleErrors(page);
	});

	it('opens a chip below all chips, and closes it with a click that chooses nothing', async () => {
		const page = await openPage(site);
		await page.goto('/');
		const sector = page.locator('details[name=facet]', { hasText: 'Sector' });
		await sector.locator('summary').click();
		const [panel, last] = await Promise.all([
			sector.locator('.panel').boundingBox(),
			page.locator('summary', { hasText: 'Meer' }).boundingBox()
		]);
		expect(panel?.y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
		const open = () => sector.getAttribute('open');
		// once it listens
		await expect.poll(() => page.keyboard.press('Escape').then(open)).toBeNull();
		await sector.locator('summary').click();
		const before = page.url();
		await page.locator('a.area').first().click();
		await expect.poll(open).toBeNull();
		expect(page.url()).toBe(before);
		expectNoConsoleErrors(page);
	});

	it('switches the layer, and the address says so', async () => {
		const page = await openMap();
		await page.goto('/');
		await ready(page);
		await page.getByRole('link', { name: 'Aantallen' }).click();
		await page.waitForURL(/laag=aantal/);
		const legend = page.getByText('aantal per gebied').first();
		await expect.poll(() => legend.isVisible()).toBe(true);
	});

	it('keeps the drawing where the browser has no WebGL', async () => {
		const page = await openPage(site);
		// the list is loaded when the map stands, or cannot
		const given = page.waitForResponse(/kaart\.json/, { timeout: 60_000 });
		await page.goto('/');
		await page.mouse.move(800, 300);
		await given;
		expect(await page.locator('[data-map-state]').getAttribute('data-map-state')).toBe('static');
		expect(await page.locator('a.area').first().isVisible()).toBe(true);
		await page.locator('[data-area="oost-brabant"]').click();
		await page.waitForURL(/gebied=oost-brabant/);
		await expect.poll(() => heading(page)).toBe('Oost-Brabant');
	});
});

describe('a visitor with a phone', () => {
	/** Moves fingers in the middle of the screen; `at` is how far down each of them is. */
	async function fingers(page: Page) {
		const session = await page.context().newCDPSession(page);
		return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: at.map((y) => ({ x: 195, y }))
			});
	}
	async function drag(page: Page, from: number, to: number) {
		const touch = await fingers(page);
		await touch('touchStart', from);
		for (let step = 1; step <= 10; step++)
			await touch('touchMove', from + ((to - from) * step) / 10);
		await touch('touchEnd');
	}
	const top = async (page: Page) =>
		(await page.getByRole('region', { name: 'Zoeken en resultaten' }).boundingBox())?.y ?? 0;

	it('pulls the list off the map, chooses there, and pushes it back', async () => {
		const page = await openMap({ width: 390, height: 844, touch: true });
		await page.goto('/');
		const half = await top(page);
		expect(half).toBeLessThan(500);
		const switched = page.getByRole('switch', { name: 'Grote kaart' });
		// The page listens to fingers a moment after it can be read.
		await expect
			.poll(
				async () => {
					await drag(page, half + 40, half + 250);
					return switched.isChecked();
				},
				{ timeout: 20_000 }
			)
			.toBe(true);
		await expect.poll(() => top(page)).toBeGreaterThan(half + 150);
		await ready(page);

		await page.getByRole('button', { name: /^Filters/ }).tap();
		await page.locator('summary', { hasText: 'Sector' }).tap();
		await page.getByRole('checkbox', { name: /^Jeugdhulp/ }).tap();
		await page.waitForURL(/sector=jh/);
		await page.getByRole('button', { name: /^Toon resultaten \(\d+/ }).tap();
		await page.getByRole('button', { name: 'Laag en legenda' }).tap();
		await page.getByRole('link', { name: 'Aantallen' }).tap();
		await page.waitForURL(/laag=aantal/);
		await page.getByRole('button', { name: 'Sluit' }).tap();

		const low = await top(page);
		await drag(page, low + 40, low - 150);
		await expect.poll(() => switched.isChecked()).toBe(false);
		await expect.poll(() => top(page)).toBeLessThan(low - 100);
		expectNoConsoleErrors(page);
	});

	it('sees what was tapped far down the list, and goes back to that row', async () => {
		const page = await openPage(site, { width: 390, height: 844, touch: true });
		await page.goto('/');
		const row = page.locator('.cards a').nth(15);
		const scrolled = () => page.evaluate(() => scrollY);
		await row.tap();
		const back = page.getByRole('link', { name: 'Terug naar de lijst' });
		await back.waitFor();
		await expect.poll(async () => (await back.boundingBox())?.y).toBeGreaterThan(64);
		expect((await back.boundingBox())?.y).toBeLessThan(844);
		await back.tap();
		await expect.poll(scrolled).toBeGreaterThan(844);
		await expect.poll(async () => (await row.boundingBox())?.y).toBeLessThan(844);
	});

	it('pinches the map, and the page keeps its size', async () => {
		const page = await openMap({ width: 390, height: 844, touch: true });
		await page.goto('/');
		const touch = await fingers(page);
		const pinch = async () => {
			await touch('touchStart', 230, 290);
			for (let step = 1; step <= 8; step++)
				await touch('touchMove', 230 - step * 8, 290 + step * 8);
			await touch('touchEnd');
		};
		await pinch();
		expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
		await ready(page);
		await pinch();
		await page.waitForURL(/kaart=[7-9]/);
		expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
	});

	it('on its side, sees map and list beside each other', async () => {
		const page = await openPage(site, { width: 844, height: 390, touch: true });
		await page.goto('/');
		const list = await page.getByRole('region', { name: 'Zoeken en resultaten' }).boundingBox();
		const map = await page.locator('[data-map-state]').boundingBox();
		expect(map?.x).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
		expect(map?.height).toBeGreaterThan(300);
		expect(
			await page.locator('h1').evaluate((one) => one.getBoundingClientRect().bottom)
		).toBeLessThan(390);
	});

	it('chooses much, and the row of it stays inside the screen', async () => {
		const page = await openPage(site, { width: 390, height: 844, touch: true });
		await page.goto('/?gebied=utrecht&sector=jh&sector=po&fase=start');
		expect(await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([
			390, 390
		]);
	});

	it('sees what was found when the keyboard has gone', async () => {
		const page = await openMap({ width: 390, height: 844, touch: true });
		await page.goto('/');
		const field = page.locator('#zoek');
		await field.tap();
		await field.pressSequentially('helmond');
		await page.getByRole('option', { name: /^Helmond.*gemeente/ }).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/gemeente=GM0794/);
		await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(false);
	});

	it('takes a name with a finger, and touches nothing that lies beneath', async () => {
		const page = await openMap({ width: 390, height: 844, touch: true });
		await page.goto('/');
		// over the buttons of the filters and of the layers, and over the cross of what was chosen
		for (const x of [40, 140, 300]) {
			await page.locator('#zoek').fill('helmond');
			await page
				.getByRole('option', { name: /^Helmond.*gemeente/ })
				.tap({ position: { x, y: 16 } });
			await page.waitForURL(/gemeente=GM0794/);
			await expect.poll(() => heading(page)).toBe('Helmond');
			expect(await page.locator(':popover-open').count()).toBe(0);
			expect(page.url()).toMatch(/gemeente=GM0794/);
		}
	});
});

describe('bad input', () => {
	it.each([
		'/?gebied=atlantis&sector=zz&kaart=99/99/99&laag=x&keuze=../&toon=-1&bij=a',
		`/?q=${'%3Cscript%3Ealert(1)%3C/script%3E'.repeat(200)}`,
		'/?gebied[]=x&q=%F0%9F%92%A9&kaart='
	])('is ignored part by part: %.60s', async (path) => {
		const page = await openPage(site, { javascript: false });
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(200);
		expect(await page.locator('a.area').count()).toBe(14);
	});

	it('is named, until something else is chosen', async () => {
		const page = await openPage(site);
		await page.goto('/?gemeente=GM9999&sector=jh&keuze=weg');
		const note = page.getByText(
			'Niet (meer) te vinden uit deze link: kindcentrum of praktijk, gemeente. U ziet de rest.'
		);
		await note.waitFor();
		await page.getByRole('link', { name: 'Weg met Sector Jeugdhulp' }).click();
		await note.waitFor({ state: 'detached' });
		await page.goto('/kindcentra?gebied=atlantis');
		const there = page.getByText('Niet (meer) te vinden uit deze link: gebied.');
		expect(await there.count()).toBe(1);
	});
});

it('is for everyone', async () => {
	const page = await openMap();
	await page.goto('/?gebied=oost-brabant&keuze=mondomijn-helmond');
	await ready(page);
	await expectForEveryone(page);
});
