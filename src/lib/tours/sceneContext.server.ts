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
}
/** What a scene shows and what to know about it, or why it shows nothing. */
export type Answer = (Shown & { problems: Problem[] }) | Problem;
export const fine = (shown: Shown): Answer => ({ ...shown, problems: [] });

/** Degrees around a place that are shown of it. */
const [NEAR_LON, NEAR_LAT] = [0.16, 0.1];

/** `[west, south, east, north]` around a place, so many times as wide as usual. */
export const around = ({ lon, lat }: { lon: number; lat: number }, times = 1): Bounds => [
	lon - NEAR_LON * times,
	lat - NEAR_LAT * times,
	lon + NEAR_LON * times,
	lat + NEAR_LAT * times
];
