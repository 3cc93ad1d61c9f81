import { building } from '$app/environment';
import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { createHash, randomUUID } from 'node:crypto';
import { visitor } from '#lib/accounts/accounts.ts';
import { sessionOf } from '#lib/accounts/cookie.server.ts';
import { limits } from '#lib/accounts/limits.server.ts';
import { pace } from '#lib/accounts/pace.ts';
import { SHARED } from '#lib/accounts/shared.ts';
import { isOwnRequest, SAFE_METHODS } from '#lib/accounts/origin.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import { DEFAULT_PATH, openDatabase, type Database } from '#lib/db/open.server.ts';
import { DISK_FULL, isDiskFull } from '#lib/db/transact.server.ts';
import { searchIndex } from '#lib/kindcentra/search/index.server.ts';
import { withGeometry } from '#lib/map/basemap.server.ts';
import { laterScript, withScripts } from '#lib/ui/laterScripts.ts';
import { typingScript, withTyping } from '#lib/ui/typed.ts';
import { admission, isShared, whoseWork } from './routes/access.ts';

let db: Database;

/** Opens the store once; `npm start` has migrated and seeded it. */
export const init: ServerInit = () => {
	if (building) return;
	db = openDatabase(process.env['DATABASE_PATH'] || DEFAULT_PATH);
	// The index stands before somebody searches.
	setImmediate(() => db.$client.open && searchIndex(db));
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

/** Who asks: from the session cookie, or a visitor. Nothing of a session may be kept by others. */
export const recogniseViewer: Handle = async ({ event, resolve }) => {
	const now = new Date();
	const session = sessionOf(event.locals.db, event.cookies, event.url, now);
	const { locals } = event;
	locals.session = session;
	locals.viewer = session?.stage === 'full' ? viewerOf(locals.db, session.account, now) : visitor;
	const response = await resolve(event);
	if (session) response.headers.set('Cache-Control', 'private, no-store');
	else if (response.ok && isShared(event.route.id)) response.headers.set('Cache-Control', SHARED);
	return response;
};

/** Largest request, in bytes: what people type, and a photo. */
const LARGEST = { ordinary: 512 * 1024, photo: 16 * 1024 * 1024 };

/** Refuses a request that is larger than its route can use, before it is read. */
export const limitBody: Handle = ({ event, resolve }) => {
	const { headers, method } = event.request;
	const photo = event.route.id?.endsWith('/fotos') ?? false;
	const limit = photo ? LARGEST.photo : LARGEST.ordinary;
	const length = headers.get('content-length');
	if (Number(length) > limit) return problem(event, 413, 'tooLarge', 'Wat u stuurt is te groot.');
	if (length === null && headers.has('transfer-encoding') && !SAFE_METHODS.includes(method))
		return problem(event, 411, 'noLength', 'Dit verzoek zegt niet hoe groot het is.');
	return resolve(event);
};

const withinPace = pace();

/** Lets in who may come to the route (`routes/access.ts`) and does not write too often. */
export const guard: Handle = ({ event, resolve }) => {
	const { viewer, session } = event.locals;
	if (!SAFE_METHODS.includes(event.request.method)) {
		const [key, limit] = session
			? [`session:${session.id}`, limits.writesSession]
			: [`address:${event.getClientAddress()}`, limits.writesAddress];
		if (!withinPace(key, limit, new Date())) {
			return problem(
				event,
				429,
				'tooMany',
				'Dat ging te snel. Wacht een paar minuten en probeer het opnieuw.'
			);
		}
	}
	const admitted = event.route.id === null ? 'welcome' : admission(event.route.id, viewer);
	if (admitted === 'welcome') return resolve(event);
	if (admitted === 'unknown') {
		console.error(`${event.route.id} has no row in src/routes/access.ts`);
		return problem(event, 404, 'notFound', 'Deze pagina bestaat niet.');
	}
	if (admitted === 'forbidden') {
		const whose = event.route.id === null ? null : whoseWork(event.route.id);
		const work = whose ? `: dit is werk van ${whose}` : '';
		return problem(event, 403, 'forbidden', `Deze pagina is niet voor uw account${work}.`);
	}
	if (wantsPage(event)) {
		const sent = !SAFE_METHODS.includes(event.request.method);
		const back = sent ? event.url.pathname : event.url.pathname + event.url.search;
		redirect(303, `/inloggen?terug=${encodeURIComponent(back)}${sent ? '&verstuurd=ja' : ''}`);
	}
	return problem(
		event,
		401,
		'signedOut',
		'U bent niet (meer) ingelogd. Log in en probeer het opnieuw.'
	);
};

/** Whether a person will see the answer: a page, its data, or a form that was sent. */
function wantsPage({ request, isDataRequest }: RequestEvent): boolean {
	return (
		isDataRequest ||
		request.headers.has('x-sveltekit-action') ||
		(request.headers.get('accept') ?? '').includes('text/html')
	);
}

/** A refusal: the error page for people, problem+json for programs. */
function problem(event: RequestEvent, status: number, code: string, message: string): Response {
	if (wantsPage(event)) error(status, { message, requestId: event.locals.requestId });
	return Response.json(
		{ type: `urn:regiokaart:${code}`, status, code, title: message },
		{ status, headers: { 'Content-Type': 'application/problem+json' } }
	);
}

/**
 * Puts into pages what they need at once, the outlines of the map and what keeps typed text, and the
 * names of what comes later.
 */
export const completePage: Handle = async ({ event, resolve }) => {
	const own = new Set<string>();
	const scripts: string[] = [];
	const response = await resolve(event, {
		preload: ({ type, path }) => {
			if (type === 'js') scripts.push(path);
			return type === 'css';
		},
		transformPageChunk: ({ html }) => {
			const page = withScripts(withTyping(withGeometry(html)), scripts);
			for (const [script, hash] of hashes) if (page.includes(script)) own.add(hash);
			return page;
		}
	});
	const policy = response.headers.get('Content-Security-Policy');
	if (policy) {
		const wider = policy.replace("script-src 'self'", ["script-src 'self'", ...own].join(' '));
		response.headers.set('Content-Security-Policy', wider);
	}
	return response;
};
/** What the policy calls a script that stands in pages. */
const hashes = [typingScript, laterScript].map((script) => {
	const hash = createHash('sha256').update(script).digest('base64');
	return [script, `'sha256-${hash}'`] as const;
});

export const handle = sequence(
	identify,
	checkOrigin,
	attachDatabase,
	recogniseViewer,
	limitBody,
	guard,
	completePage
);

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
	if (isDiskFull(error)) return { message: DISK_FULL, requestId };
	return { message: 'Er ging iets mis aan onze kant. Probeer het later nog eens.', requestId };
};
