import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basemap, withGeometry } from './basemap.server.ts';

describe('the boundaries of the first view', () => {
	it('draw every scannable area, G4 and the lines around them', () => {
		const sprite = basemap()?.sprite ?? '';
		const ids = [...sprite.matchAll(/id="geo-([^"]+)"/g)].map(([, id]) => id);
		expect(ids).toHaveLength(4 + 14 + 1);
		expect(ids).toEqual(expect.arrayContaining(['PV20', 'west-brabant', 'g4', 'coast', 'inner']));
		expect(sprite).not.toMatch(/NaN|undefined|d=""/);
	});

	it('are left out, not fatal, when the file is missing or broken', () => {
		const folder = mkdtempSync(join(tmpdir(), 'geo-'));
		const broken = join(folder, 'overview.json');
		writeFileSync(broken, '{"type":"Topology","objects":{');
		expect(basemap(join(folder, 'nothing.json'))).toBeNull();
		expect(basemap(broken)).toBeNull();
		writeFileSync(broken, '{"type":"Topology","objects":{},"arcs":[]}');
		expect(basemap(broken)).toBeNull();
	});

	it('stand once in a page that draws a map, and not in others', () => {
		const page = '<body><!--geometry--><use href="#geo-PV20"/><use href="#geo-PV20"/></body>';
		expect(withGeometry(page).match(/id="geo-PV20"/g)).toHaveLength(1);
		expect(withGeometry('<body><!--geometry--><p>Tekst</p></body>')).toBe(
			'<body><p>Tekst</p></body>'
		);
	});
});
