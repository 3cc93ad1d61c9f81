import type { Filters, Territories } from '#lib/kindcentra/filter.ts';
import type { Suggestion } from '#lib/ui/SearchField.svelte';

/** What there is to choose for a text; how it is found is fetched when someone starts to type. */
export const suggestAll =
	(territories: Territories) =>
	async (text: string): Promise<Suggestion[]> =>
		(await import('./suggest.ts')).suggestAll(text, territories);

/** The filters for a suggestion: its gemeente, its area by slug, or its ambassador. */
export function filtersFor(id: string, filters: Filters, territories: Territories): Filters {
	const [code = '', name = ''] = id.split('/');
	if (code.startsWith('GM')) return { ...filters, gemeente: [code], area: [] };
	if (territories.ambassadors.some(({ slug }) => slug === code))
		return { ...filters, ambassador: [code], gemeente: [], area: [] };
	const area = territories.areas.find(
		({ slug, areaIds, name: own }) => slug === code || own === name || areaIds.join() === code
	);
	return area ? { ...filters, area: [area.slug], gemeente: [] } : { ...filters, text: name };
}
