import { NAME_SIZE } from '#lib/map/frame.ts';
import { project, scaleAt, type Camera } from '#lib/map/projection.ts';
import type { MapArea } from '#lib/map/scene.ts';

/** Width of a letter as a share of its height, and the air around a name. */
const LETTER = 0.56;
const AIR = 3;

/**
 * The areas without the names for which there is no room: on a small screen in type for a stage
 * they would lie over each other.
 * @param scale how much larger names are than on a page
 */
export function withRoom(areas: readonly MapArea[], { zoom }: Camera, scale: number): MapArea[] {
	const size = Math.min(NAME_SIZE.most, NAME_SIZE.least + NAME_SIZE.growth * scaleAt(zoom)) * scale;
	const names = areas.map(({ id, name, label }) => {
		const [x, y] = project(label);
		const wide = name.length * size * LETTER + AIR;
		return { id, x: x * scaleAt(zoom), y: y * scaleAt(zoom), wide };
	});
	const meets = (one: (typeof names)[number]) => (other: typeof one) =>
		other !== one &&
		Math.abs(other.x - one.x) < (other.wide + one.wide) / 2 &&
		Math.abs(other.y - one.y) < size + AIR;
	// First those in the way of the fewest others.
	const crowd = new Map(names.map((one) => [one, names.filter(meets(one)).length]));
	const shown: typeof names = [];
	for (const one of names.toSorted((a, b) => (crowd.get(a) ?? 0) - (crowd.get(b) ?? 0)))
		if (!shown.some(meets(one))) shown.push(one);
	return areas.map((area) =>
		shown.some(({ id }) => id === area.id) ? area : { ...area, name: '' }
	);
}
