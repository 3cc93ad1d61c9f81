import type { Viewer } from '#lib/accounts/accounts.ts';
import { gemeentenWithin } from '#lib/areas/gemeenteShapes.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { areaHref } from '#lib/areas/areas.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Bounds } from '#lib/map/projection.ts';
import { ambassadorsOf } from '#lib/people/queries.server.ts';
import type { MapItem } from './filter.ts';
import { nearby } from './queries.server.ts';
import { similarItems } from './similar.server.ts';

const NEARBY = 6;
/** Half the width and height of the small map, in degrees: about 40 by 30 kilometres. */
const [REACH_EAST, REACH_NORTH] = [0.3, 0.14];

/** What the page of a kindcentrum or practice tells of the place around it. */
export function surroundings(
	db: Database,
	viewer: Viewer,
	item: MapItem,
	/** Shown elsewhere on the page. */
	shown: readonly MapItem[] = []
) {
	const areas = listAreas(db, viewer).filter(({ id }) => item.areaIds.includes(id));
	const bounds: Bounds = [
		item.lon - REACH_EAST,
		item.lat - REACH_NORTH,
		item.lon + REACH_EAST,
		item.lat + REACH_NORTH
	];
	return {
		areas: areas.map((area) => ({ name: area.name, href: areaHref(area) })),
		// What is made up never stands beside the name of a person.
		ambassadors: item.example
			? []
			: ambassadorsOf(db, viewer, item.areaIds).map(({ name }) => name),
		nearby: nearby(db, viewer, [item.lon, item.lat], NEARBY, [
			item.id,
			...shown.map(({ id }) => id)
		]),
		similar: similarItems(db, viewer, item),
		shapes: areaShapes(db, viewer),
		gemeenten: gemeentenWithin(bounds),
		bounds
	};
}
