import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from './run.ts';

/** Written after a build that succeeded; the next build empties the folder, and so this. */
const STAMP = 'build/.sources';
const SOURCES = ['src', 'static', 'geo', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const TESTS = /^src\/e2e\/|\.test\.ts$/;

/**
 * Builds the site when its sources differ from those of the last build. Answers a hash of the
 * sources, which names this edition of the product.
 */
export function buildIfChanged(): string {
	const sources = hashSources();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return sources;
	const started = performance.now();
	console.log('Site bouwen (na elke wijziging eenmalig, ongeveer een halve minuut) …');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build'],
		{ encoding: 'utf8', maxBuffer: Infinity, env: { ...process.env, NODE_ENV: 'production' } }
	);
	if (status !== 0) {
		console.error(stdout + stderr);
		throw new Sentence('Het bouwen is niet gelukt; hierboven staat waarom.');
	}
	// Node looks for the kind of every module upwards from its folder; here it finds it at once.
	for (const folder of ['build/server', 'build/server/chunks']) {
		writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
	}
	writeFileSync(STAMP, sources);
	console.log(`Gebouwd in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
	return sources;
}

/** One hash over the names and contents of all files that make the product. */
function hashSources(): string {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap(listFiles)) {
		if (TESTS.test(path)) continue;
		const content = readFileSync(path);
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

function listFiles(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.map((name) => join(path, name).replaceAll('\\', '/'))
		.filter((name) => statSync(name).isFile())
		.sort();
}
