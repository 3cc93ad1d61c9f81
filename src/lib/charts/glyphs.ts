import type { Shape } from './types.ts';

const point = (x: number, y: number) => `${round(x)},${round(y)}`;
const round = (value: number) => Math.round(value * 100) / 100;
const polygon = (...corners: [x: number, y: number][]) =>
	`M${corners.map(([x, y]) => point(x, y)).join('L')}Z`;

/**
 * Outlines around the origin that all cover `size` square units, so that no shape weighs more than
 * another: as the symbols of D3, without the curves that come along with them.
 */
export const glyphs: Record<Shape, (size: number) => string> = {
	circle(size) {
		const r = round(Math.sqrt(size / Math.PI));
		return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0Z`;
	},
	square(size) {
		const half = Math.sqrt(size) / 2;
		return polygon([-half, -half], [half, -half], [half, half], [-half, half]);
	},
	triangle(size) {
		const y = Math.sqrt(size / (3 * Math.sqrt(3)));
		const half = Math.sqrt(3) * y;
		return polygon([0, -2 * y], [half, y], [-half, y]);
	},
	diamond(size) {
		const y = Math.sqrt((size * Math.sqrt(3)) / 2);
		const x = y / Math.sqrt(3);
		return polygon([0, -y], [x, 0], [0, y], [-x, 0]);
	}
};
