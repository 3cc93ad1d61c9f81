import type { Bounds, LonLat } from '#lib/map/projection.ts';

/** A scannable area as a map needs it. */
export interface AreaShape {
	id: string;
	slug: string;
	name: string;
	gemeenten: number;
	caption: string | null;
	label: LonLat;
	/** Where the name stands with a figure under it, in a map without points. */
	figure?: LonLat;
	bounds: Bounds;
}

/** Id of the group of four cities that lies over the provinces. */
export const OVERLAY_AREA = 'g4';
