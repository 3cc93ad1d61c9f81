import { keysOf } from '../programme/vocabulary.ts';

/** How exactly a point on the map is known. */
export const precisionLabels = {
	address: 'De stip staat op het adres.',
	place: 'De stip staat in het midden van de plaats.',
	gemeente: 'De stip staat in het midden van de gemeente.',
	area: 'De stip staat ergens in het gebied.'
} as const;
export type Precision = keyof typeof precisionLabels;
export const precisions = keysOf(precisionLabels);
