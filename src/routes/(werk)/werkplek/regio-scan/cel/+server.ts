import { json } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { lastOther } from '#lib/audit/queries.server.ts';
import { saveAssessment } from '#lib/scan/commands.server.ts';
import { parseSave } from '#lib/scan/inputs.ts';
import { editorCell } from '#lib/scan/matrix.server.ts';
import { ASSESSMENT } from '#lib/scan/records.server.ts';
import { invalid, type Failure } from '#lib/db/outcome.ts';
import type { RequestHandler } from './$types';

/**
 * Saves one entry of the queue of a browser, once however often it arrives. Answers the cell, or
 * the refusal; that of a save that came second (412) has all that a choice needs.
 */
export const PUT: RequestHandler = async ({ request, locals }) => {
	const { db, viewer } = locals;
	const body: unknown = await request.json().catch(() => null);
	const parsed = parseSave(body);
	if (!parsed.ok) return refusal(invalid(parsed.fields));
	const outcome = saveAssessment(db, actorOf(locals), parsed.value);
	const names = accountNames(db, viewer);
	if (outcome.ok) {
		// The cell names its sender; what waits behind this entry may clash with somebody before.
		const { id, version } = parsed.value;
		const by = lastOther(db, viewer, { entity: ASSESSMENT, id, version });
		const cell = editorCell(viewer, outcome.value);
		return json({ cell, author: by === null ? '' : (names[by] ?? ''), own: by === null });
	}
	const by = 'updatedBy' in outcome ? outcome.updatedBy : null;
	const author = by === null ? '' : (names[by] ?? '');
	return refusal({ ...outcome, author, own: by !== null && by === viewer.accountId });
};

const refusal = (body: Failure & { author?: string; own?: boolean }) =>
	json(body, { status: body.status });
