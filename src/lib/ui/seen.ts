import { serviceWorker } from './worker.ts';

/**
 * Pages that somebody saw go on without network: what page and service worker say to each other
 * about it, and where. The worker fetches them without cookies, and keeps only what the server marks
 * as the same for every visitor: nothing of an account can be among them.
 */
export interface Seen {
	type: 'seen';
	/** Path of the page, without its choices; null: one that is not for everybody, and is not kept. */
	page: string | null;
	/** What it took to show it: paths on this site. */
	files: string[];
}

/**
 * The page that stands in for one that is not here; its parameter names that one. So does that of a
 * copy that was made without the choices that were asked for.
 */
export const OFFLINE_PAGE = '/zonder-netwerk';
export const WANTED = 'naar';
/** The map makes its choices in the browser, from what it has at hand. */
export const CHOOSES_HERE = /^\/(\?|$)/;

const PREFIX = 'gezien';
export const cachesOf = (version: string) => ({
	pages: `${PREFIX}/${version}/paginas`,
	files: `${PREFIX}/${version}/bestanden`
});
/** Whether a cache belongs to another version of the site than this one. */
export const isOld = (cache: string, version: string): boolean =>
	cache.startsWith(`${PREFIX}/`) && !cache.startsWith(`${PREFIX}/${version}/`);
export const isOfPages = (cache: string): boolean =>
	cache.startsWith(`${PREFIX}/`) && cache.endsWith('/paginas');

/** Where to go from the stand-in: a page of this site and nothing else. */
export const wantedPage = (search: URLSearchParams): string | null => {
	const wanted = search.get(WANTED);
	return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : null;
};

/** Of a copy that stands in for itself with other choices: that address. */
export const otherChoices = (pathname: string, search: URLSearchParams): string | null => {
	const wanted = wantedPage(search);
	return wanted?.startsWith(`${pathname}?`) ? wanted : null;
};

/** After how long a page has all it needs, the map too, and can do without the line: milliseconds. */
const SETTLED = 4000;

/**
 * Tells the service worker that this page is there: to keep it, unless it is
 * somebody's own, and to make ready what stands in for any page when the network goes.
 */
export async function tellSeen(path: string, isOwn: boolean): Promise<void> {
	if (path === OFFLINE_PAGE) return;
	await new Promise((resolve) => setTimeout(resolve, SETTLED));
	const worker = await serviceWorker();
	if (location.pathname !== path) return;
	const files = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, search }) => origin === location.origin && !search)
		.map(({ pathname }) => pathname);
	worker?.postMessage({ type: 'seen', page: isOwn ? null : path, files } satisfies Seen);
}
