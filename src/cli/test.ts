import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallBrowser } from './browser.ts';
import { buildIfChanged } from './build.ts';
import { run } from './run.ts';

/** The part of Vitest's JSON report that is read here. */
interface Report {
	numPassedTests: number;
	numFailedTests: number;
}

/** `npm test`: everything the tests need, the unit tests, the browser tests, and the counts. */
await run(() => {
	const browser = findOrInstallBrowser();
	console.log(`Browser: ${browser}`);
	buildIfChanged();
	const folder = mkdtempSync(join(tmpdir(), 'regiokaart-test-'));
	try {
		const suites = [
			runVitest('vite.config.ts', join(folder, 'unit.json'), browser),
			runVitest('src/e2e/vitest.config.ts', join(folder, 'e2e.json'), browser)
		];
		const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
		const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
		if (suites.some((suite) => suite.failed > 0 || suite.passed === 0)) process.exitCode = 1;
		console.log(`${passed} passed, ${failed} failed`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/** Runs one Vitest configuration and counts; a run that broke down counts as a failure. */
function runVitest(config: string, report: string, browser: string) {
	const { status } = spawnSync(
		process.execPath,
		[
			'node_modules/vitest/vitest.mjs',
			...['run', '--config', config, '--reporter', 'default', '--reporter', 'json'],
			...['--outputFile.json', report]
		],
		{
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, NODE_ENV: 'test', CHROMIUM_PATH: browser }
		}
	);
	let counts = { passed: 0, failed: 0 };
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
		counts = { passed: numPassedTests, failed: numFailedTests };
	} catch {
		console.error(`${config}: geen verslag`);
	}
	// A test file that does not load fails no test, and yet the run.
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}
