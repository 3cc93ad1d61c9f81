import {
	boxAt,
	boxOf,
	boxToTheRight,
	scaleAt,
	zoomOf,
	type Bounds,
	type Camera
} from './projection.ts';

/** What a drawing shows. */
export interface Frame {
	bounds: Bounds;
	/** Exact view; without it `bounds` are fitted. */
	camera?: Camera | null;
	/** Size of the drawing in CSS pixels, once known. */
	size?: { width: number; height: number } | null;
	/** Keeps the left free for a legend. */
	toTheRight?: boolean;
}

/** Pixels that the server draws for: the map beside the list on a laptop. */
const NOMINAL = { width: 980, height: 820 };
/** And the map of a phone, held upright. */
export const SIZE_ON_PHONE = { width: 390, height: 372 };

/**
 * The box of drawing units that is fitted into the drawing. Only an exact view depends on the size:
 * otherwise the browser fits the same box into every size, and need not draw anything anew.
 */
export function boxOfFrame({ bounds, camera, size, toTheRight }: Frame) {
	const { width, height } = size ?? NOMINAL;
	if (camera) return boxAt(camera, width, height);
	return toTheRight ? boxToTheRight(bounds) : boxOf(bounds);
}

/** Drawing units to one pixel. */
export function unitOfFrame(frame: Frame): number {
	const box = boxOfFrame(frame);
	const { width, height } = frame.size ?? NOMINAL;
	return Math.max(box.width / width, box.height / height);
}

/**
 * Drawing units to a pixel of a pattern: MapLibre draws patterns at their own size on whole zoom
 * levels and up to twice as large towards the next.
 */
export const patternUnit = (unit: number) => 1 / scaleAt(Math.floor(zoomOf(unit)));

/** From this zoom on the names of areas make room for those of gemeenten. */
export const NAMES_UNTIL = 9.5;

/** The dots of the overlay tell it from afar; up close they would stand before what lies in it. */
export const OVERLAY_FADE = { from: 7.5, until: 9.5, least: 0.4 };
export function overlayOpacity(zoom: number): number {
	const { from, until, least } = OVERLAY_FADE;
	const share = Math.min(1, Math.max(0, (zoom - from) / (until - from)));
	return 1 - share * (1 - least);
}

/** Pixels of an area's name: `least`, and `growth` times the pixels of a drawing unit. */
export const NAME_SIZE = { least: 9.6, growth: 41.6, most: 20 };
