import autocannon from 'autocannon';
import { openDatabase } from '#lib/db/open.server.ts';
import { writeSetting } from '#lib/db/settings.server.ts';
import { visitor } from '#lib/accounts/accounts.ts';
import { listRounds, listScanAreas } from '#lib/scan/queries.server.ts';
import { EXAMPLE_ROUND_PREFIX, EXAMPLE_ROUND_TITLE } from '#lib/scan/scan.ts';
import { exampleCells } from '#lib/scan/seed/example.ts';
import { writeExampleRound } from '#lib/scan/seed.server.ts';
import { atMost, median, notMeasured, type Measure } from './row.ts';

const ROUNDS = 10;
const CONNECTIONS = 200;
const SECONDS = 10;
const RUNS = 5;

/** The scan dashboard with ten rounds: many readers at once while somebody writes, and its tasks. */
export const measureDashboard: Measure = async ({ site, browser }) => {
	const db = openDatabase(site.database);
	const areaIds = listScanAreas(db, visitor).map(({ id }) => id);
	const published = listRounds(db, visitor).length;
	for (let n = published; n < ROUNDS; n += 1) {
		const day = `${2010 + n}-05-01`;
		writeExampleRound(
			db,
			{
				id: `${EXAMPLE_ROUND_PREFIX}meting-${n}`,
				title: `${EXAMPLE_ROUND_TITLE}meting ${n}`,
				...{ referenceDate: day, dueOn: day, publishedAt: `${day}T12:00:00.000Z` }
			},
			exampleCells(0, areaIds)
		);
	}
	const url = `${site.url}/regio-scan`;
	const longest: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.addInitScript(() => {
			const tasks: number[] = [];
			Object.assign(window, { tasks });
			new PerformanceObserver((list) =>
				tasks.push(...list.getEntries().map(({ duration }) => duration))
			).observe({ type: 'longtask', buffered: true });
		});
		await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
		const seen = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
		longest.push(Math.max(0, ...seen));
		await page.close();
	}
	let writes = 0;
	const writer = setInterval(
		() => writeSetting(db, 'bench', String((writes += 1)), new Date()),
		100
	);
	const options = { url, connections: CONNECTIONS, timeout: 60 };
	await autocannon({ ...options, duration: 3 });
	const { latency, requests, errors, non2xx } = await autocannon({ ...options, duration: SECONDS });
	clearInterval(writer);
	db.$client.close();

	const figure = `dashboard of ${ROUNDS} rounds at ${CONNECTIONS} connections, p99 / p50`;
	const tasks = atMost(`dashboard: longest task (median of ${RUNS})`, median(longest), 100, {
		unit: 'ms'
	});
	if (requests.total === 0) return [notMeasured(figure, '≤ 3 ×', 'geen enkel antwoord'), tasks];
	const row = atMost(figure, latency.p99 / latency.p50, 3, { unit: '×', digits: 2 });
	return [
		{
			...row,
			measured: `${row.measured} (p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${requests.average.toFixed(0)}/s)`
		},
		atMost('dashboard: failed requests', errors + non2xx, 0, { unit: 'requests' }),
		tasks
	];
};
