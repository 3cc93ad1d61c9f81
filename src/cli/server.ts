import compression from 'compression';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { cacheControl, contentSecurityPolicy, securityHeaders } from './response-headers.ts';
import { codeOf, Sentence } from './run.ts';
import { shareAnswers } from './shared-answers.ts';

/** What adapter-node exports from `build/handler.js`. */
export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => unknown;

/** How the server learns the address that visitors use. */
export interface ServerOptions {
	/** Scheme and host, when they are fixed. */
	origin?: string | undefined;
	/** Header in which a trusted proxy tells `http` or `https`. */
	protocolHeader?: string | undefined;
	/** Without both: plain http and the Host header, from this computer only or from anywhere. */
	loopback: boolean;
	/** Changes with every commit to the store; with it, visitors share answers. */
	storeVersion?: () => number;
}

/** Header through which adapter-node is told the scheme when no proxy does. */
export const OWN_PROTOCOL_HEADER = 'x-regiokaart-protocol';

/** Seconds that running requests get to end after a stop signal. */
const GRACE = 10;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const compress = compression();

/**
 * An HTTP server around the built site. adapter-node answers static files before `handle` runs,
 * so what must stand on every response (security headers, compression) is added here.
 */
export function makeServer(handler: Handler, options: ServerOptions): Server {
	const { origin, protocolHeader, loopback, storeVersion } = options;
	const share = storeVersion && shareAnswers(storeVersion);
	const server = createServer((request, response) => {
		const { headers } = request;
		headers[OWN_PROTOCOL_HEADER] = 'http';
		const https = origin
			? origin.startsWith('https:')
			: protocolHeader !== undefined && headers[protocolHeader] === 'https';
		addHeaders(request, response, https);
		// A file that went away since the start breaks off its own answer, not the server.
		response.on('pipe', (file) => file.once('error', () => response.destroy()));
		if (!origin && !protocolHeader && loopback && !LOOPBACK_HOST.test(headers.host ?? '')) {
			// Another name for this computer is how a strange site would reach it (DNS rebinding).
			response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
			response.end('Deze server luistert alleen naar localhost en 127.0.0.1.\n');
			return;
		}
		const ask = () =>
			compress(request as never, response as never, () =>
				handler(request, response, () => response.writeHead(404).end())
			);
		if (share) share(request, response, https, ask);
		else ask();
	});
	server.on('clientError', refuse);
	return server;
}

/** Sets the headers that hold for all, and at the last moment those that depend on the answer. */
function addHeaders(request: IncomingMessage, response: ServerResponse, https: boolean): void {
	for (const [name, value] of Object.entries(securityHeaders(https))) {
		response.setHeader(name, value);
	}
	const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse;
	response.writeHead = (status: number, ...rest: unknown[]) => {
		const given = rest.find((part) => typeof part === 'object') as Record<string, unknown>;
		for (const [name, value] of Object.entries(given ?? {})) {
			if (value !== undefined) response.setHeader(name, value as string);
		}
		// What goes with a 304 takes the place of what the browser kept with the page.
		if (status !== 304 && !response.hasHeader('Content-Security-Policy')) {
			const type = String(response.getHeader('Content-Type') ?? '');
			response.setHeader('Content-Security-Policy', contentSecurityPolicy(type));
		}
		const cache = status === 200 || status === 304 ? cacheControl(request.url ?? '') : null;
		if (cache && !response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', cache);
		return writeHead(status);
	};
}

/** Answers what is not HTTP, or too much of it, without reaching the site. */
function refuse(error: Error, socket: Socket): void {
	if (!socket.writable) return;
	const tooLong = codeOf(error) === 'HPE_HEADER_OVERFLOW';
	const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
	const headers = {
		...securityHeaders(false),
		'Content-Security-Policy': contentSecurityPolicy('')
	};
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
	const head = [`HTTP/1.1 ${status}`, ...lines, 'Content-Length: 0', 'Connection: close'];
	socket.end(`${head.join('\r\n')}\r\n\r\n`);
}

/**
 * Starts listening and returns the address for a browser.
 * @throws Sentence when the port is taken or the host is not of this computer
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error) => reject(explain(error, port, host)));
		server.listen({ port, host }, resolve);
	});
	const address = server.address() as AddressInfo;
	const everywhere = address.address === '0.0.0.0' || address.address === '::';
	const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${address.port}`;
}

function explain(error: Error, port: number, host: string): Error {
	switch (codeOf(error)) {
		case 'EADDRINUSE':
			return new Sentence(
				`Poort ${port} is al in gebruik: stop het andere programma of kies met PORT een andere poort.`
			);
		case 'EACCES':
			return new Sentence(`Poort ${port} mag hier niet worden gebruikt: kies met PORT een andere.`);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return new Sentence(`Het adres ${host} (HOST) is geen adres van deze computer.`);
		default:
			return error;
	}
}

/** Fails at once when the address cannot be had, before time goes into building. */
export async function checkAddress(port: number, host: string): Promise<void> {
	const probe = createServer();
	await listen(probe, port, host);
	await new Promise((resolve) => probe.close(resolve));
}

/** On a stop signal: takes no new requests, lets running ones end, and closes the store. */
export function stopOnSignal(server: Server): void {
	const stop = (signal: NodeJS.Signals) => {
		server.closeIdleConnections();
		server.close(() => {
			// What adapter-node's own server emits; hooks.server.ts closes the store on it.
			process.emit('sveltekit:shutdown' as never, signal as never);
			process.exit(0);
		});
		setTimeout(() => server.closeAllConnections(), GRACE * 1000).unref();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}
