import type { MapArea } from './scene.ts';

/** How one entry of a legend is drawn: as the area it stands for. */
export type Swatch = Pick<MapArea, 'fill' | 'bands' | 'hatched'> & { overlay?: boolean };

export interface Legend {
	title: string;
	/** Source or unit, beside the title. */
	note?: string;
	/** Where the figures come from, and what they are not. */
	source?: string[];
	entries: { swatch: Swatch; label: string; note?: string; href?: string }[];
}

/** One way to colour the areas: the map shows one at a time. */
export interface MapLayer {
	/** Stable key in the URL. */
	key: string;
	label: string;
	areas: MapArea[];
	/** Says something of the areas, so that points would only be in the way. */
	quiet?: boolean;
	legend: Legend;
}

/** What the dots of a map stand for; the numbered one groups what lies close together. */
export const dotWords = {
	place: 'kindcentrum of praktijk',
	places: 'kindcentra en praktijken',
	example: 'verzonnen voorbeeld',
	more: 'meer bij elkaar'
};
