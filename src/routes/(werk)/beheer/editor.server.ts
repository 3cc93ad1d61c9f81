/**
 * What the pages that edit one record share: save, undo right after, and put an earlier version
 * back. Each page names its command and the shape of its input; everything else is the same.
 */
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { actorOf, type Actor } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { restorable, type ChangeAction, type Stale } from '#lib/audit/audit.ts';
import { getChange, historyOf, lastChangeId } from '#lib/audit/queries.server.ts';
import type { Snapshot } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { readForm, type FormSchema } from './form.ts';

interface Editor<S extends FormSchema> {
	/** Kind of record in the history. */
	entity: string;
	schema: S;
	save: (
		db: Database,
		actor: Actor,
		id: string,
		version: number,
		input: v.InferOutput<S>,
		action: ChangeAction
	) => Outcome<unknown, Failure | Stale>;
}

/** The history of a record, and the names that it needs to be read; `schema` is what is edited. */
export function historyData(
	{ db, viewer }: App.Locals,
	{ entity, schema }: Pick<Editor<FormSchema>, 'entity' | 'schema'>,
	id: string
) {
	const history = historyOf(db, viewer, entity, id);
	return {
		history,
		restorable: restorable(history, Object.keys(schema.entries)),
		authors: accountNames(db, viewer),
		names: Object.fromEntries(listAreas(db, viewer).map((area) => [area.id, area.name]))
	};
}

type EditEvent = RequestEvent<{ id: string }>;

/** The form actions `save`, `undo` and `restore` of a record's page. */
export function editActions<S extends FormSchema>({ entity, schema, save }: Editor<S>) {
	const answer = (
		{ locals, params }: EditEvent,
		outcome: Outcome<unknown, Failure | Stale>,
		done: string,
		typed?: Snapshot
	) => {
		if (!outcome.ok) return fail(outcome.status, { failure: outcome, typed });
		return { done, change: lastChangeId(locals.db, entity, params.id) };
	};

	/** Writes what an entry of the history holds, if that is of this record. */
	const putBack = async (event: EditEvent, side: 'before' | 'after', action: ChangeAction) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const entry = getChange(locals.db, locals.viewer, Number(form.get('change')));
		if (entry?.entity !== entity || entry.entityId !== params.id)
			error(404, 'Deze versie is er niet.');
		const parsed = v.safeParse(schema, entry[side]);
		if (!parsed.success) error(409, 'Deze versie kan niet worden teruggezet.');
		const version = side === 'before' ? entry.version : Number(form.get('version'));
		const outcome = save(locals.db, actorOf(locals), params.id, version, parsed.output, action);
		const said = side === 'before' ? 'Ongedaan gemaakt.' : 'De eerdere versie staat er weer.';
		return answer(event, outcome, said);
	};

	return {
		save: async (event: EditEvent) => {
			const { locals, params, request } = event;
			const form = await request.formData();
			const { typed, parsed } = readForm(form, schema);
			if (!parsed.ok) return fail(parsed.status, { failure: parsed, typed });
			const version = Number(form.get('version'));
			const actor = actorOf(locals);
			const outcome = save(locals.db, actor, params.id, version, parsed.value, 'update');
			return answer(event, outcome, 'Bewaard.', typed);
		},
		undo: (event: EditEvent) => putBack(event, 'before', 'undo'),
		restore: (event: EditEvent) => putBack(event, 'after', 'restore')
	};
}
