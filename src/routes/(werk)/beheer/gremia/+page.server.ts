import { listManagedBodies } from '#lib/people/manage.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	bodies: listManagedBodies(db, viewer)
});
