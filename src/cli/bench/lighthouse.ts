import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPublicPages } from '../public-pages.ts';
import { WITHOUT_WEBGL } from '../browser.ts';
import { median, notMeasured, type Bench, type Measure, type Row } from './row.ts';
import { serveWithoutHeader } from './without-header.ts';

/**
 * Fetched by npm when it is wanted: 114 packages and 176 MB are too much for every fresh clone
 * (README, Decisions).
 */
const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Least scores; a page with a map has to draw it without a graphics card here. */
const aims = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const MAP_PERFORMANCE = 85;
/** At the most, of a page that misses its aim. */
const RUNS = 3;
/**
 * Lighthouse comes from an empty page, and to one with this header a browser goes in a new process,
 * whose beginning counts as work of the page. What misses its speed is measured without it as well:
 * the difference is the price of the header, which every response has to carry (README, Decisions).
 */
const NEW_PROCESS = 'cross-origin-opener-policy';

interface Report {
	categories: Record<string, { score: number | null }>;
	/** How fast the machine counted, which moves all scores: a quiet laptop has some 1500. */
	environment: { benchmarkIndex: number };
	audits: Record<string, { score: number | null; scoreDisplayMode: string; title: string }>;
}

/** Lighthouse's mobile scores of one page of each kind. */
export const measureLighthouse: Measure = async (bench) => {
	const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
	const plain = await serveWithoutHeader(bench.site.url, NEW_PROCESS);
	const rows: Row[] = [];
	try {
		for (const path of await listPublicPages(bench.site.url)) {
			rows.push(await measurePage(bench, plain.url, path, join(folder, 'report.json')));
		}
	} finally {
		plain.close();
		rmSync(folder, { recursive: true, force: true });
	}
	return rows;
};

/** @param plain address of the same site without the header of `NEW_PROCESS` */
async function measurePage(
	{ site, browser, browserPath }: Bench,
	plain: string,
	path: string,
	file: string
): Promise<Row> {
	const page = await browser.newPage({ baseURL: site.url });
	await page.goto(path);
	const hasMap = (await page.locator('[data-map-state]').count()) > 0;
	await page.close();
	const least = { ...aims, ...(hasMap && { performance: MAP_PERFORMANCE }) };
	const figure = `lighthouse: ${path}${hasMap ? ' (map)' : ''}`;
	const aim = Object.values(least).join(' / ');
	const scores = (reports: Report[]) =>
		Object.keys(least).map((name) => median(reports.map((report) => scoreOf(report, name))));
	const reached = (reports: Report[]) =>
		Object.values(least).every((limit, i) => (scores(reports)[i] ?? 0) >= limit);
	/** Up to `RUNS` reports: what misses its aim is measured again, one busy moment says little. */
	async function measureAt(address: string) {
		const reports: Report[] = [];
		let failure = '';
		for (let run = 0; run < RUNS; run += 1) {
			if (reports.length === 1 && reached(reports)) break;
			const answer = await runLighthouse(address + path, file, browserPath);
			if (typeof answer === 'string') failure = answer;
			else reports.push(answer);
		}
		return { reports, failure };
	}
	const { reports, failure } = await measureAt(site.url);
	const [report] = reports;
	if (!report) return notMeasured(figure, aim, failure);
	const [performance = 0] = scores(reports);
	const slow = performance < least.performance;
	const without = slow ? scores((await measureAt(plain)).reports)[0] : undefined;
	const missed = Object.values(report.audits).filter(
		({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0
	);
	const each = reports.map((one) => scoreOf(one, 'performance'));
	const speed = median(reports.map(({ environment }) => environment.benchmarkIndex));
	const note = [
		...(each.length > 1 ? [`median of ${each.join(', ')}`] : []),
		`machine ${speed.toFixed(0)}`,
		...(without === undefined ? [] : [`without ${NEW_PROCESS} ${without}`]),
		...missed.map(({ title }) => title)
	];
	return {
		figure,
		measured: `${scores(reports).join(' / ')} (${note.join('; ')})`,
		aim: `≥ ${aim}`,
		reached: reached(reports),
		value: performance
	};
}

/** Of 100. */
const scoreOf = ({ categories }: Report, name: string) =>
	Math.round((categories[name]?.score ?? 0) * 100);

/** The report, written to `file` on the way; or the last line of what went wrong. */
function runLighthouse(url: string, file: string, browserPath: string): Promise<Report | string> {
	// Nobody touches a map here, so none begins on a phone; and painting through an emulated graphics
	// card would take the processor from every page, also from those without any script.
	const flags = ['--headless=new', ...WITHOUT_WEBGL].join(' ');
	const child = spawn(
		'npm',
		[
			...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, '--quiet'],
			...['--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`]
		],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
			env: { ...process.env, CHROME_PATH: browserPath },
			shell: process.platform === 'win32'
		}
	);
	let complaint = '';
	child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
	return new Promise((resolve) => {
		child.on('error', (error) => resolve(error.message));
		child.on('exit', (code) =>
			resolve(
				code === 0
					? (JSON.parse(readFileSync(file, 'utf8')) as Report)
					: (complaint.trim().split('\n').at(-1) ?? `code ${code}`)
			)
		);
	});
}
