import { readPalette } from '#lib/ui/palette.server.ts';

/** Colours of the stage. */
export const colour = readPalette('projector');

/** The same as PowerPoint writes it: without the hash. */
export const ink = (token: string): string => colour(token).slice(1).toUpperCase();
