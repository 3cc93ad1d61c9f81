import { parseFilters, type Filters, type Territories } from '#lib/kindcentra/filter.ts';
import { address, closed, parseView, type MapPageView } from './view.ts';

/** What the address of the map page asks for. */
export interface MapPageQuery {
	filters: Filters;
	view: MapPageView;
}

export const parseQuery = (params: URLSearchParams, territories: Territories): MapPageQuery => ({
	filters: parseFilters(params, territories),
	view: parseView(params)
});

/** An area: the map looks there, the list shows what it has. */
const placeQuery = (
	{ filters, view }: MapPageQuery,
	place: Pick<MapPageQuery['filters'], 'area' | 'gemeente'>
) => ({
	filters: { ...filters, ...place },
	view: { ...closed(view), camera: null }
});
export const areaQuery = (query: MapPageQuery, { slug }: { slug: string }) =>
	placeQuery(query, { area: [slug], gemeente: [] });
/** A gemeente, likewise. */
export const gemeenteQuery = (query: MapPageQuery, code: string) =>
	placeQuery(query, { area: [], gemeente: [code] });
export function areaAddress(query: MapPageQuery, shape: { slug: string }): string {
	const { filters, view } = areaQuery(query, shape);
	return address(filters, view);
}
