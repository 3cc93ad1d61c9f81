import { dotWords } from './legend.ts';
import type { MapTarget, Pointed } from './pointer.ts';
import type { MapPoint, MapScene } from './scene.ts';

/** What is said of something that is pointed at: in a tooltip, and aloud. */
export interface Told {
	name: string;
	lines: readonly string[];
}
/** What the page has to say of an area or gemeente beside its name. */
export type TellPlace = (place: Exclude<Pointed, { kind: 'point' }>) => readonly string[];

/** So many places of a cluster are named. */
const NAMED = 4;

/** What is said beside the pointer; null when it is on nothing. */
export function describe(
	scene: MapScene,
	target: MapTarget,
	tell: TellPlace = () => []
): Told | null {
	switch (target?.kind) {
		case 'cluster': {
			// A moment later it is known which they are, and what a click does.
			const places = pointsOf(scene, target.ids ?? []);
			const named = target.count <= NAMED ? places.map(({ name }) => name) : [];
			const does = target.listed ? 'Klik om er een te kiezen' : 'Klik om in te zoomen';
			return {
				name: `${target.count} ${dotWords.places}`,
				lines: [...named, ...(target.ids ? [does] : [])]
			};
		}
		case 'gemeente':
			return { name: target.name, lines: tell(target) };
		case 'area': {
			const area = scene.areas.find(({ id }) => id === target.id);
			return area ? { name: area.name, lines: [...area.summary, ...tell(target)] } : null;
		}
		case 'point': {
			const [point] = pointsOf(scene, [target.id]);
			return point ? { name: point.name, lines: [point.summary] } : null;
		}
		default:
			return null;
	}
}

const known = new WeakMap<readonly MapPoint[], Map<string, MapPoint>>();

/** The points with these ids, real ones first. */
export function pointsOf({ points }: MapScene, ids: readonly string[]): MapPoint[] {
	const byId = known.get(points) ?? new Map(points.map((point) => [point.id, point]));
	known.set(points, byId);
	return ids
		.flatMap((id) => byId.get(id) ?? [])
		.sort((a, b) => Number(a.hollow) - Number(b.hollow));
}
