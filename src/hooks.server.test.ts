import type { Handle, RequestEvent } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import { checkOrigin, handleError, identify } from './hooks.server.ts';

const OWN = 'https://kaart.example';

/** Runs one part of the pipeline in front of a page that answers 200. */
async function through(handle: Handle, request = new Request(`${OWN}/pad`)) {
	const event = { request, url: new URL(request.url), locals: {} } as RequestEvent;
	const response = await handle({ event, resolve: () => new Response('page') });
	return { event, response };
}

it('each request has an id of its own, which the answer carries', async () => {
	const [one, two] = [await through(identify), await through(identify)];
	expect(one.response.headers.get('x-request-id')).toBe(one.event.locals.requestId);
	expect(one.event.locals.requestId).not.toBe(two.event.locals.requestId);
});

it('a change that another site asks for does not reach the page', async () => {
	const headers = { origin: 'https://evil.example' };
	const { response } = await through(checkOrigin, new Request(OWN, { method: 'POST', headers }));
	expect(response.status).toBe(403);
	expect(await response.text()).toMatch(/niet van deze site/);
});

it('a change that our own page asks for does', async () => {
	const headers = { origin: OWN };
	const { response } = await through(checkOrigin, new Request(OWN, { method: 'POST', headers }));
	expect(response.status).toBe(200);
});

describe('handleError', () => {
	const event = {
		request: new Request(`${OWN}/pad?geheim=1`),
		url: new URL(`${OWN}/pad?geheim=1`),
		locals: { requestId: 'abc' }
	} as RequestEvent;
	const handle = (error: unknown, status: number) =>
		handleError({ error, event, status, message: 'Internal Error' });

	it('tells the operator what happened and the visitor only the id', () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const shown = handle(new Error('SELECT * FROM secrets'), 500);
		expect(JSON.stringify(shown)).not.toContain('secrets');
		expect(shown).toMatchObject({ requestId: 'abc', message: expect.stringMatching(/later/) });
		expect(log.mock.calls[0]?.[0]).toMatch(/abc GET \/pad\n.*SELECT \* FROM secrets/);
		expect(log.mock.calls[0]?.[0]).not.toContain('geheim');
		log.mockRestore();
	});

	it('does not log that a page does not exist', () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		expect(handle(new Error('Not found'), 404)).toMatchObject({ requestId: 'abc' });
		expect(log).not.toHaveBeenCalled();
		log.mockRestore();
	});
});
