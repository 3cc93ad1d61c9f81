import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/**
 * What always comes together comes in one file: left alone, the dashboard was 49 of them, of which
 * half smaller than what asking for them takes. `test` is matched against the path of a module.
 */
const chunks = [
	// Svelte and the framework, as far as nearly every page needs them.
	{ name: 'site', minShareCount: 40, test: /(?<!css)$/ },
	{
		name: 'ui',
		test: /preload-helper|lib.ui.(inTurn|first(Paint|Event)|sentElement|WhenNear|Children|format)\.|programme.vocabulary|runtime.app.state|internal.flags/
	},
	// The map and the list of kindcentra.
	{
		name: 'find',
		test: /lib.(kindcentra.(kindcentra|counts|ExampleBadge|sectorShapes|SectorMarks|KindcentrumCard)|ui.(match|Marked|SearchField))\.(ts|svelte)$/
	},
	{
		name: 'drawing',
		test: /lib.map.(browser|camera|frame|MapMissing|MapSwatch|projection|scene|StaticMap)\.(ts|svelte)$/
	},
	// The dashboard; charts of plans and what makes files to keep come apart.
	{
		name: 'charts',
		test: /lib.charts.(?!export|DownloadButtons|[tT]imeline|[pP]rogressMatrix|[lL]adder)\w+\.(ts|svelte)$/
	},
	{
		name: 'scan',
		test: /lib.scan.(scales|scan|summaries|rounds|aspects|headlines|stageLayer|packing)\.ts$/
	}
];

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
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
