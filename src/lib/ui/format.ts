// Written out: the first that asks a browser for its knowledge of a language waits 40 ms, on a phone
// four times as long. No page should, while it starts.
const MONTHS =
	'januari februari maart april mei juni juli augustus september oktober november december'.split(
		' '
	);
let day: Intl.DateTimeFormat | undefined;

/**
 * An ISO date for people: "2017-03-22" → "22 maart 2017"; "2017-03" and "2017" stay as exact as they
 * are. Of a moment the day in the Netherlands.
 */
export function formatDate(iso: string): string {
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return iso;
	const [, year, month, on] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
	if (!year) {
		day ??= new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
		return day.format(date);
	}
	return [on && Number(on), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A number as Dutch readers write it, at most two decimals: 2,5; 1.200. */
export const formatNumber = (value: number): string =>
	String(Math.round(value * 100) / 100)
		.replace('.', ',')
		.replace(/\B(?=(\d{3})+(,|$))/g, '.');

/** "1 oordeel", "12 oordelen". */
export const many = (count: number, one: string, more: string): string =>
	`${formatNumber(count)} ${count === 1 ? one : more}`;
