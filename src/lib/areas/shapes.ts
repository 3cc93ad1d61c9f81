import { NETHERLANDS } from '#lib/map/camera.ts';
import { placeLabels } from '#lib/map/labels.ts';
import { linesOf } from '#lib/map/scene.ts';
import { cameraFor, scaleAt, type Bounds, type LonLat } from '#lib/map/projection.ts';

/** A scannable area as a map needs it. */
export interface AreaShape {
	id: string;
	slug: string;
	name: string;
	gemeenten: number;
	caption: string | null;
	label: LonLat;
	/** Where the name stands with a figure under it, in a map without points. */
	figure?: LonLat;
	bounds: Bounds;
}

/** Id of the group of four cities that lies over the provinces. */
export const OVERLAY_AREA = 'g4';

/** Moves the labels to where they cover few points and no other label, on a laptop's map. */
export function placeAreaLabels(
	shapes: AreaShape[],
	points: readonly { lon: number; lat: number }[],
	/** What figures keep clear of: where the overlay lies. */
	overlaid: readonly { lon: number; lat: number }[] = []
): AreaShape[] {
	const scale = scaleAt(cameraFor(NETHERLANDS, 980, 820).zoom);
	const base = shapes.filter(({ id }) => id !== OVERLAY_AREA);
	const placed = placeLabels(
		base.map(({ id, name, label }) => ({ id, text: name, at: label })),
		points,
		scale
	);
	const figures = placeLabels(
		base.map(({ id, name, label }) => {
			const parts = linesOf({ name, value: '00' });
			const text = parts.toSorted((a, b) => b.length - a.length)[0] ?? '';
			return { id, text, lines: parts.length, at: label };
		}),
		overlaid,
		scale
	);
	return shapes.map((shape) => ({
		...shape,
		label: placed.get(shape.id) ?? shape.label,
		figure: figures.get(shape.id) ?? shape.label
	}));
}
