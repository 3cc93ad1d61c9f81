import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		environment: 'node',
		// Busy machines are slow ones; what hangs still fails.
		testTimeout: 30_000,
		include: ['src/**/*.test.ts', 'geo/**/*.test.ts'],
		expect: { requireAssertions: true }
	}
});
