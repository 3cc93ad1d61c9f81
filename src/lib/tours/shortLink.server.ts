import { createHash } from 'node:crypto';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { getTourBySlug, type StoredTour } from './queries.server.ts';
import { tours } from './tables.ts';

/** Letters and figures that nobody mistakes for each other when typing them from a screen. */
const SIGNS = 'bcdfghjkmnpqrstvwxyz23456789';
const LENGTH = 5;

/** Code of a tour in its short address `/r/[code]`: follows from its id, so it never changes. */
export function shortCode(tourId: string): string {
	const digest = createHash('sha256').update(tourId).digest();
	return [...digest.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** The tour with this code, if `viewer` may read it. */
export function getTourByCode(db: Database, viewer: Viewer, code: string): StoredTour | undefined {
	const wanted = code.toLowerCase();
	const found = db
		.select({ id: tours.id, slug: tours.slug })
		.from(tours)
		.all()
		.find(({ id }) => shortCode(id) === wanted);
	return found && getTourBySlug(db, viewer, found.slug);
}
