import { dotWords } from '#lib/map/legend.ts';
import { cameraFor, project, scaleAt } from '#lib/map/projection.ts';
import { isAboutMap, routeOf, stageScene, type Show, type Slide } from './show.ts';

export const stageMarks = ['place', 'example', 'more', 'route', 'shared'] as const;
export type StageMark = (typeof stageMarks)[number];

/** The map of a scene on a wide stage, in stage units. */
const MAP = [700, 600] as const;
/** What lies farther from the middle than this share of the map is out of sight; on the safe side. */
const IN_SIGHT = 0.62;
/** Places closer than this are drawn as one; on the safe side. */
const TOGETHER = 12;

/** Marks on the map of a scene that nothing else on it explains. */
export function keyOf(show: Show, slide: Slide): StageMark[] {
	if (!isAboutMap(slide)) return [];
	const { areas, points, route = [] } = stageScene(show, slide, routeOf(show, slide.stop));
	const camera = slide.view.camera ?? cameraFor(slide.view.bounds, ...MAP, 0);
	const at = ({ lon, lat }: { lon: number; lat: number }) => {
		const [x, y] = project([lon, lat]);
		return [x * scaleAt(camera.zoom), y * scaleAt(camera.zoom)] as const;
	};
	const [middleX, middleY] = at(camera);
	const placed = points
		.map((point) => ({ hollow: point.hollow, at: at(point) }))
		.filter(
			({ at: [x, y] }) =>
				Math.abs(x - middleX) < MAP[0] * IN_SIGHT && Math.abs(y - middleY) < MAP[1] * IN_SIGHT
		);
	const places = placed.map(({ at }) => at);
	const occurs: Record<StageMark, boolean> = {
		place: placed.some(({ hollow }) => !hollow),
		example: placed.some(({ hollow }) => hollow),
		more: places.some(([x, y], i) =>
			places.some(([ax, ay], j) => j > i && Math.hypot(ax - x, ay - y) < TOGETHER)
		),
		route: route.length > 1,
		shared: areas.some(({ bands }) => bands)
	};
	return stageMarks.filter((mark) => occurs[mark]);
}

/** What a mark says. */
export const markWords: Record<StageMark, string> = {
	...dotWords,
	route: 'route',
	shared: 'gestreept: samen gedeeld'
};
