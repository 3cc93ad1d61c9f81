import { describe, expect, it } from 'vitest';
import { placeNamed } from './placeNamed.server.ts';

const working = (...ids: string[]) => ({ areaIds: new Set(ids) });

describe('a place that is only named', () => {
	it('is put where it is, under its own name', () => {
		expect(placeNamed(working(), ' helmond ')).toMatchObject({
			place: 'Helmond'
		});
		expect(placeNamed(working(), "'s hertogenbosch").place).toMatch(/Hertogenbosch$/);
		expect(placeNamed(working(), 'Den Haag')).toMatchObject({
			place: 'Den Haag',
			lat: expect.closeTo(52.1, 0)
		});
	});

	it('is, of namesakes, the one where somebody works', () => {
		const maasdriel = placeNamed(working('GM0263'), 'Rossum');
		const dinkelland = placeNamed(working('GM1774'), 'Rossum');
		expect(maasdriel.lat).toBeLessThan(52);
		expect(dinkelland.lat).toBeGreaterThan(52);
	});

	it.each(['Nergenshuizen', 'Helm', 'Gelderland', '', '💥'])('%j has no point', (name) => {
		expect(placeNamed(working(), name)).toEqual({ place: name });
	});
});
