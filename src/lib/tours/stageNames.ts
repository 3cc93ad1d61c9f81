import { textWidth, wrapText } from '#lib/charts/text.ts';
import { NAME_SIZE } from '#lib/map/frame.ts';
import { holds } from '#lib/map/inside.ts';
import { placeLabels } from '#lib/map/labels.ts';
import {
	project,
	scaleAt,
	unproject,
	type Bounds,
	type Camera,
	type LonLat
} from '#lib/map/projection.ts';
import {
	linesOf,
	sides,
	type MapArea,
	type MapScene,
	type MapStop,
	type Side
} from '#lib/map/scene.ts';
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
	const requests = named.map((area) => {
		const { id, label } = area;
		const lines = linesOf(area);
		const half = widthOf(lines, size) / 2;
		const [x, y] = at(label);
		const inside = Math.max(insets.left + half, Math.min(x, box.width - insets.right - half));
		const place = [inside, Math.max(y, insets.top + size)] as const;
		const request = { id, text: asWide(lines), lines: lines.length, at: back(...place) };
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
		const spots = named.map((area) => {
			const [x, y] = at(placed.get(area.id) ?? area.label);
			const lines = linesOf(area);
			return { x, y, halfX: widthOf(lines, size) / 2, halfY: (lines.length * size) / 2 };
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
const asWide = (lines: string[]) => 'x'.repeat(Math.ceil(widthOf(lines, 1) / (0.54 * TIGHT)));
const widthOf = (lines: readonly string[], size: number) =>
	Math.max(...lines.map((line) => textWidth(line, size)));
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
	const { back } = pixelsOf(sight);
	const spots = stops.map((stop) => ({ stop, ...markOf(stop, sight) }));
	const free = closed(roomForNames(sight));
	const taken: Rect[] = [];
	const named = new Map<MapStop, Side>();
	for (const spot of spots.toSorted(
		(a, b) => Number(!!b.stop.current) - Number(!!a.stop.current)
	)) {
		const { stop, x, y } = spot;
		const mayBe = stop.current ? holds([free], ...back(x, y)) : all;
		if (!mayBe || !stop.name) continue;
		const places = placesBeside({ x, y }, [stop.name], size);
		const others = [...spots.filter((other) => other !== spot), ...taken];
		const side = sides.find((each) => isClear(places[each], others, sight));
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

/** Where words of some lines stand beside a mark. */
function placesBeside(
	{ x, y }: { x: number; y: number },
	lines: readonly string[],
	size: number
): Record<Side, Rect> {
	const [halfX, halfY] = [widthOf(lines, size) / 2, ((lines.length - 0.09) * LINES * size) / 2];
	const over = (OVER - 0.5) * size + halfY;
	const beside = BESIDE * size + halfX;
	return {
		above: { x, y: y - over, halfX, halfY },
		below: { x, y: y + over, halfX, halfY },
		right: { x: x + beside, y, halfX, halfY },
		left: { x: x - beside, y, halfX, halfY }
	};
}

/** Whether nothing lies over it: nothing of the map, no words, no edge and no code. */
function isClear(place: Rect, others: readonly Rect[], sight: Sight): boolean {
	const room = closed(roomForNames(sight, { x: place.halfX, y: 0 }));
	const { back } = pixelsOf(sight);
	return (
		others.every((other) => !meet(place, other)) &&
		[-1, 1].every((up) => holds([room], ...back(place.x, place.y + up * place.halfY)))
	);
}

/** What the mark of a stop takes, with some air. */
function markOf(stop: MapStop, sight: Sight): Rect {
	const [x, y] = pixelsOf(sight).at([stop.lon, stop.lat]);
	const reach = ((stop.current ? STOP.current : STOP.mark) + STOP.rim + AIR) * sight.scale;
	return { x, y, halfX: reach, halfY: reach };
}

/** What stops take of the map: their marks, and their names where they were placed. */
const takenByStops = (stops: readonly MapStop[], sight: Sight): Rect[] =>
	stops
		.filter(({ covered }) => !covered)
		.flatMap((stop) => {
			const mark = markOf(stop, sight);
			const size = STOP.size * sight.scale;
			return stop.name
				? [mark, placesBeside(mark, [stop.name], size)[stop.side ?? 'above']]
				: [mark];
		});

/** What the dotted line from stop to stop takes. */
function takenByLine(stops: readonly MapStop[], sight: Sight): Rect[] {
	const places = stops.map(({ lon, lat }) => pixelsOf(sight).at([lon, lat]));
	const half = DOT * sight.scale;
	return places.slice(1).flatMap(([x, y], i) => {
		const [fromX, fromY] = places[i] ?? [x, y];
		const parts = Math.ceil(Math.hypot(x - fromX, y - fromY) / (2 * half));
		return Array.from({ length: parts }, (_, n): Rect => {
			const share = n / parts;
			const at = { x: fromX + (x - fromX) * share, y: fromY + (y - fromY) * share };
			return { ...at, halfX: half, halfY: half };
		});
	});
}

/** Half a dot on a page, with some air. */
const DOT = 5;
/** On a page: half the mark of a pin, with its glow, and widths that lines of its name may have. */
const PIN = { mark: 8, glow: 15, widths: [80, 95, 110, 130, 150] } as const;
/** From line to line of words beside a mark. */
const LINES = 1.1;
/** A name as narrow as two lines make it; a very long one goes on in more. */
const inTwo = (name: string): string[] => {
	const width = PIN.widths.find((each) => wrapText(name, each, STOP.size).length <= 2);
	return wrapText(name, width ?? 150, STOP.size);
};
/** How far round a stop a pin may go to find room for its name, in radians: as little as that takes. */
const TURNS = [0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.3, -2.3];

/** A pin with its name beside it; it gives way to the mark of a stop, of which the number must be read. */
export function pinInside(
	pin: { lon: number; lat: number; name: string; place: string },
	stops: readonly MapStop[],
	sight: Sight
): { lon: number; lat: number; name: string; caption: string[]; side: Side } {
	const { at, back } = pixelsOf(sight);
	const size = STOP.size * sight.scale;
	const marks = stops.filter(({ covered }) => !covered).map((stop) => markOf(stop, sight));
	const [atX, atY] = at([pin.lon, pin.lat]);
	const caption = [...inTwo(pin.name), ...(pin.place ? [pin.place] : [])];
	const taken = takenByStops(stops, sight);
	const under = marks.find(
		(mark) => Math.hypot(atX - mark.x, atY - mark.y) < mark.halfX + PIN.mark * sight.scale
	);
	const spots = under
		? TURNS.map((turn) => {
				const away = Math.atan2(atY - under.y, atX - under.x) + turn;
				const far = under.halfX + PIN.mark * sight.scale;
				return { x: under.x + Math.cos(away) * far, y: under.y + Math.sin(away) * far };
			})
		: [{ x: atX, y: atY }];
	const tried = spots.flatMap((spot) => {
		const places = placesBeside(spot, caption, size);
		return (['right', 'left', 'below', 'above'] as const).map((side) => ({
			...{ spot, side },
			place: places[side]
		}));
	});
	const found = tried.find(({ place }) => isClear(place, taken, sight)) ?? tried[0];
	const { x, y } = found?.spot ?? { x: atX, y: atY };
	const [lon, lat] = back(x, y);
	return { lon, lat, name: pin.name, caption, side: found?.side ?? 'right' };
}

/** What of the land is in sight. */
export function inSight(sight: Pick<Sight, 'camera' | 'box'>): Bounds {
	const { back } = pixelsOf(sight);
	const [west, north] = back(0, 0);
	const [east, south] = back(sight.box.width, sight.box.height);
	return [west, south, east, north];
}

/** Type of the name of a gemeente on a page, by zoom: about as on the interactive map, and for the back row. */
const GEMEENTE = { from: 8.4, until: 12, least: 12.75, most: 15 } as const;
/** How far from its place it is tried, in lines. */
const GEMEENTE_STEPS = [0, -1, 1, -1.8, 1.8];

/** The names of gemeenten for a drawing, where nothing else stands: places in drawing units, sizes in pixels. */
export function gemeentenInside(
	gemeenten: readonly { id: string; name: string; label: LonLat }[],
	{ points, route: stops = [] }: MapScene,
	pinned: string | null,
	sight: Sight
): { id: string; name: string; x: number; y: number; size: number }[] {
	const { camera, scale } = sight;
	if (camera.zoom < GEMEENTE.from + Math.log2(scale)) return [];
	const { from, until, least, most } = GEMEENTE;
	const near = Math.min(1, (camera.zoom - from) / (until - from));
	const size = (least + near * (most - least)) * scale;
	const { at, back } = pixelsOf(sight);
	const taken = [...takenByStops(stops, sight), ...takenByLine(stops, sight)];
	for (const { id, lon, lat, caption, side } of points) {
		const [x, y] = at([lon, lat]);
		const half = (id === pinned ? PIN.glow : DOT) * scale;
		taken.push({ x, y, halfX: half, halfY: half });
		if (caption && side) taken.push(placesBeside({ x, y }, caption, STOP.size * scale)[side]);
	}
	return gemeenten.flatMap(({ id, name, label }) => {
		if (stops.some((stop) => stop.name === name)) return [];
		const [x, y] = at(label);
		const place = GEMEENTE_STEPS.map((step): Rect => ({
			...{ x, y: y + step * size },
			...{ halfX: textWidth(name, size) / 2 + AIR * scale, halfY: size * 0.6 }
		})).find((each) => isClear(each, taken, sight));
		if (!place) return [];
		taken.push(place);
		const [px, py] = project(back(place.x, place.y));
		return [{ id, name, x: Math.round(px), y: Math.round(py), size }];
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
