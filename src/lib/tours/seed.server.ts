import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { seedRows } from '#lib/db/seeding.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { exampleTours, type ExampleStop } from './seed/examples.ts';
import { tours, tourScenes, tourStops } from './tables.ts';

/** Writes the two example tours; the same rows at every call, and what people edited stays. */
export function seedExampleTours(db: Database, now: Date): void {
	db.transaction(
		() => {
			const owned = seedRows(
				db,
				tours,
				exampleTours.map(({ stops: _stops, ...tour }) => ({
					...tour,
					ownerId: null,
					status: 'published' as const,
					sourceId: EXAMPLE_SOURCE
				})),
				now
			).owned;
			const stops = exampleTours
				.filter(({ id }) => owned.has(id))
				.flatMap(({ id, stops: list }) => list.map((stop, i) => stopRow(id, i + 1, stop)));
			const kept = seedRows(
				db,
				tourStops,
				stops.map(({ row }) => row),
				now
			).owned;
			const scenes = stops
				.filter(({ row }) => kept.has(row.id))
				.flatMap(({ row, scenes: list }) =>
					list.map(({ seconds, title, content, notes }, i) => ({
						id: `${row.id}/${i + 1}`,
						stopId: row.id,
						position: i + 1,
						title: title ?? null,
						...{ content, notes, targetSeconds: seconds ?? null }
					}))
				);
			seedRows(db, tourScenes, scenes, now);
		},
		{ behavior: 'immediate' }
	);
}

const stopRow = (tourId: string, position: number, { scenes, ...stop }: ExampleStop) => ({
	row: { id: `${tourId}/${position}`, tourId, position, ...stop },
	scenes
});

/** Takes the example tours out, with everything people tried in them. */
export function removeExampleTours(db: Database): void {
	const example = db.select({ id: tours.id }).from(tours).where(eq(tours.sourceId, EXAMPLE_SOURCE));
	db.delete(tours).where(inArray(tours.id, example)).run();
}
