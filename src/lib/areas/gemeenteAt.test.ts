import { describe, expect, it } from 'vitest';
import { gemeenteAt } from './gemeenteAt.server.ts';

describe('the gemeente of a point', () => {
	it.each([
		['Helmond', 5.66111, 51.48167, 'GM0794'],
		['Utrecht', 5.12222, 52.09083, 'GM0344'],
		['Vlieland, an island', 5.07, 53.296, 'GM0096'],
		['a quay of Vlissingen', 3.5785, 51.4425, 'GM0718']
	])('is found in %s', (_, lon, lat, id) => {
		expect(gemeenteAt([lon, lat])).toBe(id);
	});

	it.each([
		['the North Sea', 4.0, 52.8],
		['the IJsselmeer', 5.4, 52.8],
		['Antwerpen', 4.4, 51.22],
		['Paris', 2.35, 48.85],
		['Emmerich, just over the border', 6.25, 51.83],
		['nowhere at all', NaN, NaN]
	])('is none in %s', (_, lon, lat) => {
		expect(gemeenteAt([lon, lat])).toBeNull();
	});
});
