import { asc, eq, sql } from 'drizzle-orm';
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { tourPledges, tours, tourScenes, tourStops } from './tables.ts';
import {
	latestOf,
	mayRead,
	mayReadNotes,
	mayWrite,
	type TourRights,
	type TourStatus
} from './tours.ts';

export type TourRow = typeof tours.$inferSelect;
export type StopRow = typeof tourStops.$inferSelect;
export type SceneRow = typeof tourScenes.$inferSelect;
export type PledgeRow = typeof tourPledges.$inferSelect;

/** A tour with all that is stored of it, in order. */
export interface StoredTour {
	tour: TourRow;
	stops: StopRow[];
	scenes: SceneRow[];
	rights: TourRights;
}

/** A tour on a list. */
export interface TourSummary {
	id: string;
	slug: string;
	title: string;
	summary: string;
	status: TourStatus;
	example: boolean;
	mine: boolean;
	updatedAt: string;
	stops: { id: string; place: string; lon: number; lat: number; date: string | null }[];
	scenes: number;
}

/** Stops of a tour in the order of the journey, whoever asks. */
export const stopsOf = (db: Database, tourId: string): StopRow[] =>
	db
		.select()
		.from(tourStops)
		.where(eq(tourStops.tourId, tourId))
		.orderBy(asc(tourStops.position), asc(tourStops.id))
		.all();

/** Scenes of a tour in the order of the show. */
export const scenesOf = (db: Database, tourId: string): SceneRow[] =>
	db
		.select({ scene: tourScenes })
		.from(tourScenes)
		.innerJoin(tourStops, eq(tourStops.id, tourScenes.stopId))
		.where(eq(tourStops.tourId, tourId))
		.orderBy(
			asc(tourStops.position),
			asc(tourStops.id),
			asc(tourScenes.position),
			asc(tourScenes.id)
		)
		.all()
		.map(({ scene }) => scene);

/** What the rights on a tour depend on. */
export const rightsOf = (tour: TourRow, stops: readonly StopRow[]): TourRights => ({
	status: tour.status,
	ownerId: tour.ownerId,
	areaIds: stops.map(({ areaId }) => areaId)
});

/** The tour as stored, whoever asks: for this room only. */
export function storedTour(db: Database, where: 'id' | 'slug', value: string) {
	const tour = db.select().from(tours).where(eq(tours[where], value)).get();
	if (!tour) return undefined;
	const stops = stopsOf(db, tour.id);
	return { tour, stops, scenes: scenesOf(db, tour.id), rights: rightsOf(tour, stops) };
}

/** The tour with this slug, if `viewer` may read it; otherwise undefined. */
export function getTourBySlug(db: Database, viewer: Viewer, slug: string): StoredTour | undefined {
	const found = storedTour(db, 'slug', slug);
	return found && mayRead(viewer, found.rights) ? found : undefined;
}

/** The tour with this id for the builder: only for who may change it or a stop of it. */
export function getTourById(db: Database, viewer: Viewer, id: string): StoredTour | undefined {
	const found = storedTour(db, 'id', id);
	return found && mayReadNotes(viewer, found.rights) ? found : undefined;
}

/**
 * Tours that `viewer` may read; visitors get the public ones. The next one first, then those
 * without a day, then those that have been.
 */
export function listTours(db: Database, viewer: Viewer, now = new Date()): TourSummary[] {
	const today = dutchDay(now);
	const turn = ({ stops }: TourSummary) => {
		const days = stops.flatMap(({ date }) => date ?? []).toSorted();
		const next = days.find((day) => day >= today);
		return next ?? (days.length === 0 ? '9998' : '9999');
	};
	const scenes = new Map(
		db
			.select({
				tourId: tourStops.tourId,
				n: sql<number>`count(${tourScenes.id})`,
				updatedAt: sql<string | null>`max(${tourScenes.updatedAt})`
			})
			.from(tourStops)
			.leftJoin(tourScenes, eq(tourScenes.stopId, tourStops.id))
			.groupBy(tourStops.tourId)
			.all()
			.map(({ tourId, n, updatedAt }) => [tourId, { n, updatedAt }])
	);
	return db
		.select()
		.from(tours)
		.orderBy(asc(tours.title))
		.all()
		.flatMap((tour) => {
			const stops = stopsOf(db, tour.id);
			const rights = rightsOf(tour, stops);
			if (!mayRead(viewer, rights)) return [];
			return [
				{
					id: tour.id,
					slug: tour.slug,
					title: tour.title,
					summary: tour.summary,
					status: tour.status,
					example: tour.sourceId === EXAMPLE_SOURCE,
					mine: mayReadNotes(viewer, rights),
					updatedAt: latestOf([tour, ...stops, { updatedAt: scenes.get(tour.id)?.updatedAt ?? '' }])
						.updatedAt,
					stops: stops.map(({ id, place, lon, lat, date }) => ({ id, place, lon, lat, date })),
					scenes: scenes.get(tour.id)?.n ?? 0
				}
			];
		})
		.toSorted((a, b) => turn(a).localeCompare(turn(b)));
}

/** Tours that were taken away, for who may put them back. */
export const listRemovedTours = (db: Database, viewer: Viewer): TourRow[] =>
	db
		.select()
		.from(tours)
		.where(eq(tours.status, 'archived'))
		.orderBy(asc(tours.title))
		.all()
		.filter((tour) => mayWrite(viewer, rightsOf(tour, stopsOf(db, tour.id))));

/** Pledges of a tour; nothing for who may not read them. */
export function listPledges(
	db: Database,
	viewer: Viewer,
	{ tour, rights }: StoredTour
): PledgeRow[] {
	if (!mayReadNotes(viewer, rights)) return [];
	return db
		.select({ pledge: tourPledges })
		.from(tourPledges)
		.innerJoin(tourStops, eq(tourStops.id, tourPledges.stopId))
		.where(eq(tourStops.tourId, tour.id))
		.orderBy(asc(tourPledges.createdAt))
		.all()
		.map(({ pledge }) => pledge);
}
