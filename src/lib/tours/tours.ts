import type { Viewer } from '#lib/accounts/accounts.ts';
import { can, type Subject } from '#lib/accounts/rights.ts';
import { formatDate, formatNumber } from '#lib/ui/format.ts';

/** A regiotour: an event along stops, each with scenes that are shown on stage (programme, section 4, C1). */
export const tourStatuses = ['concept', 'published', 'archived'] as const;
export type TourStatus = (typeof tourStatuses)[number];
export const tourStatusLabels: Record<TourStatus, string> = {
	concept: 'besloten',
	published: 'openbaar',
	archived: 'weggehaald'
};

/** Ids of example tours start with this and their titles with the other, so that all can tell them. */
export const EXAMPLE_TOUR_PREFIX = 'voorbeeld-';
export const EXAMPLE_TOUR_TITLE = 'Voorbeeldtour';
export const EXAMPLE_TOUR_NOTICE = 'voorbeeldtour: met niemand is iets afgesproken';

/** What the rights of a tour depend on. */
export interface TourRights {
	status: TourStatus;
	ownerId: string | null;
	/** Areas of all stops. */
	areaIds: readonly string[];
}

const subjectOf = ({ ownerId, areaIds }: TourRights): Subject => ({ ownerId, areaIds });

/** Public tours are everyone's; others are for who may read tours that have no public link, until they are taken away. */
export const mayRead = (viewer: Viewer, tour: TourRights): boolean =>
	tour.status === 'published' ||
	(tour.status === 'concept' && can(viewer, 'read:tour', subjectOf(tour)));

/** Speaker notes and pledges: never for visitors, also of a public tour. */
export const mayReadNotes = (viewer: Viewer, tour: TourRights): boolean =>
	can(viewer, 'read:tour', subjectOf(tour));

/** The tour as a whole, its route and its state. */
export const mayWrite = (viewer: Viewer, tour: TourRights): boolean =>
	can(viewer, 'write:tour', subjectOf(tour));

/** A stop, with its scenes and pledges: the owner of the tour, or who works in the area of the stop. */
export const mayWriteStop = (
	viewer: Viewer,
	tour: Pick<TourRights, 'ownerId'>,
	areaIds: readonly string[]
): boolean => can(viewer, 'write:stop', { ownerId: tour.ownerId, areaIds });

/** "woensdag 11 maart 2027", from an ISO date. */
export const longDate = (day: string): string =>
	new Intl.DateTimeFormat('nl-NL', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${day}T00:00:00Z`));

const YEAR = 366 * 86_400_000;

/**
 * What is odd about the day of a stop, as a question; empty when nothing is. A tour that has been is
 * fine: its day is odd far from when the tour was made, or from the other days of the tour.
 */
export function oddDay(day: string | null, others: readonly string[], made: string): string {
	const at = day ? Date.parse(day) : NaN;
	if (day === null || Number.isNaN(at)) return '';
	const apart = (other: string) => Math.abs(Date.parse(other) - at);
	if (apart(made) > 3 * YEAR)
		return `${formatDate(day)} is ${at < Date.parse(made) ? 'lang geleden' : 'nog jaren weg'}: klopt het jaar?`;
	return others.length > 0 && Math.min(...others.map(apart)) > YEAR
		? `${formatDate(day)} ligt ver van de andere dagen van de tour: klopt het jaar?`
		: '';
}

/** The days of the other stops of a tour; of all of them for a stop that is not there yet. */
export const otherDays = (
	stops: readonly { id: string; date: string | null }[],
	own: string | null
): string[] => stops.flatMap(({ id, date }) => (id === own || !date ? [] : date));

/** "1 uur 5 min", "12 min", "45 s". */
export function duration(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	if (minutes < 1) return `${Math.round(seconds)} s`;
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return hours === 0 ? `${minutes} min` : rest === 0 ? `${hours} uur` : `${hours} uur ${rest} min`;
}

/** "2,4 MB". */
export const megabytes = (bytes: number): string =>
	`${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;

/** "1 stop · 11 scènes". */
export const sizeInWords = (stops: number, scenes: number): string =>
	`${stops} ${stops === 1 ? 'stop' : 'stops'} · ${scenes} ${scenes === 1 ? 'scène' : 'scènes'}`;

/** The part that was changed last, the tour among them: it is as old as its newest part. */
export const latestOf = <P extends { updatedAt: string }>(parts: readonly P[]): P =>
	parts.reduce((last, part) => (part.updatedAt > last.updatedAt ? part : last));
