import { readPlan } from '../readPlan.server.ts';
import type { PageServerLoad } from './$types';

/** Paper runs no script: the charts are the server's own drawings. */
export const csr = false;

/** The paper stands alone: no header or footer of the site. */
export const load: PageServerLoad = ({ locals, params, url }) => ({
	...readPlan(locals, params, url),
	bare: true,
	address: url.host
});
