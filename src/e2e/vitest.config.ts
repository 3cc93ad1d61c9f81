import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the built site; `npm test` builds it first. */
export default defineConfig({
	test: {
		name: 'e2e',
		root: fileURLToPath(new URL('../..', import.meta.url)),
		include: ['src/e2e/**/*.e2e.ts'],
		globalSetup: 'src/e2e/globalSetup.ts',
		// What a person waits for may take some seconds where the machine is busy.
		expect: { requireAssertions: true, poll: { timeout: 10_000 } },
		// Each file has a server and a browser of its own. Half of a journey is waiting for the line
		// and for the clock; three at a time are no sooner done than two.
		maxWorkers: 2,
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
