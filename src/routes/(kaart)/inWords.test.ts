import { expect, it } from 'vitest';
import type { MapLayer } from '#lib/map/legend.ts';
import { inWords } from './inWords.ts';

it('calls a stage by its name, and nothing that is not known', () => {
	const areas = [{ value: '2,5' }, { value: '–' }] as MapLayer['areas'];
	const { areas: said } = inWords({ areas } as MapLayer);
	expect(said.map(({ value }) => value)).toEqual(['stadium 2,5', '–']);
});
