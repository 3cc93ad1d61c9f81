import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/accounts.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import type { PlaceHit } from '#lib/areas/placeSearch.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { moved, newStopInput } from './builder.ts';
import { keepingClosing } from './closing.server.ts';
import { stopsOf, storedTour, type StopRow } from './queries.server.ts';
import { checked, sceneRecord, stopRecord } from './records.server.ts';
import { LIMITS } from './scenes.ts';
import { tourStops } from './tables.ts';
import { mayWrite } from './tours.ts';

/** The route of a tour: which stops, in which order. Only who may write the tour changes it. */

/**
 * Adds a stop at the end, found by the name of its place, with a scene to arrive at. A closing scene
 * stays the last of the show.
 */
export function addStop(
	db: Database,
	actor: Actor,
	tourId: string,
	input: Record<string, unknown>
): Outcome<StopRow> {
	const parsed = checked(newStopInput, input);
	if (!parsed.ok) return parsed;
	const { place, date, host, purpose } = parsed.value;
	const [hit] = findPlaces(place, 1);
	if (!hit || hit.code === 'NL')
		return invalid({ place: 'Deze plaats of gemeente kennen we niet. Kies een andere naam.' });
	return transact(db, () => {
		const stored = storedTour(db, 'id', tourId);
		if (!stored) return notFound('Deze regiotour');
		if (!mayWrite(actor.viewer, stored.rights)) return forbidden();
		if (stored.stops.length >= LIMITS.stops)
			return refuse(409, 'full', `Een tour heeft hoogstens ${LIMITS.stops} stops.`);
		const position = (stored.stops.at(-1)?.position ?? 0) + 1;
		return keepingClosing(db, actor, tourId, () => createStop(hit, position));
	});

	function createStop(at: PlaceHit, position: number): Outcome<StopRow> {
		const [lon, lat] = at.point;
		const made = createRow(db, actor, {
			...stopRecord(db, actor),
			row: {
				...{ id: randomUUID(), tourId, position },
				...{ place: at.alias ?? at.name, lon, lat, areaId: at.code },
				...{ date, host, purpose }
			}
		});
		if (!made.ok) return made;
		const scene = createRow(db, actor, {
			...sceneRecord(db, actor),
			row: {
				...{ id: randomUUID(), stopId: made.value.id, position: 1, notes: '' },
				content: { kind: 'stop' as const }
			}
		});
		return scene.ok ? made : scene;
	}
}

/** The stop, if the actor may change the route of its tour. */
export function stopToChange(db: Database, actor: Actor, id: string): Outcome<StopRow> {
	const stop = db.select().from(tourStops).where(eq(tourStops.id, id)).get();
	const stored = stop && storedTour(db, 'id', stop.tourId);
	if (!stop || !stored) return notFound('Deze stop');
	return mayWrite(actor.viewer, stored.rights) ? done(stop) : forbidden();
}

/** Moves a stop along the route with its scenes; `by` places, negative is earlier. */
export const moveStop = (db: Database, actor: Actor, id: string, by: number): Outcome<null> =>
	transact(db, () => {
		const found = stopToChange(db, actor, id);
		if (!found.ok) return found;
		const { tourId } = found.value;
		const ids = stopsOf(db, tourId).map((stop) => stop.id);
		return keepingClosing(db, actor, tourId, () => {
			for (const [index, stopId] of moved(ids, id, by).entries()) {
				const outcome = changeRow(db, actor, {
					...stopRecord(db, actor),
					id: stopId,
					next: () => ({ position: index + 1 })
				});
				if (!outcome.ok) return outcome;
			}
			return done(null);
		});
	});
