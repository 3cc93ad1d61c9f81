/** What the editors of practices and kindcentra share: load, save a field at a time, take steps. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { actorOf, type Actor, type Viewer } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { isStale, restorable, type Stale } from '#lib/audit/audit.ts';
import { getChange, historyOf } from '#lib/audit/queries.server.ts';
import type { Snapshot } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { invalid, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { saveKindcentrum, savePractice, type SaveInput } from '#lib/kindcentra/commands.server.ts';
import type { Typed } from '#lib/kindcentra/editor/draft.svelte.ts';
import { fieldNames, readFields } from '#lib/kindcentra/editor/formFields.ts';
import { editorPath, type ItemKind } from '#lib/kindcentra/kindcentra.ts';
import {
	addPhoto,
	describePhoto,
	mayAddPhoto,
	photosOf,
	removePhoto
} from '#lib/kindcentra/photos.server.ts';
import * as steps from '#lib/kindcentra/review.server.ts';
import { startRevision } from '#lib/kindcentra/revisions.server.ts';
import { setSource } from '#lib/kindcentra/source.server.ts';
import { practiceWhereOf, type PracticePlace } from '#lib/kindcentra/where.ts';
import { getWorkItem, kindcentraToChoose, listWork } from '#lib/kindcentra/work.server.ts';
import type { Bounds } from '#lib/map/projection.ts';
import { readPicture } from '#lib/media/picture.server.ts';
import { mediaFolder, removePicture, storePicture } from '#lib/media/store.server.ts';
import { kindcentrumWhereFrom, practiceWhereFrom, typedWhere } from './where-form.server.ts';

export function editorData(kind: ItemKind, { db, viewer }: App.Locals, id: string) {
	const work = getWorkItem(db, viewer, kind, id, new Date());
	if (!work) error(404, 'Dit bestaat niet (meer), of ligt niet in uw werkgebied.');
	const areas = listAreas(db, viewer);
	const history = historyOf(db, viewer, kind, id);
	return {
		work,
		photos: photosOf(db, kind, id),
		history,
		restorable: restorable(history, [...fieldNames(kind), 'where']),
		authors: accountNames(db, viewer),
		names: Object.fromEntries(areas.map((area) => [area.id, area.name])),
		/** What it can be archived in favour of. */
		others: work.may.publish
			? listWork(db, viewer, new Date())
					.filter((line) => line.kind === kind && line.id !== id && line.status === 'published')
					.map((line) => ({ value: line.id, label: `${line.name} (${line.place})` }))
					.sort((a, b) => a.label.localeCompare(b.label, 'nl'))
			: [],
		...placesToChoose(db, viewer),
		around: areaAround(db, viewer)
	};
}

/** What the pin map shows while there is no pin: all areas of the viewer. */
export function areaAround(db: Database, viewer: Viewer): Bounds | null {
	const own = areaShapes(db, viewer).filter(({ id }) => viewer.areaIds.has(id));
	return own.length === 0
		? null
		: [
				Math.min(...own.map(({ bounds }) => bounds[0])),
				Math.min(...own.map(({ bounds }) => bounds[1])),
				Math.max(...own.map(({ bounds }) => bounds[2])),
				Math.max(...own.map(({ bounds }) => bounds[3]))
			];
}

/** What a practice can be at beside a point: kindcentra and whole areas of the viewer. */
export const placesToChoose = (db: Database, viewer: Viewer) => ({
	kindcentra: kindcentraToChoose(db, viewer).map(({ id, name, place }) => ({
		value: id,
		label: `${name} (${place})`
	})),
	/** Gemeenten in which the viewer may write. */
	own: [...viewer.areaIds].filter((id) => id.startsWith('GM')),
	areas: listAreas(db, viewer)
		.filter(({ id, scannable }) => scannable && viewer.areaIds.has(id))
		.map(({ id, name }) => ({ value: id, label: name }))
});

const saveOf = (kind: ItemKind) => (kind === 'practice' ? savePractice : saveKindcentrum);
type Saved = Outcome<steps.Saved, Failure | Stale>;

function save(kind: ItemKind, locals: App.Locals, input: SaveInput): Saved {
	return saveOf(kind)(locals.db, actorOf(locals), input);
}

/** Saves the fields that a browser sends while somebody types. */
export const saveEndpoint =
	(kind: ItemKind) =>
	async ({ request, params, locals }: RequestEvent): Promise<Response> => {
		const body: unknown = await request.json().catch(() => null);
		const { version, fields } = (body ?? {}) as { version?: unknown; fields?: unknown };
		const usable =
			typeof version === 'number' && typeof fields === 'object' && fields !== null
				? { id: params['id'] ?? '', version, fields: fields as Snapshot }
				: null;
		const outcome = usable ? save(kind, locals, usable) : invalid({});
		if (outcome.ok) return Response.json({ row: outcome.value, savedAt: outcome.value.updatedAt });
		const author =
			isStale(outcome) &&
			(accountNames(locals.db, locals.viewer)[outcome.updatedBy] ?? 'Een collega');
		return Response.json(author ? { ...outcome, author } : outcome, { status: outcome.status });
	};

/** Takes a photo as the body of a request; asks the right before it looks at the file. */
export const photoEndpoint =
	(kind: ItemKind) =>
	async ({ request, params, locals }: RequestEvent): Promise<Response> => {
		const { db } = locals;
		const [actor, id] = [actorOf(locals), params['id'] ?? ''];
		const answer = (outcome: Outcome<unknown>) =>
			outcome.ok
				? Response.json({ added: true }, { status: 201 })
				: Response.json(outcome, { status: outcome.status });
		const refusal = mayAddPhoto(db, actor, kind, id);
		if (refusal) return answer(refusal);
		const picture = await readPicture(new Uint8Array(await request.arrayBuffer()));
		if (!picture.ok) return answer(picture);
		storePicture(mediaFolder(db.$client.name), picture.value);
		return answer(addPhoto(db, actor, kind, id, picture.value));
	};

type Step = (db: Database, actor: Actor, kind: ItemKind, id: string) => Outcome<unknown>;

/** The form actions of an editor: the workflow, the source, and an earlier version put back. */
export function editorActions(kind: ItemKind) {
	/** A refusal brings back what was said, for who has no script to keep it. */
	const answer = (
		outcome: Outcome<unknown, Failure | Stale>,
		done: string,
		again: { said?: Record<string, string>; typed?: Typed } = {}
	) => (outcome.ok ? { done } : fail(outcome.status, { failure: outcome, ...again }));
	const step =
		(take: Step, done: string) =>
		({ locals, params }: RequestEvent) =>
			answer(take(locals.db, actorOf(locals), kind, params['id'] ?? ''), done);
	const withForm =
		(
			take: (it: {
				form: FormData;
				text: (name: string) => string;
				locals: App.Locals;
				id: string;
			}) => Outcome<unknown, Failure | Stale>,
			done: string
		) =>
		async ({ locals, params, request }: RequestEvent) => {
			const form = await request.formData();
			const text = (name: string) => String(form.get(name) ?? '');
			const said = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
			return answer(take({ form, text, locals, id: params['id'] ?? '' }), done, { said });
		};

	return {
		/** Without script: every field at once. */
		save: async ({ locals, params, request }: RequestEvent) => {
			const form = await request.formData();
			const read = kind === 'practice' ? practiceWhereFrom : kindcentrumWhereFrom;
			const fields = readFields(form, kind);
			const saved = save(kind, locals, {
				...{ id: params['id'] ?? '', version: Number(form.get('version')) },
				fields: { ...fields, where: read(locals.viewer, form) }
			});
			return answer(saved, 'Bewaard.', { typed: { fields, where: typedWhere(form) } });
		},
		submit: step(steps.submit, 'Ter controle gestuurd. Zolang kunt u het nog terughalen.'),
		withdraw: step(steps.withdraw, 'Teruggehaald: u kunt weer schrijven.'),
		publish: step(steps.publish, 'Gepubliceerd: iedereen kan het nu lezen.'),
		unarchive: step(steps.unarchive, 'Uit het archief gehaald: het is weer een concept.'),
		online: step(steps.putOnline, 'Het staat weer online.'),
		confirm: step(steps.confirm, 'Bevestigd: dit klopt nog. Over een jaar vragen we het weer.'),
		return: withForm(
			({ text, locals, id }) =>
				steps.returnItem(locals.db, actorOf(locals), kind, id, text('reason')),
			'Teruggegeven, met uw uitleg erbij.'
		),
		offline: withForm(
			({ text, locals, id }) =>
				steps.takeOffline(locals.db, actorOf(locals), kind, id, text('reason')),
			'Offline gehaald: bezoekers zien het niet meer.'
		),
		archive: withForm(
			({ text, locals, id }) =>
				steps.archive(locals.db, actorOf(locals), kind, id, text('replacedBy') || null),
			'Dit staat nu in het archief.'
		),
		revise: ({ locals, params }: RequestEvent) => {
			const begun = startRevision(locals.db, actorOf(locals), kind, params['id'] ?? '');
			if (!begun.ok) return fail(begun.status, { failure: begun });
			redirect(303, editorPath(kind, begun.value));
		},
		source: withForm(({ text, locals, id }) => {
			const input = text('own')
				? null
				: { title: text('sourceTitle'), publisher: text('publisher'), url: text('url') };
			const outcome = setSource(locals.db, actorOf(locals), kind, id, input);
			if (outcome.ok || !outcome.fields) return outcome;
			// A practice has a title of its own.
			const { title, ...fields } = outcome.fields;
			return { ...outcome, fields: { ...fields, ...(title && { sourceTitle: title }) } };
		}, 'De bron is genoteerd.'),
		photo: withForm(({ form, text, locals, id }) => {
			const input = {
				...{ alt: text('alt'), credit: text('credit'), consent: form.get('consent') === 'yes' },
				...{ focalX: Number(text('focalX')), focalY: Number(text('focalY')) }
			};
			return describePhoto(locals.db, actorOf(locals), kind, id, text('photo'), input);
		}, ''),
		removePhoto: withForm(({ text, locals, id }) => {
			const removed = removePhoto(locals.db, actorOf(locals), kind, id, text('photo'));
			if (removed.ok && removed.value.unused !== null)
				removePicture(mediaFolder(locals.db.$client.name), removed.value.unused);
			return removed;
		}, 'De foto is weggehaald.'),
		restore: withForm(({ text, locals, id }) => {
			const entry = getChange(locals.db, locals.viewer, Number(text('change')));
			if (entry?.entity !== kind || entry.entityId !== id || !entry.after)
				error(404, 'Deze versie is er niet.');
			const fields = fieldsOf(kind, entry.after);
			return save(kind, locals, { id, version: Number(text('version')), fields });
		}, 'De eerdere versie staat er weer.')
	};
}

/** What a form would have sent for a record as the history holds it. */
function fieldsOf(kind: ItemKind, snapshot: Snapshot): Record<string, unknown> {
	const names = fieldNames(kind).filter((name) => name in snapshot);
	const where = snapshot['where'] as PracticePlace | undefined;
	return {
		...Object.fromEntries(names.map((name) => [name, snapshot[name]])),
		...(where && { where: kind === 'practice' ? practiceWhereOf(where) : where })
	};
}
