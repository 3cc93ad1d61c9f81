import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { changeRow, createRow, recordChange } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { slugify } from '#lib/kindcentra/slug.ts';
import { isExampleAccount } from '#lib/scan/records.server.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE } from '#lib/sources/sources.ts';
import { pledgeInput, sceneInput, stopInput, tourInput } from './builder.ts';
import { LIMITS, type SceneContent } from './scenes.ts';
import { storedTour, type SceneRow, type TourRow } from './queries.server.ts';
import { checked, pledgeRecord, sceneRecord, stopRecord, tourRecord } from './records.server.ts';
import { tours, tourScenes, tourStops } from './tables.ts';
import { EXAMPLE_TOUR_PREFIX, EXAMPLE_TOUR_TITLE, type TourStatus } from './tours.ts';

type Fields = Record<string, unknown>;

export interface NewStop {
	place: string;
	lon: number;
	lat: number;
	areaId: string;
	purpose: string;
	scenes: { title?: string; content: SceneContent; notes: string }[];
}

/**
 * Makes a tour with its stops and scenes, for its maker only until it is published. Whoever may
 * write tours of their own may make one. Refuses with `forbidden` or `invalid`.
 */
export function createTour(
	db: Database,
	actor: Actor,
	input: { title: string; summary: string; stops: NewStop[] }
): Outcome<TourRow> {
	const parsed = checked(tourInput, input);
	if (!parsed.ok) return parsed;
	const ownerId = actor.viewer.accountId;
	return transact(db, () => {
		// What an example account makes is an example, and goes with the others.
		const example = isExampleAccount(db, actor.viewer);
		const { title: typed } = parsed.value;
		const title =
			example && !typed.startsWith(EXAMPLE_TOUR_TITLE) ? `${EXAMPLE_TOUR_TITLE} ${typed}` : typed;
		const made = createRow(db, actor, {
			...tourRecord(db, actor),
			row: {
				id: `${example ? EXAMPLE_TOUR_PREFIX : ''}${randomUUID()}`,
				slug: freeSlug(db, title),
				...{ title, summary: parsed.value.summary, ownerId, status: 'concept' },
				sourceId: example ? EXAMPLE_SOURCE : OWN_SOURCE
			}
		});
		if (!made.ok) return made;
		for (const [index, { scenes, ...stop }] of input.stops.entries()) {
			const row = createRow(db, actor, {
				...stopRecord(db, actor),
				row: { id: randomUUID(), tourId: made.value.id, position: index + 1, ...stop }
			});
			if (!row.ok) return row;
			for (const [place, scene] of scenes.entries()) {
				const added = createRow(db, actor, {
					...sceneRecord(db, actor),
					row: { id: randomUUID(), stopId: row.value.id, position: place + 1, ...scene }
				});
				if (!added.ok) return added;
			}
		}
		return made;
	});
}

/** "nieuwe-wethouders", "nieuwe-wethouders-2" … */
function freeSlug(db: Database, title: string): string {
	const base = slugify(title).slice(0, 60) || 'tour';
	const taken = (slug: string) =>
		db.select({ id: tours.id }).from(tours).where(eq(tours.slug, slug)).get() !== undefined;
	let slug = base;
	for (let n = 2; taken(slug); n++) slug = `${base}-${n}`;
	return slug;
}

/** Publishes or hides a tour, or takes it away. */
export const setTourStatus = (
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	status: TourStatus
) =>
	changeRow(db, actor, {
		...tourRecord(db, actor),
		...{ id, version },
		action: status === 'published' ? 'publish' : status === 'archived' ? 'archive' : 'withdraw',
		next: () => ({ status })
	});

/** Changes title, summary and the like; refuses with `stale` (412) when somebody was first. */
export function updateTour(db: Database, actor: Actor, id: string, version: number, input: Fields) {
	const parsed = checked(tourInput, input);
	if (!parsed.ok) return parsed;
	return changeRow(db, actor, {
		...tourRecord(db, actor),
		...{ id, version },
		next: (row) =>
			row.sourceId === EXAMPLE_SOURCE && !parsed.value.title.startsWith(EXAMPLE_TOUR_TITLE)
				? invalid({ title: `De titel van een voorbeeldtour begint met “${EXAMPLE_TOUR_TITLE}”.` })
				: parsed.value
	});
}

/** Changes a stop; likewise. */
export function updateStop(db: Database, actor: Actor, id: string, version: number, input: Fields) {
	const parsed = checked(stopInput, input);
	if (!parsed.ok) return parsed;
	return changeRow(db, actor, {
		...stopRecord(db, actor),
		...{ id, version },
		next: () => parsed.value
	});
}

/** Changes a scene; refuses with `stale` (412) and a choice when somebody was first. */
export function updateScene(
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	input: Fields
) {
	const parsed = checked(sceneInput, input);
	if (!parsed.ok) return parsed;
	return changeRow(db, actor, {
		...sceneRecord(db, actor),
		...{ id, version },
		next: () => parsed.value
	});
}

/** Says that a scene was looked at and still holds: its age begins anew. */
export const confirmScene = (db: Database, actor: Actor, id: string): Outcome<SceneRow> =>
	transact(db, () => {
		const row = db.select().from(tourScenes).where(eq(tourScenes.id, id)).get();
		if (!row) return notFound('Deze scène');
		const record = sceneRecord(db, actor);
		if (!record.may(row)) return forbidden();
		const after = {
			...row,
			version: row.version + 1,
			updatedAt: actor.now.toISOString(),
			updatedBy: authorOf(actor.viewer)
		};
		db.update(tourScenes).set(after).where(eq(tourScenes.id, id)).run();
		const about = { entity: record.entity, entityId: id, label: record.label(after) };
		recordChange(db, actor, {
			...about,
			action: 'update',
			areaIds: record.areaIds(after),
			version: after.version,
			before: row,
			after,
			reason: 'bekeken: klopt nog'
		});
		return done(after);
	});

/** Adds a scene at the end of a stop. */
export const addScene = (
	db: Database,
	actor: Actor,
	stopId: string,
	scene: Pick<SceneRow, 'title' | 'content' | 'notes'> & { targetSeconds?: number | null }
): Outcome<SceneRow> =>
	transact(db, () => {
		const stop = db.select().from(tourStops).where(eq(tourStops.id, stopId)).get();
		const tour = stop && storedTour(db, 'id', stop.tourId);
		if (!tour) return notFound('Deze stop');
		if (tour.scenes.length >= LIMITS.scenes)
			return refuse(409, 'full', `Een tour heeft hoogstens ${LIMITS.scenes} scènes.`);
		const last = tour.scenes.findLast((each) => each.stopId === stopId)?.position ?? 0;
		return createRow(db, actor, {
			...sceneRecord(db, actor),
			row: { id: randomUUID(), stopId, position: last + 1, ...scene }
		});
	});

/** Notes what an organisation promised at a stop. */
export function addPledge(db: Database, actor: Actor, stopId: string, input: Fields) {
	const parsed = checked(pledgeInput, input);
	if (!parsed.ok) return parsed;
	return transact(db, () => {
		if (!db.select().from(tourStops).where(eq(tourStops.id, stopId)).get())
			return notFound('Deze stop');
		return createRow(db, actor, {
			...pledgeRecord(db, actor),
			row: { id: randomUUID(), stopId, ...parsed.value }
		});
	});
}
