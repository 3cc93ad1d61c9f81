import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** By the name that was filled in; gemeenten have no list of their own, areas name theirs. */
export const GET: RequestHandler = ({ url }) => {
	const name = url.searchParams.get('naam')?.trim().slice(0, 80);
	redirect(307, name ? `/gemeenten/${encodeURIComponent(name)}` : '/gebieden');
};
