import { expect, it } from 'vitest';
import { placeBeside } from './beside.ts';

const size = { width: 200, height: 80 };
const room = { width: 860, height: 740 };
const legend = { left: 16, top: 16, width: 312, height: 350 };

it.each([
	['above the spot', [500, 500], { left: 400, top: 406 }],
	['below it near the top', [600, 40], { left: 500, top: 58 }],
	['within the map near its edge', [850, 500], { left: 654, top: 406 }],
	['beside what lies over the map', [380, 200], { left: 394, top: 160 }]
] as const)('stands %s', (_, spot, place) => {
	expect(placeBeside(spot, size, room, [legend])).toEqual(place);
});

it('stays on the map where it fits nowhere', () => {
	const { left, top } = placeBeside([30, 20], size, { width: 210, height: 90 }, [legend]);
	expect([left, top]).toEqual([6, 6]);
});
