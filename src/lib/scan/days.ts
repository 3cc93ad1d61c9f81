/** Days as people read and count them. */

/** Months without a change after which a judgement asks "klopt het nog?". */
export const STALE_MONTHS = 6;

/** `date`, so many calendar months later (or earlier); the last day of a shorter month. */
export function addMonths(date: Date, months: number): Date {
	const moved = new Date(date);
	moved.setUTCDate(1);
	moved.setUTCMonth(moved.getUTCMonth() + months);
	const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
	moved.setUTCDate(Math.min(date.getUTCDate(), last));
	return moved;
}

const long = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const clock = new Intl.DateTimeFormat('nl-NL', {
	timeStyle: 'short',
	timeZone: 'Europe/Amsterdam'
});

/** "1 mei 2026", from an ISO date or moment. */
export const dayInWords = (iso: string) => long.format(new Date(iso));
/** "14:03", in the Netherlands. */
export const timeOfDay = (moment: Date) => clock.format(moment);
