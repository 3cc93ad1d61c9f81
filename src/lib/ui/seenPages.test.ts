import { beforeEach, expect, it } from 'vitest';
import { cachesOf, wantedPage } from './seen.ts';
import { routeOf, SeenPages } from './seenPages.ts';

const SHARED = 'public, no-cache';
const ORIGIN = 'https://kaart.example';
const HOUR = 60 * 60 * 1000;

class MemoryCache {
	items = new Map<string, Response>();
	match = async (path: string) => this.items.get(path)?.clone();
	keys = async () => [...this.items.keys()].map((path) => new Request(ORIGIN + path));
	put = async (path: string, answer: Response) => {
		this.items.delete(path);
		this.items.set(path, answer);
	};
	delete = async (asked: string | Request) =>
		this.items.delete(typeof asked === 'string' ? asked : new URL(asked.url).pathname);
}

let stored: Map<string, MemoryCache>;
let asked: { path: string; credentials: RequestCredentials | undefined }[];
let answers: Record<string, () => Response>;
let now: number;

beforeEach(() => {
	[stored, asked, answers, now] = [new Map(), [], {}, Date.parse('2026-11-26T12:00:00Z')];
});

const html = (cacheControl: string, body = '<body class="x"><h1>Gebieden</h1>') =>
	new Response(body, {
		headers: { 'Cache-Control': cacheControl, Date: new Date(now).toUTCString() }
	});

function pages(version = 'v1') {
	const open = async (name: string) => {
		if (!stored.has(name)) stored.set(name, new MemoryCache());
		return stored.get(name);
	};
	const caches = {
		open,
		keys: async () => [...stored.keys()],
		delete: async (name: string) => stored.delete(name)
	};
	return new SeenPages({
		caches: caches as unknown as CacheStorage,
		fetch: async (path, options) => {
			asked.push({ path: String(path), credentials: options?.credentials });
			const answer = answers[String(path)];
			if (!answer) throw new TypeError('Failed to fetch');
			return answer();
		},
		version,
		shared: SHARED,
		isFile: (path) => path.startsWith('/geo/'),
		assetsIn: (text) => [...text.matchAll(/\/_app\/immutable\/\w+\.js/g)].map(([path]) => path),
		now: () => new Date(now)
	});
}
const visit = (pathname: string, search = '') => ({ pathname, search });

it('keeps what every visitor gets, asked for without cookies, and shows it with its moment', async () => {
	answers['/gebieden'] = () => html(SHARED);
	const seen = pages();
	await seen.keep('/gebieden', []);
	expect(asked).toEqual([{ path: '/gebieden', credentials: 'omit' }]);
	const text = await (await seen.pageFor(visit('/gebieden'))).text();
	expect(text).toMatch(/^<body class="x"><p class="copy.*Geen verbinding\. U ziet de pagina van/);
	expect(text).toContain('<h1>Gebieden</h1>');
});

it('keeps nothing that the server does not mark as the same for everyone', async () => {
	const seen = pages();
	for (const header of ['private, no-store', 'no-cache', 'public, max-age=60']) {
		answers['/werkplek'] = () => html(header);
		await seen.keep('/werkplek', []);
		const answer = await seen.pageFor(visit('/werkplek'));
		expect([answer.status, await answer.text()], header).toEqual([
			503,
			expect.stringContaining('Geen verbinding')
		]);
	}
	await seen.add('/kaart.json', html('private, no-store'));
	expect(await seen.file('/kaart.json')).toBeUndefined();
	expect([...stored.values()].flatMap(({ items }) => [...items.keys()])).toEqual([]);
});

it('keeps scripts and boundaries beside it, and of its data only what is for everyone', async () => {
	answers['/'] = () => html(SHARED, '<body><script src="/_app/immutable/a.js">');
	answers['/_app/immutable/a.js'] = () =>
		new Response('import{b}from"./b.js";import"./c.js";import("./later.js")');
	for (const name of ['b', 'c']) answers[`/_app/immutable/${name}.js`] = () => new Response(name);
	answers['/geo/overview.json'] = () => new Response('{}');
	answers['/kaart.json'] = () => html('private, no-store');
	const seen = pages();
	await seen.keep('/', ['/geo/overview.json', '/kaart.json', '/werkplek/geheim.json']);
	for (const name of ['a', 'b', 'c'])
		expect(await seen.file(`/_app/immutable/${name}.js`), name).toBeDefined();
	expect(asked.map(({ path }) => path)).not.toContain('/_app/immutable/later.js');
	expect(await seen.file('/geo/overview.json')).toBeDefined();
	expect(await seen.file('/kaart.json')).toBeUndefined();
	expect(asked.map(({ path }) => path)).not.toContain('/werkplek/geheim.json');
	expect(asked.every(({ credentials }) => credentials === 'omit')).toBe(true);
});

it('leads to the page that stands in, once that is at hand', async () => {
	answers['/zonder-netwerk'] = () => html(SHARED);
	const seen = pages();
	await seen.prepare([]);
	const answer = await seen.pageFor(visit('/werkplek', '?jaar=2027'));
	expect(answer.headers.get('Location')).toBe('/zonder-netwerk?naar=%2Fwerkplek%3Fjaar%3D2027');
});

it('shows the page itself when other choices were asked for, and says so', async () => {
	answers['/kindcentra'] = () => html(SHARED);
	const seen = pages();
	await seen.keep('/kindcentra', []);
	const answer = await seen.pageFor(visit('/kindcentra', '?fase=start'));
	const [, search] = answer.headers.get('Location')?.split('?') ?? [];
	expect(search).toBe('naar=%2Fkindcentra%3Ffase%3Dstart');
	const text = await (await seen.pageFor(visit('/kindcentra', `?${search}`))).text();
	expect(text).toContain(', zonder de keuzes uit uw link. <a href="/kindcentra?fase=start"');
});

it('gives no word of an address to the page as it stands', async () => {
	answers['/kindcentra'] = () => html(SHARED);
	const seen = pages();
	await seen.keep('/kindcentra', []);
	const wanted = '/kindcentra?q="><script>x</script>&b=%zz\'';
	const search = `?${new URLSearchParams({ naar: wanted })}`;
	const text = await (await seen.pageFor(visit('/kindcentra', search))).text();
	expect(text).toContain('href="/kindcentra?q=%22%3E%3Cscript%3Ex%3C/script%3E&amp;b=%zz%27"');
	// Of another page it is not the choices.
	const other = await seen.pageFor(visit('/kindcentra', '?naar=/gebieden?q=x'));
	expect(other.headers.get('Location')).toMatch(/^\/kindcentra\?naar=/);
});

it('asks again after an hour, forgets what was taken offline, and shows nothing of weeks ago', async () => {
	answers['/gebieden'] = () => html(SHARED);
	const seen = pages();
	await seen.keep('/gebieden', []);
	await seen.keep('/gebieden', []);
	expect(asked).toHaveLength(1);

	now += 15 * 24 * HOUR;
	expect((await seen.pageFor(visit('/gebieden'))).status).toBe(503);
	answers['/gebieden'] = () => new Response('weg', { status: 410 });
	await seen.keep('/gebieden', []);
	expect(stored.get(cachesOf('v1').pages)?.items.size).toBe(0);
});

it('holds forty pages, and of this version of the site only; packs of tours stay', async () => {
	stored.set('regiotour/openbaar/tour/1', new MemoryCache());
	const older = pages('v0');
	answers['/0'] = () => html(SHARED);
	await older.keep('/0', []);
	const seen = pages();
	await seen.dropOld();
	expect([...stored.keys()].some((name) => name.includes('v0'))).toBe(false);
	expect(stored.has('regiotour/openbaar/tour/1')).toBe(true);

	for (let i = 1; i <= 45; i++) {
		answers[`/${i}`] = () => html(SHARED);
		await seen.keep(`/${i}`, []);
	}
	const kept = [...(stored.get(cachesOf('v1').pages)?.items.keys() ?? [])];
	expect(kept).toHaveLength(40);
	expect(kept[0]).toBe('/6');
});

it('is led back to a page of this site only', () => {
	const wanted = (naar: string) => wantedPage(new URLSearchParams({ naar }));
	expect(wanted('/kindcentra?fase=start')).toBe('/kindcentra?fase=start');
	for (const elsewhere of [
		'//kwaad.example',
		'/\\kwaad.example',
		'https://kwaad.example',
		'javascript:1',
		''
	])
		expect(wanted(elsewhere), elsewhere).toBeNull();
});

it('keeps which page an address is, of the page itself only', async () => {
	const seen = pages();
	answers = {
		'/gebieden': () => html(SHARED),
		'/gebieden/__route.js': () => new Response('export const route'),
		'/programma/__route.js': () => new Response('export const route')
	};
	await seen.keep('/gebieden', ['/gebieden/__route.js', '/programma/__route.js']);
	expect(await (await seen.file(routeOf('/gebieden')))?.text()).toBe('export const route');
	expect(await seen.file(routeOf('/programma'))).toBeUndefined();
	expect(routeOf('/')).toBe('/__route.js');
});

it('has a copy for a site that does not answer, but not one with other choices', async () => {
	const seen = pages();
	answers = { '/gebieden': () => html(SHARED) };
	await seen.keep('/gebieden', []);
	expect(await (await seen.copyOf(visit('/gebieden')))?.text()).toContain('U ziet de pagina van');
	expect(await seen.copyOf(visit('/gebieden', '?q=x'))).toBeNull();
	expect(await seen.copyOf(visit('/programma'))).toBeNull();
	now += 15 * 24 * HOUR;
	expect(await seen.copyOf(visit('/gebieden'))).toBeNull();
});
