import { dutchDay } from './day.ts';
import { formatDate } from './format.ts';

const time = new Intl.DateTimeFormat('nl', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** "14:03", in the Netherlands. */
export const timeOfDay = (moment: Date) => time.format(moment);

/** A moment for people: "vandaag om 14:03", "gisteren om 9:00", else "1 maart 2026 om 14:03". */
export function formatMoment(stamp: string, now = new Date()): string {
	const date = new Date(stamp);
	if (Number.isNaN(date.getTime())) return stamp;
	const on = dutchDay(date);
	const yesterday = new Date(now.getTime() - 24 * 60 * 60_000);
	const near = { [dutchDay(yesterday)]: 'gisteren', [dutchDay(now)]: 'vandaag' }[on];
	return `${near ?? formatDate(stamp)} om ${timeOfDay(date)}`;
}
