import { budgets, checkBuild, checkPlaces, checkSize, checkTable } from './checks.ts';
import { buildDetail } from './detail.ts';
import { readWorld } from './neighbours.ts';
import { fitOverview } from './overview.ts';
import { buildPlaces, readCities } from './places.ts';
import type { Source } from './source.ts';

/** The files of `static/geo/`, by name. */
export type Files = Record<keyof typeof budgets, string>;

/** A build that may not be published; the message names the first problems. */
export class FailedChecks extends Error {
	readonly problems: string[];
	constructor(problems: string[]) {
		super(`${problems.length} checks failed: ${problems.slice(0, 3).join('; ')}.`);
		this.problems = problems;
	}
}

/**
 * Builds and checks everything from one source, without writing.
 * @throws FailedChecks when anything is wrong
 */
export function makeFiles(source: Source): Files {
	insist(checkTable(source));
	const detail = buildDetail(source, readWorld());
	const overview = fitOverview(detail, source, budgets['overview.json']);
	const places = buildPlaces(detail, readCities());
	const files: Files = {
		'overview.json': JSON.stringify(overview),
		'detail.json': JSON.stringify(detail),
		'places.json': JSON.stringify(places)
	};
	const names = Object.keys(files) as (keyof Files)[];
	insist([
		...checkBuild(source, { overview, detail }),
		...checkPlaces(places, detail),
		...names.flatMap((name) => checkSize(name, files[name]))
	]);
	return files;
}

function insist(problems: string[]): void {
	if (problems.length > 0) throw new FailedChecks(problems);
}
