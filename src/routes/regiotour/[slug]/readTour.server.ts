import { error } from '@sveltejs/kit';
import { getTourBySlug, listTours, type StoredTour } from '#lib/tours/queries.server.ts';
import { suggest } from '#lib/ui/suggest.ts';

/** The tour of an address, for who may read it; otherwise 404 with those that may be meant. */
export function readTour({ db, viewer }: App.Locals, slug: string): StoredTour {
	const stored = getTourBySlug(db, viewer, slug);
	if (stored) return stored;
	const tours = listTours(db, viewer).map((tour) => ({
		label: tour.title,
		href: `/regiotour/${tour.slug}`
	}));
	error(404, {
		message: 'Deze regiotour bestaat niet (meer).',
		suggestions: [...suggest(slug, tours), { label: 'Alle regiotours', href: '/regiotour' }]
	});
}
