import { readFileSync } from 'node:fs';
import { readPlaces, searchPlaces, type PlaceHit, type PlaceIndex } from './placeSearch.ts';

let index: PlaceIndex | null = null;

/** Places, gemeenten and areas that `query` names; none when the index cannot be read. */
export function findPlaces(query: string, limit: number): PlaceHit[] {
	try {
		index ??= readPlaces(JSON.parse(readFileSync('static/geo/places.json', 'utf8')));
		return searchPlaces(index, query, limit);
	} catch {
		return [];
	}
}
