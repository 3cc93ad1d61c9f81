import { loadPlaceIndex } from '#lib/areas/placeIndex.ts';
import { fold, searchPlaces, type PlaceHit } from '#lib/areas/placeSearch.ts';
import type { Territories } from '#lib/kindcentra/filter.ts';
import type { Suggestion } from '#lib/ui/SearchField.svelte';

export { loadPlaceIndex };

/** Places, gemeenten and areas for a text; their index is fetched when someone starts to type. */
async function suggestPlaces(text: string): Promise<Suggestion[]> {
	return searchPlaces(await loadPlaceIndex(), text, 6)
		.filter(({ code }) => code !== 'NL')
		.map((hit) => ({ ...toSuggestion(hit), exact: fold(hit.alias ?? hit.name) === fold(text) }));
}

const ITEMS = 3;
/** Places are there at once; names that take longer come too late for them. */
const PATIENCE = 400;
const tooLate = () => new Promise<Suggestion[]>((resolve) => setTimeout(resolve, PATIENCE, []));

/** Ambassadors by the beginnings of their names. */
export function suggestPeople(text: string, { ambassadors, areas }: Territories): Suggestion[] {
	const words = fold(text).split(' ');
	return ambassadors
		.filter(({ name }) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`)))
		.slice(0, ITEMS)
		.map(({ slug, name, areaIds }) => {
			const own = areas.filter((area) => areaIds.includes(area.areaIds.join()));
			return {
				id: `${slug}/${name}`,
				label: name,
				detail: `ambassadeur 2018: ${own.map((area) => area.name).join(', ')}`
			};
		});
}

/** Places and ambassadors, and below them the kindcentra and practices that the text finds. */
export async function suggestAll(text: string, territories: Territories): Promise<Suggestion[]> {
	const asked = suggestItems(text).catch(() => []);
	const named = await suggestPlaces(text).catch(() => []);
	const places = [...suggestPeople(text, territories), ...named];
	// Without a place there is nothing to show before the names.
	const items = await (places.length > 0 ? Promise.race([asked, tooLate()]) : asked);
	return [...places.slice(0, items.length > 0 ? ITEMS + 1 : undefined), ...items];
}

interface FoundItem {
	id: string;
	name: string;
	place: string;
	kind: 'kindcentrum' | 'practice';
	example: boolean;
	href: string;
}

async function suggestItems(text: string): Promise<Suggestion[]> {
	const response = await fetch(`/zoeken.json?${new URLSearchParams({ q: text })}&aantal=${ITEMS}`);
	if (!response.ok) return [];
	const found = (await response.json()) as FoundItem[];
	return found.map(({ id, name, place, kind, example, href }) => ({
		id,
		label: name,
		detail: `${example ? 'voorbeeld van een ' : ''}${kind === 'practice' ? 'praktijk' : 'kindcentrum'} in ${place}`,
		href
	}));
}

export function toSuggestion({ kind, code, name, alias, within }: PlaceHit): Suggestion {
	const detail = {
		gemeente: `gemeente${within ? ` in ${within}` : ''}`,
		plaats: `plaats in ${within}`,
		gebied: 'gebied'
	}[kind];
	return { id: `${code}/${name}`, label: alias ? `${alias} (${name})` : name, detail };
}
