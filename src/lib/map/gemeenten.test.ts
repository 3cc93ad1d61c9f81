import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Gemeenten } from './gemeenten.ts';
import type { Basemap } from './topology.ts';

const gemeenten = new Gemeenten(
	JSON.parse(readFileSync('static/geo/detail.json', 'utf8')) as Basemap
);

it('knows which gemeente lies under the pointer, and none at sea', () => {
	const helmond = { id: 'GM0794', name: 'Helmond', area: 'oost-brabant' };
	expect(gemeenten.at([5.657, 51.479])).toMatchObject(helmond);
	expect(gemeenten.at([3.5, 53])).toBeUndefined();
	expect(gemeenten.at([6.2, 50.6])).toBeUndefined();
});

it('steps through what is in sight from the middle outwards', () => {
	const names = gemeenten.around([5.4, 51.3, 5.9, 51.65]).map(({ name }) => name);
	expect(names[0]).toBe('Helmond');
	expect(names).toContain('Eindhoven');
	expect(names).not.toContain('Utrecht');
});
