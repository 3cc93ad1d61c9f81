import { gzipSync } from 'node:zlib';
import type { TableRow } from '#lib/areas/gemeenteTable.ts';
import type { PlacesFile } from '#lib/areas/placeSearch.ts';
import type { Topology } from 'topojson-specification';
import { crossings, decodeArcs, planeArcs, polygonsIn } from './arcs.ts';
import type { Detail, SharedObjects } from './detail.ts';
import { g4Cities, groupLevels } from './levels.ts';
import type { Overview } from './overview.ts';
import { contains, distanceToEdge, landArea } from './plane.ts';
import {
	checkLabel,
	checkLines,
	checkPartition,
	checkRings,
	checkUnion,
	found,
	shape
} from './sound.ts';
import type { Source } from './source.ts';

/** How many gemeenten CBS counts, for the years we know. */
const gemeenteCounts: Record<number, number> = { 2025: 342 };
const coropCount = 40;
const provinceCount = 12;
const areaCount = 14;
const g4Names = ['Amsterdam', 'Rotterdam', 'Den Haag', 'Utrecht'];
/** Land in the generalised boundaries of 2025 (km²), and how far another year or fewer points may be off. */
const land = { km2: 34_949, detail: 0.005, overview: 0.01 };
/** Largest size (bytes, gzip level 9) of each file. */
export const budgets = { 'overview.json': 15_000, 'detail.json': 120_000, 'places.json': 35_000 };

/** How far (km) a place may lie outside the generalised line of its gemeente: on a quay, say. */
const strayPlace = 2;

export type Built = { overview: Overview; detail: Detail };

/** Everything wrong with a build, as English sentences; empty when it may be published. */
export function checkBuild(source: Source, { overview, detail }: Built): string[] {
	return [
		...checkCounts(source, detail),
		...checkSharedLevels('overview', overview, overview.objects),
		...checkSharedLevels('detail', detail, detail.objects),
		...checkGroups(source.rows, detail),
		...checkLand('overview', overview, land.overview),
		...checkLand('detail', detail, land.detail),
		...checkSubset(overview, detail)
	];
}

/** Everything wrong with the place index. */
export function checkPlaces({ areas, gemeenten, places }: PlacesFile, detail: Detail): string[] {
	const shapes = new Map(
		detail.objects.gemeenten.geometries.map((area) => [area.id, shape(detail, area)])
	);
	const codes = new Set(gemeenten.map(([code]) => code));
	const lost = places.filter(([, i, lon, lat]) => {
		const polygons = shapes.get(gemeenten[i]?.[0] ?? '');
		if (!polygons) return true;
		return !contains(polygons, [lon, lat]) && distanceToEdge(polygons, [lon, lat]) > strayPlace;
	});
	return [
		...[...shapes.keys()].filter((id) => !codes.has(id)).map((id) => `places: ${id} is missing`),
		...gemeenten
			.filter(([, , area]) => areas[area] === undefined)
			.map(([code]) => `places: ${code} lies in no area`),
		...lost.map(([name]) => `places: ${name} does not lie in its gemeente`),
		...found(places.length < 1000, `places: only ${places.length} places`)
	];
}

/** Is each file small enough? */
export function checkSize(name: keyof typeof budgets, text: string): string[] {
	const size = gzipSync(text, { level: 9 }).length;
	return size <= budgets[name] ? [] : [`${name} is ${size} bytes gzip, more than ${budgets[name]}`];
}

/** Everything wrong with the source itself, before anything is built from it. */
export function checkTable({ rows, year, boundaries }: Source): string[] {
	const codes = rows.map(({ code }) => code);
	const shapes = new Set(boundaries.objects.gemeente.geometries.map(({ id }) => id));
	const known = gemeenteCounts[year];
	const plausible = known ? rows.length === known : rows.length >= 300 && rows.length <= 360;
	const nameOf = new Map(rows.map(({ code, name }) => [code, name]));
	return [
		...found(!plausible, `${rows.length} gemeenten in ${year}, not ${known ?? '300 to 360'}`),
		...found(new Set(codes).size !== codes.length, 'a gemeente stands twice in the table'),
		...codes.filter((code) => !shapes.has(code)).map((code) => `gemeente ${code} has no boundary`),
		...[...shapes]
			.filter((id) => !nameOf.has(String(id)))
			.map((id) => `boundary ${id} is not in the table`),
		...g4Cities
			.filter((code, i) => nameOf.get(code) !== g4Names[i])
			.map((code) => `${code} of G4 is ${nameOf.get(code)}`)
	];
}

function checkCounts({ rows }: Source, { objects }: Detail): string[] {
	const expected = {
		gemeenten: rows.length,
		corop: coropCount,
		provinces: provinceCount,
		areas: areaCount
	};
	return Object.entries(expected).flatMap(([level, count]) => {
		const ids = objects[level as keyof typeof expected].geometries.map(({ id }) => id);
		return [
			...found(ids.length !== count, `${ids.length} ${level}, not ${count}`),
			...found(new Set(ids).size !== ids.length, `a code stands twice in ${level}`)
		];
	});
}

/** What holds for both files: sound rings and lines, provinces and the country out of the areas. */
function checkSharedLevels(name: string, topology: Topology, objects: SharedObjects): string[] {
	const polygons = Object.values(objects).flatMap((object) =>
		object.type === 'GeometryCollection'
			? polygonsIn(object)
			: object.type === 'MultiPolygon'
				? [object]
				: []
	);
	const arcs = decodeArcs(topology);
	const { areas, provinces, country, g4, neighbours } = objects;
	const unions = provinces.geometries.map((province) => ({
		whole: province,
		parts: areas.geometries.filter(
			({ id, properties }) => (properties.province ?? id) === province.id
		)
	}));
	return [
		...checkRings(arcs, polygons),
		...crossings(planeArcs(topology)).map(([a, b]) => `lines ${a} and ${b} cross`),
		...checkPartition('areas', areas.geometries),
		...checkPartition('areas and neighbours', [...areas.geometries, ...polygonsIn(neighbours)]),
		...unions.flatMap(({ whole, parts }) => checkUnion(whole, parts)),
		...checkUnion(country, areas.geometries),
		...checkUnion(country, provinces.geometries),
		...checkLines(objects),
		...[...areas.geometries, ...provinces.geometries, country, g4].flatMap((area) =>
			checkLabel(topology, area)
		)
	].map((problem) => `${name}: ${problem}`);
}

/** Levels that only the detailed file has: each the exact union of its gemeenten. */
function checkGroups(rows: TableRow[], detail: Detail): string[] {
	const { gemeenten, corop, areas, provinces, country, g4 } = detail.objects;
	const byId = new Map(gemeenten.geometries.map((area) => [area.id, area]));
	const levels = groupLevels(rows);
	const members = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
	const groups = [...levels.corop, ...levels.areas, ...levels.provinces, levels.country, levels.g4];
	const wholes = new Map(
		[...corop.geometries, ...areas.geometries, ...provinces.geometries, country, g4].map((area) => [
			area.id,
			area
		])
	);
	const inAreas = (code: string) => levels.areas.filter(({ members }) => members.includes(code));
	return [
		...checkPartition('gemeenten', gemeenten.geometries),
		...groups.flatMap(({ id, members: codes }) => {
			const whole = wholes.get(id);
			return whole ? checkUnion(whole, members(codes)) : [`${id} is missing`];
		}),
		...gemeenten.geometries.flatMap((area) => [
			...checkLabel(detail, area),
			...found(
				inAreas(area.id).length !== 1 || inAreas(area.id)[0]?.id !== area.properties.area,
				`${area.id} lies in ${inAreas(area.id).length} areas, or in another than it says`
			)
		])
	].map((problem) => `detail: ${problem}`);
}

function checkLand(name: string, topology: Topology<SharedObjects>, tolerance: number): string[] {
	const { areas, country } = topology.objects;
	const sum = areas.geometries.reduce((total, area) => total + landArea(shape(topology, area)), 0);
	const whole = landArea(shape(topology, country));
	return [
		...found(
			Math.abs(whole / land.km2 - 1) > tolerance,
			`${name}: ${Math.round(whole)} km² of land, not about ${land.km2}`
		),
		...found(Math.abs(sum - whole) > 1, `${name}: areas and country differ in size`)
	];
}

/** Fewer points, but none moved: on zooming in, lines only gain corners. */
function checkSubset(overview: Overview, detail: Detail): string[] {
	const [rough, exact] = [overview, detail].map((map) => landArea(shape(map, map.objects.g4)));
	const points = new Set(decodeArcs(detail).flat().map(String));
	const moved = decodeArcs(overview)
		.flat()
		.filter((p) => !points.has(String(p)));
	return [
		...found(moved.length > 0, `overview: ${moved.length} points are not in detail`),
		...found(
			Math.abs((rough ?? 0) / (exact ?? 1) - 1) > land.overview,
			`overview: G4 is ${Math.round(rough ?? 0)} km², in detail ${Math.round(exact ?? 0)}`
		)
	];
}
