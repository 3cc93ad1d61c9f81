import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoConsoleErrors, openPage, startServer, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const ask = (path: string, init?: RequestInit) => fetch(site.url + path, init);

/** The headers of quality.md, Secure. */
function expectSecurityHeaders(headers: Headers) {
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('referrer-policy')).toBe('same-origin');
	expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
	expect(headers.get('permissions-policy')).toContain('camera=()');
	const policy = headers.get('content-security-policy') ?? '';
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
	expect(headers.get('strict-transport-security'), 'plain http').toBeNull();
}

describe('every response', () => {
	it.each([
		['the map', '/', 200],
		['a drawing', '/icon.svg', 200],
		['a font', '/fonts/atkinson-hyperlegible-next-latin.woff2', 200],
		['an unknown page', '/bestaat-niet', 404],
		['an unknown asset', '/_app/immutable/x.js', 404],
		['a path that cannot be decoded', '/%E0%A4%A', 400]
	])('carries the security headers: %s', async (_, path, status) => {
		const response = await ask(path);
		expect(response.status).toBe(status);
		expectSecurityHeaders(response.headers);
	});

	it('of a page names its scripts by hash and has an id', async () => {
		const { headers } = await ask('/');
		expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/);
		expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
	});

	it('is compressed', async () => {
		const response = await ask('/', { headers: { 'Accept-Encoding': 'br' } });
		expect(response.headers.get('content-encoding')).toBe('br');
	});

	it('refuses what is not HTTP, with the headers', async () => {
		const answer = await new Promise<string>((resolve) => {
			const { hostname, port } = new URL(site.url);
			const socket = connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'));
			socket.on('data', (data) => resolve(data.toString()));
		});
		expect(answer).toMatch(/^HTTP\/1\.1 400/);
		expect(answer).toContain('X-Content-Type-Options: nosniff');
	});

	it('to another name for this computer is a refusal', async () => {
		const { request } = await import('node:http');
		const status = await new Promise((resolve) => {
			const headers = { Host: 'evil.example' };
			request(site.url, { headers }, (response) => resolve(response.statusCode)).end();
		});
		expect(status).toBe(421);
	});
});

it('a page keeps its looks on a second visit with a session that ended', async () => {
	const page = await openPage(site);
	await page.context().addCookies([{ name: 'sessie', value: 'verlopen', url: site.url }]);
	for (let visit = 1; visit <= 2; visit++) {
		await page.goto('/kindcentra');
		const letters = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
		expect(letters, `visit ${visit}`).toContain('Atkinson');
	}
	expectNoConsoleErrors(page);
});

describe('a change', () => {
	it.each([
		['another site', { Origin: 'https://evil.example' }],
		['a hidden origin', { Origin: 'null' }],
		['a cross-site page', { 'Sec-Fetch-Site': 'cross-site' }],
		['nowhere', {}]
	])('asked for by %s is refused', async (_, headers) => {
		const body = JSON.stringify({});
		const type = { 'Content-Type': 'application/json' };
		const response = await ask('/', { method: 'POST', headers: { ...type, ...headers }, body });
		expect(response.status).toBe(403);
		expectSecurityHeaders(response.headers);
	});

	it('asked for by our own page passes the check', async () => {
		const headers = { Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded' };
		const response = await ask('/', { method: 'POST', headers, body: 'a=1' });
		expect(response.status, 'the page has no such action').toBe(405);
	});
});

it('nonsense never breaks the server', async () => {
	const paths = nonsense(300);
	const broken: string[] = [];
	for (const path of paths) {
		const response = await ask(path, { redirect: 'manual' });
		await response.arrayBuffer();
		if (response.status >= 500) broken.push(`${response.status} ${path.slice(0, 200)}`);
	}
	expect(broken).toEqual([]);
	expect(site.output()).not.toMatch(/Error/);
});

it('the first page runs without a complaint', async () => {
	const page = await openPage(site);
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	expect(await page.locator('h1').count()).toBe(1);
	expectNoConsoleErrors(page);
});

/** The same `count` odd paths each time: half of them under pages that exist. */
function nonsense(count: number): string[] {
	const bases = [
		'/',
		'/kindcentra',
		'/gebieden/',
		'/gemeenten/GM',
		'/kindcentra/',
		'/ambassadeurs'
	];
	const bits = [
		...['%00', '%FF', '%', '%2e%2e/', '..%2f', '//', '\\', "'", '"><script>', '${7*7}', 'é', '💥'],
		...['?', '&', '=', '#', ';', '?camera=999,999,99', '?gebied=', '?filter[]=', '&pagina=-1'],
		...[
			'NaN',
			'1e309',
			'-0',
			'null',
			'__proto__',
			'constructor',
			'[object Object]',
			'x'.repeat(9000)
		]
	];
	let state = 20181123;
	const random = (below: number) => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return state % below;
	};
	const pick = (list: string[]) => list[random(list.length)] ?? '';
	return Array.from({ length: count }, () => {
		const tail = Array.from({ length: 1 + random(5) }, () => pick(bits)).join('');
		return (pick(bases) + tail).slice(0, 12_000);
	});
}
