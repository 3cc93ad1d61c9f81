/** Photos in the store: adding, describing, taking away, and who may see which. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor, Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { changeRow, createRow, recordChange } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse } from '#lib/db/outcome.ts';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import type { Picture } from '#lib/media/picture.server.ts';
import { mediaFolder, sweepPictures } from '#lib/media/store.server.ts';
import type { ItemKind } from './kindcentra.ts';
import { photoInput } from './photoInput.ts';
import { MAX_PHOTOS, photoProblem, type Photo } from './photos.ts';
import { areaIdsOf, exampleProblem, kindcentrumById, practiceById } from './records.server.ts';
import { photos } from './tables.ts';
import { isEditable, stateLabel } from './workflow.ts';

type Row = typeof photos.$inferSelect;

const ownerOf = (kind: ItemKind, id: string) =>
	kind === 'practice' ? eq(photos.practiceId, id) : eq(photos.kindcentrumId, id);
const itemOf = (db: Database, kind: ItemKind, id: string) =>
	kind === 'practice' ? practiceById(db, id) : kindcentrumById(db, id);
const kindOf = (row: Row): [ItemKind, string] =>
	row.practiceId === null ? ['kindcentrum', row.kindcentrumId ?? ''] : ['practice', row.practiceId];

/** The photos of a record, in order. */
export const photosOf = (db: Database, kind: ItemKind, id: string): Photo[] =>
	db
		.select()
		.from(photos)
		.where(ownerOf(kind, id))
		.orderBy(asc(photos.position), asc(photos.createdAt))
		.all()
		.map(
			({ id: photoId, mediaId, width, height, alt, credit, consent, focalX, focalY, version }) => ({
				...{ id: photoId, mediaId, width, height, alt, credit, consent },
				...{ focalX, focalY, version }
			})
		);

/** Those of them that everybody may see. */
export const publicPhotosOf = (db: Database, kind: ItemKind, id: string): Photo[] =>
	photosOf(db, kind, id).filter((photo) => photoProblem(photo) === null);

/** Ids of the kindcentra and practices that have a photo which everybody may see. */
export const itemsWithPublicPhotos = (db: Database): Set<string> =>
	new Set(
		db
			.select()
			.from(photos)
			.all()
			.filter((photo) => photoProblem(photo) === null)
			.map((photo) => kindOf(photo)[1])
	);

/** Why the actor cannot change the photos of this record now, or null. */
function photoRefusal(db: Database, actor: Actor, kind: ItemKind, id: string): Failure | null {
	const item = itemOf(db, kind, id);
	if (!item) return notFound();
	if (!can(actor.viewer, 'write:practice', { areaIds: areaIdsOf(db, item) })) return forbidden();
	const apart = exampleProblem(db, actor.viewer, id);
	if (apart) return apart;
	if (isEditable(item)) return null;
	return refuse(409, 'locked', `Dit is ${stateLabel(item)} en kan nu niet worden gewijzigd.`);
}

/** Whether a photo may be added: asked before its file is looked at. */
export const mayAddPhoto = photoRefusal;

const record = (db: Database, actor: Actor) => ({
	table: photos,
	entity: 'photo',
	label: (row: Row) => row.alt || 'Foto zonder beschrijving',
	areaIds: (row: Row) => {
		const item = itemOf(db, ...kindOf(row));
		return item ? areaIdsOf(db, item) : [];
	},
	may: (row: Row) => photoRefusal(db, actor, ...kindOf(row)) === null
});

/** A photo of this record, and of no other. */
const ownPhoto = (db: Database, kind: ItemKind, id: string, photoId: string): Row | undefined =>
	db
		.select()
		.from(photos)
		.where(and(eq(photos.id, photoId), ownerOf(kind, id)))
		.get();

/** Adds a photo to a draft; its files are stored already. */
export function addPhoto(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	picture: Pick<Picture, 'id' | 'width' | 'height'>
): Outcome<Row> {
	return transact<Row, Failure>(db, () => {
		const refusal = photoRefusal(db, actor, kind, id);
		if (refusal) return refusal;
		const there = photosOf(db, kind, id);
		if (there.some(({ mediaId }) => mediaId === picture.id))
			return invalid({ photo: 'Deze foto staat er al bij.' });
		if (there.length >= MAX_PHOTOS) return invalid({ photo: `Hoogstens ${MAX_PHOTOS} foto’s.` });
		return createRow(db, actor, {
			...record(db, actor),
			row: {
				id: randomUUID(),
				mediaId: picture.id,
				width: picture.width,
				height: picture.height,
				practiceId: kind === 'practice' ? id : null,
				kindcentrumId: kind === 'kindcentrum' ? id : null,
				position: there.length
			}
		});
	});
}

/** Says what is on a photo, who made it, whether all agree, and which spot matters. */
export function describePhoto(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	photoId: string,
	input: unknown
): Outcome<Row> {
	const refusal = photoRefusal(db, actor, kind, id);
	if (refusal) return refusal;
	if (!ownPhoto(db, kind, id, photoId)) return notFound('Deze foto');
	const parsed = v.safeParse(photoInput, input);
	if (!parsed.success) return invalid({ photo: parsed.issues[0].message });
	return changeRow(db, actor, { ...record(db, actor), id: photoId, next: () => parsed.output });
}

/**
 * Takes a photo away. Answers the id of its files when no other photo uses them: whoever asked
 * then takes those away too.
 */
export function removePhoto(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	photoId: string
): Outcome<{ unused: string | null }> {
	return transact<{ unused: string | null }, Failure>(db, () => {
		const refusal = photoRefusal(db, actor, kind, id);
		if (refusal) return refusal;
		const row = ownPhoto(db, kind, id, photoId);
		if (!row) return notFound('Deze foto');
		db.delete(photos).where(eq(photos.id, photoId)).run();
		recordChange(db, actor, {
			...{ entity: 'photo', entityId: photoId, action: 'archive', before: row },
			label: record(db, actor).label(row),
			areaIds: record(db, actor).areaIds(row),
			version: row.version + 1
		});
		const used = db.select().from(photos).where(eq(photos.mediaId, row.mediaId)).get();
		return done({ unused: used ? null : row.mediaId });
	});
}

/** How old a file is before it counts as left behind: an upload is stored first, then noted. */
const LEFT_AFTER = 60_000;

/**
 * Takes away files that no photo uses: of examples that were removed, or of an upload that was
 * refused or broke off. Answers how many files that were.
 */
export function forgetUnusedPictures(db: Database, now: Date): number {
	const rows = db.selectDistinct({ mediaId: photos.mediaId }).from(photos).all();
	return sweepPictures(
		mediaFolder(db.$client.name),
		new Set(rows.map(({ mediaId }) => mediaId)),
		new Date(now.getTime() - LEFT_AFTER)
	);
}

/** Gives a revision the photos of what it revises, or what was revised those of its revision. */
export function copyPhotos(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	from: string,
	to: string
): void {
	db.delete(photos).where(ownerOf(kind, to)).run();
	const rows = db.select().from(photos).where(ownerOf(kind, from)).all();
	for (const row of rows)
		db.insert(photos)
			.values({
				...row,
				id: randomUUID(),
				practiceId: kind === 'practice' ? to : null,
				kindcentrumId: kind === 'kindcentrum' ? to : null,
				updatedAt: actor.now.toISOString()
			})
			.run();
}

/** Who may see the files of a picture: everybody, whoever works on it, or nobody. */
export function pictureAudience(
	db: Database,
	viewer: Viewer,
	mediaId: string
): 'everyone' | 'workers' | 'nobody' {
	const rows = db.select().from(photos).where(eq(photos.mediaId, mediaId)).all();
	let audience: 'workers' | 'nobody' = 'nobody';
	for (const row of rows) {
		const item = itemOf(db, ...kindOf(row));
		if (!item) continue;
		if (item.status === 'published' && photoProblem(row) === null) return 'everyone';
		const areaIds = areaIdsOf(db, item);
		const works =
			can(viewer, 'write:practice', { areaIds }) || can(viewer, 'publish:practice', { areaIds });
		if (works && exampleProblem(db, viewer, item.id) === null) audience = 'workers';
	}
	return audience;
}

/** What the photos of a record still need before it may be submitted, or null. */
export const photosMissing = (db: Database, kind: ItemKind, id: string): string | null =>
	photosOf(db, kind, id)
		.map(photoProblem)
		.find((problem) => problem !== null) ?? null;
