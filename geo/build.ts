import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FailedChecks, makeFiles } from './make.ts';
import { publish } from './publish.ts';
import { readSource } from './source.ts';

/** `npm run geo:build`: static/geo/ out of geo/source/; nothing is written when a check fails. */
try {
	const files = Object.entries(makeFiles(readSource('geo/source')));
	publish(Object.fromEntries(files.map(([name, text]) => [join('static/geo', name), text])));
	for (const [name, text] of files)
		console.log(`static/geo/${name}: ${gzipSync(text, { level: 9 }).length} bytes gzip`);
} catch (error) {
	console.error(`Nothing was written. ${error instanceof Error ? error.message : String(error)}`);
	if (error instanceof FailedChecks)
		for (const problem of error.problems) console.error(`- ${problem}`);
	process.exitCode = 1;
}
