import { NETHERLANDS } from '#lib/map/camera.ts';
import type { Ring } from '#lib/map/inside.ts';
import { placeLabels } from '#lib/map/labels.ts';
import { cameraFor, scaleAt, type LonLat } from '#lib/map/projection.ts';
import { linesOf } from '#lib/map/scene.ts';
import { OVERLAY_AREA, type AreaShape } from './shapes.ts';

/** Pixels to a drawing unit on a laptop's map of the whole country. */
const LAPTOP = scaleAt(cameraFor(NETHERLANDS, 980, 820).zoom);

/** Moves the labels to where they cover few points and no other label, on a laptop's map. */
export function placeAreaLabels(
	shapes: AreaShape[],
	points: readonly { lon: number; lat: number }[]
): AreaShape[] {
	const base = shapes.filter(({ id }) => id !== OVERLAY_AREA);
	const placed = placeLabels(
		base.map(({ id, name, label }) => ({ id, text: name, at: label })),
		points,
		LAPTOP
	);
	return shapes.map((shape) => ({ ...shape, label: placed.get(shape.id) ?? shape.label }));
}

/** Where a name stands with a figure under it: within its area, clear of what lies over it. */
export function placeFigures(
	areas: readonly { id: string; name: string; label: LonLat; rings: readonly Ring[] }[],
	overlaid: readonly { lon: number; lat: number }[]
): Map<string, LonLat> {
	const requests = areas.map(({ id, name, label, rings }) => {
		const parts = linesOf({ name, value: '00' });
		const text = parts.toSorted((a, b) => b.length - a.length)[0] ?? '';
		return { id, text, lines: parts.length, at: label, rings };
	});
	return placeLabels(requests, overlaid, LAPTOP);
}
