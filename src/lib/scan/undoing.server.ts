/** The way back from a step that was just taken, for one or many cells. */
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { changedFields } from '#lib/audit/audit.ts';
import { changeRow } from '#lib/audit/commands.server.ts';
import { getChange, lastChangeId } from '#lib/audit/queries.server.ts';
import type { Change } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { forbidden, type Outcome } from '#lib/db/outcome.ts';
import { ASSESSMENT, cellRecord, type SavedCell } from './records.server.ts';
import { inBulk, type BulkResult } from './review.server.ts';

/** What can be taken back as if it had not been: "klopt nog", and adopting. */
export type Undoable = 'confirm' | 'adopt';

/** Whether a change was that step; other steps have a way back of their own. */
const was: Record<Undoable, (change: Change) => boolean> = {
	confirm: ({ action, before, after }) =>
		action === 'update' && changedFields(before, after).join() === 'carriedFrom',
	adopt: ({ action }) => action === 'adopt'
};

/** Puts cells back as they were before the step, where it was the viewer's and the last thing done. */
export function undoAssessments(
	db: Database,
	actor: Actor,
	ids: readonly string[],
	step: Undoable
): Outcome<BulkResult> {
	if (step === 'adopt' && !can(actor.viewer, 'adopt:scan')) return forbidden();
	const by = authorOf(actor.viewer);
	return inBulk(db, actor, ids, (_, id) => {
		const last = lastChangeId(db, ASSESSMENT, id);
		const change = last === null ? null : getChange(db, actor.viewer, last);
		const before = change?.before;
		if (!before || change.author !== by || !was[step](change)) {
			const message = 'Dit oordeel is intussen gewijzigd: het blijft zoals het is.';
			return { problems: [{ field: 'status', code: 'changed-since', message }] };
		}
		const fields = changedFields(before, change.after).map((name) => [name, before[name] ?? null]);
		const write = (values: Partial<SavedCell>) =>
			changeRow(db, actor, {
				...cellRecord(db, actor),
				id,
				action: 'undo',
				next: () => values
			});
		if (step === 'adopt') {
			// The store leads what was adopted back by way of a draft.
			const draft = write({ status: 'draft' });
			if (!draft.ok) return draft;
		}
		return write(Object.fromEntries(fields) as Partial<SavedCell>);
	});
}
