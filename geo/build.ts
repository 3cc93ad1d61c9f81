import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeFiles } from './make.ts';
import { publish } from './publish.ts';
import { readSource } from './source.ts';

/** `npm run geo:build`: static/geo/ out of geo/source/; nothing is written when a check fails. */
const { files, problems } = makeFiles(readSource('geo/source'));
if (problems.length > 0) {
	console.error(`Not written, ${problems.length} checks failed:`);
	for (const problem of problems) console.error(`- ${problem}`);
	process.exitCode = 1;
} else {
	publish(
		Object.fromEntries(
			Object.entries(files).map(([name, text]) => [join('static/geo', name), text])
		)
	);
	for (const [name, text] of Object.entries(files))
		console.log(`static/geo/${name}: ${gzipSync(text, { level: 9 }).length} bytes gzip`);
}
