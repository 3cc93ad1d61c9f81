import { listSources } from '#lib/sources/queries.server.ts';
import { sourceKinds } from '#lib/sources/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	sources: listSources(db, viewer, [...sourceKinds])
});
