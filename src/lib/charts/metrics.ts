/** Sizes that all charts share, so that labels and plots align over a page. */

/** Widths at which the server draws; the browser measures and draws again. */
export const serverWidths = [320, 560] as const;
/** Below this width labels go above the row. The same figure stands in Plot.svelte (32.5rem). */
const compactBelow = 520;
export const isCompact = (width: number) => width < compactBelow;

export const fontSize = { label: 15, small: 13, tiny: 12 } as const;
export const lineHeight = { label: 19, small: 16, tiny: 13 } as const;

/** Width of the column of row labels beside the plot. */
export const labelColumn = (width: number) => Math.min(280, Math.max(190, Math.round(width * 0.3)));

/** Height of a group heading ("Randvoorwaarden") above its rows. */
export const groupHeight = 34;
