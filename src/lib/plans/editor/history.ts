/** How many entries of the history of a plan are shown, and how many more at each step. */
export const HISTORY_SHOWN = 50;
/** Most of them on one page. */
const HISTORY_MOST = 2000;

/** Name in the address of how many are asked for. */
export const HISTORY = 'geschiedenis';

/** The number in an address; nonsense is the usual number. */
export function parseHistory(text: string | null): number {
	const asked = /^\d{1,6}$/.test(text ?? '') ? Number(text) : HISTORY_SHOWN;
	return Math.min(HISTORY_MOST, Math.max(HISTORY_SHOWN, asked));
}
