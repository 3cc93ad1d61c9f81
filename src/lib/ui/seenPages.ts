import { PREFIX as KEPT, waitingInWords } from './kept.ts';
import { formatMoment } from './moment.ts';
import { cachesOf, CHOOSES_HERE, isOld, OFFLINE_PAGE, otherChoices, WANTED } from './seen.ts';

interface Needs {
	caches: CacheStorage;
	fetch: typeof fetch;
	/** Of the site; another one has other scripts, so its pages are of no use. */
	version: string;
	/** `Cache-Control` of what is the same for every visitor. */
	shared: string;
	/** Files of the site that never change under their name, or seldom. */
	isFile: (path: string) => boolean;
	/** Paths of the scripts, styles and photos that a page names. */
	assetsIn: (html: string) => string[];
	now: () => Date;
}

/** The oldest makes place for another page; a visit sees a few dozen. */
const MOST = 40;
/** How long a copy is good enough not to be fetched again, in milliseconds. */
const FRESH = 60 * 60 * 1000;
/** After which a copy is shown no more: names may have been taken off the page since. */
const LONGEST = 14 * 24 * FRESH;
/** What the map, its search and its layers are made of. */
const DATA = ['/kaart.json', '/scan.json'];

export const isData = (path: string): boolean => DATA.includes(path);
/** Kit's answer to which page an address is. */
const ROUTE = '__route.js';
export const isRoute = (path: string): boolean => path.endsWith(`/${ROUTE}`);
export const routeOf = (page: string): string => `${page.replace(/\/$/, '')}/${ROUTE}`;
const isHashed = (path: string) => path.startsWith('/_app/immutable/');
const unvaried = { ignoreVary: true };

/** What the service worker keeps of pages that were seen, and gives when there is no network. */
export class SeenPages {
	readonly #needs: Needs;
	readonly #pages: Promise<Cache>;
	readonly #files: Promise<Cache>;

	constructor(needs: Needs) {
		this.#needs = needs;
		const { pages, files } = cachesOf(needs.version);
		this.#pages = needs.caches.open(pages);
		this.#files = needs.caches.open(files);
	}

	/** Has at hand the page that stands in for others, and what else is needed when things fail. */
	async prepare(others: string[]): Promise<void> {
		const files = await this.#files;
		await this.#keep(files, OFFLINE_PAGE);
		await this.#keepFiles([...(await this.#assetsOf(files, OFFLINE_PAGE)), ...others]);
	}

	/** Keeps a page and what it needs, as a visitor without an account sees it. */
	async keep(path: string, files: string[]): Promise<void> {
		const { isFile } = this.#needs;
		const pages = await this.#pages;
		if (!(await this.#keep(pages, path))) return;
		const kept = await pages.keys();
		for (const oldest of kept.slice(0, Math.max(0, kept.length - MOST))) await pages.delete(oldest);
		const wanted = files.filter(
			(file) => isHashed(file) || isData(file) || isFile(file) || file === routeOf(path)
		);
		await this.#keepFiles([...(await this.#assetsOf(pages, path)), ...wanted]);
	}

	async dropOld(): Promise<void> {
		const { caches, version } = this.#needs;
		const old = (await caches.keys()).filter((name) => isOld(name, version));
		await Promise.all(old.map((name) => caches.delete(name)));
	}

	/** Keeps a file that just came by. */
	async add(path: string, answer: Response): Promise<void> {
		const { isFile, shared } = this.#needs;
		const isPublic = isData(path) && answer.headers.get('cache-control') === shared;
		if (!answer.ok || !(isHashed(path) || isFile(path) || isPublic)) return;
		await (await this.#files).put(path, answer);
	}

	async file(path: string): Promise<Response | undefined> {
		return (await this.#files).match(path, unvaried);
	}

	/** What to show for a page when the network does not give it. */
	async pageFor({ pathname, search }: { pathname: string; search: string }): Promise<Response> {
		if (pathname === OFFLINE_PAGE) return (await this.file(OFFLINE_PAGE)) ?? Response.error();
		const copy = await this.#copyOf(pathname);
		const wanted = otherChoices(pathname, new URLSearchParams(search));
		if (copy && (!search || wanted)) return withMoment(copy, wanted);
		// Its choices are not those of the copy: the address says which were asked for.
		if (copy) return redirectTo(instead(pathname, pathname + search));
		return this.insteadOf(pathname + search);
	}

	/** The page as it was when it was seen; null where its choices would be others. */
	async copyOf({ pathname, search }: { pathname: string; search: string }) {
		const copy = search ? null : await this.#copyOf(pathname);
		return copy && withMoment(copy, null);
	}

	async #copyOf(pathname: string): Promise<Response | null> {
		const found = await (await this.#pages).match(pathname, unvaried);
		return found && this.#needs.now().getTime() - madeAt(found) < LONGEST ? found : null;
	}

	async insteadOf(wanted: string): Promise<Response> {
		// In its first seconds the site has nothing at hand yet.
		if (!(await this.file(OFFLINE_PAGE))) return bare();
		return redirectTo(instead(OFFLINE_PAGE, wanted));
	}

	/** Answers whether there is a copy now. */
	async #keep(cache: Cache, path: string): Promise<boolean> {
		const { fetch, now, shared } = this.#needs;
		const known = await cache.match(path, unvaried);
		if (known && (isHashed(path) || now().getTime() - madeAt(known) < FRESH)) return true;
		const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
		const mayBeKept =
			isHashed(path) ||
			isRoute(path) ||
			this.#needs.isFile(path) ||
			answer.headers.get('cache-control') === shared;
		if (answer.ok && !answer.redirected && mayBeKept) {
			await cache.put(path, answer);
			return true;
		}
		// Taken offline, or no longer for everyone.
		if (answer.status < 500) await cache.delete(path);
		return false;
	}

	/** With the scripts that a script cannot do without. */
	async #keepFiles(paths: string[]): Promise<void> {
		const files = await this.#files;
		const all = new Set(paths);
		for (const path of all) {
			const isKept = await this.#keep(files, path).catch(() => false);
			if (!isKept || !path.endsWith('.js')) continue;
			const script = (await (await files.match(path, unvaried))?.text()) ?? '';
			for (const needed of importsOf(script, path)) all.add(needed);
		}
	}

	/** Without photos: one that was taken offline is gone. */
	async #assetsOf(cache: Cache, path: string): Promise<string[]> {
		const html = await (await cache.match(path, unvaried))?.text();
		return this.#needs.assetsIn(html ?? '').filter(isHashed);
	}
}

/** Paths of what a script imports before it runs. */
const importsOf = (script: string, path: string): string[] =>
	[...script.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(
		([, to = '']) => new URL(to, `https://site${path}`).pathname
	);

const madeAt = (answer: Response): number => Date.parse(answer.headers.get('date') ?? '') || 0;

/** A page that stands in for the one that was asked for. */
const instead = (page: string, wanted: string) =>
	`${page}?${new URLSearchParams({ [WANTED]: wanted })}`;

export const redirectTo = (location: string): Response =>
	new Response(null, { status: 302, headers: { Location: location } });

/** What there is to say, without anything of the site; it goes on by itself, as its stand-in would. */
const bare = (): Response =>
	new Response(
		`<!doctype html><html lang="nl"><meta charset="utf-8">
		<meta name="viewport" content="width=device-width"><title>Geen verbinding</title>
		<body style="max-width:30rem;margin:4rem auto;padding:0 1rem;font:1.125rem/1.5 sans-serif">
		<h1>Geen verbinding</h1>
		<p>Deze pagina is er weer zodra er verbinding is. <a href="">Probeer opnieuw</a></p>
		<p id="waits"></p>
		<script>
			const kept = Object.keys(localStorage).filter((key) => key.startsWith('${KEPT}'));
			document.querySelector('#waits').textContent = (${waitingInWords.toString()})(kept.length);
			addEventListener('online', () => location.reload());
		</script>`,
		{ status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } }
	);

/** An address of this site as an attribute says it: whatever it holds, it stays within its quotes. */
function inAttribute(address: string): string {
	const { pathname, search } = new URL(address, 'https://site');
	return (pathname + search).replaceAll('&', '&amp;');
}

/**
 * The copy, and above it what it is; `wanted` is the address that was asked for, with its choices.
 * Outside of what the script of the page takes over.
 */
async function withMoment(copy: Response, wanted: string | null): Promise<Response> {
	const when = formatMoment(new Date(madeAt(copy)).toISOString());
	const lost = wanted && !CHOOSES_HERE.test(wanted) ? ', zonder de keuzes uit uw link' : '';
	const href = wanted ? inAttribute(wanted) : '';
	const line = `<p class="copy no-print" role="status">Geen verbinding. U ziet de pagina van ${when}${lost}. <a href="${href}" data-sveltekit-reload>Probeer opnieuw</a></p>`;
	const html = (await copy.text()).replace(/<body[^>]*>/, (body) => body + line);
	const headers = new Headers(copy.headers);
	for (const name of ['content-length', 'content-encoding']) headers.delete(name);
	return new Response(html, { headers });
}
