import { redirect } from '@sveltejs/kit';

/** Gemeenten have no list of their own: areas name theirs. */
export const GET = () => redirect(307, '/gebieden');
