import { readFileSync } from 'node:fs';
import {
	readPlaces,
	searchPlaces,
	type PlaceHit,
	type PlaceIndex,
	type PlacesFile
} from './placeSearch.ts';

let index: PlaceIndex | null = null;
let otherNames: ReadonlyMap<string, string[]> | null = null;

let file: PlacesFile | null = null;

/** Read once, for both. */
const readFile = (): PlacesFile =>
	(file ??= JSON.parse(readFileSync('static/geo/places.json', 'utf8')) as PlacesFile);

/** Places, gemeenten and areas that `query` names; none when the index cannot be read. */
export function findPlaces(query: string, limit: number): PlaceHit[] {
	try {
		index ??= readPlaces(readFile());
		return searchPlaces(index, query, limit);
	} catch {
		return [];
	}
}

/** What people also call a gemeente and a place in it: "Den Bosch" for 's-Hertogenbosch. */
export function alsoCalled(place: string, gemeente: string): string[] {
	try {
		otherNames ??= namesOf(readFile());
	} catch {
		return [];
	}
	return [gemeente, `${place} in ${gemeente}`].flatMap((key) => otherNames?.get(key) ?? []);
}

const namesOf = ({ gemeenten, places }: PlacesFile) =>
	new Map([
		...gemeenten.map(([, name, , , , ...others]) => [name, others] as const),
		...places.map(
			([name, at, , , ...others]) => [`${name} in ${gemeenten[at]?.[1]}`, others] as const
		)
	]);
