import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest starts first: else the rest of the machine waits for it at the end. Those that
 * draw the moving map do not all begin at once.
 */
const LONGEST = [
	...['kaart', 'regio-scan', 'praktijken', 'vijf-reizen', 'regiotour', 'podium', 'accounts'],
	...['regiotour-maken', 'actieplan-bewerken', 'actieplannen', 'public-pages', 'kindcentra']
];
class LongestFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification) => {
			const place = LONGEST.indexOf(basename(moduleId, '.e2e.ts'));
			return place < 0 ? LONGEST.length : place;
		};
		return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
	}
}

/** Journeys in a real browser against the built site; `npm test` builds it first. */
export default defineConfig({
	test: {
		name: 'e2e',
		root: fileURLToPath(new URL('../..', import.meta.url)),
		include: ['src/e2e/**/*.e2e.ts'],
		globalSetup: 'src/e2e/globalSetup.ts',
		sequence: { sequencer: LongestFirst },
		// What a person waits for may take some seconds where the machine is busy.
		expect: { requireAssertions: true, poll: { timeout: 20_000 } },
		// A browser on a busy machine trips now and then; which journey did is said at the end.
		retry: 1,
		// Each file has a server and a browser of its own. More than half of a journey is waiting for the
		// line and for the clock: three at a time keep two processors at work.
		maxWorkers: 3,
		testTimeout: 300_000,
		hookTimeout: 120_000
	}
});
