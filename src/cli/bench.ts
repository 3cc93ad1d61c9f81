import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { measureFirstView } from './bench/first-view.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { measureLoad } from './bench/load.ts';
import { measureMap } from './bench/map.ts';
import { measurePlan } from './bench/plan.ts';
import { measurePoints } from './bench/points.ts';
import type { Measure, Row } from './bench/row.ts';
import { measureDashboard } from './bench/dashboard.ts';
import { measureSaving } from './bench/saving.ts';
import { measureScript } from './bench/script.ts';
import { measureSearch } from './bench/search.ts';
import { measureStage } from './bench/stage.ts';
import { measureStart } from './bench/start.ts';
import { BROWSER_ARGUMENTS, findOrInstallBrowser } from './browser.ts';
import { buildIfChanged } from './build.ts';
import { firstLine, run, Sentence } from './run.ts';
import { startSite } from './site.ts';

/** Every subject, in the order of the table. */
const measures: Record<string, Measure> = {
	'first-view': measureFirstView,
	script: measureScript,
	start: measureStart,
	load: measureLoad,
	saving: measureSaving,
	dashboard: measureDashboard,
	map: measureMap,
	points: measurePoints,
	stage: measureStage,
	plan: measurePlan,
	search: measureSearch,
	lighthouse: measureLighthouse
};

/**
 * `npm run bench [-- NAME …]`: measures all subjects, or the named ones, on the built site with
 * example data, and prints one table and the same as JSON.
 */
await run(async () => {
	const names = process.argv.slice(2);
	const unknown = names.find((name) => !(name in measures));
	if (unknown) {
		throw new Sentence(`Kies uit: ${Object.keys(measures).join(', ')} (niet: ${unknown}).`);
	}
	const browserPath = findOrInstallBrowser('usual');
	buildIfChanged();
	const site = await startSite();
	const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_ARGUMENTS });
	const rows: Row[] = [];
	try {
		for (const [name, measure] of Object.entries(measures)) {
			if (names.length > 0 && !names.includes(name)) continue;
			console.error(`… ${name}`);
			rows.push(...(await attempt(name, () => measure({ site, browser, browserPath }))));
		}
	} finally {
		await browser.close();
		await site.dispose();
	}
	printTable(rows);
	const machine = { cpus: cpus().length, load: loadavg()[0], node: process.version };
	console.log(JSON.stringify({ date: new Date().toISOString(), machine, rows }, null, '\t'));
});

/** One subject that breaks down does not take the others with it. */
async function attempt(name: string, measure: () => Promise<Row[]>): Promise<Row[]> {
	try {
		return await measure();
	} catch (error) {
		const measured = `niet gemeten: ${firstLine(error)}`;
		return [{ figure: name, measured, aim: '', reached: null, value: null }];
	}
}

function printTable(rows: Row[]): void {
	const verdict = ({ reached }: Row) => (reached === null ? '?' : reached ? 'goed' : 'TE SLECHT');
	const lines = rows.map((row) => [row.figure, row.measured, row.aim, verdict(row)]);
	const table = [['wat', 'gemeten', 'doel', ''], ...lines];
	const widths = [0, 1, 2, 3].map((column) =>
		Math.max(...table.map((line) => (line[column] ?? '').length))
	);
	for (const line of table) {
		console.log(
			line
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()
		);
	}
}
