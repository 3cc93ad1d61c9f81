import { listManagedPeople } from '#lib/people/manage.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => ({
	people: listManagedPeople(db, viewer)
});
