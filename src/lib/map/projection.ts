/** `[lon, lat]` in degrees, WGS84. */
export type LonLat = readonly [lon: number, lat: number];
/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
/** Where the map looks: centre in degrees, zoom as MapLibre counts it (512 px world at 0). */
export interface Camera {
	lon: number;
	lat: number;
	zoom: number;
}

/** Zoom whose pixels are the units of every drawing on the server. */
const DRAWING_ZOOM = 10;
const WORLD = 512 * 2 ** DRAWING_ZOOM;
/** Origin near the north-west of the frame, so that coordinates stay small. */
const [originX, originY] = toWorld([0, 56]);

function toWorld([lon, lat]: LonLat): [number, number] {
	const sin = Math.sin((lat * Math.PI) / 180);
	return [
		WORLD * (lon / 360 + 0.5),
		WORLD * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI))
	];
}

/** Web Mercator in drawing units (pixels at zoom 10, y down), the same plane MapLibre draws in. */
export function project(point: LonLat): [x: number, y: number] {
	const [x, y] = toWorld(point);
	return [x - originX, y - originY];
}

/** The inverse of `project`. */
export function unproject([x, y]: readonly [number, number]): LonLat {
	const n = Math.PI * (1 - (2 * (y + originY)) / WORLD);
	return [((x + originX) / WORLD - 0.5) * 360, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
}

/** How many pixels one drawing unit takes at `zoom`. */
export const scaleAt = (zoom: number) => 2 ** (zoom - DRAWING_ZOOM);

/** The zoom at which `unit` drawing units make one pixel. */
export const zoomOf = (unit: number) => DRAWING_ZOOM - Math.log2(unit);

/** The box of drawing units that shows `bounds` with a margin (a share of its longer side). */
export function boxOf(
	bounds: Bounds,
	margin = 0.04
): { x: number; y: number; width: number; height: number } {
	const [west, south, east, north] = bounds;
	const [x0, y0] = project([west, north]);
	const [x1, y1] = project([east, south]);
	const m = Math.max(x1 - x0, y1 - y0) * margin;
	return { x: x0 - m, y: y0 - m, width: x1 - x0 + 2 * m, height: y1 - y0 + 2 * m };
}

/** Room for controls at the right of a map that keeps its left free, as a share of its width. */
const CONTROL_ROOM = 0.1;

/** The same box with room for the controls: for maps that stand to the right, beside a legend. */
export function boxToTheRight(bounds: Bounds) {
	const box = boxOf(bounds);
	return { ...box, width: box.width * (1 + CONTROL_ROOM) };
}

/** The camera that shows `boxToTheRight` at the right edge of `width` × `height` pixels. */
export function cameraToTheRight(bounds: Bounds, width: number, height: number): Camera {
	const box = boxToTheRight(bounds);
	const scale = Math.min(width / box.width, height / box.height);
	const center = [box.x + box.width - width / scale / 2, box.y + box.height / 2] as const;
	const [lon, lat] = unproject(center);
	return { lon, lat, zoom: zoomOf(1 / scale) };
}

/** The camera that fits `bounds` into `width` × `height` pixels, as `boxOf` frames them. */
export function cameraFor(bounds: Bounds, width: number, height: number, margin = 0.04): Camera {
	const box = boxOf(bounds, margin);
	const scale = Math.min(width / box.width, height / box.height);
	const [lon, lat] = unproject([box.x + box.width / 2, box.y + box.height / 2]);
	return { lon, lat, zoom: DRAWING_ZOOM + Math.log2(scale) };
}

/** The box of drawing units that `camera` shows on `width` × `height` pixels. */
export function boxAt(camera: Camera, width: number, height: number) {
	const [cx, cy] = project([camera.lon, camera.lat]);
	const scale = scaleAt(camera.zoom);
	return {
		x: cx - width / scale / 2,
		y: cy - height / scale / 2,
		width: width / scale,
		height: height / scale
	};
}

/** The bounds around several. */
export const unionOf = (boxes: readonly Bounds[]): Bounds => [
	Math.min(...boxes.map(([west]) => west)),
	Math.min(...boxes.map(([, south]) => south)),
	Math.max(...boxes.map(([, , east]) => east)),
	Math.max(...boxes.map(([, , , north]) => north))
];

/** With room around it, as a share of its own size. */
export function padded([west, south, east, north]: Bounds, room: number): Bounds {
	const [x, y] = [(east - west) * room, (north - south) * room];
	return [west - x, south - y, east + x, north + y];
}
