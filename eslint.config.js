import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms of the house, from the ground up: each may only import from those before it. */
const kit = ['db', 'map', 'charts', 'ui', 'media', 'mail', 'jobs'];
const ground = ['audit', 'accounts', 'sources'];
const concepts = [
	'areas',
	'people',
	'programme',
	'kindcentra',
	'suggestions',
	'reminders',
	'registers',
	'scan',
	'plans',
	'tours',
	'exchange'
];
/** Who asks and what they may: the one part of accounts that the history below it speaks too. */
const viewerLanguage = '(?!accounts/(accounts|rights)\\.ts)';

/**
 * Forbids `room` to import from `rooms`: arrows run routes → concepts → kit, and among
 * concepts only from later to earlier. Tests may set up what they like. (Patterns are regular
 * expressions: in a glob, `#` begins a comment.)
 * @param {string} room
 * @param {string[]} rooms
 * @returns {import('eslint').Linter.Config}
 */
const forbid = (room, rooms) => ({
	files: [`src/lib/${room}/**`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(#lib|\\.\\.)/${room === 'audit' ? viewerLanguage : ''}(${rooms.join('|')})/`,
						message: `An arrow the wrong way: ${room} may not know this room.`
					},
					{
						regex: '/(routes|cli)/',
						message: 'Rooms do not know the routes or the CLI.'
					}
				]
			}
		]
	}
});

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'static/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	...kit.map((room) => forbid(room, [...ground, ...concepts])),
	...ground.map((room, i) => forbid(room, [...ground.slice(i + 1), ...concepts])),
	...concepts.map((room, i) => forbid(room, concepts.slice(i + 1)))
);
