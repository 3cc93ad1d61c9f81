import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { SHARED } from '#lib/accounts/shared.ts';
import { listen, makeServer, type Handler } from './server.ts';

let server: Server;
let url: string;
let version = 1;
/** Requests that reached the site. */
let asked = 0;
let site: Handler;
afterEach(() => void server.close());
beforeEach(async () => {
	version = 1;
	asked = 0;
	site = (request, response) => {
		const body = `answer ${asked} to ${request.url}`;
		response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': SHARED, ETag: '"e"' });
		response.end(body);
	};
	const handler: Handler = (...all) => {
		asked += 1;
		return site(...all);
	};
	server = makeServer(handler, { loopback: true, storeVersion: () => version });
	url = await listen(server, 0, '127.0.0.1');
});
const get = async (path: string, headers: Record<string, string> = {}) => {
	const response = await fetch(url + path, { headers });
	return { response, text: await response.text() };
};

describe('an answer that is the same for every visitor', () => {
	it('is given again, compressed as before, under an id of its own', async () => {
		const first = await get('/', { 'Accept-Encoding': 'gzip' });
		const second = await get('/', { 'Accept-Encoding': 'gzip' });
		expect(asked).toBe(1);
		expect(second.text).toBe(first.text);
		for (const name of ['content-type', 'cache-control', 'x-content-type-options', 'etag'])
			expect(second.response.headers.get(name)).toBe(first.response.headers.get(name));
		expect(second.response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
	});

	it('is made anew as soon as something is stored', async () => {
		await get('/');
		version = 2;
		expect((await get('/')).text).toBe('answer 2 to /');
	});

	it('is old at once when something is stored while it is made', async () => {
		const answer = site;
		site = (...all) => {
			version = 2;
			return answer(...all);
		};
		await get('/');
		await get('/');
		expect(asked).toBe(2);
	});

	it('is made once for many who ask at the same moment', async () => {
		const answer = site;
		site = (...all) => setTimeout(() => answer(...all), 30);
		const all = await Promise.all(Array.from({ length: 20 }, () => get('/')));
		expect(asked).toBe(1);
		expect(new Set(all.map(({ text }) => text)).size).toBe(1);
	});

	it('belongs to one address and one kind of reader', async () => {
		await get('/', { Accept: 'text/html' });
		await get('/', { Accept: 'application/json' });
		await get('/?q=a', { Accept: 'text/html' });
		expect(asked).toBe(3);
	});

	it('is not sent to who has it already', async () => {
		await get('/');
		const { response, text } = await get('/', { 'If-None-Match': '"e"' });
		expect([response.status, text, asked]).toEqual([304, '', 1]);
	});
});

describe('an answer that may differ', () => {
	it('is asked for each time with a cookie', async () => {
		await get('/');
		expect((await get('/', { Cookie: 'session=x' })).text).toBe('answer 2 to /');
		expect((await get('/')).text).toBe('answer 1 to /');
	});

	const answers: [string, Handler][] = [
		['without the mark', (_, response) => response.writeHead(200).end('own')],
		[
			'with the mark and a cookie',
			(_, response) =>
				response.writeHead(200, { 'Cache-Control': SHARED, 'Set-Cookie': 'a=b' }).end('own')
		],
		[
			'of an error',
			(_, response) => response.writeHead(500, { 'Cache-Control': SHARED }).end('error')
		]
	];
	it.each(answers)('is asked for each time: %s', async (_, answer) => {
		site = answer;
		await get('/');
		await get('/');
		expect(asked).toBe(2);
	});

	it('keeps what a browser says it has, for files', async () => {
		site = (request, response) => {
			response.writeHead(request.headers['if-none-match'] ? 304 : 200).end();
		};
		for (const path of ['/icon.svg', '/geo/overview.json', '/service-worker.js'])
			expect((await get(path, { 'If-None-Match': '"x"' })).response.status, path).toBe(304);
	});

	it('reaches everyone who waited for it', async () => {
		site = (_, response) => setTimeout(() => response.writeHead(200).end('own'), 30);
		const all = await Promise.all([get('/'), get('/'), get('/')]);
		expect(all.map(({ text }) => text)).toEqual(['own', 'own', 'own']);
		expect(asked).toBe(3);
	});
});
