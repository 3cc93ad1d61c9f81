import type { Filters, Territories } from '#lib/kindcentra/filter.ts';
import type { Suggestion } from '#lib/ui/SearchField.svelte';

/** What there is to choose for a text; how it is found is fetched when someone starts to type. */
export const suggestAll = async (text: string): Promise<Suggestion[]> =>
	(await import('./suggest.ts')).suggestAll(text);

/** The filters for a suggestion: its gemeente, or its area by slug. */
export function filtersFor(id: string, filters: Filters, territories: Territories): Filters {
	const [code = '', name = ''] = id.split('/');
	if (code.startsWith('GM')) return { ...filters, gemeente: [code], area: [] };
	const area = territories.areas.find(
		({ slug, areaIds, name: own }) => slug === code || own === name || areaIds.join() === code
	);
	return area ? { ...filters, area: [area.slug], gemeente: [] } : { ...filters, text: name };
}
