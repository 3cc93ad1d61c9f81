import { findAddresses } from '#lib/kindcentra/address.server.ts';
import type { RequestHandler } from './$types';

/** Addresses for what somebody types; `null` where the service cannot be reached. */
export const GET: RequestHandler = async ({ url }) => {
	const query = (url.searchParams.get('q') ?? '').trim();
	const hits = query.length < 3 ? [] : await findAddresses(query);
	return Response.json({ hits }, { headers: { 'Cache-Control': 'private, no-store' } });
};
