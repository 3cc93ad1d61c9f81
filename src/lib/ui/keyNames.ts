/** Between keys: any of them, one after the other, a row of them, together; arrows stand side by side. */
const BETWEEN = /( of | daarna | tot en met | \+ |(?<=[←↑→↓]) (?=[←↑→↓]))/;

/** "B of ." as keys and the words between them: every second part is such a word. */
export const keyParts = (keys: string): string[] => keys.split(BETWEEN);
