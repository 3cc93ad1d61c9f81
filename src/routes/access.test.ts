import { expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { access, admission, whoseWork } from './access.ts';

/** Ids of all routes that answer something, from the files themselves. */
const routes = [
	...new Set(
		Object.keys(
			import.meta.glob([
				'./**/+page.svelte',
				'./**/+page.ts',
				'./**/+page.server.ts',
				'./**/+server.ts'
			])
		).map((path) => path.replace(/^\./, '').replace(/\/\+[^/]+$/, '') || '/')
	)
];

it.each(routes)('%s has a row in access.ts', (route) => {
	expect(Object.keys(access)).toContain(route);
});

it('has no rows for routes that are gone', () => {
	expect(Object.keys(access).filter((route) => !routes.includes(route))).toEqual([]);
});

it('opens nothing under workplace, management and account to visitors', () => {
	const inside = routes.filter((route) => /\/(werkplek|beheer|account)\b/.test(route));
	expect(inside.filter((route) => admission(route, visitor) !== 'signIn')).toEqual([]);
});

it('refuses a route that nobody wrote down', () => {
	expect(admission('/nieuw', { ...visitor, accountId: 'x', role: 'admin' })).toBe('unknown');
});

it('says whose work a route is', () => {
	expect(whoseWork('/(werk)/beheer/rondes')).toBe('de programmaleider');
	expect(whoseWork('/(werk)/werkplek/bestuur')).toBe('de programmaleider of het bestuur');
	expect([whoseWork('/(kaart)'), whoseWork('/(werk)/werkplek'), whoseWork('/nieuw')]).toEqual([
		...[null, null, null]
	]);
});
