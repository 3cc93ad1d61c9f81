import { checkBuild, checkPlaces, checkSize } from './checks.ts';
import { buildDetail } from './detail.ts';
import { readWorld, type World } from './neighbours.ts';
import { buildOverview } from './overview.ts';
import { buildPlaces, readCities, type City } from './places.ts';
import type { Source } from './source.ts';

/** The files of `static/geo/`, by name. */
export type Files = { 'overview.json': string; 'detail.json': string; 'places.json': string };

/**
 * Builds and checks everything from one source, without writing.
 * @returns the files, and every problem that forbids publishing them
 */
export function makeFiles(
	source: Source,
	world: World = readWorld(),
	cities: City[] = readCities()
): { files: Files; problems: string[] } {
	const detail = buildDetail(source, world);
	const overview = buildOverview(detail, source);
	const places = buildPlaces(detail, cities);
	const files = {
		'overview.json': JSON.stringify(overview),
		'detail.json': JSON.stringify(detail),
		'places.json': JSON.stringify(places)
	};
	const names = Object.keys(files) as (keyof Files)[];
	const problems = [
		...checkBuild(source, { overview, detail }),
		...checkPlaces(places, detail),
		...names.flatMap((name) => checkSize(name, files[name]))
	];
	return { files, problems };
}
