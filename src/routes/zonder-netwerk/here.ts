import { LABEL, readCacheName } from '#lib/tours/offline.ts';
import { isOfPages } from '#lib/ui/seen.ts';

/** A page that this browser can show without network. */
export interface Here {
	href: string;
	title: string;
}

const SITE = ' · Regiokaart Kindcentra';

/** The tours that were taken along, then the pages that were seen, newest first. */
export async function pagesHere(): Promise<Here[]> {
	const names = await caches.keys();
	const tours: Here[] = [];
	const pages: Here[] = [];
	for (const name of names) {
		const cache = await caches.open(name);
		const slug = readCacheName(name)?.slug;
		if (slug !== undefined && (await cache.match(LABEL))) {
			const href = `/regiotour/${slug}/presenteren`;
			tours.push({ href, title: `Presenteren: ${await titleOf(cache, `/regiotour/${slug}`)}` });
		} else if (isOfPages(name)) {
			for (const { url } of await cache.keys()) {
				const href = new URL(url).pathname;
				pages.unshift({ href, title: await titleOf(cache, href) });
			}
		}
	}
	return [...tours, ...pages];
}

async function titleOf(cache: Cache, path: string): Promise<string> {
	const html = (await (await cache.match(path, { ignoreVary: true }))?.text()) ?? '';
	const title = new DOMParser().parseFromString(html, 'text/html').title;
	return title.replace(SITE, '') || path;
}
