import type { Geometry, Position } from 'geojson';
import { project } from './projection.ts';
import { geometries, type Basemap } from './topology.ts';

/** Levels of which every polygon stands in the sprite under its own id. */
const POLYGONS = ['areas', 'g4'];
/** Levels that stand in it as one path under the name of the level. */
const WHOLES = ['neighbours', 'coast', 'landBorder', 'inner'];

/**
 * The boundaries as SVG paths, once per page: `<defs><path id="geo-PV20" …/></defs>`. Every map
 * on the page draws them with `<use href="#geo-PV20">`. Coordinates are whole drawing units.
 */
export function geometrySprite(topology: Basemap): string {
	const paths = [
		...WHOLES.map((level) => ({
			id: level,
			d: geometries(topology, level)
				.map(({ geometry }) => pathOf(geometry))
				.join('')
		})),
		...POLYGONS.flatMap((level) =>
			geometries(topology, level).map(({ id, geometry }) => ({ id, d: pathOf(geometry) }))
		)
	];
	return paths
		.map(({ id, d }) => `<path id="geo-${id}" vector-effect="non-scaling-stroke" d="${d}"/>`)
		.join('');
}

/** An SVG path in whole drawing units, relative after the first point. */
export function pathOf(geometry: Geometry): string {
	switch (geometry.type) {
		case 'Polygon':
			return geometry.coordinates.map((ring) => lineOf(ring) + 'z').join('');
		case 'MultiPolygon':
			return geometry.coordinates
				.flatMap((part) => part.map((ring) => lineOf(ring) + 'z'))
				.join('');
		case 'LineString':
			return lineOf(geometry.coordinates);
		case 'MultiLineString':
			return geometry.coordinates.map(lineOf).join('');
		default:
			return '';
	}
}

function lineOf(positions: Position[]): string {
	let [px, py] = [0, 0];
	let path = '';
	positions.forEach(([lon = 0, lat = 0], i) => {
		const [x, y] = project([lon, lat]).map(Math.round) as [number, number];
		if (i === 0) path += `M${x} ${y}l`;
		else if (x !== px || y !== py) path += `${signed(x - px)}${signed(y - py)}`;
		[px, py] = [x, y];
	});
	return path;
}

/** A number that needs no comma before it. */
const signed = (n: number) => (n < 0 ? `${n}` : ` ${n}`);
