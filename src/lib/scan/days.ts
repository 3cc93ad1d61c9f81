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
