import { join } from 'node:path';
import { toSource, writeSource } from './convert.ts';
import { makeFiles } from './make.ts';
import { fetchRegions } from './pdok.ts';
import { publish } from './publish.ts';

/**
 * Fetches the boundaries of a year from PDOK, builds and checks everything out of them, and only
 * then replaces the source and the built files, all together.
 *
 * @param folders where the source and the built files stand
 * @throws PdokError or FailedChecks; then every old file is still in place
 */
export async function renew(
	year: number,
	folders: { source: string; built: string },
	get: typeof fetch = fetch
): Promise<void> {
	const gemeenten = await fetchRegions('gemeente', /^GM\d{4}$/, year, get);
	const corop = await fetchRegions('coropgebied', /^CR\d{2}$/, year, get);
	const provinces = await fetchRegions('provincie', /^PV\d{2}$/, year, get);
	const source = toSource(year, { gemeenten, corop, provinces });
	const files = makeFiles(source);
	const within = (folder: string, texts: Record<string, string>) =>
		Object.entries(texts).map(([name, text]) => [join(folder, name), text] as const);
	publish(
		Object.fromEntries([
			...within(folders.source, writeSource(source)),
			...within(folders.built, files)
		])
	);
}
