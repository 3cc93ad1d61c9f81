import { and, eq, lt, ne } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { operator, visitor, type Actor } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import { isCalled, type PlaceHit } from '#lib/areas/placeSearch.ts';
import { changeRow, createRow, eraseHistory } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { createPractice, savePractice } from '#lib/kindcentra/commands.server.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { EXAMPLE_NAME, itemPath } from '#lib/kindcentra/kindcentra.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE } from '#lib/sources/sources.ts';
import { mayDraft, mayHandle, suggestionRecord, type SuggestionRow } from './records.server.ts';
import {
	dismissal,
	KEEP_DAYS,
	sizes,
	type ErrorReport,
	type PracticeSuggestion
} from './suggestions.ts';
import { suggestions } from './tables.ts';

/** Namesakes that a visitor is asked to choose from. */
const MAX_PLACES = 8;

/** Places that have exactly this name, or else the one that resembles it most. */
export function placesNamed(name: string): PlaceHit[] {
	const hits = findPlaces(name, MAX_PLACES).filter(({ code }) => code !== 'NL');
	const exact = hits.filter((hit) => isCalled(hit, name));
	// A gemeente and the town it is named after are one answer.
	const apart = exact.filter((hit, i) => exact.findIndex(({ code }) => code === hit.code) === i);
	// Of a province and the city it is named after, people mean the city.
	const towns = apart.filter(({ kind }) => kind !== 'gebied');
	return [towns, apart].find((list) => list.length > 0) ?? hits.slice(0, 1);
}

const own = (actor: Actor): Actor => ({ ...actor, viewer: visitor });

/**
 * Keeps a practice that a visitor suggests. Who sent it is not kept, also not of somebody who is
 * signed in. Refuses a place that nobody knows.
 */
export function suggestPractice(
	db: Database,
	actor: Actor,
	input: PracticeSuggestion & { hit: PlaceHit | undefined }
): Outcome<SuggestionRow> {
	const { hit, title, text, url } = input;
	if (!hit)
		return invalid({
			place: 'Deze plaats kennen wij niet. Vul een plaats of gemeente in Nederland in.'
		});
	const [lon, lat] = hit.point;
	const areaId = hit.code.startsWith('GM') ? hit.code : hit.areaId;
	return add(db, actor, { kind: 'practice', areaId, place: hit.name, lon, lat, title, text, url });
}

/** Keeps what a visitor says is wrong on the page of a kindcentrum or practice. */
export function reportError(
	db: Database,
	actor: Actor,
	item: MapItem,
	{ text, url }: ErrorReport
): Outcome<SuggestionRow> {
	const areaId = item.gemeenteId ?? item.areaIds[0];
	if (!areaId) return notFound('Deze pagina');
	const { place, lon, lat, name: title, example } = item;
	const page = itemPath(item);
	return add(
		db,
		actor,
		{ kind: 'error', areaId, place, lon, lat, title, text, url, page },
		example
	);
}

type NewSuggestion = Pick<
	typeof suggestions.$inferInsert,
	'kind' | 'areaId' | 'place' | 'lon' | 'lat' | 'title' | 'text' | 'url' | 'page'
>;
const add = (db: Database, actor: Actor, row: NewSuggestion, example = false) =>
	createRow(db, own(actor), {
		...suggestionRecord(() => can(actor.viewer, 'suggest')),
		row: { id: randomUUID(), sourceId: example ? EXAMPLE_SOURCE : OWN_SOURCE, ...row }
	});

/** Takes it over: of a practice a draft is made, to be completed. */
export function acceptSuggestion(
	db: Database,
	actor: Actor,
	id: string,
	version: number
): Outcome<SuggestionRow> {
	return transact(db, () => {
		const row = db.select().from(suggestions).where(eq(suggestions.id, id)).get();
		if (!row) return notFound('Dit voorstel');
		const practice: Outcome<string | null> =
			row.kind === 'practice' && row.status === 'open' ? draftOf(db, actor, row) : done(null);
		if (!practice.ok) return practice;
		return handle(db, actor, id, version, {
			status: 'accepted',
			practiceId: practice.value
		});
	});
}

/** Puts it away with the reason; an earlier decision stays as it is. */
export function dismissSuggestion(
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	reason: string
): Outcome<SuggestionRow> {
	const checked = v.safeParse(dismissal, reason);
	if (!checked.success) return invalid({ reason: checked.issues[0].message });
	return handle(db, actor, id, version, { status: 'dismissed', reason: checked.output });
}

function handle(
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	next: Pick<SuggestionRow, 'status'> & Partial<SuggestionRow>
): Outcome<SuggestionRow> {
	return changeRow(db, actor, {
		...suggestionRecord(({ areaId }) => mayHandle(actor.viewer, areaId)),
		...(next.reason && { reason: next.reason }),
		id,
		version,
		next: ({ status }) =>
			status === 'open'
				? { ...next, handledAt: actor.now.toISOString() }
				: refuse(409, 'handled', 'Iemand anders heeft dit intussen afgehandeld.')
	});
}

/** A draft with what the visitor wrote; an example where an example account makes it. */
function draftOf(db: Database, actor: Actor, row: SuggestionRow): Outcome<string> {
	if (!mayDraft(actor.viewer, row.areaId)) return forbidden();
	const example = isExampleAccount(db, actor.viewer);
	if (row.sourceId === EXAMPLE_SOURCE && !example)
		return refuse(
			403,
			'exampleApart',
			'Dit is een voorbeeld: alleen voorbeeldaccounts oefenen hierop.'
		);
	const title =
		example && !row.title.startsWith(EXAMPLE_NAME)
			? `${EXAMPLE_NAME}: ${row.title}`.slice(0, sizes.title)
			: row.title;
	const { place, lon, lat, areaId } = row;
	const where = areaId.startsWith('GM')
		? { at: 'point', place, lon, lat, precision: 'place' }
		: { at: 'area', areaId };
	const made = createPractice(db, actor, { title, where });
	if (!made.ok) return made;
	const saved = savePractice(db, actor, {
		id: made.value.id,
		version: made.value.version,
		fields: {
			description: row.text,
			...(row.url && !example && { links: [{ label: '', url: row.url }] })
		}
	});
	return saved.ok ? done(made.value.id) : saved;
}

/** Deletes what was handled long ago, and what the history says of it. */
export function forgetHandled(db: Database, now: Date): number {
	const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString();
	const old = and(ne(suggestions.status, 'open'), lt(suggestions.handledAt, before));
	return db.transaction(
		() => {
			const gone = db.delete(suggestions).where(old).returning().all();
			for (const { id: entityId } of gone)
				eraseHistory(db, operator(now), { entity: 'suggestion', entityId });
			return gone.length;
		},
		{ behavior: 'immediate' }
	);
}
