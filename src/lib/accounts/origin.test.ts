import { expect, it } from 'vitest';
import { isOwnRequest } from './origin.ts';

const OWN = 'https://kaart.example';
const ask = (method: string, headers: Record<string, string>) =>
	isOwnRequest(new Request(`${OWN}/`, { method, headers }), OWN);

it.each(['GET', 'HEAD', 'OPTIONS'])('anyone may %s', (method) => {
	expect(ask(method, { origin: 'https://evil.example' })).toBe(true);
});

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
	'%s needs word of the browser that it is ours',
	(method) => {
		expect(ask(method, { origin: OWN, 'sec-fetch-site': 'same-origin' })).toBe(true);
		expect(ask(method, { origin: OWN }), 'an older browser').toBe(true);
		expect(ask(method, { 'sec-fetch-site': 'same-origin' })).toBe(true);
		expect(ask(method, {}), 'no word').toBe(false);
		expect(ask(method, { origin: 'null' })).toBe(false);
		expect(ask(method, { origin: 'http://kaart.example' }), 'another scheme').toBe(false);
		expect(ask(method, { origin: `${OWN}.evil.example` })).toBe(false);
		expect(ask(method, { origin: OWN, 'sec-fetch-site': 'same-site' })).toBe(false);
		expect(ask(method, { 'sec-fetch-site': 'none' })).toBe(false);
	}
);
