import { NAME_SIZE } from '#lib/map/frame.ts';
import { project, scaleAt, type Camera } from '#lib/map/projection.ts';
import type { MapArea } from '#lib/map/scene.ts';

/** Width of a letter as a share of its height, and the air around a name. */
const LETTER = 0.56;
const AIR = 3;

/**
 * The areas without the names for which there is no room: on a small screen in type for a stage
 * they would lie over each other. Earlier areas go before later ones.
 * @param scale how much larger names are than on a page
 */
export function withRoom(areas: readonly MapArea[], { zoom }: Camera, scale: number): MapArea[] {
	const size = Math.min(NAME_SIZE.most, NAME_SIZE.least + NAME_SIZE.growth * scaleAt(zoom)) * scale;
	const taken: { x: number; y: number; wide: number }[] = [];
	return areas.map((area) => {
		const [x, y] = project(area.label).map((unit) => unit * scaleAt(zoom)) as [number, number];
		const wide = area.name.length * size * LETTER + AIR;
		const free = taken.every(
			(other) =>
				Math.abs(other.x - x) > (other.wide + wide) / 2 || Math.abs(other.y - y) > size + AIR
		);
		if (free) taken.push({ x, y, wide });
		return free ? area : { ...area, name: '' };
	});
}
