import { json } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { editPlan } from '#lib/plans/editing.server.ts';
import type { RequestHandler } from './$types';

/** One change from the editor: a part, the order, the summary. */
export const PATCH: RequestHandler = async ({ request, locals, params }) => {
	const input: unknown = await request.json().catch(() => null);
	const outcome = editPlan(locals.db, actorOf(locals), params.id, input);
	return outcome.ok ? json(outcome.value) : json(outcome, { status: outcome.status });
};
