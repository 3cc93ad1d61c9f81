const zone = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl', { dateStyle: 'long', ...zone });
const time = new Intl.DateTimeFormat('nl', { timeStyle: 'short', ...zone });
const iso = new Intl.DateTimeFormat('sv-SE', zone);

/** A moment for people: "vandaag om 14:03", "gisteren om 9:00", else "1 maart 2026 om 14:03". */
export function formatMoment(stamp: string, now = new Date()): string {
	const date = new Date(stamp);
	if (Number.isNaN(date.getTime())) return stamp;
	const on = iso.format(date);
	const yesterday = new Date(now.getTime() - 24 * 60 * 60_000);
	const near = { [iso.format(yesterday)]: 'gisteren', [iso.format(now)]: 'vandaag' }[on];
	return `${near ?? day.format(date)} om ${time.format(date)}`;
}
