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

/** From this zoom on part of the country is out of sight. */
const CLOSE = 8;

/**
 * `[lon, lat]` of the middle of a map that was moved near: what lies there comes first in the list,
 * unless another order is asked for.
 */
export function middleOf({ filters, view }: MapPageQuery): readonly [number, number] | null {
	const { camera, near } = view;
	return camera && camera.zoom >= CLOSE && !near && !filters.text ? [camera.lon, camera.lat] : null;
}

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
