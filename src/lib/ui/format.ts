const day = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const month = new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** An ISO date for people: "2017-03-22" → "22 maart 2017"; "2017-03" and "2017" stay as exact as they are. */
export function formatDate(iso: string): string {
	if (/^\d{4}$/.test(iso)) return iso;
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return iso;
	return (/^\d{4}-\d{2}$/.test(iso) ? month : day).format(date);
}

/** A distance for people: 870 → "900 m", 12340 → "12 km". */
export function formatDistance(metres: number): string {
	if (metres < 950) return `${Math.max(100, Math.round(metres / 100) * 100)}\u00a0m`;
	return `${(metres / 1000).toLocaleString('nl', { maximumFractionDigits: metres < 9950 ? 1 : 0 })}\u00a0km`;
}

/** A name that a line may not end in the middle of: "'s-Hertogenbosch" stays one word. */
export const unbroken = (name: string) => name.replace(/(?<=^|\s)('[st])-/, '$1-\u2060');
