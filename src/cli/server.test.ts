import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Sentence } from './run.ts';
import { checkAddress, listen, makeServer, OWN_PROTOCOL_HEADER, type Handler } from './server.ts';
import type { ServerOptions } from './server.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

async function serve(handler: Handler, options: ServerOptions = { loopback: true }) {
	server = makeServer(handler, options);
	return listen(server, 0, '127.0.0.1');
}
interface Answer {
	status: number | undefined;
	headers: IncomingHttpHeaders;
}
/** Unlike `fetch`, this sends the Host header that it is given. */
const ask = (url: string, headers: Record<string, string> = {}) =>
	new Promise<Answer>((resolve) => {
		request(url, { headers }, (response) => {
			response.resume();
			resolve({ status: response.statusCode, headers: response.headers });
		}).end();
	});
const page: Handler = (_request, response) => {
	response.writeHead(200, { 'Content-Type': 'text/plain' }).end('x'.repeat(5000));
};

describe('makeServer', () => {
	it('adds to what the site answers, and overrules nothing', async () => {
		const url = await serve((_request, response) => {
			response.setHeader('Content-Security-Policy', 'its own');
			response.writeHead(200, { 'Cache-Control': 'its own' }).end();
		});
		const { headers } = await ask(`${url}/fonts/a.woff2`);
		expect(headers['content-security-policy']).toBe('its own');
		expect(headers['cache-control']).toBe('its own');
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	it('leaves a page that did not change the policy it came with', async () => {
		const url = await serve((_request, response) => response.writeHead(304).end());
		const { status, headers } = await ask(url);
		expect([status, headers['content-security-policy']]).toEqual([304, undefined]);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	it('goes on when a file that it is sending is gone', async () => {
		const url = await serve((request, response) => {
			response.writeHead(200);
			if (request.url === '/geo/overview.json') createReadStream('gone.json').pipe(response);
			else response.end();
		});
		await expect(fetch(`${url}/geo/overview.json`)).rejects.toThrow();
		expect((await ask(`${url}/`)).status).toBe(200);
	});

	it('lets a font be kept, but not its absence', async () => {
		const url = await serve((request, response) => {
			response.writeHead(request.url === '/fonts/a.woff2' ? 200 : 404).end();
		});
		expect((await ask(`${url}/fonts/a.woff2`)).headers['cache-control']).toContain('max-age');
		expect((await ask(`${url}/fonts/b.woff2`)).headers['cache-control']).toBeUndefined();
	});

	it('compresses', async () => {
		const { headers } = await ask(await serve(page), { 'Accept-Encoding': 'gzip' });
		expect(headers['content-encoding']).toBe('gzip');
	});

	it('answers 404 to what the site passes on', async () => {
		expect((await ask(await serve((_request, _response, next) => next()))).status).toBe(404);
	});

	it('believes only names of this computer while it listens to this computer', async () => {
		const url = await serve(page);
		expect((await ask(url)).status).toBe(200);
		expect((await ask(url, { Host: 'localhost:3000' })).status).toBe(200);
		expect((await ask(url, { Host: 'localhost.evil.example' })).status).toBe(421);
	});

	it.each([
		['an origin', { origin: 'https://kaart.example', loopback: true }],
		['a proxy', { protocolHeader: 'x-forwarded-proto', loopback: true }],
		['an open address', { loopback: false }]
	])('takes the name it is given with %s', async (_, options) => {
		expect((await ask(await serve(page, options), { Host: 'kaart.example' })).status).toBe(200);
	});

	it.each([
		['https by its origin', { origin: 'https://kaart.example', loopback: true }, {}, true],
		['http by its origin', { origin: 'http://kaart.example', loopback: true }, {}, false],
		[
			'https by its proxy',
			{ protocolHeader: 'x-forwarded-proto', loopback: true },
			{ 'X-Forwarded-Proto': 'https' },
			true
		],
		['http, whatever a stranger says', { loopback: true }, { 'X-Forwarded-Proto': 'https' }, false]
	])('knows it is %s', async (_, options, headers, secure) => {
		const answer = await ask(await serve(page, options), headers);
		expect('strict-transport-security' in answer.headers).toBe(secure);
	});

	it('says the scheme itself, whatever a stranger says', async () => {
		let told: unknown;
		const url = await serve((request, response) => {
			told = request.headers[OWN_PROTOCOL_HEADER];
			response.end();
		});
		await ask(url, { [OWN_PROTOCOL_HEADER]: 'https' });
		expect(told).toBe('http');
	});
});

describe('an address that cannot be had is one sentence', () => {
	it('a taken port', async () => {
		const port = Number(new URL(await serve(page)).port);
		await expect(checkAddress(port, '127.0.0.1')).rejects.toThrow(Sentence);
		await expect(checkAddress(port, '127.0.0.1')).rejects.toThrow(/^Poort \d+ is al in gebruik/);
	});
	it('an address of another computer', async () => {
		await expect(checkAddress(0, '192.0.2.1')).rejects.toThrow(/192\.0\.2\.1 \(HOST\)/);
	});
	it('a free one is free again afterwards', async () => {
		server = makeServer(page, { loopback: true });
		await checkAddress(0, '127.0.0.1');
		await listen(server, 0, '127.0.0.1');
		expect(server.listening).toBe(true);
		server.close();
		await once(server, 'close');
	});
});
