import { json } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { saveAssessment } from '#lib/scan/commands.server.ts';
import { parseSave } from '#lib/scan/inputs.ts';
import { editorCell } from '#lib/scan/matrix.server.ts';
import { invalid } from '#lib/db/outcome.ts';
import type { RequestHandler } from './$types';

/**
 * Saves one entry of the queue of a browser, once however often it arrives. Answers the cell, or
 * the refusal; that of a save that came second (412) has all that a choice needs.
 */
export const PUT: RequestHandler = async ({ request, locals }) => {
	const { db, viewer } = locals;
	const body: unknown = await request.json().catch(() => null);
	const parsed = parseSave(body);
	const outcome = parsed.ok
		? saveAssessment(db, actorOf(locals), parsed.value)
		: invalid(parsed.fields);
	const names = accountNames(db, viewer);
	if (outcome.ok) {
		const cell = editorCell(viewer, outcome.value);
		return json({ cell, author: names[cell.updatedBy] ?? '' });
	}
	const by = 'updatedBy' in outcome ? outcome.updatedBy : null;
	const author = by === null ? '' : (names[by] ?? '');
	const own = by !== null && by === viewer.accountId;
	return json({ ...outcome, author, own }, { status: outcome.status });
};
