/** What the editor of a plan sends, one change at a time, and what it gets back. */
import * as v from 'valibot';
import type { Actor } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { isStale, type Stale } from '#lib/audit/audit.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { updatePlan } from './commands.server.ts';
import { currentOrder, reorderParts } from './ordering.server.ts';
import { archivePart, changePart, createPart, unarchivePart } from './part-commands.server.ts';
import { partKinds, type PartKind } from './parts.ts';
import { partId } from './plans.ts';

const text = v.pipe(v.string(), v.maxLength(64));
const part = { kind: v.picklist(partKinds), key: text };
const fields = v.record(v.string(), v.unknown());
const keys = v.pipe(v.array(text), v.maxLength(1000));

const editSchema = v.variant('do', [
	v.object({ do: v.literal('create'), ...part, fields, after: v.optional(text) }),
	v.object({ do: v.literal('change'), ...part, version: v.number(), fields }),
	v.object({ do: v.picklist(['archive', 'unarchive']), ...part }),
	v.object({ do: v.literal('order'), kind: v.picklist(partKinds), base: keys, keys }),
	v.object({ do: v.literal('plan'), version: v.number(), fields })
]);
export type Edit = v.InferOutput<typeof editSchema>;

/** A change that was stored: the row as it is now, or the order of the parts of a kind. */
export interface Edited {
	row?: Record<string, unknown> & { version: number };
	/** Keys of all parts of the kind in their order, where that may have changed. */
	keys?: string[];
	savedAt: string;
}
/** A lost save, with the name of who was first. */
export type NamedStale = Stale & { author: string };

/** Does what the editor asks to one plan, through the same commands as everything else. */
export function editPlan(
	db: Database,
	actor: Actor,
	planId: string,
	input: unknown
): Outcome<Edited, Failure | NamedStale> {
	const parsed = v.safeParse(editSchema, input);
	if (!parsed.success) return refuse(422, 'invalid', 'Deze wijziging kan de server niet lezen.');
	const edit = parsed.output;
	const savedAt = actor.now.toISOString();
	const outcome = run(db, actor, planId, edit);
	if (outcome.ok) return done({ ...outcome.value, savedAt });
	if (!isStale(outcome)) return outcome;
	return {
		...outcome,
		author: accountNames(db, actor.viewer)[outcome.updatedBy] ?? 'Iemand anders'
	};
}

function run(
	db: Database,
	actor: Actor,
	planId: string,
	edit: Edit
): Outcome<Omit<Edited, 'savedAt'>, Failure | Stale> {
	const keysOf = (kind: PartKind) => currentOrder(db, planId, kind);
	switch (edit.do) {
		case 'create':
			return then(
				createPart(db, actor, planId, edit.kind, edit.key, edit.fields, edit.after),
				(row) => ({ row: { ...row }, keys: keysOf(edit.kind) })
			);
		case 'change':
			return then(
				changePart(db, actor, edit.kind, partId(planId, edit.key), edit.version, edit.fields),
				(row) => ({ row: { ...row } })
			);
		case 'archive':
		case 'unarchive':
			return then(
				(edit.do === 'archive' ? archivePart : unarchivePart)(
					db,
					actor,
					edit.kind,
					partId(planId, edit.key)
				),
				(row) => ({ row: { ...row } })
			);
		case 'order':
			return then(reorderParts(db, actor, planId, edit.kind, edit.base, edit.keys), (order) => ({
				keys: order
			}));
		case 'plan':
			return then(updatePlan(db, actor, planId, edit.version, edit.fields), (row) => ({
				row: { ...row }
			}));
	}
}

const then = <T, F extends Failure>(
	outcome: Outcome<T, F>,
	read: (value: T) => Omit<Edited, 'savedAt'>
): Outcome<Omit<Edited, 'savedAt'>, F> => (outcome.ok ? done(read(outcome.value)) : outcome);
