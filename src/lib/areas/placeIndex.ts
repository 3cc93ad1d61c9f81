import { readPlaces, type PlaceIndex } from './placeSearch.ts';

let index: Promise<PlaceIndex> | null = null;

/** The index of places in the browser: fetched when first asked for; a failure may be repeated. */
export function loadPlaceIndex(): Promise<PlaceIndex> {
	index ??= fetch('/geo/places.json')
		.then((response) => response.json())
		.then(readPlaces)
		.catch((error: unknown) => {
			index = null;
			throw error;
		});
	return index;
}
