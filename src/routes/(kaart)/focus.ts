import type { Filters } from '#lib/kindcentra/filter.ts';

/** What the filters look at on the map; two with the same focus leave the camera where it is. */
export const focusOf = ({ area, gemeente }: Filters): string => [...gemeente, ...area].join();
