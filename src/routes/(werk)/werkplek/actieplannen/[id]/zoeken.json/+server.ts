import { json } from '@sveltejs/kit';
import { searchItems } from '#lib/plans/editorPlan.server.ts';
import { getPlan } from '#lib/plans/queries.server.ts';
import { notFound } from '#lib/db/outcome.ts';
import type { RequestHandler } from './$types';

/** Practices or kindcentra that an action of this plan can refer to, by what was typed. */
export const GET: RequestHandler = ({ locals: { db, viewer }, params, url }) => {
	const plan = getPlan(db, viewer, params.id, new Date());
	if (!plan) return json(notFound('Dit actieplan'), { status: 404 });
	const kind = url.searchParams.get('soort') === 'kindcentrum' ? 'kindcentrum' : 'practice';
	return json(searchItems(db, viewer, plan, kind, url.searchParams.get('q') ?? ''));
};
