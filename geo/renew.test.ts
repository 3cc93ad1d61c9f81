import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
	mkdirSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feature } from 'geojson';
import type { Detail } from './detail.ts';
import { service, wholeCountry } from './pdok.fixture.ts';
import { publish } from './publish.ts';
import { renew } from './renew.ts';
import { readSource } from './source.ts';

const detail = JSON.parse(readFileSync('static/geo/detail.json', 'utf8')) as Detail;
let root: string;
let folders: { source: string; built: string };

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'geo-'));
	folders = { source: join(root, 'source'), built: join(root, 'built') };
	cpSync('geo/source', folders.source, { recursive: true });
	cpSync('static/geo', folders.built, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Every file and what is in it. */
const content = () =>
	Object.fromEntries(
		readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => {
				const path = join(entry.parentPath, entry.name);
				return [path, readFileSync(path, 'utf8')];
			})
	);

describe('renew', { timeout: 60_000 }, () => {
	it('builds, checks and swaps in the whole country', async () => {
		await renew(2025, folders, service(wholeCountry(detail)));
		const source = readSource(folders.source);
		const ours = readSource('geo/source');
		expect(source.rows).toEqual(ours.rows.toSorted((a, b) => a.code.localeCompare(b.code)));
		const built = JSON.parse(readFileSync(join(folders.built, 'overview.json'), 'utf8')) as Detail;
		expect(built.meta).toMatchObject({
			year: 2025,
			credit: ['© Kadaster / CBS, 2025', 'Natural Earth']
		});
		expect(built.objects.areas.geometries).toHaveLength(14);
		expect(readdirSync(folders.built).sort()).toEqual(readdirSync('static/geo').sort());
	});

	const dropped = (gemeenten: Feature[]) => gemeenten.slice(0, 200);
	const broken = ([first, ...rest]: Feature[]) => [
		{ ...first, geometry: { type: 'Polygon', coordinates: [[[5, 52]]] } } as Feature,
		...rest
	];
	const overlapping = ([first, second, ...rest]: Feature[]) => [
		{ ...first, geometry: second?.geometry } as Feature,
		second as Feature,
		...rest
	];
	it.each([
		['too few gemeenten', wholeCountry(detail, dropped), '200 gemeenten in 2025, not 342'],
		['a broken ring', wholeCountry(detail, broken), 'is niet gesloten'],
		['two gemeenten on one spot', wholeCountry(detail, overlapping), /\d+ checks failed: detail/],
		[
			'a service that fails half way',
			wholeCountry(detail).filter(([part]) => !part.startsWith('prov')),
			'niet bereikbaar'
		]
	])('leaves every old file in place after %s', async (_, answers, sentence) => {
		const before = content();
		await expect(renew(2025, folders, service(answers))).rejects.toThrow(sentence);
		expect(content()).toEqual(before);
	});
});

describe('publish', () => {
	it('puts back what was swapped when a later file cannot be', () => {
		const [good, bad] = [join(root, 'a.txt'), join(root, 'folder')];
		writeFileSync(good, 'old');
		mkdirSync(join(bad, 'not empty'), { recursive: true });
		expect(() => publish({ [good]: 'new', [bad]: 'new' })).toThrow(/EISDIR|ENOTEMPTY|directory/);
		expect(readFileSync(good, 'utf8')).toBe('old');
		expect(readdirSync(root).filter((name) => name.endsWith('.new'))).toEqual([]);
	});

	it('removes a file that was not there before', () => {
		const [fresh, bad] = [join(root, 'fresh.txt'), join(root, 'folder')];
		mkdirSync(bad);
		expect(() => publish({ [fresh]: 'new', [bad]: 'new' })).toThrow(/EISDIR|ENOTEMPTY|directory/);
		expect(readdirSync(root)).not.toContain('fresh.txt');
	});
});
