import { expect, it } from 'vitest';
import { isUnreached } from './unreached.ts';

it('knows a lost connection by what each browser says of it', () => {
	for (const said of [
		'Failed to fetch',
		'Failed to fetch dynamically imported module: https://x.example/gebieden/__route.js',
		'NetworkError when attempting to fetch resource.',
		'error loading dynamically imported module: https://x.example/a.js',
		'Load failed',
		'Importing a module script failed.'
	])
		expect(isUnreached(new TypeError(said)), said).toBe(true);
	expect(isUnreached(new TypeError("Cannot read properties of undefined (reading 'a')"))).toBe(
		false
	);
	expect(isUnreached('Failed to fetch')).toBe(false);
});
