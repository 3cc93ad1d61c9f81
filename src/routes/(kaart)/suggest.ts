import {
	fold,
	readPlaces,
	searchPlaces,
	type PlaceHit,
	type PlaceIndex
} from '#lib/areas/placeSearch.ts';
import type { Filters, Territories } from '#lib/kindcentra/filter.ts';
import type { Suggestion } from '#lib/ui/SearchField.svelte';

let index: Promise<PlaceIndex> | null = null;

/** Places, gemeenten and areas for a text; the index is fetched when someone starts to type. */
export async function suggestPlaces(text: string): Promise<Suggestion[]> {
	index ??= fetch('/geo/places.json')
		.then((response) => response.json())
		.then(readPlaces)
		.catch((error: unknown) => {
			index = null;
			throw error;
		});
	return searchPlaces(await index, text, 6)
		.filter(({ code }) => code !== 'NL')
		.map((hit) => ({ ...toSuggestion(hit), exact: fold(hit.alias ?? hit.name) === fold(text) }));
}

export function toSuggestion({ kind, code, name, alias, within }: PlaceHit): Suggestion {
	const detail = {
		gemeente: `gemeente${within ? ` in ${within}` : ''}`,
		plaats: `plaats in ${within}`,
		gebied: 'gebied'
	}[kind];
	return { id: `${code}/${name}`, label: alias ? `${alias} (${name})` : name, detail };
}

/** The filters for a suggestion: its gemeente, or its area by slug. */
export function filtersFor(id: string, filters: Filters, territories: Territories): Filters {
	const [code = '', name = ''] = id.split('/');
	if (code.startsWith('GM')) return { ...filters, gemeente: [code], area: [] };
	const area = territories.areas.find(
		({ slug, areaIds, name: own }) => slug === code || own === name || areaIds.join() === code
	);
	return area ? { ...filters, area: [area.slug], gemeente: [] } : { ...filters, text: name };
}
