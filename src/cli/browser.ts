import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Sentence } from './run.ts';

/** Arguments that also work as root. */
const ANYWHERE = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
/** Draws WebGL, without a graphics card. */
export const BROWSER_ARGUMENTS = [
	...ANYWHERE,
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist'
];
/** Draws pages without it, for far less work; only the last of these keeps the processor from it. */
export const WITHOUT_WEBGL = [...ANYWHERE, '--disable-gpu', '--disable-3d-apis'];

/** A Chromium without windows: a fifth less work for the journeys, which show none. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];
const MINUTES = 60_000;

/**
 * Path of a Chromium or Chrome that starts on this machine, or null: the lightest, or what measures
 * as visitors have it.
 */
export function findBrowser(want: 'light' | 'usual' = 'light'): string | null {
	const commands = want === 'light' ? [SHELL, ...WHOLE] : [...WHOLE, SHELL];
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const candidates = [
		process.env['CHROMIUM_PATH'] ?? '',
		...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
		...USUAL_PLACES,
		chromium.executablePath()
	];
	return candidates.find((path) => path && existsSync(path) && starts(path)) ?? null;
}

/** A downloaded browser may miss system libraries; asking its version finds out. */
function starts(path: string): boolean {
	if (process.platform !== 'linux') return true;
	return spawnSync(path, ['--version'], { timeout: MINUTES / 2 }).status === 0;
}

/**
 * Finds a browser, or installs one: through Playwright, else with apt-get where that is allowed.
 * @throws Sentence when neither works
 */
export function findOrInstallBrowser(want?: 'light' | 'usual'): string {
	const found = findBrowser(want);
	if (found) return found;
	for (const attempt of [downloadWithPlaywright, installWithApt]) {
		attempt();
		const installed = findBrowser(want);
		if (installed) return installed;
	}
	throw new Sentence(
		'Voor de browsertests is Chromium of Chrome nodig en installeren lukte niet: installeer er ' +
			'zelf een, of wijs hem aan met CHROMIUM_PATH.'
	);
}

function downloadWithPlaywright(): void {
	console.log('Geen browser gevonden; Chromium ophalen met Playwright …');
	execute(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], 3);
}

function installWithApt(): void {
	if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
	const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
	console.log('Chromium installeren met apt-get (duurt een paar minuten) …');
	execute(command, [...before, 'update', '-q'], 5);
	const install = [...before, 'install', '-y', '-q', '--no-install-recommends'];
	// Ubuntu has no shell apart.
	if (!execute(command, [...install, SHELL], 15)) execute(command, [...install, 'chromium'], 15);
}

function execute(command: string, args: string[], minutes: number): boolean {
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: minutes * MINUTES,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return status === 0;
}
