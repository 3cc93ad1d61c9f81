import { eq } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { changeRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, notFound, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { addScene } from './commands.server.ts';
import { stopsOf, type SceneRow, type StopRow } from './queries.server.ts';
import { sceneRecord, stopRecord } from './records.server.ts';
import { tourScenes, tourStops } from './tables.ts';

/** The order of the show: scenes within their stop and from one stop to another. */

/**
 * Moves a scene through the show; `by` places, negative is earlier. Past the first or last scene
 * of its stop it goes to the stop before or after, where it comes last or first.
 */
export const moveScene = (db: Database, actor: Actor, id: string, by: number): Outcome<null> =>
	transact(db, () => {
		const found = sceneWithStop(db, id);
		if (!found) return notFound('Deze scène');
		const { scene, stop } = found;
		const ids = idsOf(db, stop.id);
		const to = ids.indexOf(id) + by;
		if (to < 0 || to >= ids.length) {
			const stops = stopsOf(db, stop.tourId);
			const beside = stops[stops.findIndex((each) => each.id === stop.id) + Math.sign(by)];
			if (beside) return place(db, actor, scene, beside, by < 0 ? idsOf(db, beside.id).length : 0);
		}
		return place(db, actor, scene, stop, Math.min(Math.max(to, 0), ids.length - 1));
	});

/** Moves a scene to a stop of the same tour, before another scene there or at the end. */
export const moveSceneTo = (
	db: Database,
	actor: Actor,
	id: string,
	stopId: string,
	before: string | null
): Outcome<null> =>
	transact(db, () => {
		const found = sceneWithStop(db, id);
		if (!found) return notFound('Deze scène');
		const stop = stopsOf(db, found.stop.tourId).find((each) => each.id === stopId);
		if (!stop) return notFound('Deze stop');
		if (before === id) return done(null);
		const others = idsOf(db, stopId).filter((each) => each !== id);
		const to = before === null ? -1 : others.indexOf(before);
		return place(db, actor, found.scene, stop, to < 0 ? others.length : to);
	});

/** A copy of a scene, right after it. */
export const duplicateScene = (db: Database, actor: Actor, id: string): Outcome<SceneRow> =>
	transact(db, () => {
		const found = sceneWithStop(db, id);
		if (!found) return notFound('Deze scène');
		const { stopId, title, content, notes, targetSeconds } = found.scene;
		const made = addScene(db, actor, stopId, { title, content, notes, targetSeconds });
		if (!made.ok) return made;
		const to = idsOf(db, stopId).indexOf(id) + 1;
		const order = place(db, actor, made.value, found.stop, to);
		return order.ok ? made : order;
	});

function sceneWithStop(db: Database, id: string): { scene: SceneRow; stop: StopRow } | undefined {
	return db
		.select({ scene: tourScenes, stop: tourStops })
		.from(tourScenes)
		.innerJoin(tourStops, eq(tourStops.id, tourScenes.stopId))
		.where(eq(tourScenes.id, id))
		.get();
}

const idsOf = (db: Database, stopId: string): string[] =>
	db
		.select({ id: tourScenes.id })
		.from(tourScenes)
		.where(eq(tourScenes.stopId, stopId))
		.orderBy(tourScenes.position, tourScenes.id)
		.all()
		.map(({ id }) => id);

/**
 * Puts a scene at an index of a stop. Only that scene is changed by it: the others get a new
 * number, which is no new version of what they say.
 */
function place(
	db: Database,
	actor: Actor,
	{ id }: SceneRow,
	stop: StopRow,
	index: number
): Outcome<null> {
	if (!stopRecord(db, actor).may(stop)) return forbidden();
	const others = idsOf(db, stop.id).filter((each) => each !== id);
	const order = [...others.slice(0, index), id, ...others.slice(index)];
	for (const [place, each] of order.entries())
		if (each !== id)
			db.update(tourScenes)
				.set({ position: place + 1 })
				.where(eq(tourScenes.id, each))
				.run();
	const outcome = changeRow(db, actor, {
		...sceneRecord(db, actor),
		...{ id, next: () => ({ stopId: stop.id, position: index + 1 }) }
	});
	return outcome.ok ? done(null) : outcome;
}
