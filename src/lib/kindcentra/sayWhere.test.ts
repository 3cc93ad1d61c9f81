import { expect, it } from 'vitest';
import { sayWhere } from './sayWhere.ts';

const names = { GM1731: 'Midden-Drenthe', nest: 'Het Nest' };
const point = { lon: 6.514, lat: 52.863, precision: 'place' };

it.each([
	[{ place: 'Beilen', gemeenteId: 'GM1731', ...point }, 'Beilen, gemeente Midden-Drenthe'],
	[{ place: 'Midden-Drenthe', areaId: 'GM1731', ...point }, 'Midden-Drenthe'],
	[
		{ address: 'Markt 1', postcode: '9411AA', place: 'Beilen', gemeenteId: 'GM9', ...point },
		'Markt 1, 9411AA Beilen'
	],
	[{ place: null, kindcentrumId: 'nest', areaId: null, lon: null, lat: null }, 'Het Nest'],
	[{ place: null, ...point }, 'een plek op de kaart'],
	[{ place: null, lon: null, lat: null }, undefined],
	[null, undefined]
])('says %j as %s', (value, said) => expect(sayWhere(value, names)).toBe(said));
