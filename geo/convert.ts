import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { FeatureCollection } from 'geojson';
import type { Objects, Topology, Transform } from 'topojson-specification';
import { csvHeader, type TableRow } from '#lib/areas/gemeenteTable.ts';
import { PdokError, type Region } from './pdok.ts';
import { contains, labelPoint, snap, type Ring } from './plane.ts';
import type { Boundaries, Source, sourceFiles } from './source.ts';
import { thinArcs } from './thin.ts';

/** Corners that cover less than this (km²) are left out. */
const sharpness = 0.02;
/** Grid of a new source: 7 m east, 11 m north. */
const grid: Transform = { scale: [0.0001, 0.0001], translate: [3, 50] };

/** Regions of PDOK in the shape of our own source folder. */
export function toSource(
	year: number,
	levels: { gemeenten: Region[]; corop: Region[]; provinces: Region[] }
): Source {
	const within = (regions: Region[], gemeente: Region): Region => {
		const point = labelPoint(polygonsOf(gemeente), 6);
		const owners = regions.filter((region) => contains(polygonsOf(region), point));
		const [owner] = owners;
		if (!owner || owners.length > 1)
			throw new PdokError(
				`${gemeente.name} ligt in ${owners.length} gebieden van een hoger niveau.`
			);
		return owner;
	};
	const rows = levels.gemeenten.map((gemeente): TableRow => {
		const corop = within(levels.corop, gemeente);
		const province = within(levels.provinces, gemeente);
		return {
			code: gemeente.code,
			name: gemeente.name,
			corop: corop.code,
			coropName: corop.name,
			province: province.code,
			provinceName: province.name
		};
	});
	return { year, rows, boundaries: toTopology(levels.gemeenten) };
}

/** The three files of a source folder, as text. */
export function writeSource({
	year,
	rows,
	boundaries
}: Source): Record<(typeof sourceFiles)[number], string> {
	const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const lines = rows.map((row) =>
		[row.code, row.name, row.corop, row.coropName, row.province, row.provinceName]
			.map(cell)
			.join(',')
	);
	const about = {
		year,
		title: `CBS Gebiedsindelingen ${year}, generalised (gemeente_gegeneraliseerd)`,
		publisher: 'CBS and Kadaster, through PDOK',
		licence: 'CC BY 4.0',
		credit: `© Kadaster / CBS, ${year}`
	};
	return {
		'boundaries.json': `${JSON.stringify(about, undefined, '\t')}\n`,
		'gemeenten.topojson': JSON.stringify(boundaries),
		'gebieden.csv': `${[csvHeader, ...lines].join('\n')}\n`
	};
}

function toTopology(gemeenten: Region[]): Boundaries {
	const features: FeatureCollection = {
		type: 'FeatureCollection',
		features: gemeenten.map(({ code, name, geometry }) => ({
			type: 'Feature',
			id: code,
			properties: { statcode: code, statnaam: name },
			geometry
		}))
	};
	const whole = topology({ gemeente: features });
	const arcs = thinArcs(whole, { smallest: () => sharpness, onGrid: (p) => snap(p, grid) });
	return quantize({ ...whole, arcs } as Topology<Objects<object>>, grid) as Boundaries;
}

const polygonsOf = ({ geometry }: Region): Ring[][] =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
