import { holds, type Ring } from './inside.ts';
import { project, unproject, type LonLat } from './projection.ts';

export interface LabelRequest {
	id: string;
	text: string;
	/** Of the text; the longest is `text`. */
	lines?: number;
	/** Outline of the area that it had better not leave. */
	rings?: readonly Ring[];
	/** Pole of inaccessibility of the area. */
	at: LonLat;
}

interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Steps from the pole that are tried, in pixels: near ones first. */
const STEPS = [0, -8, 8, -16, 16, -26, 26, -38, 38];

/**
 * Places each label near its pole where it covers the fewest points and no earlier label, at the
 * zoom where one drawing unit takes `scale` pixels. Text width is estimated from `fontSize`.
 */
export function placeLabels(
	requests: LabelRequest[],
	points: readonly { lon: number; lat: number }[],
	scale: number,
	fontSize = 14,
	steps: readonly number[] = STEPS
): Map<string, LonLat> {
	const dots = points.map(({ lon, lat }) => pixels([lon, lat], scale));
	const taken: Rect[] = [];
	const placed = new Map<string, LonLat>();
	for (const { id, text, at, lines = 1, rings } of requests) {
		const [px, py] = pixels(at, scale);
		const size = { width: text.length * fontSize * 0.54 + 6, height: fontSize * 1.25 * lines };
		let best = { cost: Infinity, x: px, y: py };
		for (const dy of steps) {
			for (const dx of steps) {
				const rect = { x: px + dx - size.width / 2, y: py + dy - size.height / 2, ...size };
				const cost =
					Math.hypot(dx, dy * 1.6) / 7 +
					dots.filter((dot) => within(dot, rect)).length * 3 +
					taken.filter((other) => overlap(rect, other)).length * 40 +
					(rings ? outside(rect, rings, scale) * 7 : 0);
				if (cost < best.cost) best = { cost, x: px + dx, y: py + dy };
			}
		}
		taken.push({ x: best.x - size.width / 2, y: best.y - size.height / 2, ...size });
		placed.set(id, unproject([best.x / scale, best.y / scale]));
	}
	return placed;
}

/** How many of its corners, and of the middles of its sides, lie outside. */
const outside = ({ x, y, width, height }: Rect, rings: readonly Ring[], scale: number): number =>
	[0, 0.5, 1]
		.flatMap((down) => [0, 1].map((right) => [x + right * width, y + down * height]))
		.filter(([px = 0, py = 0]) => !holds(rings, ...unproject([px / scale, py / scale]))).length;

const pixels = (point: LonLat, scale: number): [number, number] => {
	const [x, y] = project(point);
	return [x * scale, y * scale];
};
const within = ([x, y]: [number, number], r: Rect) =>
	x > r.x - 4 && x < r.x + r.width + 4 && y > r.y - 3 && y < r.y + r.height + 3;
const overlap = (a: Rect, b: Rect) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
