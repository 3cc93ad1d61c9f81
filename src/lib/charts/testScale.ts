import type { Scale } from './types.ts';

/** A six-step scale for the tests of the layouts. */
export const testScale: Scale = [
	'niet zichtbaar',
	'opgespoord',
	'verkend',
	'pilot',
	'verspreid',
	'verankerd'
].map((label, value) => ({
	value,
	label,
	color: `var(--stage-${value})`,
	ink: `var(--stage-${value}-ink)`
}));

/** Smallest distance between any two points: less than a diameter means dots that overlap. */
export function smallestDistance(points: readonly { x: number; y: number }[]): number {
	let smallest = Infinity;
	points.forEach((a, index) => {
		for (const b of points.slice(index + 1)) {
			smallest = Math.min(smallest, Math.hypot(a.x - b.x, a.y - b.y));
		}
	});
	return smallest;
}
