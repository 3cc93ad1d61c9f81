let calendar: Intl.DateTimeFormat | undefined;

/** The calendar day in the Netherlands (ISO date) at a moment. */
export const dutchDay = (moment: Date): string =>
	(calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })).format(moment);
