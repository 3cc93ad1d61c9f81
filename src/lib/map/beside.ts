export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}
/** Between what is pointed at and what is said of it. */
const GAP = 14;
/** From the edge of the map. */
const EDGE = 6;

/**
 * Where a box of this size stands beside a spot: above it, else below, right or left of it; within
 * the room and clear of what lies over the map. Where nothing fits, above it all the same.
 */
export function placeBeside(
	[x, y]: readonly [number, number],
	{ width, height }: { width: number; height: number },
	room: { width: number; height: number },
	taken: readonly Box[]
): { left: number; top: number } {
	const slide = (at: number, size: number, most: number) =>
		Math.max(EDGE, Math.min(at, most - size - EDGE));
	const across = slide(x - width / 2, width, room.width);
	const along = slide(y - height / 2, height, room.height);
	const tries = [
		{ left: across, top: y - height - GAP },
		{ left: across, top: y + GAP + 4 },
		{ left: x + GAP, top: along },
		{ left: x - width - GAP, top: along }
	];
	const fits = ({ left, top }: { left: number; top: number }) =>
		left >= EDGE &&
		top >= EDGE &&
		left + width <= room.width - EDGE &&
		top + height <= room.height - EDGE &&
		taken.every(
			(box) =>
				left >= box.left + box.width ||
				left + width <= box.left ||
				top >= box.top + box.height ||
				top + height <= box.top
		);
	return tries.find(fits) ?? { left: across, top: slide(y - height - GAP, height, room.height) };
}

/** Keeps an element on the map beside a spot; what else lies over the map has `data-over-map`. */
export const standBeside = (at: readonly [number, number]) => (element: HTMLElement) => {
	const map = element.parentElement?.getBoundingClientRect();
	if (!map) return;
	const taken = [...(element.parentElement?.querySelectorAll('[data-over-map]') ?? [])].map(
		(other) => {
			const { left, top, width, height } = other.getBoundingClientRect();
			return { left: left - map.left, top: top - map.top, width, height };
		}
	);
	const size = { width: element.offsetWidth, height: element.offsetHeight };
	const { left, top } = placeBeside(at, size, map, taken);
	element.style.left = `${left}px`;
	element.style.top = `${top}px`;
};
