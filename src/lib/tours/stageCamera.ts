import {
	cameraFor,
	project,
	scaleAt,
	unproject,
	type Bounds,
	type Camera
} from '#lib/map/projection.ts';
import type { Slide } from './show.ts';

/** Pixels at each side of the stage that text or bars cover. */
export interface Insets {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Share of its longer side that stays free around what must be in sight. */
export const STAGE_MARGIN = 0.07;

/** The camera that fits `bounds` in the part of `width` × `height` pixels that nothing covers. */
export function fitBeside(bounds: Bounds, width: number, height: number, insets: Insets): Camera {
	const room = {
		width: Math.max(50, width - insets.left - insets.right),
		height: Math.max(50, height - insets.top - insets.bottom)
	};
	return shifted(cameraFor(bounds, room.width, room.height, STAGE_MARGIN), insets);
}

/** The camera that has the middle of `camera` in the middle of the free part. */
export function shifted(camera: Camera, insets: Insets): Camera {
	const scale = scaleAt(camera.zoom);
	const [x, y] = project([camera.lon, camera.lat]);
	const [lon, lat] = unproject([
		x - (insets.left - insets.right) / 2 / scale,
		y - (insets.top - insets.bottom) / 2 / scale
	]);
	return { lon, lat, zoom: camera.zoom };
}

/** With what the slide asks to keep free for the code, at `unit` pixels to a stage unit. */
export const besideCode = (
	insets: Insets,
	clear: Slide['view']['clear'],
	unit: number
): Insets => ({
	...insets,
	right: insets.right + clear.right * unit,
	bottom: insets.bottom + clear.bottom * unit
});

/** Width of the map beside the words of a map scene, in stage units: what a captured view fills. */
export const CAPTURE = { width: 768, height: 670 } as const;

/** A captured view on a screen with `unit` pixels to a stage unit: the same land, larger or smaller. */
export const scaled = (camera: Camera, unit: number): Camera => ({
	...camera,
	zoom: camera.zoom + Math.log2(unit)
});

/** How long a flight between two cameras takes, in milliseconds: short, and no longer than needed. */
export function flightTime(from: Camera, to: Camera): number {
	const scale = scaleAt(Math.min(from.zoom, to.zoom));
	const [ax, ay] = project([from.lon, from.lat]);
	const [bx, by] = project([to.lon, to.lat]);
	const way = Math.hypot(ax - bx, ay - by) * scale;
	const climb = Math.abs(from.zoom - to.zoom);
	if (way < 1 && climb < 0.01) return 0;
	return Math.round(Math.min(2200, 600 + way * 0.7 + climb * 260));
}
