import { json } from '@sveltejs/kit';
import { newestMapScan } from '#lib/scan/mapScan.server.ts';
import type { RequestHandler } from './$types';

/** The newest published round, for the map in the browser. */
export const GET: RequestHandler = ({ locals: { db, viewer } }) =>
	json(newestMapScan(db, viewer), { headers: { 'cache-control': 'no-cache' } });
