import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { visitor } from '#lib/accounts/accounts.ts';
import { isOwnRequest } from '#lib/accounts/origin.ts';
import { DEFAULT_PATH, openDatabase, type Database } from '#lib/db/open.server.ts';
import { withGeometry } from '#lib/map/basemap.server.ts';

let db: Database;

/** Opens the store once; `npm start` has migrated and seeded it. */
export const init: ServerInit = () => {
	if (building) return;
	db = openDatabase(process.env['DATABASE_PATH'] || DEFAULT_PATH);
	process.once('sveltekit:shutdown', () => db.$client.close());
};

/** Gives the request an id, by which a visitor's report finds its line in the log. */
export const identify: Handle = async ({ event, resolve }) => {
	event.locals.requestId = randomUUID();
	const response = await resolve(event);
	response.headers.set('X-Request-Id', event.locals.requestId);
	return response;
};

/** Refuses changes that another site asks for; Kit itself looks at form posts only. */
export const checkOrigin: Handle = ({ event, resolve }) => {
	if (isOwnRequest(event.request, event.url.origin)) return resolve(event);
	const message = 'Dit verzoek komt niet van deze site en is daarom geweigerd.\n';
	return new Response(message, { status: 403 });
};

export const attachDatabase: Handle = ({ event, resolve }) => {
	event.locals.db = db;
	return resolve(event);
};

export const recogniseViewer: Handle = ({ event, resolve }) => {
	event.locals.viewer = visitor;
	return resolve(event);
};

/** Puts the outlines of the map, once, in pages that draw it. */
export const drawMap: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => withGeometry(html) });

export const handle = sequence(identify, checkOrigin, attachDatabase, recogniseViewer, drawMap);

/** What Kit refuses by itself. */
const REFUSALS: Record<number, string> = {
	404: 'Deze pagina bestaat niet.',
	413: 'Wat u stuurt is te groot.'
};

/** Tells the visitor what to do next and the operator what happened; never one the other's. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId } = event.locals;
	if (status < 500) return { message: REFUSALS[status] ?? 'Dit verzoek klopt niet.', requestId };
	const stack = error instanceof Error ? error.stack : String(error);
	console.error(
		`${new Date().toISOString()} ${requestId} ${event.request.method} ${event.url.pathname}\n${stack}`
	);
	return { message: 'Er ging iets mis aan onze kant. Probeer het later nog eens.', requestId };
};
