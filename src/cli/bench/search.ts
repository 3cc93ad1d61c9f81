import { siteWithMany } from './many.ts';
import { atMost, median, notMeasured, quantile, type Measure, type Row } from './row.ts';

const [SERVER_ITEMS, BROWSER_ITEMS] = [100_000, 10_000];
const RUNS = 7;
/** What people type; asked for letter by letter, as the search field does. */
const typed = [
	...['kindcentrum de vlinder', 'brede school rotterdam', 'inclusie', 'opvang', 'jeugdhulp oss'],
	...['Alphen aan den Rijn', 'zonnebloem utrecht', 'kindcentrm', 'mondomjin', 'bibliotheek']
];

/** Search as you type among very many, and list, facets and map after a choice among many. */
export const measureSearch: Measure = async (bench) => [
	...(await onServer(bench.site.database)),
	...(await inBrowser(bench))
];

async function onServer(store: string): Promise<Row[]> {
	const many = await siteWithMany(store, SERVER_ITEMS);
	const ask = async (text: string) => {
		const query = new URLSearchParams({ q: text, aantal: '8' });
		const begin = performance.now();
		await (await fetch(`${many.url}/zoeken.json?${query}`)).arrayBuffer();
		return performance.now() - begin;
	};
	// The index is made in slices after the start; whoever searches meanwhile is answered too.
	const [start, early] = [performance.now(), [] as number[]];
	for (let whole = false; !whole;) {
		early.push(await ask('kindcentrum'));
		const answer = await fetch(`${many.url}/zoeken.json?q=bestaatniet`);
		whole = !((await answer.json()) as { partial?: boolean }).partial;
	}
	const made = (performance.now() - start) / 1000;
	const times: number[] = [];
	for (let run = 0; run < RUNS; run += 1)
		for (const text of typed)
			for (let letters = 2; letters <= text.length; letters += 1)
				times.push(await ask(text.slice(0, letters)));
	await many.end();
	const row = atMost(
		`search as you type among ${SERVER_ITEMS}: answer of the server, p99 of ${times.length}`,
		quantile(times, 0.99),
		20,
		{ unit: 'ms', digits: 1 }
	);
	const note = `p50 ${median(times).toFixed(1)} ms; index whole after ${made.toFixed(1)} s, meanwhile an answer in ${median(early).toFixed(0)} ms`;
	return [{ ...row, measured: `${row.measured} (${note})` }];
}

const inBrowser: Measure = async ({ site, browser }) => {
	const many = await siteWithMany(site.database, BROWSER_ITEMS);
	const page = await browser.newPage({
		baseURL: many.url,
		viewport: { width: 1280, height: 800 }
	});
	const figure = `search: list, facets and map after a choice among ${BROWSER_ITEMS}`;
	try {
		await page.goto('/');
		await page.waitForSelector('[data-map-state="ready"]', { timeout: 120_000 });
		await page.locator('summary', { hasText: 'Sector' }).click();
		const times: number[] = [];
		for (let run = 0; run < RUNS + 1; run += 1) {
			const time = await page.evaluate(async () => {
				const box = document.querySelector<HTMLInputElement>('input[name=sector]');
				const count = document.querySelector('h2[aria-live]');
				if (!box || !count) throw new Error('no choice to make');
				const begin = performance.now();
				const changed = new Promise<number>((resolve) => {
					const observer = new MutationObserver(() => {
						observer.disconnect();
						// The next frame shows it.
						requestAnimationFrame(() => resolve(performance.now() - begin));
					});
					observer.observe(count, { childList: true, characterData: true, subtree: true });
				});
				box.click();
				return changed;
			});
			// The first time compiles.
			if (run > 0) times.push(time);
			await page.waitForTimeout(1000);
		}
		return [atMost(`${figure} (median of ${RUNS})`, median(times), 100, { unit: 'ms', digits: 0 })];
	} catch (error) {
		return [notMeasured(figure, '≤ 100 ms', error instanceof Error ? error.message : '')];
	} finally {
		await page.close();
		await many.end();
	}
};
