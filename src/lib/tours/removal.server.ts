import { and, eq } from 'drizzle-orm';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { changeRow } from '#lib/audit/commands.server.ts';
import { putBackRow, removalOf, takeOutRow } from '#lib/audit/removal.server.ts';
import { changes } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { closingOf, keepingClosing } from './closing.server.ts';
import {
	stopsOf,
	storedTour,
	type SceneRow,
	type StopRow,
	type StoredTour,
	type TourRow
} from './queries.server.ts';
import { moveSceneTo } from './sceneOrder.server.ts';
import { sceneRecord, stopRecord, tourRecord } from './records.server.ts';
import { LIMITS } from './scenes.ts';
import { stopToChange } from './stopCommands.server.ts';
import { tourPledges, tours, tourScenes, tourStops } from './tables.ts';
import { mayWrite } from './tours.ts';

/** Tours that are taken away, scenes and stops that are taken out of one, and all put back as they were. */

/** Puts a tour back that was taken away: public again, if it was. */
export const restoreTour = (db: Database, actor: Actor, id: string): Outcome<TourRow> =>
	changeRow(db, actor, {
		...tourRecord(db, actor),
		id,
		action: 'unarchive',
		next: ({ status }) =>
			status !== 'archived'
				? { status }
				: {
						status:
							removalOf(db, 'tour', id)?.before?.['status'] === 'published'
								? 'published'
								: 'concept'
					}
	});

/** Takes a scene out; its row goes to the history, from where `restoreScene` takes it. */
export const removeScene = (db: Database, actor: Actor, id: string): Outcome<SceneRow> =>
	transact(db, () => {
		const outcome = takeOutRow(db, actor, { ...sceneRecord(db, actor), id });
		if (!outcome.ok) return outcome;
		const { stopId } = outcome.value;
		const stop = db.select().from(tourStops).where(eq(tourStops.id, stopId)).get();
		if (stop) dateTour(db, actor, stop.tourId);
		return outcome;
	});

/** What is gone bears no date: the tour that lost it does, so that copies know they are older. */
const dateTour = (db: Database, { now, viewer }: Actor, tourId: string) =>
	db
		.update(tours)
		.set({ updatedAt: now.toISOString(), updatedBy: authorOf(viewer) })
		.where(eq(tours.id, tourId))
		.run();

/** Puts a scene back that was taken out of this tour, where it was. */
export const restoreScene = (
	db: Database,
	actor: Actor,
	tourId: string,
	id: string
): Outcome<SceneRow> =>
	transact(db, () => {
		const stored = storedTour(db, 'id', tourId);
		const removal = removalOf(db, 'tourScene', id);
		const stopId = removal?.before?.['stopId'];
		if (!stored?.stops.some((stop) => stop.id === stopId)) return notFound('Deze scène');
		if (stored.scenes.length >= LIMITS.scenes) return full();
		return putBackRow(db, actor, { ...sceneRecord(db, actor), id });
	});

/**
 * Takes a stop out with its scenes, but for the one that the show ends on. Not the last stop, and
 * none that pledges were made at.
 */
export const removeStop = (
	db: Database,
	actor: Actor,
	id: string
): Outcome<{ stop: StopRow; scenes: number }> =>
	transact(db, () => {
		const found = stopToChange(db, actor, id);
		if (!found.ok) return found;
		const stop = found.value;
		if (stopsOf(db, stop.tourId).length < 2)
			return refuse(409, 'last', 'Een tour heeft ten minste één stop.');
		if (db.select().from(tourPledges).where(eq(tourPledges.stopId, id)).get())
			return refuse(409, 'pledges', 'Bij deze stop staan toezeggingen; die zouden verloren gaan.');
		const closing = closingOf(db, stop.tourId);
		const stays = stopsOf(db, stop.tourId).findLast((each) => each.id !== id);
		if (closing?.stopId === id && stays) {
			const outcome = moveSceneTo(db, actor, closing.id, stays.id, null);
			if (!outcome.ok) return outcome;
		}
		const scenes = db.select().from(tourScenes).where(eq(tourScenes.stopId, id)).all();
		for (const scene of scenes) {
			const outcome = removeScene(db, actor, scene.id);
			if (!outcome.ok) return outcome;
		}
		const outcome = takeOutRow(db, actor, { ...stopRecord(db, actor), id });
		dateTour(db, actor, stop.tourId);
		return outcome.ok ? done({ stop, scenes: scenes.length }) : outcome;
	});

/** Puts a stop back that was taken out of this tour, with the scenes that went with it. */
export function restoreStop(
	db: Database,
	actor: Actor,
	tourId: string,
	id: string
): Outcome<StopRow> {
	return transact(db, () => {
		const stored = storedTour(db, 'id', tourId);
		const removal = removalOf(db, 'tourStop', id);
		if (!stored || !removal || removal.before?.['tourId'] !== tourId) return notFound('Deze stop');
		if (!mayWrite(actor.viewer, stored.rights)) return forbidden();
		if (stored.stops.length >= LIMITS.stops)
			return refuse(409, 'full', `Een tour heeft hoogstens ${LIMITS.stops} stops.`);
		return keepingClosing(db, actor, tourId, () => putBack(stored, removal));
	});

	function putBack(stored: StoredTour, removal: Removal): Outcome<StopRow> {
		const made = putBackRow(db, actor, { ...stopRecord(db, actor), id });
		if (!made.ok) return made;
		const together = and(
			...[eq(changes.entity, 'tourScene'), eq(changes.action, 'archive')],
			...[eq(changes.requestId, removal.requestId), eq(changes.at, removal.at)]
		);
		const gone = db
			.select()
			.from(changes)
			.where(together)
			.all()
			.filter(({ before }) => before?.['stopId'] === id);
		if (stored.scenes.length + gone.length > LIMITS.scenes) return full();
		for (const { entityId } of gone) {
			const outcome = putBackRow(db, actor, { ...sceneRecord(db, actor), id: entityId });
			if (!outcome.ok) return outcome;
		}
		return made;
	}
}

type Removal = NonNullable<ReturnType<typeof removalOf>>;

const full = () => refuse(409, 'full', `Een tour heeft hoogstens ${LIMITS.scenes} scènes.`);
