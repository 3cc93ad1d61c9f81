import { describe, expect, it } from 'vitest';
import { assetsIn, cacheName, handlingOf, isPackFile, readCacheName } from './offline.ts';

describe('the name of a pack', () => {
	it.each([
		['oost', null],
		['oost', 'a1b2'],
		['a/b c', 'x/y:z']
	])('keeps tour %j and owner %j apart', (slug, owner) => {
		expect(readCacheName(cacheName(slug, owner, 7))).toEqual({ slug, owner, at: 7 });
	});

	it.each([
		'',
		'kaart/1',
		'regiotour/openbaar/oost',
		'regiotour/openbaar//1',
		'regiotour/openbaar/a/b/1/2'
	])('%j is none', (name) => expect(readCacheName(name)).toBeNull());

	it('never takes an account for public', () => {
		expect(readCacheName(cacheName('oost', '', 1))?.owner).toBe('');
	});
});

describe('what the service worker touches', () => {
	it.each([
		['/_app/immutable/chunks/a.js', false, 'cacheFirst'],
		['/geo/overview.json', false, 'networkFirst'],
		['/regiotour/oost/presenteren', true, 'networkFirst'],
		['/regiotour/oost/__data.json', false, 'leave'],
		['/werkplek', true, 'leave'],
		['/inloggen', true, 'leave'],
		['/kindcentra', true, 'leave'],
		['/api/v1/areas', false, 'leave']
	] as const)('%s (page: %s): %s', (path, isPage, handling) => {
		expect(handlingOf(path, isPage)).toBe(handling);
	});

	it('takes no other static files along', () => {
		expect(
			['/icon.svg', '/buttons.js', '/fonts/a.woff2', '/geo/detail.json'].every(isPackFile)
		).toBe(true);
		expect(['/robots.txt', '/fonts/LICENSE.txt', '/geo/x/../../y'].some(isPackFile)).toBe(false);
	});
});

it('finds the scripts and styles of a page', () => {
	const html = `<link href="../../_app/immutable/assets/0.x-1.css"><link rel="modulepreload" href="/_app/immutable/entry/start.B_a.js">
		import("/_app/immutable/entry/start.B_a.js")`;
	expect(assetsIn(html)).toEqual([
		'/_app/immutable/assets/0.x-1.css',
		'/_app/immutable/entry/start.B_a.js'
	]);
});

it('takes the photos of a show along, and asks the network for them first', () => {
	const html = `{kind:"photo",src:"/media/a1b2-1600.webp"} <img src="/media/a1b2-1600.webp"> media/x.webp`;
	expect(assetsIn(html)).toEqual(['/media/a1b2-1600.webp']);
	expect(handlingOf('/media/a1b2-1600.webp', false)).toBe('networkFirst');
});
