import type { Feature, MultiPolygon as Shape } from 'geojson';
import { feature } from 'topojson-client';
import type { MultiLineString, MultiPolygon, Topology } from 'topojson-specification';
import { arcId, outline, polygonsIn, ringsOf } from './arcs.ts';
import type { Area, SharedObjects } from './detail.ts';
import { contains, type Ring } from './plane.ts';

/** What must hold of any topology; each check answers with what is wrong, in English sentences. */

/** Nothing, or the problem. */
export const found = (wrong: boolean, problem: string): string[] => (wrong ? [problem] : []);

/** Polygons of an area as `[lon, lat]` rings. */
export const shape = (topology: Topology, area: Area): Ring[][] =>
	(feature(topology, area) as Feature<Shape>).geometry.coordinates;

/** Every ring ends where it begins and has at least three corners. */
export function checkRings(arcs: number[][][], polygons: MultiPolygon[]): string[] {
	const end = (arc: number, last: boolean) => {
		const points = arcs[arcId(arc)];
		return String(points?.at(arc < 0 === last ? 0 : -1));
	};
	const broken = ringsOf(polygons).filter((ring) => {
		const points = ring.reduce((sum, arc) => sum + (arcs[arcId(arc)]?.length ?? 0) - 1, 1);
		const open = ring.some((arc, i) => end(ring.at(i - 1) ?? arc, true) !== end(arc, false));
		return open || points < 4;
	});
	return broken.map((ring) => `the ring of arcs ${ring.join(' ')} does not close`);
}

/** No stretch of line may be the border of more than two members, or lie twice in one. */
export function checkPartition(name: string, members: MultiPolygon[]): string[] {
	const uses = new Map<number, number[]>();
	members.forEach((member, i) => {
		for (const arc of ringsOf([member]).flat())
			uses.set(arcId(arc), [...(uses.get(arcId(arc)) ?? []), i]);
	});
	return [...uses]
		.filter(([, users]) => users.length > 2 || new Set(users).size !== users.length)
		.map(([arc, users]) => `arc ${arc} is used ${users.length} times by ${name}`);
}

/** The whole has exactly the outline of its parts together. */
export function checkUnion(whole: Area, parts: MultiPolygon[]): string[] {
	const [ours, theirs] = [new Set(ringsOf([whole]).flat().map(arcId)), outline(parts)];
	return found(
		ours.symmetricDifference(theirs).size > 0,
		`${whole.id} is not the union of its parts`
	);
}

/** Coast and land border together are the country's outline; the neighbours have the land border. */
export function checkLines({
	coast,
	landBorder,
	inner,
	areas,
	country,
	neighbours
}: SharedObjects): string[] {
	const ids = (line: MultiLineString) => new Set(line.arcs.flat().map(arcId));
	const around = new Set(ringsOf([country]).flat().map(arcId));
	const within = new Set(ringsOf(areas.geometries).flat().map(arcId)).difference(around);
	const abroad = outline(polygonsIn(neighbours));
	const [sea, border] = [ids(coast), ids(landBorder)];
	return [
		...found(border.size === 0 || sea.size === 0, 'no coast or no land border'),
		...found(!sea.isDisjointFrom(border), 'a line is both coast and land border'),
		...found(
			sea.union(border).symmetricDifference(around).size > 0,
			'coast and land border are not the outline of the country'
		),
		...found(
			ids(inner).symmetricDifference(within).size > 0,
			'inner is not what lies between areas'
		),
		...found(!border.isSubsetOf(abroad), 'the neighbours leave the land border'),
		...found(!sea.isDisjointFrom(abroad), 'a neighbour lies along the coast')
	];
}

export function checkLabel(topology: Topology, area: Area): string[] {
	return found(
		!contains(shape(topology, area), area.properties.label),
		`the label of ${area.id} lies outside it`
	);
}
