import type { Bounds, LonLat } from './projection.ts';

/**
 * What a map shows, said without any map library: `StaticMap` draws it as SVG on the server,
 * `engine` draws the same with MapLibre. Colours are names of design tokens ("wa-1" for
 * `var(--wa-1)`), so that every theme colours both alike.
 */
export interface MapScene {
	areas: MapArea[];
	/** Lies over the areas with a hatch and an outline of its own (a group of cities). */
	overlay?: MapArea;
	points: MapPoint[];
	/** The areas are what matters: points show up close only. */
	quiet?: boolean;
	/** A journey over the map: a dotted line along numbered places. */
	route?: MapStop[];
}

export interface MapStop {
	id: string;
	/** Stands in the mark: its number. */
	label: string;
	/** Stands beside it. */
	name: string;
	lon: number;
	lat: number;
	/** Where the journey is now: drawn larger. */
	current?: boolean;
	/** Words lie over its mark: only the line goes there. */
	covered?: boolean;
	/** Where its name stands; without it, where it finds room. */
	side?: Side;
}
export const sides = ['above', 'below', 'right', 'left'] as const;
export type Side = (typeof sides)[number];

/** What the licences of the boundaries ask to say beside a map; those abroad are public domain. */
export const BOUNDARIES_CREDIT = '© Kadaster / CBS, 2025';
export const MAP_CREDIT = `${BOUNDARIES_CREDIT} · Natural Earth`;

/** The stripes of a shared area in a tile of 8 by 8: twice as dense from three on. */
export const bandStrokes = (count: number) =>
	count > 2 ? 'M-1 5L5 -1M3 9L9 3M-1 9L9 -1M-1 1L1 -1M7 9L9 7' : 'M-1 5L5 -1M3 9L9 3';

/** The hatch of what nobody assessed, in a tile of 5 by 5. */
export const HATCH = 'M-1 -1L6 6M-1 4L1 6M4 -1L6 1';

/** The dots of the overlay, on the diagonal of a tile of `period`. */
export const OVERLAY_DOTS = { period: 5, path: 'M1.25 1.25h0M3.75 3.75h0' };

/** The lines of a name. As a block, "Midden-" above "Brabant", it takes less room: so with a figure under it. */
export const linesOf = ({
	name,
	value,
	stacked
}: Pick<MapArea, 'name' | 'value' | 'stacked'>): string[] =>
	[...(value || stacked ? name.split(/(?<=-)/) : [name]), value ?? ''].filter(Boolean);

export interface MapArea {
	/** Id of the polygon in the topology. */
	id: string;
	name: string;
	/** Also around the label, which so stands clear of stripes and lines. */
	fill: string;
	/** Stripes over the fill: `count` lines to a period, in token `color`. */
	bands?: { color: string; count: number };
	/** Diagonal hatch instead of a fill: nothing known. */
	hatched?: boolean;
	labelColor?: string;
	/** Where the label stands. */
	label: LonLat;
	bounds: Bounds;
	/** Short text under the name on the map, such as a count. */
	value?: string;
	/** Its name in lines, where it would reach out of the area. */
	stacked?: boolean;
	/** What is said of the area when it is pointed at or read aloud. */
	summary: string[];
	href: string;
}

/** What is written of an area or of a chosen place that is none. */
export type Name = Pick<MapArea, 'name' | 'label' | 'value' | 'stacked' | 'labelColor'> &
	Partial<Pick<MapArea, 'fill'>> & {
		/** How far below its point it stands, in lines, when not in the middle. */
		drop?: number;
	};

/** A chosen place that is no area of the map, and what lies around it. */
export type Place = Name & { path: string; around?: (Name & { path: string })[] };

export interface MapPoint {
	id: string;
	name: string;
	lon: number;
	lat: number;
	/** Drawn hollow: example data. */
	hollow: boolean;
	summary: string;
	href: string;
	/** Lines that stand beside it when it is chosen. */
	caption?: string[];
	side?: Side;
}

/** Splits off the area that lies over the others, and adds the points. */
export function sceneOf(
	{ areas, quiet = false }: { areas: MapArea[]; quiet?: boolean },
	overlayId: string,
	points: MapPoint[]
): MapScene {
	const overlay = areas.find(({ id }) => id === overlayId);
	const base = areas.filter((area) => area !== overlay);
	return { areas: base, points, quiet, ...(overlay && { overlay }) };
}
