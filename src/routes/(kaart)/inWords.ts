import type { MapLayer } from '#lib/map/legend.ts';

/** The regio-scan among circles with a number in them: a stage is called one. */
export const inWords = (layer: MapLayer): MapLayer => ({
	...layer,
	areas: layer.areas.map((area) =>
		area.value && area.value !== '–' ? { ...area, value: `stadium ${area.value}` } : area
	)
});
