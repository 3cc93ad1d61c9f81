import { isActionFailure, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { scopeOf } from '#lib/accounts/rights.ts';
import { guard } from '../hooks.server.ts';
import { access, admission } from './access.ts';
import { rows, secrets, subjects } from './access.rows.ts';
import { makeWorld, persons, type Person, type World } from './access.world.ts';

type Handler = (event: RequestEvent) => unknown;
interface Module {
	load?: Handler;
	actions?: Record<string, Handler>;
	[method: string]: unknown;
}
const files = import.meta.glob<Module>(
	['./**/+page.server.ts', './**/+layout.server.ts', './**/+server.ts', './**/+page.ts'],
	{ eager: true }
);
/** Pages that show the log. */
const LOG = ['/(werk)/beheer/logboek', '/(werk)/werkplek'];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];
const routeOf = (path: string) => path.replace(/^\.?/, '').replace(/\/\+[^/]+$/, '') || '/';
const modules = Object.entries(files).map(([path, module]) => ({
	path,
	route: routeOf(path),
	module
}));

const actions = modules.flatMap(({ route, module }) =>
	Object.entries(module.actions ?? {}).map(([name, handler]) => ({
		...{ key: `${route}?/${name}`, route, handler, method: 'POST', name: `?/${name}` }
	}))
);
const endpoints = modules
	.filter(({ path }) => path.endsWith('/+server.ts'))
	.flatMap(({ route, module }) =>
		METHODS.filter((method) => typeof module[method] === 'function').map((method) => ({
			...{ key: `${method} ${route}`, route, handler: module[method] as Handler, method, name: '' }
		}))
	);
const changing = [...actions, ...endpoints.filter(({ method }) => method !== 'GET')];
/** Loads that run for a page: those of its layouts, outermost first, and its own. */
const pages = modules.filter(({ path }) => /\/\+page(\.server)?\.ts$/.test(path));
const layouts = modules.filter(({ path }) => path.includes('/+layout.'));
const loadsFor = (route: string) => [
	...layouts.filter(({ route: of }) => of === '/' || route.startsWith(`${of}/`)),
	...pages.filter(({ route: of }) => of === route)
];
const reads = [
	...new Set(pages.map(({ route }) => route)),
	...endpoints.filter(({ method }) => method === 'GET').map(({ route }) => route)
];

let world: World;
beforeAll(async () => {
	world = await makeWorld();
}, 120_000);
// Each question leaves the store as it was.
beforeEach(() => void world.db.$client.exec('BEGIN'));
afterEach(() => void world.db.$client.exec('ROLLBACK'));

interface Asked {
	route: string;
	method?: string;
	search?: string;
	params?: Record<string, string>;
	body?: FormData | string;
	data?: boolean;
}

/** Each asks from an address of its own: one address may not write that often. */
let addresses = 0;

/** The event that Kit would make of a request by `person`. */
function eventOf(person: Person, { route, method = 'GET', search = '', ...rest }: Asked) {
	const { params = {}, body, data = false } = rest;
	const path = route
		.replace(/\/\([^)]+\)/g, '')
		.replace(/\[+([^\]]+)\]+/g, (_, name: string) =>
			encodeURIComponent(params[name.replace('...', '')] ?? '')
		);
	const url = new URL(`http://localhost:3000${path || '/'}${search}`);
	const headers = { origin: url.origin, accept: 'text/html', 'x-sveltekit-action': 'true' };
	const cookies = { get: () => undefined, getAll: () => [], set: vi.fn(), delete: vi.fn() };
	return {
		...{ url, params, cookies, isDataRequest: data, isSubRequest: false, isRemoteRequest: false },
		request: new Request(url, { method, headers, ...(body !== undefined && { body }) }),
		route: { id: route },
		locals: {
			...{ db: world.db, viewer: world.viewers[person], session: world.sessions[person] },
			requestId: 'test'
		},
		getClientAddress: () => `2001:db8::${(addresses += 1).toString(16)}`,
		setHeaders: vi.fn(),
		fetch: () => Promise.reject(new Error('Not in a test')),
		...{ platform: undefined, parent: () => Promise.resolve({}), depends: vi.fn() },
		untrack: <T>(run: () => T) => run(),
		tracing: { enabled: false }
	} as unknown as RequestEvent;
}

const REFUSED = [401, 403, 404];
const refuses = (answer: unknown): boolean =>
	(isActionFailure(answer) || isHttpError(answer) || answer instanceof Response) &&
	REFUSED.includes(answer.status);
const sendsToSignIn = (answer: unknown) =>
	isRedirect(answer) && answer.location.startsWith('/inloggen?terug=');

/** What `run` answers or throws; an error that is none of Kit's is a broken route. */
async function answerOf(run: () => unknown): Promise<unknown> {
	try {
		return await run();
	} catch (thrown) {
		if (isHttpError(thrown) || isRedirect(thrown)) return thrown;
		throw thrown;
	}
}

/** Asks past the guard, as `handle` does; the handler runs only for who is let in. */
const askOne = (event: RequestEvent, handler: Handler) =>
	answerOf(async () => {
		let answer: unknown;
		const guarded = await guard({
			event,
			resolve: async () => {
				answer = await handler(event);
				return new Response();
			}
		});
		return guarded.ok ? answer : guarded;
	});

const say = (answer: unknown) =>
	sendsToSignIn(answer) || refuses(answer) ? ('refused' as const) : ('let through' as const);

/** All text of an answer, as the browser gets it. */
async function textOf(answer: unknown): Promise<string> {
	if (answer instanceof Response) return answer.clone().text();
	return JSON.stringify(answer, (_, value: unknown) =>
		value instanceof Map || value instanceof Set ? [...value] : value
	);
}

/** What a page's loads answer together, or the first refusal. */
async function readPage(person: Person, asked: Asked): Promise<unknown> {
	const answers: unknown[] = [];
	const handlers = endpoints.filter(
		({ route, method }) => route === asked.route && method === 'GET'
	);
	const loads = loadsFor(asked.route).flatMap(({ module }) => module.load ?? []);
	for (const handler of handlers.length > 0 ? handlers.map((each) => each.handler) : loads) {
		// The load that also runs in the browser goes on from what the one of the server answered.
		const event = Object.assign(eventOf(person, asked), { data: answers.at(-1) });
		const answer = await askOne(event, handler);
		if (say(answer) === 'refused' || answer instanceof Response) return answer;
		answers.push(answer);
	}
	return answers;
}

const formOf = (input: Record<string, string | string[]>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(input)) {
		for (const each of [value].flat()) form.append(name, each);
	}
	return form;
};
const inputOf = (key: string) => {
	const { form, json } = rows[key] ?? {};
	if (json !== undefined) return JSON.stringify(typeof json === 'function' ? json(world) : json);
	return formOf(typeof form === 'function' ? form(world) : (form ?? {}));
};
const paramsOf = (key: string, route: string) =>
	(rows[key]?.params ?? subjects[route]?.params)?.(world) ?? {};

describe('rows', () => {
	it('stand for every action and endpoint that changes something, and for nothing else', () => {
		expect(Object.keys(rows).sort()).toEqual(changing.map(({ key }) => key).sort());
	});

	it('name a record for every route with a parameter, and for nothing else', () => {
		const withParameter = Object.keys(access).filter((route) => /\[(?!x\+)/.test(route));
		const named = new Set([...Object.keys(subjects), ...changing.map(({ route }) => route)]);
		expect(withParameter.filter((route) => !named.has(route))).toEqual([]);
		expect(Object.keys(subjects).filter((route) => !withParameter.includes(route))).toEqual([]);
	});
});

describe.each(changing)('$key', ({ key, route, handler, method, name }) => {
	it.each(persons)('as %s', async (person) => {
		const count = () => world.db.$client.prepare('SELECT max(id) FROM changes').pluck().get();
		const before = count();
		const asked = { route, method, search: name, params: paramsOf(key, route) };
		const answer = await askOne(eventOf(person, { ...asked, body: inputOf(key) }), handler);
		const may = rows[key]?.may.includes(person);
		expect(say(answer), await textOf(answer)).toBe(may ? 'let through' : 'refused');
		if (!may) expect(count(), 'changes').toBe(before);
	});
});

describe.each(reads)('read %s', (route) => {
	it.each(persons)('as %s', async (person) => {
		const params = paramsOf(`GET ${route}`, route);
		const may =
			admission(route, world.viewers[person]) === 'welcome' &&
			(subjects[route]?.may?.includes(person) ?? true);
		const answer = await readPage(person, { route, params });
		const text = await textOf(answer);
		expect(say(answer), text.slice(0, 500)).toBe(may ? 'let through' : 'refused');
		const hidden = secrets.filter(({ may: who }) => !who.includes(person));
		// The whole log shows all that was changed to who may read it (domain.md, Rights).
		const log = LOG.includes(route) && scopeOf(world.viewers[person], 'read:history') === 'all';
		expect(log ? [] : hidden.filter(({ words }) => text.includes(words))).toEqual([]);

		// The data of a page, which Kit fetches by itself, are guarded like the page.
		const data = await askOne(eventOf(person, { route, params, data: true }), () => null);
		const welcome = admission(route, world.viewers[person]) === 'welcome';
		expect(say(data)).toBe(welcome ? 'let through' : 'refused');
	});
});

it('what is secret can be seen by who may see it', async () => {
	const all = async (person: Person) => {
		let text = '';
		for (const route of reads) {
			const asked = { route, params: paramsOf(`GET ${route}`, route) };
			text += await textOf(await readPage(person, asked));
		}
		return text;
	};
	const texts = { own: await all('own'), leader: await all('leader') };
	for (const { words } of secrets) {
		expect(
			Object.values(texts).some((text) => text.includes(words)),
			words
		).toBe(true);
	}
});

describe('nonsense in the address', () => {
	const NONSENSE = [
		'x',
		'%',
		"' OR 1=1 --",
		'../../etc/passwd',
		'\u0000',
		'💥',
		'a'.repeat(100_000),
		'-1'
	];
	const withParameter = reads.filter((route) => /\[(?!x\+)/.test(route));
	it.each(withParameter)('%s has no such record', async (route) => {
		const names = [...route.matchAll(/\[+(?:\.\.\.)?([^\]=]+)/g)].map(([, name]) => name ?? '');
		for (const word of NONSENSE) {
			const params = Object.fromEntries(names.map((name) => [name, word]));
			const answer = await readPage('leader', { route, params });
			if (/\[token\]/.test(route)) expect(await textOf(answer)).toContain('problem');
			else expect(say(answer), word.slice(0, 20)).toBe('refused');
		}
	});

	const ofRecord = changing.filter(({ route }) => /\[(?!x\+)/.test(route));
	it.each(ofRecord)('$key changes nothing', async ({ key, route, handler, method, name }) => {
		const names = Object.keys(paramsOf(key, route));
		for (const word of NONSENSE) {
			const params = Object.fromEntries(names.map((each) => [each, word]));
			const asked = { route, method, search: name, params, body: inputOf(key) };
			const answer = await askOne(eventOf('leader', asked), handler);
			const status = (answer as { status?: number } | undefined)?.status ?? 200;
			expect(status, word.slice(0, 20)).toBeGreaterThanOrEqual(400);
			expect(status).toBeLessThan(500);
		}
	});
});
