import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDetail } from './detail.ts';
import { readWorld } from './neighbours.ts';
import { buildOverview } from './overview.ts';
import { readSource } from './source.ts';

const source = readSource('geo/source');
const detail = buildDetail(source, readWorld());
const overview = buildOverview(detail, source);
mkdirSync('static/geo', { recursive: true });
for (const [name, content] of Object.entries({ overview, detail })) {
	const text = JSON.stringify(content);
	writeFileSync(join('static/geo', `${name}.json`), text);
	console.log(
		name,
		content.arcs.length,
		'arcs',
		content.arcs.flat().length,
		'points',
		text.length,
		gzipSync(text, { level: 9 }).length
	);
}
