import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPublicPages } from '../public-pages.ts';
import { WITHOUT_WEBGL } from '../browser.ts';
import { median, notMeasured, type Bench, type Measure, type Row } from './row.ts';

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

interface Report {
	categories: Record<string, { score: number | null }>;
	/** How fast the machine counted, which moves all scores: a quiet laptop has some 1500. */
	environment: { benchmarkIndex: number };
	audits: Record<string, { score: number | null; scoreDisplayMode: string; title: string }>;
}

/** Lighthouse's mobile scores of one page of each kind. */
export const measureLighthouse: Measure = async (bench) => {
	const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
	const rows: Row[] = [];
	try {
		for (const path of await listPublicPages(bench.site.url)) {
			rows.push(await measurePage(bench, path, join(folder, 'report.json')));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return rows;
};

async function measurePage({ site, browser, browserPath }: Bench, path: string, file: string) {
	const page = await browser.newPage({ baseURL: site.url });
	await page.goto(path);
	const hasMap = (await page.locator('[data-map-state]').count()) > 0;
	await page.close();
	const least = { ...aims, ...(hasMap && { performance: MAP_PERFORMANCE }) };
	const figure = `lighthouse: ${path}${hasMap ? ' (map)' : ''}`;
	const aim = Object.values(least).join(' / ');
	const reports: Report[] = [];
	const scoresOf = ({ categories }: Report, name: string) =>
		Math.round((categories[name]?.score ?? 0) * 100);
	const scores = () =>
		Object.keys(least).map((name) => median(reports.map((report) => scoresOf(report, name))));
	const reached = () => Object.values(least).every((limit, i) => (scores()[i] ?? 0) >= limit);
	let failure: string | null = null;
	// What misses its aim is measured again: one run of a busy machine says little.
	for (let run = 0; run < RUNS; run += 1) {
		if (reports.length === 1 && reached()) break;
		failure = await runLighthouse(site.url + path, file, browserPath);
		if (!failure) reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report);
	}
	const [report] = reports;
	if (!report) return notMeasured(figure, aim, failure ?? '');
	const missed = Object.values(report.audits).filter(
		({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0
	);
	const each = reports.map((one) => scoresOf(one, 'performance'));
	const speed = median(reports.map(({ environment }) => environment.benchmarkIndex));
	const note = [
		...(each.length > 1 ? [`median of ${each.join(', ')}`] : []),
		`machine ${speed.toFixed(0)}`,
		...missed.map(({ title }) => title)
	];
	return {
		figure,
		measured: `${scores().join(' / ')} (${note.join('; ')})`,
		aim: `≥ ${aim}`,
		reached: reached(),
		value: scores()[0] ?? null
	};
}

/** Writes the report to `file`; answers the last line of what went wrong, or null. */
function runLighthouse(url: string, file: string, browserPath: string): Promise<string | null> {
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
			resolve(code === 0 ? null : (complaint.trim().split('\n').at(-1) ?? `code ${code}`))
		);
	});
}
