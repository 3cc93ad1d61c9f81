import { parseFilters, writeFilters, type Filters } from '#lib/kindcentra/filter.ts';
import type { Territories } from '#lib/kindcentra/filter.ts';
import { parseSort, writeSort, type Sort } from '#lib/kindcentra/sort.ts';

/** All that the address of the list page says. */
export interface ListView {
	filters: Filters;
	sort: Sort;
	table: boolean;
	/** From 1. */
	page: number;
}

export const PAGE_SIZE = 24;
const MAX_PAGE = 10_000;

/** Reads the view from a URL; nonsense is left out part by part. */
export function parseListView(params: URLSearchParams, territories: Territories): ListView {
	const sort = parseSort(params.get('sorteer'));
	const page = Number(params.get('pagina'));
	return {
		filters: parseFilters(params, territories),
		// Nearness needs a point, which only the map has.
		sort: sort.key === 'dichtbij' ? parseSort(null) : sort,
		table: params.get('weergave') === 'tabel',
		page: Number.isInteger(page) && page > 1 ? Math.min(page, MAX_PAGE) : 1
	};
}

/** Parameters beside the filters; what is as usual is left out. */
export function viewParameters({ sort, table, page }: Omit<ListView, 'filters'>) {
	const parameters: [string, string][] = [];
	if (sort.key) parameters.push(['sorteer', writeSort(sort)]);
	if (table) parameters.push(['weergave', 'tabel']);
	if (page > 1) parameters.push(['pagina', String(page)]);
	return parameters;
}

/** Address of the list page with this view. */
export function listHref(view: ListView): string {
	const params = writeFilters(view.filters);
	for (const [name, value] of viewParameters(view)) params.append(name, value);
	return params.size > 0 ? `/kindcentra?${params}` : '/kindcentra';
}
