import { NETHERLANDS } from '#lib/map/camera.ts';
import { placeLabels } from '#lib/map/labels.ts';
import { cameraFor, scaleAt, type Bounds, type LonLat } from '#lib/map/projection.ts';

/** A scannable area as a map needs it. */
export interface AreaShape {
	id: string;
	slug: string;
	name: string;
	gemeenten: number;
	caption: string | null;
	label: LonLat;
	bounds: Bounds;
}

/** Id of the group of four cities that lies over the provinces. */
export const OVERLAY_AREA = 'g4';

/** Moves the labels to where they cover few points and no other label, on a laptop's map. */
export function placeAreaLabels(
	shapes: AreaShape[],
	points: readonly { lon: number; lat: number }[]
): AreaShape[] {
	const scale = scaleAt(cameraFor(NETHERLANDS, 980, 820).zoom);
	const base = shapes.filter(({ id }) => id !== OVERLAY_AREA);
	const placed = placeLabels(
		base.map(({ id, name, label }) => ({ id, text: name, at: label })),
		points,
		scale
	);
	return shapes.map((shape) => ({ ...shape, label: placed.get(shape.id) ?? shape.label }));
}
