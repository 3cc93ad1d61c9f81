import { OVERLAY_DOTS } from './scene.ts';

/** Device pixels to one CSS pixel in pattern images. */
export const PATTERN_RATIO = 2;

/** A seamless tile of diagonal lines for a MapLibre fill pattern. */
function tile(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size * PATTERN_RATIO;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No 2D canvas');
	context.scale(PATTERN_RATIO, PATTERN_RATIO);
	draw(context);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Times that the strokes come back in a tile: the seams between tiles can be seen, so few of them. */
const REPEATS = 4;

/** Thinner strokes than this flicker between sizes: they are drawn so wide, and paler. */
const LEAST = 1.1;

/** Strokes `x + y = c` (or `x - y = c` when `falling`) every `period`, wrapping at a tile's edges. */
function diagonals(
	period: number,
	within: number[],
	color: string,
	width: number,
	falling = false
) {
	const size = period * REPEATS;
	const offsets = Array.from({ length: REPEATS }, (_, i) =>
		within.map((o) => o + i * period)
	).flat();
	return tile(size, (context) => {
		context.strokeStyle = color;
		context.lineWidth = Math.max(width, LEAST);
		context.globalAlpha = Math.min(1, width / LEAST);
		for (const offset of offsets.flatMap((o) => [o - size, o, o + size])) {
			context.beginPath();
			if (falling) {
				context.moveTo(offset - size, -size);
				context.lineTo(offset + 2 * size, 2 * size);
			} else {
				context.moveTo(offset + size, -size);
				context.lineTo(offset - 2 * size, 2 * size);
			}
			context.stroke();
		}
	});
}

/** Stripes of a shared area, as `StaticMap` draws them: thicker and denser from three on. */
export const bandsImage = (color: string, count: number) =>
	count > 2 ? diagonals(8, [0, 4], color, 1.5) : diagonals(8, [4], color, 1.1);

/** "Not assessed": runs the other way than the stripes of those who share an area. */
export const hatchImage = (color: string) => diagonals(5, [0], color, 0.6, true);

/** The overlay is dotted, so that it reads over stripes and tints. */
export const overlayImage = (color: string) =>
	tile(OVERLAY_DOTS.period * REPEATS, (context) => {
		const dots = new Path2D(OVERLAY_DOTS.path);
		Object.assign(context, {
			strokeStyle: color,
			globalAlpha: 0.75,
			lineWidth: 1.5,
			lineCap: 'round'
		});
		for (let i = 0; i < REPEATS * REPEATS; i++) {
			const [x, y] = [i % REPEATS, Math.floor(i / REPEATS)];
			context.setTransform(PATTERN_RATIO, 0, 0, PATTERN_RATIO, 0, 0);
			context.translate(x * OVERLAY_DOTS.period, y * OVERLAY_DOTS.period);
			context.stroke(dots);
		}
	});
