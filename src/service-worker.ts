/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * Takes tours along for where there is no network: a tour is stored when somebody asks for it, or
 * presents one that is public, whole or not at all. A public one is fetched without cookies, so it
 * can hold nothing of an account; a private one goes under its account, and away at sign-out.
 *
 * Public pages that somebody saw are kept too (`seenPages.ts`), and shown when the network does not
 * give them. Everything else goes to the network as if this file were not there.
 */
import { build, files, version } from '$service-worker';
import { SHARED } from '#lib/accounts/shared.ts';
import { otherChoices, type Seen } from '#lib/ui/seen.ts';
import { isData, isRoute, redirectTo, routeOf, SeenPages } from '#lib/ui/seenPages.ts';
import {
	assetsIn,
	cacheName,
	handlingOf,
	isPackFile,
	LABEL,
	packPages,
	readCacheName,
	REHEARSAL,
	type Answer,
	type FailReason,
	type Miss,
	type PackInfo,
	type Request as Asked
} from '#lib/tours/offline.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** A network that does not answer within this time counts as none, in milliseconds. */
const PATIENCE = 3000;
/** For a page that somebody asked for; a slow line answers within it. */
const PAGE_PATIENCE = 8000;
const AT_ONCE = 6;
/** Pages that rehearse: they get what is in their pack and nothing else. */
const rehearsing = new Map<string, string>();

const seen = new SeenPages({
	caches,
	fetch: (...asked) => fetch(...asked),
	version,
	shared: SHARED,
	isFile: isPackFile,
	assetsIn,
	now: () => new Date()
});

/** Kit's second node: what it shows when a page fails. */
const errorPage = build.filter((path) => /\/(nodes|assets)\/1\./.test(path));

worker.addEventListener('install', (event) => {
	event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
	event.waitUntil(worker.clients.claim());
	event.waitUntil(seen.dropOld());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== location.origin) return;
	if (request.method === 'POST' && url.pathname === '/uitloggen') {
		event.waitUntil(dropPacks(({ owner }) => owner !== null));
		return;
	}
	const isPage = request.mode === 'navigate';
	if (request.method !== 'GET') {
		// What was written goes back to its form (`typed.ts`), which the stand-in leads to.
		if (isPage) event.respondWith(fetch(request).catch(() => seen.insteadOf(url.pathname)));
		return;
	}
	if (isPage && url.searchParams.has(REHEARSAL)) {
		const slug = url.pathname.split('/')[2] ?? '';
		rehearsing.set(event.resultingClientId, slug);
		event.respondWith(fromPackOnly(url.pathname, slug, event.resultingClientId));
		return;
	}
	const slug = rehearsing.get(event.clientId);
	// Going elsewhere ends the rehearsal.
	if (slug !== undefined && !isPage) {
		event.respondWith(fromPackOnly(url.pathname, slug, event.clientId));
		return;
	}
	const handling = handlingOf(url.pathname, isPage);
	if (handling === 'cacheFirst') event.respondWith(cacheFirst(event, url.pathname));
	else if (handling === 'networkFirst' || isData(url.pathname)) {
		const answer = networkFirst(event, url.pathname);
		event.respondWith(isPage ? answer.catch(() => seen.pageFor(url)) : answer);
	} else if (isPage) event.respondWith(pageInTime(event, url));
	else if (isRoute(url.pathname)) event.respondWith(route(event, url.pathname));
});

/**
 * Which page an address is. The page that asks may be a copy, and goes on with its own choices; to
 * any other the browser goes as if it had come from elsewhere.
 */
async function route(event: FetchEvent, path: string): Promise<Response> {
	const asked = fetch(event.request);
	const answer = await Promise.race([asked, patience(PATIENCE)]).catch(() => null);
	if (answer) return answer;
	const client = await worker.clients.get(event.clientId);
	const isOwn = client !== undefined && routeOf(new URL(client.url).pathname) === path;
	return (isOwn ? await seen.file(path) : undefined) ?? asked.catch(emptyModule);
}

const emptyModule = () => new Response('', { headers: { 'Content-Type': 'text/javascript' } });

const patience = (milliseconds: number) =>
	new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));

/** What a proxy answers when the site behind it is gone. */
const isGone = ({ status }: Response) => status >= 502 && status <= 504;

/** The page; where the site does not answer at all, its copy, if there is one. */
async function pageInTime(event: FetchEvent, url: URL): Promise<Response> {
	const asked = page(event, url);
	const answer = await Promise.race([asked, patience(PAGE_PATIENCE)]);
	return answer ?? (await seen.copyOf(url).catch(() => null)) ?? asked;
}

async function page(event: FetchEvent, url: URL): Promise<Response> {
	try {
		const answer = await fetch(event.request);
		// Some pages have no script that would say so.
		if (answer.headers.get('cache-control') === SHARED)
			event.waitUntil(seen.keep(url.pathname, []).catch(() => {}));
		const wanted = otherChoices(url.pathname, url.searchParams);
		// A copy stood in for it; now there is no need.
		if (answer.ok && wanted) return redirectTo(wanted);
		if (!isGone(answer)) return answer;
	} catch {
		// no network: a copy, or the page that stands in
	}
	return seen.pageFor(url);
}

worker.addEventListener('message', (event) => {
	const said = event.data as Asked | Seen;
	if (said.type === 'seen') {
		event.waitUntil(keepSeen(said).catch(() => {}));
		return;
	}
	const [port] = event.ports;
	if (!port) return;
	const answer = (message: Answer) => port.postMessage(message);
	event.waitUntil(handle(said, answer));
});

/** What is needed when things fail, once in the life of this worker. */
let prepared: Promise<void> | null = null;

/** When a page says so: while it loads, it has better use for the line. */
async function keepSeen({ page, files }: Seen): Promise<void> {
	prepared ??= seen.prepare(errorPage);
	await prepared.catch(() => (prepared = null));
	if (page !== null) await seen.keep(page, files);
}

async function handle(asked: Asked, answer: (message: Answer) => void): Promise<void> {
	switch (asked.type) {
		case 'make':
			return makePack(asked, answer);
		case 'list':
			return answer({ type: 'packs', packs: await listPacks() });
		case 'remove':
			await dropPacks(({ slug }) => slug === asked.slug);
			return answer({ type: 'done' });
		case 'viewer':
			await dropPacks(({ owner }) => owner !== null && owner !== asked.owner);
			return answer({ type: 'done' });
	}
}

/** Stores all that a tour needs in a cache of its own; only when complete does it count. */
async function makePack(
	{ slug, owner, updatedAt }: Extract<Asked, { type: 'make' }>,
	answer: (message: Answer) => void
): Promise<void> {
	const name = cacheName(slug, owner, Date.now());
	const cache = await caches.open(name);
	let [done, bytes] = [0, 0];
	let of = build.length;
	let current = '';
	const store = async (path: string): Promise<Blob> => {
		current = path;
		const response = await fetch(path, {
			credentials: owner === null ? 'omit' : 'same-origin',
			cache: path.startsWith('/_app/immutable/') ? 'default' : 'reload'
		});
		// A redirect is a page to sign in, not the one that was asked for.
		if (!response.ok || response.redirected) throw new Refused(path);
		const copy = response.clone();
		await cache.put(path, response);
		const blob = await copy.blob();
		done += 1;
		bytes += blob.size;
		answer({ type: 'progress', done, of, bytes });
		return blob;
	};
	try {
		const pages = packPages(slug);
		const paths = new Set([...build, ...files.filter(isPackFile)]);
		of = paths.size + pages.length;
		for (const page of pages)
			for (const asset of assetsIn(await (await store(page)).text())) paths.add(asset);
		of = paths.size + pages.length;
		const waiting = [...paths];
		const take = async (): Promise<void> => {
			for (let path = waiting.shift(); path; path = waiting.shift()) await store(path);
		};
		await Promise.all(Array.from({ length: AT_ONCE }, take));
		const madeAt = new Date().toISOString();
		const pack: PackInfo = { slug, owner, updatedAt, madeAt, files: done, bytes };
		await cache.put(LABEL, Response.json(pack));
		await dropPacks((other) => other.slug === slug && other.name !== name);
		answer({ type: 'made', pack });
	} catch (error) {
		await caches.delete(name);
		answer({ type: 'failed', reason: reasonOf(error), path: current });
	}
}

class Refused extends Error {}

function reasonOf(error: unknown): FailReason {
	if (error instanceof Refused) return 'refused';
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'network';
}

/** Caches of packs, newest first. */
async function packCaches() {
	return (await caches.keys())
		.flatMap((name) => {
			const read = readCacheName(name);
			return read ? [{ name, ...read }] : [];
		})
		.sort((a, b) => b.at - a.at);
}

async function listPacks(): Promise<PackInfo[]> {
	const found: PackInfo[] = [];
	for (const { name } of await packCaches()) {
		const label = await (await caches.open(name)).match(LABEL);
		if (label) found.push((await label.json()) as PackInfo);
	}
	return found;
}

async function dropPacks(
	which: (pack: { name: string; slug: string; owner: string | null }) => boolean
): Promise<void> {
	const gone = (await packCaches()).filter(which);
	await Promise.all(gone.map(({ name }) => caches.delete(name)));
}

/** The answer as it stands in a finished pack: of this tour, or of any. */
async function inPacks(path: string, slug?: string): Promise<Response | undefined> {
	for (const pack of await packCaches()) {
		if (slug !== undefined && pack.slug !== slug) continue;
		const cache = await caches.open(pack.name);
		if (!(await cache.match(LABEL))) continue;
		const found = await cache.match(path, { ignoreVary: true });
		if (found) return found;
	}
	return undefined;
}

async function cacheFirst(event: FetchEvent, path: string): Promise<Response> {
	const found = (await inPacks(path)) ?? (await seen.file(path));
	return found ?? passing(event, path);
}

/** From the network, and kept for pages that were seen. */
async function passing(event: FetchEvent, path: string): Promise<Response> {
	const answer = await fetch(event.request);
	event.waitUntil(seen.add(path, answer.clone()).catch(() => {}));
	return answer;
}

async function networkFirst(event: FetchEvent, path: string): Promise<Response> {
	const asked = passing(event, path);
	try {
		const answer = await Promise.race([asked, patience(PATIENCE)]);
		if (answer && answer.status < 500) return answer;
	} catch {
		// no network: the pack, if there is one
	}
	return (await inPacks(path)) ?? (await seen.file(path)) ?? asked;
}

async function fromPackOnly(path: string, slug: string, clientId: string): Promise<Response> {
	const found = await inPacks(path, slug);
	if (found) return found;
	const client = await worker.clients.get(clientId);
	client?.postMessage({ type: 'miss', path } satisfies Miss);
	return new Response('Dit zit niet in het pakket van deze tour.\n', {
		status: 504,
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
}
