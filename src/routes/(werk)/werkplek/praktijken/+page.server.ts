import { accountNames } from '#lib/accounts/queries.server.ts';
import { listWork } from '#lib/kindcentra/work.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	lines: listWork(db, viewer, new Date()),
	authors: accountNames(db, viewer),
	mayWrite: viewer.role === 'ambassador'
});
