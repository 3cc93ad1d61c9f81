import type { Sector } from '#lib/programme/vocabulary.ts';

/** The mark of each sector as a path in a box of 12 by 12; its colour is the token `sector-po` … */
export const sectorShapes: Record<Sector, string> = {
	po: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
	ko: 'M1.5 1.5h9v9h-9z',
	jh: 'M6 .8l5.6 10H.4z',
	lb: 'M6 .2L11.8 6L6 11.8L.2 6z'
};
