import type { Camera } from '#lib/map/projection.ts';
import type { MapScene } from '#lib/map/scene.ts';
import { isAboutMap, routeOf, stageKinds, stageScene, type Show, type Slide } from './show.ts';
import { besideCode, fitBeside, scaled, shifted } from './stageCamera.ts';
import { codeCorner, insetsOf, isUpright, mapBox, unitOf, type Box } from './stageLayout.ts';
import { namesInside, pinInside, stopsInside, withRoom, type Sight } from './stageNames.ts';

/** Texts and marks on the map beside those on a page, at one pixel to a unit. */
export const SCALE = 2.2;
/** The least on an upright phone: smaller, the names of areas would not be shown at all. */
const UPRIGHT_SCALE = 1.45;

/** The map of a slide on a stage: where it is drawn, what of the land it shows, and what stands on it. */
export interface StageView {
	box: Box;
	camera: Camera;
	scale: number;
	sight: Sight;
	scene: MapScene;
}

/** The scene of a slide before anything is known of the stage. */
export function sceneFor(show: Show, slide: Slide): MapScene {
	const scene = stageScene(
		show,
		slide,
		routeOf(show, slide.body.kind === 'opening' ? null : slide.stop)
	);
	// In type for the back row names and figures would cover each other: the figure is the point;
	// and the names of the whole country would, too, where the key names each colour.
	const keyed = slide.view.layer === 'ambassadeurs';
	return {
		...scene,
		areas: scene.areas.map((area) => (area.value || keyed ? { ...area, name: '' } : area))
	};
}

/** Another place is another point: the engine knows points by id. */
export const pinIdOf = ({ view: { pin } }: Slide): string | null =>
	pin ? `pin ${pin.lon} ${pin.lat}` : null;

/** @param bar height of the bar of the slide, in stage units */
export function stageView(
	show: Show,
	slide: Slide,
	bar: number,
	width: number,
	height: number
): StageView {
	const unit = unitOf(width, height);
	const upright = isUpright(width, height);
	const fitting = SCALE * Math.max(0.6, unit);
	const scale = upright ? Math.max(UPRIGHT_SCALE, fitting) : fitting;
	const box = mapBox(stageKinds(show), width, height);
	const insets = insetsOf(slide.body.kind, box, width, height, bar);
	const corner = codeCorner(width, height);
	const { bounds, camera: exact, pin } = slide.view;
	const camera = exact
		? shifted(scaled(exact, unit), insets)
		: fitBeside(
				bounds,
				box.width,
				box.height,
				corner ? besideCode(insets, slide.view.clear, unit) : insets
			);
	const sight = { camera, box, insets, corner, scale };
	const made = sceneFor(show, slide);
	const route = made.route && stopsInside(made.route, sight, isAboutMap(slide));
	const areas = upright ? withRoom(made.areas, camera, scale) : namesInside(made.areas, sight);
	const id = pinIdOf(slide);
	const points =
		pin && id
			? [
					...made.points,
					{
						...{ id, summary: '', href: '', hollow: false },
						...pinInside(pin, route ?? [], sight)
					}
				]
			: made.points;
	return {
		...{ box, camera, scale, sight },
		scene: { ...made, areas, points, ...(route && { route }) }
	};
}
