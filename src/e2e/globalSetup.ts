import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildIfChanged } from '../cli/build.ts';
import { startSite } from '../cli/site.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A store with the example data, and what the site printed when it made it. */
		example: { folder: string; output: string };
	}
}

/**
 * Builds once, before files that run at the same time would each begin to; and fills one store with
 * example data, which every site of the journeys starts with a copy of.
 */
export async function setup(project: TestProject): Promise<() => void> {
	buildIfChanged();
	const folder = mkdtempSync(join(tmpdir(), 'regiokaart-'));
	const site = await startSite({ database: join(folder, 'regiokaart.db') });
	await site.dispose();
	project.provide('example', { folder, output: site.output() });
	return () => {
		rmSync(folder, { recursive: true, force: true });
		tellSecondTries(project);
	};
}

/** Names what went well only at its second try: a fault that shows now and then is one. */
function tellSecondTries({ vitest }: TestProject): void {
	const tests = vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()]);
	const again = tests.filter((test) => test.diagnostic()?.flaky);
	if (again.length === 0) return;
	console.log('Pas bij de tweede poging goed:');
	for (const test of again) console.log(`  ${test.module.relativeModuleId}: ${test.fullName}`);
}
