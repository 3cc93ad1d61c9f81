import type { Viewer } from '#lib/accounts/accounts.ts';
import type { AreaShape } from '#lib/areas/shapes.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import type { Bounds } from '#lib/map/projection.ts';
import type { StopRow, TourRow } from './queries.server.ts';
import type { SceneProblem, Slide, SlideBody } from './show.ts';

/** What scenes are resolved with. */
export interface SceneContext {
	db: Database;
	viewer: Viewer;
	now: Date;
	tour: TourRow;
	stops: StopRow[];
	shapes: AreaShape[];
	items: readonly MapItem[];
	/** The area of the scan that a stop lies in. */
	homeOf: (stop: StopRow) => AreaShape | null;
}

export type Problem = Pick<SceneProblem, 'code' | 'message' | 'href'>;
/** What is special to one kind of scene; the rest of its slide is the same for all. */
export interface Shown {
	title: string;
	body: SlideBody;
	view: Partial<Slide['view']>;
	footer: string;
	/** For the bar of the stage, where that is another one. */
	brief?: string;
}
/** What a scene shows and what to know about it, or why it shows nothing. */
export type Answer = (Shown & { problems: Problem[] }) | Problem;
export const fine = (shown: Shown): Answer => ({ ...shown, problems: [] });

/** Degrees around a place that are shown of it. */
const [NEAR_LON, NEAR_LAT] = [0.16, 0.1];

/** How far the surroundings of a place may reach out of its area, as a share of them. */
const BEYOND = 0.05;

/** Moved as far as it takes to be about the area: beyond a border there is nothing to see. */
export function onLand(
	[west, south, east, north]: Bounds,
	area: Pick<AreaShape, 'bounds'> | null
): Bounds {
	if (!area) return [west, south, east, north];
	const shift = (from: number, to: number, least: number, most: number) => {
		const beyond = (to - from) * BEYOND;
		if (most - least < to - from) return 0;
		return Math.max(0, least - beyond - from) || Math.min(0, most + beyond - to);
	};
	const right = shift(west, east, area.bounds[0], area.bounds[2]);
	const up = shift(south, north, area.bounds[1], area.bounds[3]);
	return [west + right, south + up, east + right, north + up];
}

/** `[west, south, east, north]` around a place, so many times as wide as usual. */
export const around = ({ lon, lat }: { lon: number; lat: number }, times = 1): Bounds => [
	lon - NEAR_LON * times,
	lat - NEAR_LAT * times,
	lon + NEAR_LON * times,
	lat + NEAR_LAT * times
];
