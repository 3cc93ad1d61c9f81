import { expect, it } from 'vitest';
import type { AreaShape } from '#lib/areas/shapes.ts';
import { around, onLand } from './sceneContext.server.ts';

const area = { bounds: [5, 51.2, 6, 51.85] } satisfies Pick<AreaShape, 'bounds'>;

it('what is shown around a place at a border lies mostly in its area', () => {
	const oss = around({ lon: 5.52, lat: 51.77 }, 1.4);
	const shown = onLand(oss, area);
	expect(shown[3]).toBeLessThan(51.87);
	expect(shown[3] - shown[1]).toBeCloseTo(oss[3] - oss[1]);
	expect((shown[0] + shown[2]) / 2).toBeCloseTo(5.52);
	// the place itself stays in sight
	expect(shown[3]).toBeGreaterThan(51.77);
});

it('in the middle of its area, or without one, nothing moves', () => {
	const helmond = around({ lon: 5.5, lat: 51.5 });
	expect(onLand(helmond, area)).toEqual(helmond);
	expect(onLand(helmond, null)).toEqual(helmond);
});
