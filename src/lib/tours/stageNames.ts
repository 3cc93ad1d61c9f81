import { textWidth } from '#lib/charts/text.ts';
import { NAME_SIZE } from '#lib/map/frame.ts';
import { holds } from '#lib/map/inside.ts';
import { placeLabels } from '#lib/map/labels.ts';
import { project, scaleAt, unproject, type Camera, type LonLat } from '#lib/map/projection.ts';
import type { MapArea, MapStop } from '#lib/map/scene.ts';
import type { Insets } from './stageCamera.ts';
import type { Box } from './stageLayout.ts';

/** Width of a letter as a share of its height, and the air around a name. */
const LETTER = 0.56;
const AIR = 3;

/**
 * The areas without the names for which there is no room: on a small screen in type for a stage
 * they would lie over each other.
 * @param scale how much larger names are than on a page
 */
export function withRoom(areas: readonly MapArea[], { zoom }: Camera, scale: number): MapArea[] {
	const size = sizeOf(zoom, scale);
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

/** Size of the name of an area, in pixels. */
const sizeOf = (zoom: number, scale: number) =>
	Math.min(NAME_SIZE.most, NAME_SIZE.least + NAME_SIZE.growth * scaleAt(zoom)) * scale;

/** What a stage shows of the map, in pixels of it. */
export interface Sight {
	camera: Camera;
	box: Pick<Box, 'width' | 'height'>;
	/** What words and the bar cover of it. */
	insets: Insets;
	/** What the code covers at the lower right. */
	corner: { width: number; height: number } | null;
	/** How much larger than on a page names are. */
	scale: number;
}

/** From places to pixels of the map, and back. */
function pixelsOf({ camera, box }: Pick<Sight, 'camera' | 'box'>) {
	const scale = scaleAt(camera.zoom);
	const [cx, cy] = project([camera.lon, camera.lat]);
	return {
		at: (place: LonLat): [x: number, y: number] => {
			const [x, y] = project(place);
			return [(x - cx) * scale + box.width / 2, (y - cy) * scale + box.height / 2];
		},
		back: (x: number, y: number) =>
			unproject([cx + (x - box.width / 2) / scale, cy + (y - box.height / 2) / scale])
	};
}

/** Half a long name of a gemeente, in stage units. */
export const GEMEENTE_NAME = { x: 118, y: 36 } as const;

/**
 * Ring on the land within which the middle of a name lies clear of words, edges and the corner with
 * the code.
 * @param half of the name, in pixels
 */
export function roomForNames(
	sight: Omit<Sight, 'scale'>,
	half: { x: number; y: number } = { x: 0, y: 0 }
): LonLat[] {
	const { box, insets, corner } = sight;
	const [left, top] = [insets.left + half.x, insets.top + half.y];
	const [right, bottom] = [box.width - insets.right - half.x, box.height - insets.bottom - half.y];
	const ring: [x: number, y: number][] = [
		[left, top],
		[right, top]
	];
	if (corner)
		ring.push(
			[right, bottom - corner.height],
			[right - corner.width, bottom - corner.height],
			[right - corner.width, bottom]
		);
	else ring.push([right, bottom]);
	ring.push([left, bottom]);
	const { back } = pixelsOf(sight);
	return ring.map(([x, y]) => back(x, y));
}

/**
 * The areas with their names where nothing lies over them: moved as little as that takes, clear of
 * each other, the words, the edges and the code.
 */
export function namesInside(areas: readonly MapArea[], sight: Sight): MapArea[] {
	const named = areas.filter(({ name }) => name);
	if (named.length === 0) return [...areas];
	const { camera, scale, box, insets } = sight;
	const size = sizeOf(camera.zoom, scale);
	const { at, back } = pixelsOf(sight);
	const rings = [closed(roomForNames(sight))];
	const steps = ASIDE.map((step) => step * scale);
	const reached = Math.max(...steps);
	const requests = named.map(({ id, name, label }) => {
		const half = textWidth(name, size) / 2;
		const [x, y] = at(label);
		const inside = Math.max(insets.left + half, Math.min(x, box.width - insets.right - half));
		const place = [inside, Math.max(y, insets.top + size)] as const;
		const request = { id, text: asWide(name), at: back(...place) };
		// Only what may come near an edge need look out for it: that is most of the work.
		const reach = [half + reached, size + reached] as const;
		const isFree = [-1, 1].every((right) =>
			[-1, 1].every((down) =>
				holds(rings, ...back(place[0] + right * reach[0], place[1] + down * reach[1]))
			)
		);
		return isFree ? request : { ...request, rings };
	});
	// Who comes first gets the best place: another order may leave room for all.
	const orders = [
		requests,
		requests.toReversed(),
		requests.toSorted((one, other) => one.at[0] - other.at[0]),
		requests.toSorted((one, other) => other.at[0] - one.at[0]),
		requests.toSorted((one, other) => one.at[1] - other.at[1])
	];
	let best = { placed: new Map<string, LonLat>(), meeting: Infinity };
	for (const order of orders) {
		const placed = placeLabels(order, [], scaleAt(camera.zoom), size * TIGHT, steps);
		const spots = named.map(({ id, name, label }) => {
			const [x, y] = at(placed.get(id) ?? label);
			return { x, y, half: textWidth(name, size) / 2 };
		});
		const meeting = meetings(spots, size);
		if (meeting < best.meeting) best = { placed, meeting };
		if (meeting === 0) break;
	}
	return areas.map((area) => ({ ...area, label: best.placed.get(area.id) ?? area.label }));
}

/** How many names lie over another. */
const meetings = (names: { x: number; y: number; half: number }[], size: number) =>
	names.flatMap((one, i) =>
		names
			.slice(i + 1)
			.filter(
				(other) =>
					Math.abs(one.x - other.x) < one.half + other.half && Math.abs(one.y - other.y) < size
			)
	).length;

/** Lines of names may be this close, beside what `placeLabels` keeps between them. */
const TIGHT = 0.85;
/** A text that is as wide at a tight size, as `placeLabels` guesses by the letter, as the name is. */
const asWide = (name: string) => 'x'.repeat(Math.ceil(textWidth(name, 1) / (0.54 * TIGHT)));
const closed = (ring: LonLat[]): LonLat[] => [...ring, ...ring.slice(0, 1)];
/** How far names may be moved to be clear of each other and of what lies over the map, at scale 1. */
const ASIDE = [0, -3, 3, -7, 7, -11, 11, -15, 15, -20, 20, -27, 27];

/** On a page: type of the name of a stop, how far above its mark it begins in its own size, and the mark. */
const STOP = { size: 14, above: 2.5, mark: 10.5 } as const;

/**
 * The stops with the name of the current one, unless its mark is out of sight.
 * @param all those of others too, unless they would be cut, or cover the mark of another
 */
export function stopsInside(stops: readonly MapStop[], sight: Sight, all: boolean): MapStop[] {
	const size = STOP.size * sight.scale;
	const { at, back } = pixelsOf(sight);
	const marks = stops.map(({ lon, lat }) => at([lon, lat]));
	const free = closed(roomForNames(sight));
	return stops.map((stop, i) => {
		const [x = 0, y = 0] = marks[i] ?? [];
		if (stop.current) return holds([free], ...back(x, y)) ? stop : { ...stop, name: '' };
		const half = textWidth(stop.name, size) / 2;
		const room = closed(roomForNames(sight, { x: half, y: 0 }));
		const inside = [STOP.above, 1].every((up) => holds([room], ...back(x, y - up * size)));
		const mark = STOP.mark * sight.scale;
		const covers = marks.some(
			([mx, my], j) =>
				j !== i &&
				Math.abs(mx - x) < half + mark &&
				my < y - size + mark &&
				my > y - STOP.above * size - mark
		);
		return all && inside && !covers ? stop : { ...stop, name: '' };
	});
}
