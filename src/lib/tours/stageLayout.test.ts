import { expect, it } from 'vitest';
import { BAR, barOf, TALL_BAR } from './stageLayout.ts';

const credit = '© Kadaster / CBS';
const address = 'regiokaart.example.nl/r/y9t9f/7';

it.each([
	['', BAR, true],
	['voorbeeldtour: met niemand is iets afgesproken', BAR, false],
	['Voorbeeldronde voorjaar 2026 · peildatum 1 mei 2026 · verzonnen', BAR, false],
	[
		'Bron: Stichting met een lange naam, “Een rapport met een titel die ook al lang is”',
		TALL_BAR,
		true
	]
])('beside the source “%s” the bar is %d high, with the address: %s', (source, height, shown) => {
	expect(barOf(source, credit, address)).toEqual({ height, address: shown });
});
