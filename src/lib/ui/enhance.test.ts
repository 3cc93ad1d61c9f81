import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isLost, lostSentence } from './enhance.ts';

it('tells an answer of the site from none', () => {
	expect(isLost({ type: 'error', error: new TypeError('Failed to fetch') })).toBe(true);
	expect(isLost({ type: 'error', status: 500, error: { message: 'Kapot' } })).toBe(false);
	expect(isLost({ type: 'failure', status: 400 })).toBe(false);
	expect(isLost({ type: 'redirect', status: 303, location: '/' })).toBe(false);
});

it('speaks of what was written only where something can be', () => {
	expect(lostSentence(['hidden', 'submit'])).not.toContain('schreef');
	expect(lostSentence(['hidden', 'textarea', 'submit'])).toContain('Wat u schreef staat nog hier');
});

it('is what every form is sent with', () => {
	const others = globSync('src/**/*.{svelte,ts}').filter(
		(path) =>
			!/src\/lib\/ui\/enhance(\.test)?\.ts$/.test(path) &&
			/\benhance\b[^;]*'\$app\/forms'/.test(readFileSync(path, 'utf8'))
	);
	expect(others).toEqual([]);
});
