import type { Viewer } from '#lib/accounts/accounts.ts';
import { isCalled } from '#lib/areas/placeSearch.ts';
import { findPlaces } from '#lib/areas/places.server.ts';

/** More places than that share no name. */
const NAMESAKES = 30;

/** Where to put the pin for a place that is only named. */
export interface NamedPoint {
	place: string;
	lon?: number | undefined;
	lat?: number | undefined;
}

/**
 * The point of the place or gemeente that is called `name` as it is written there; of
 * namesakes the one where the viewer works. Without a point when nothing is called so.
 */
export function placeNamed({ areaIds }: Pick<Viewer, 'areaIds'>, name: string): NamedPoint {
	const hits = findPlaces(name, NAMESAKES).filter(
		(hit) => hit.kind !== 'gebied' && isCalled(hit, name)
	);
	const near = hits.filter(({ code }) => areaIds.has(code));
	const hit = near[0] ?? hits[0];
	if (!hit) return { place: name };
	const [lon, lat] = hit.point;
	return { place: hit.alias ?? hit.name, lon, lat };
}
