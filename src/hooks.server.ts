import type { Handle } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { visitor } from '#lib/accounts/accounts.ts';
import { withGeometry } from '#lib/map/basemap.server.ts';
import { openDatabase } from '#lib/db/open.server.ts';

const db = openDatabase(process.env['DATABASE_PATH'] ?? 'data/regiokaart.db');

export const handle: Handle = ({ event, resolve }) => {
	event.locals.db = db;
	event.locals.requestId = randomUUID();
	event.locals.viewer = visitor;
	return resolve(event, { transformPageChunk: ({ html }) => withGeometry(html) });
};
