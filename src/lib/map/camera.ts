import type { Bounds, Camera } from './projection.ts';

/** The Netherlands with its islands; what "toon heel Nederland" shows. */
export const NETHERLANDS: Bounds = [3.31, 50.74, 7.24, 53.57];
/** How far the map lets anyone wander. */
export const FRAME: Bounds = [0.8, 49.4, 9.8, 55.2];
export const MIN_ZOOM = 4.5;
/** Closer by, borders that are true to 200 m would pretend to more, and there is nothing else to see. */
export const MAX_ZOOM = 12;
/** From this zoom on a map that is about areas shows points, too. */
export const POINT_ZOOM = 7.9;

/** Reads `zoom/lat/lon` ("7.25/52.1000/5.3000"); null when it is no view of the Netherlands. */
export function parseCamera(text: string | null): Camera | null {
	const match = /^(\d{1,2}(?:\.\d{1,3})?)\/(\d{1,2}(?:\.\d{1,6})?)\/(\d{1,2}(?:\.\d{1,6})?)$/.exec(
		text ?? ''
	);
	if (!match) return null;
	const [zoom, lat, lon] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const [west, south, east, north] = FRAME;
	const inside = lon >= west && lon <= east && lat >= south && lat <= north;
	return inside && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM ? { lon, lat, zoom } : null;
}

/** Writes a camera so that `parseCamera` gives the same view back, to about ten metres. */
export function formatCamera({ lon, lat, zoom }: Camera): string {
	const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
	const [west, south, east, north] = FRAME;
	return [
		clamp(zoom, MIN_ZOOM, MAX_ZOOM).toFixed(2),
		clamp(lat, south, north).toFixed(4),
		clamp(lon, west, east).toFixed(4)
	].join('/');
}
