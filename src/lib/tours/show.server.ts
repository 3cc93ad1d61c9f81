import type { Viewer } from '#lib/accounts/accounts.ts';
import { scannableAreasOf, type AreaGraph } from '#lib/areas/areas.ts';
import { areaGraph, listWorkingAreas } from '#lib/areas/queries.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { Database } from '#lib/db/open.server.ts';
import { countLayer } from '#lib/kindcentra/countLayer.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { NETHERLANDS } from '#lib/map/camera.ts';
import { basemap } from '#lib/map/basemap.server.ts';
import { placeLabels } from '#lib/map/labels.ts';
import { cameraFor, project, scaleAt, unproject } from '#lib/map/projection.ts';
import { coverageLayer } from '#lib/people/coverageLayer.ts';
import { coverage } from '#lib/people/queries.server.ts';
import { shortCode } from './shortLink.server.ts';
import { resolveScene } from './resolve.server.ts';
import type { SceneContext } from './sceneContext.server.ts';
import type { StopRow, StoredTour } from './queries.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import {
	outlinedBy,
	routeBounds,
	type SceneProblem,
	type Show,
	type ShowMap,
	type Slide
} from './show.ts';
import { parseContent, type SceneKind } from './scenes.ts';
import { besideCode, fitBeside, STAGE_MARGIN } from './stageCamera.ts';
import { BAR, codeCorner, insetsOf, mapBox, panelShare } from './stageLayout.ts';
import { latestOf, mayReadNotes } from './tours.ts';

/** More dots than this would not be told apart, and must not make the pack of a show heavy. */
const MAX_POINTS = 3000;

/**
 * Everything that the stage shows of a tour, worked out from what is published at this moment,
 * and what is the matter with its scenes. A scene whose subject was taken offline is left out:
 * that wins over what the tour asks for.
 * @param origin scheme and host of the site, for the QR code
 */
export function makeShow(
	db: Database,
	viewer: Viewer,
	stored: StoredTour,
	origin: string,
	now = new Date()
): { show: Show; problems: SceneProblem[] } {
	const { tour, stops, scenes, rights } = stored;
	const graph = areaGraph(db);
	const shapes = areaShapes(db, viewer);
	const items = listMapItems(db, viewer);
	const withNotes = mayReadNotes(viewer, rights);
	const context: SceneContext = {
		...{ db, viewer, now, tour, stops, shapes, items },
		homeOf: (stop) => homeOf(graph, shapes, stop)
	};
	const slides: Show['slides'] = [];
	const problems: SceneProblem[] = [];
	for (const [index, scene] of scenes.entries()) {
		const resolved = resolveScene(context, scene);
		if (resolved.slide) slides.push({ ...resolved.slide, notes: withNotes ? scene.notes : '' });
		for (const problem of resolved.problems)
			problems.push({
				...problem,
				sceneId: scene.id,
				stopId: scene.stopId,
				number: index + 1,
				kind: parseContent(scene.content)?.kind ?? null,
				leftOut: !resolved.slide
			});
	}
	const kinds = slides.map(({ body }) => body.kind);
	for (const slide of slides) slide.view.clear = clearOfCode(kinds, slide, shapes);
	const show: Show = {
		slug: tour.slug,
		title: tour.title,
		summary: tour.summary,
		example: tour.sourceId === EXAMPLE_SOURCE,
		address: `${origin}/r/${shortCode(tour.id)}`,
		updatedAt: latestOf([tour, ...stops, ...scenes]).updatedAt,
		stops: stops.map((stop) => ({
			id: stop.id,
			place: stop.place,
			lon: stop.lon,
			lat: stop.lat,
			area: graph.areas.get(stop.areaId)?.name ?? stop.place,
			date: stop.date,
			host: stop.host,
			purpose: stop.purpose
		})),
		slides,
		withNotes,
		skipped: withNotes ? scenes.length - slides.length : 0,
		map: mapOf(db, viewer, { shapes, items, stops }, new Set(slides.map(({ view }) => view.areaId)))
	};
	return { show, problems };
}

/** The stage that layouts are made for. */
const STAGE = [1280, 720] as const;

/** Steps in which land gives way to the code, in stage units. */
const GIVING_WAY = [0, 20, 40, 60, 80, 100, 120, 140];

/** What to keep free so that no land of a slide lies under the code: as leaves it largest. */
function clearOfCode(kinds: SceneKind[], slide: Slide, shapes: readonly AreaShape[]) {
	const nothing = { right: 0, bottom: 0 };
	const corner = codeCorner(...STAGE);
	const { bounds, camera: exact } = slide.view;
	if (exact || !corner || slide.body.kind === 'photo') return nothing;
	const [west, south, east, north] = bounds;
	const outlined = outlinedBy(slide);
	const ids = outlined.length > 0 ? outlined : shapes.map(({ id }) => id);
	// only what lies in the quarter of the code can lie under it
	const [middle, level] = [(west + east) / 2, (south + north) / 2];
	const land = ids
		.flatMap((id) => basemap()?.rings.get(id)?.flat() ?? [])
		.filter(([lon = 0, lat = 0]) => lon > middle && lon < east && lat > south && lat < level)
		.map(([lon = 0, lat = 0]) => project([lon, lat]));
	const box = mapBox(kinds, ...STAGE);
	const insets = insetsOf(slide.body.kind, box, ...STAGE);
	const fits = GIVING_WAY.flatMap((by) => [
		{ right: by, bottom: 0 },
		{ right: 0, bottom: by }
	]).map((clear) => ({
		clear,
		camera: fitBeside(bounds, box.width, box.height, besideCode(insets, clear, 1))
	}));
	const isClear = ({ camera }: (typeof fits)[number]) => {
		const [cx, cy] = project([camera.lon, camera.lat]);
		const scale = scaleAt(camera.zoom);
		return land.every(
			([x, y]) =>
				(x - cx) * scale < box.width / 2 - corner.width ||
				(y - cy) * scale < box.height / 2 - corner.height
		);
	};
	const found = fits.toSorted((a, b) => b.camera.zoom - a.camera.zoom).find(isClear);
	return found?.clear ?? nothing;
}

/** The scannable area that a stop lies in: its own sub-region or province rather than G4. */
function homeOf(graph: AreaGraph, shapes: AreaShape[], stop: StopRow): AreaShape | null {
	const areas = scannableAreasOf(graph, stop.areaId);
	const area = areas.find(({ id }) => id !== OVERLAY_AREA) ?? areas[0];
	return shapes.find(({ id }) => id === area?.id) ?? null;
}

/** Size of the map of a tour on its page, and of the names on it, in pixels. */
const PAGE_MAP = [1000, 500] as const;
const PAGE_LABEL = 18;
/** Pixels that such a name may be moved aside: the land is drawn large. */
const PAGE_STEPS = [0, -12, 12, -26, 26, -40, 40, -60, 60, -84, 84, -110, 110];
/** Size of names on the map of the stage, in stage units. */
const STAGE_LABEL = 23;

/** Labels that do not touch each other in the type of the stage, where the country fills it. */
function placedForStage(shapes: AreaShape[]): AreaShape[] {
	const { zoom } = cameraFor(NETHERLANDS, 1280 * (1 - panelShare.map), 720 - BAR, STAGE_MARGIN);
	const requests = shapes.map(({ id, name, label }) => ({ id, text: name, at: label }));
	const placed = placeLabels(requests, [], scaleAt(zoom), STAGE_LABEL);
	return shapes.map((shape) => ({ ...shape, label: placed.get(shape.id) ?? shape.label }));
}

/** Names of areas on the map of a page, beside the stops and what they are called. */
function namesBeside(shapes: AreaShape[], stops: readonly StopRow[]): ShowMap['names'] {
	const { zoom } = cameraFor(routeBounds(stops), ...PAGE_MAP, 0);
	const scale = scaleAt(zoom);
	// a mark and the name above it, as points that a name avoids
	const marks = stops.flatMap(({ lon, lat, place }) => {
		const [x, y] = project([lon, lat]);
		const half = place.length * 4;
		return [-26, -13, 0, 13].flatMap((down) =>
			[-half, -half / 2, 0, half / 2, half].map((right) => {
				const [east, north] = unproject([x + right / scale, y + down / scale]);
				return { lon: east, lat: north };
			})
		);
	});
	// and the line from stop to stop
	const line = stops.slice(1).flatMap(({ lon, lat }, i) => {
		const [x0, y0] = project([stops[i]?.lon ?? lon, stops[i]?.lat ?? lat]);
		const [x1, y1] = project([lon, lat]);
		const dots = Math.ceil((Math.hypot(x1 - x0, y1 - y0) * scale) / 8);
		return Array.from({ length: dots }, (_, n) => {
			const [east, north] = unproject([x0 + ((x1 - x0) * n) / dots, y0 + ((y1 - y0) * n) / dots]);
			return { lon: east, lat: north };
		});
	});
	const requests = shapes.map(({ id, name, label }) => ({ id, text: name, at: label }));
	return Object.fromEntries(
		placeLabels(requests, [...marks, ...line], scale, PAGE_LABEL, PAGE_STEPS)
	);
}

function mapOf(
	db: Database,
	viewer: Viewer,
	{ shapes, items, stops }: Pick<SceneContext, 'shapes' | 'items' | 'stops'>,
	shown: ReadonlySet<string | null>
): ShowMap {
	const covered = coverage(db, viewer);
	const counts: Record<string, number> = {};
	for (const { areaIds } of items) for (const id of areaIds) counts[id] = (counts[id] ?? 0) + 1;
	const base = placedForStage(shapes.filter(({ id }) => id !== OVERLAY_AREA));
	const href = () => '';
	const ambassadeurs = coverageLayer(base, covered, listWorkingAreas(db, viewer), href);
	return {
		shapes,
		layers: {
			ambassadeurs: ambassadeurs.areas,
			aantal: countLayer(base, counts, href).areas
		},
		workingAreas: ambassadeurs.legend.entries.map(({ label, swatch }) => ({ name: label, swatch })),
		names: namesBeside(shapes, stops),
		tints: Object.fromEntries(covered.map(({ areaId, position }) => [areaId, `wa-${position}`])),
		points: items
			.map(({ lon, lat, example, areaIds }): ShowMap['points'][number] => [
				...([lon, lat, example] as const),
				areaIds.filter((id) => shown.has(id))
			])
			.filter(([, , , areaIds]) => areaIds.length > 0)
			.slice(0, MAX_POINTS)
	};
}
