import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, invalid, type Outcome } from '#lib/db/outcome.ts';
import { rightsOf, stopsOf, type SceneRow, type TourRow } from './queries.server.ts';
import { sceneKindLabels } from './scenes.ts';
import { tourPledges, tours, tourScenes, tourStops } from './tables.ts';
import { mayWrite, mayWriteStop } from './tours.ts';

/** What the commands of this room say to the history of a tour, a stop, a scene and a pledge. */

/** Checked input, or a refusal that names the first problem of each field. */
export function checked<S extends v.GenericSchema>(
	schema: S,
	input: unknown
): Outcome<v.InferOutput<S>> {
	const result = v.safeParse(schema, input);
	if (result.success) return done(result.output);
	const fields: Record<string, string> = {};
	for (const issue of result.issues) fields[v.getDotPath(issue) ?? 'form'] ??= issue.message;
	return invalid(fields);
}

export const tourRecord = (db: Database, actor: Actor) => ({
	table: tours,
	entity: 'tour',
	may: (row: TourRow) => mayWrite(actor.viewer, rightsOf(row, stopsOf(db, row.id))),
	label: (row: TourRow) => row.title,
	areaIds: (row: TourRow) => stopsOf(db, row.id).map(({ areaId }) => areaId)
});

const ownerOf = (db: Database, tourId: string) => ({
	ownerId: db.select().from(tours).where(eq(tours.id, tourId)).get()?.ownerId ?? null
});
export const stopRecord = (db: Database, actor: Actor) => ({
	table: tourStops,
	entity: 'tourStop',
	may: (row: typeof tourStops.$inferSelect) =>
		mayWriteStop(actor.viewer, ownerOf(db, row.tourId), [row.areaId]),
	label: (row: typeof tourStops.$inferSelect) => row.place,
	areaIds: (row: typeof tourStops.$inferSelect) => [row.areaId]
});

const partOfStop = (db: Database, actor: Actor) => {
	const stopOf = ({ stopId }: { stopId: string }) =>
		db.select().from(tourStops).where(eq(tourStops.id, stopId)).get();
	return {
		may: (row: { stopId: string }) => {
			const stop = stopOf(row);
			return stop !== undefined && stopRecord(db, actor).may(stop);
		},
		areaIds: (row: { stopId: string }) => {
			const stop = stopOf(row);
			return stop ? [stop.areaId] : [];
		}
	};
};
export const sceneRecord = (db: Database, actor: Actor) => ({
	table: tourScenes,
	entity: 'tourScene',
	...partOfStop(db, actor),
	label: (row: SceneRow) => row.title ?? sceneKindLabels[row.content.kind]
});
export const pledgeRecord = (db: Database, actor: Actor) => ({
	table: tourPledges,
	entity: 'tourPledge',
	...partOfStop(db, actor),
	label: (row: typeof tourPledges.$inferSelect) => row.organisation
});
