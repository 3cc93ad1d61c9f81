import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** One row of `gebieden.csv`: where a gemeente belongs. Codes as CBS writes them. */
export type GemeenteRow = {
	code: string;
	name: string;
	corop: string;
	coropName: string;
	province: string;
	provinceName: string;
};

export type Boundaries = Topology<{ gemeente: GeometryCollection }>;

/** Everything the build needs about the Netherlands, for one year of boundaries. */
export type Source = { year: number; boundaries: Boundaries; rows: GemeenteRow[] };

/** The three files of a source folder. */
export const sourceFiles = ['boundaries.json', 'gemeenten.topojson', 'gebieden.csv'] as const;

export const csvHeader = 'gemeentecode,gemeente,coropcode,corop,provinciecode,provincie';

/** Reads a source folder. Throws when a file is missing, no JSON, or has other columns. */
export function readSource(folder: string): Source {
	const read = (name: (typeof sourceFiles)[number]) => readFileSync(join(folder, name), 'utf8');
	const { year } = JSON.parse(read('boundaries.json')) as { year: number };
	return {
		year,
		boundaries: JSON.parse(read('gemeenten.topojson')) as Boundaries,
		rows: parseRows(read('gebieden.csv'))
	};
}

/** Reads the table gemeente → COROP → province; names may be quoted because they hold commas. */
export function parseRows(csv: string): GemeenteRow[] {
	const [header, ...lines] = csv.trim().split(/\r?\n/);
	if (header !== csvHeader) throw new Error(`gebieden.csv has other columns: ${header}`);
	return lines.map((line) => {
		const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
			([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
		);
		const [code, name, corop, coropName, province, provinceName] = cells;
		if (!code || !name || !corop || !coropName || !province || !provinceName || cells.length !== 6)
			throw new Error(`gebieden.csv: a row without all six columns: ${line}`);
		return { code, name, corop, coropName, province, provinceName };
	});
}
