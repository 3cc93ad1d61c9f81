import { cameraFor, project, scaleAt } from '#lib/map/projection.ts';
import { isAboutMap, routeOf, stageScene, type Show, type Slide } from './show.ts';

export const stageMarks = ['place', 'example', 'more', 'route', 'shared'] as const;
export type StageMark = (typeof stageMarks)[number];

/** The map of a scene on a wide stage, in stage units. */
const MAP = [700, 600] as const;
/** Places closer than this are drawn as one; on the safe side. */
const TOGETHER = 12;

/** Marks on the map of a scene that nothing else on it explains. */
export function keyOf(show: Show, slide: Slide): StageMark[] {
	if (!isAboutMap(slide)) return [];
	const { areas, points, route = [] } = stageScene(show, slide, routeOf(show, slide.stop));
	const { zoom } = slide.view.camera ?? cameraFor(slide.view.bounds, ...MAP, 0);
	const places = points.map(({ lon, lat }) => {
		const [x, y] = project([lon, lat]);
		return [x * scaleAt(zoom), y * scaleAt(zoom)] as const;
	});
	const occurs: Record<StageMark, boolean> = {
		place: points.some(({ hollow }) => !hollow),
		example: points.some(({ hollow }) => hollow),
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
	place: 'kindcentrum of praktijk',
	example: 'verzonnen voorbeeld',
	more: 'meer bij elkaar',
	route: 'route',
	shared: 'gestreept: samen gedeeld'
};
