import { parseFilters, type Filters, type Territories } from '#lib/kindcentra/filter.ts';
import { parseView, type MapPageView } from './view.ts';

/** What the address of the map page asks for. */
export interface MapPageQuery {
	filters: Filters;
	view: MapPageView;
}

export const parseQuery = (params: URLSearchParams, territories: Territories): MapPageQuery => ({
	filters: parseFilters(params, territories),
	view: parseView(params)
});
