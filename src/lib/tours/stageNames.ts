import { textWidth } from '#lib/charts/text.ts';
import { NAME_SIZE } from '#lib/map/frame.ts';
import { holds } from '#lib/map/inside.ts';
import { placeLabels } from '#lib/map/labels.ts';
import { project, scaleAt, unproject, type Camera, type LonLat } from '#lib/map/projection.ts';
import { sides, type MapArea, type MapStop, type Side } from '#lib/map/scene.ts';
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

/** Half a long name of a gemeente, and how far it may stand above or below its place, in stage units. */
export const GEMEENTE_NAME = { x: 118, y: 62 } as const;

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
			return { x, y, halfX: textWidth(name, size) / 2, halfY: size / 2 };
		});
		const meeting = meetings(spots);
		if (meeting < best.meeting) best = { placed, meeting };
		if (meeting === 0) break;
	}
	return areas.map((area) => ({ ...area, label: best.placed.get(area.id) ?? area.label }));
}

/** How many names lie over another. */
const meetings = (names: readonly Rect[]) =>
	names.flatMap((one, i) => names.slice(i + 1).filter((other) => meet(one, other))).length;

/** Lines of names may be this close, beside what `placeLabels` keeps between them. */
const TIGHT = 0.85;
/** A text that is as wide at a tight size, as `placeLabels` guesses by the letter, as the name is. */
const asWide = (name: string) => 'x'.repeat(Math.ceil(textWidth(name, 1) / (0.54 * TIGHT)));
const closed = (ring: LonLat[]): LonLat[] => [...ring, ...ring.slice(0, 1)];
/** How far names may be moved to be clear of each other and of what lies over the map, at scale 1. */
const ASIDE = [0, -3, 3, -7, 7, -11, 11, -15, 15, -20, 20, -27, 27];

/** On a page: type of the name of a stop, and half its mark. */
const STOP = { size: 14, mark: 10.5, current: 13, rim: 3.5 } as const;
/** From the middle of a mark to the middle of the name over it, and to where one beside it begins. */
const OVER = 1.85;
const BESIDE = 1.4;

/**
 * The stops with their names where they cover no other mark or name and are not cut; the current one
 * has its name unless its mark is out of sight. Marks under the words are not drawn.
 * @param all those of others too
 */
export function stopsInside(stops: readonly MapStop[], sight: Sight, all: boolean): MapStop[] {
	const size = STOP.size * sight.scale;
	const { at, back } = pixelsOf(sight);
	const spots = stops.map((stop) => {
		const [x, y] = at([stop.lon, stop.lat]);
		const reach = ((stop.current ? STOP.current : STOP.mark) + STOP.rim + AIR) * sight.scale;
		return { stop, x, y, halfX: reach, halfY: reach };
	});
	const free = closed(roomForNames(sight));
	const taken: Rect[] = [];
	const named = new Map<MapStop, Side>();
	for (const spot of spots.toSorted(
		(a, b) => Number(!!b.stop.current) - Number(!!a.stop.current)
	)) {
		const { stop, x, y } = spot;
		const mayBe = stop.current ? holds([free], ...back(x, y)) : all;
		if (!mayBe || !stop.name) continue;
		const [halfX, halfY] = [textWidth(stop.name, size) / 2, size / 2];
		const room = closed(roomForNames(sight, { x: halfX, y: 0 }));
		const [over, beside] = [OVER * size, BESIDE * size + halfX];
		const places: Record<Side, Rect> = {
			above: { x, y: y - over, halfX, halfY },
			below: { x, y: y + over, halfX, halfY },
			right: { x: x + beside, y, halfX, halfY },
			left: { x: x - beside, y, halfX, halfY }
		};
		const side = sides.find((each) => {
			const place = places[each];
			const isClear = [...spots.filter((other) => other !== spot), ...taken].every(
				(other) => !meet(place, other)
			);
			return (
				isClear && [-1, 1].every((up) => holds([room], ...back(place.x, place.y + up * halfY)))
			);
		});
		if (!side && !stop.current) continue;
		named.set(stop, side ?? 'above');
		taken.push(places[side ?? 'above']);
	}
	return spots.map(({ stop, x }) => {
		const side = named.get(stop);
		if (x < sight.insets.left) return { ...stop, name: '', covered: true };
		return side ? { ...stop, side } : { ...stop, name: '' };
	});
}

/** A rectangle by its middle, in pixels. */
interface Rect {
	x: number;
	y: number;
	halfX: number;
	halfY: number;
}
const meet = (one: Rect, other: Rect): boolean =>
	Math.abs(one.x - other.x) < one.halfX + other.halfX &&
	Math.abs(one.y - other.y) < one.halfY + other.halfY;
