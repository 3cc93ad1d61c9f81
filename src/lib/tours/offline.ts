/**
 * What a tour needs without network, and what page and service worker say to each other about
 * it. A pack is one cache that is complete in itself: pages, scripts, map and fonts of one moment.
 */

export interface PackInfo {
	slug: string;
	/** Account under which a private tour (or one with notes) was taken along; null: public. */
	owner: string | null;
	/** ISO 8601. */
	madeAt: string;
	/** When the tour had last been changed. */
	updatedAt: string;
	files: number;
	bytes: number;
}

export type Request =
	| { type: 'make'; slug: string; owner: string | null; updatedAt: string }
	| { type: 'list' }
	| { type: 'remove'; slug: string }
	/** Who is signed in now: packs of somebody else are thrown away. */
	| { type: 'viewer'; owner: string | null };

export type FailReason = 'network' | 'full' | 'refused';
export type Answer =
	| { type: 'progress'; done: number; of: number; bytes: number }
	| { type: 'made'; pack: PackInfo }
	| { type: 'failed'; reason: FailReason; path: string }
	| { type: 'packs'; packs: PackInfo[] }
	| { type: 'done' };

/** Sent to a page that rehearses: this was asked for and is not in the pack. */
export interface Miss {
	type: 'miss';
	path: string;
}

const PREFIX = 'regiotour';
/** Where a pack says what it is; written last, so a pack without it is not finished. */
export const LABEL = '/__pakket';
/** In the address of the stage: rehearse without network. */
export const REHEARSAL = 'proef';

const part = encodeURIComponent;
/** Of a tour as `owner` (an account, or null for visitors) stored it `at` that moment, in milliseconds. */
export const cacheName = (slug: string, owner: string | null, at: number) =>
	[PREFIX, owner === null ? 'openbaar' : `account:${part(owner)}`, part(slug), at].join('/');

/** What a name of a cache says; null for caches of something else. */
export function readCacheName(
	name: string
): { slug: string; owner: string | null; at: number } | null {
	const [prefix, owner = '', slug = '', at = '', ...rest] = name.split('/');
	if (prefix !== PREFIX || !slug || !/^\d+$/.test(at) || rest.length > 0) return null;
	const account = owner.startsWith('account:') ? owner.slice('account:'.length) : null;
	return {
		slug: decodeURIComponent(slug),
		owner: account === null ? null : decodeURIComponent(account),
		at: Number(at)
	};
}

/** Pages of a tour that work without network. */
export const packPages = (slug: string): string[] => [
	`/regiotour/${slug}`,
	`/regiotour/${slug}/presenteren`,
	`/regiotour/${slug}/spreker`,
	`/regiotour/${slug}/hand-out`
];

/** Files of `static/` that a stage needs. */
export const isPackFile = (path: string): boolean =>
	/^\/(geo\/.+\.json|fonts\/.+\.woff2|icon\.svg|buttons\.js)$/.test(path);

/** Scripts, styles and photos that a page names; more than the build list when it was built since. */
export const assetsIn = (html: string): string[] => [
	...new Set(
		[
			...html.matchAll(
				/(?:_app\/immutable\/[\w./-]+\.(?:js|mjs|css|woff2)|(?<=\/)media\/[\w-]+\.webp)/g
			)
		].map(([path]) => `/${path}`)
	)
];

/** How the service worker answers a request, by its address alone. */
export type Handling = 'leave' | 'cacheFirst' | 'networkFirst';
export function handlingOf(path: string, isPage: boolean): Handling {
	if (path.startsWith('/_app/immutable/')) return 'cacheFirst';
	// a photo that was taken offline is gone for who has a network
	if (isPackFile(path) || path.startsWith('/media/')) return 'networkFirst';
	return isPage && path.startsWith('/regiotour/') ? 'networkFirst' : 'leave';
}
