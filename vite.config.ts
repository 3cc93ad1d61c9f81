import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		modulePreload: {
			// Which styles a page needs must be known beforehand; its scripts name each other. The whole
			// list would be a tenth of the script that every page begins with.
			resolveDependencies: (_, files, { hostType }) =>
				hostType === 'html' ? files : files.filter((file) => file.endsWith('.css'))
		}
	},
	test: {
		environment: 'node',
		// Vitest leaves one processor alone, which on two of them is half.
		maxWorkers: '100%',
		// Files share what they import, and the filled stores of `memoryDatabase`; no test changes it.
		isolate: false,
		// Busy machines are slow ones; what hangs still fails.
		testTimeout: 30_000,
		include: ['src/**/*.test.ts', 'geo/**/*.test.ts'],
		expect: { requireAssertions: true }
	}
});
