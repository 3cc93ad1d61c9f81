import { expect, it } from 'vitest';
import { countLayer } from './countLayer.ts';

const shape = (id: string) => ({
	...{ id, slug: id, name: id, gemeenten: 3, caption: null },
	...{ label: [5, 52], figure: [5.1, 52], bounds: [4, 51, 6, 53] }
});
const none = { practices: 0, stopped: 0 };
const countOf = (examples: number) => ({
	...{ all: 13, ...none, examples: { all: examples, ...none } }
});
const layer = (examples: number, narrowed = false) =>
	countLayer(
		['PV20', 'g4'].map(shape) as unknown as Parameters<typeof countLayer>[0],
		{ PV20: 1, g4: 12 },
		() => '/',
		{ date: '2026-11-27', count: countOf(examples), narrowed }
	);

it('says of which day the counts are, and how many of what was counted is made up', () => {
	expect(layer(0).legend.source).toEqual(['Stand op 27 november 2026: 13 in heel Nederland']);
	expect(layer(9).legend.source?.[1]).toMatch(/^waarvan 9 voorbeeld/);
});

it('says that it counts what fits a choice, never that this is the whole country', () => {
	const { areas, legend } = layer(0, true);
	expect(legend.source).toEqual(['Stand op 27 november 2026: 13 passen bij uw keuze']);
	expect(legend.note).toBe('bij uw keuze, per gebied');
	expect(areas[0]?.summary[0]).toBe('bij uw keuze: 1 kindcentrum of praktijk');
});

it('counts G4 beside the areas over which it lies, with the figure where a figure fits', () => {
	const { areas, legend } = layer(0);
	expect(areas[0]).toMatchObject({ value: '1', label: [5.1, 52], fill: 'count-1' });
	expect(areas[0]?.summary[0]).toBe('1 kindcentrum of praktijk');
	expect(legend.entries.at(-1)).toMatchObject({
		label: 'G4',
		note: '12',
		swatch: { fill: 'count-3', overlay: true }
	});
});
