import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { listTours } from '#lib/tours/queries.server.ts';
import { linkFor } from '../../menu.ts';
import { many } from '#lib/ui/format.ts';
import type { Task } from './tasks.ts';

/** Regiotours to come, and those that are not public yet. */
export function tourTasks(db: Database, viewer: Viewer, now: Date): Task[] {
	const today = dutchDay(now);
	const writes = scopeOf(viewer, 'write:tour') !== null;
	return listTours(db, viewer)
		.filter(({ mine, status }) => mine && status !== 'archived')
		.flatMap((tour): Task[] => {
			const days = tour.stops.flatMap(({ date }) => (date ? [date] : [])).toSorted();
			const next = days.find((day) => day >= today);
			// Who only reads along has nothing to finish.
			if (!next && (tour.status === 'published' || !writes)) return [];
			return [
				{
					...{ group: next ? 'due' : 'draft', part: 'Regiotour' },
					title: `${!writes ? 'Binnenkort' : next ? 'Tour voorbereiden' : 'Tour afmaken'}: ${tour.title}`,
					href: linkFor(viewer, `/werkplek/regiotour/${tour.id}`),
					detail: `${many(tour.stops.length, 'stop', 'stops')}, ${many(tour.scenes, 'scène', 'scènes')}${tour.status === 'published' ? '' : ', nog besloten'}`,
					...(next && { date: next }),
					example: tour.example
				}
			];
		});
}
