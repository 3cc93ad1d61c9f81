import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { parseTable, type TableRow } from '#lib/areas/gemeenteTable.ts';

export type Boundaries = Topology<{ gemeente: GeometryCollection }>;

/** Everything the build needs about the Netherlands, for one year of boundaries. */
export type Source = { year: number; boundaries: Boundaries; rows: TableRow[] };

/** The three files of a source folder. */
export const sourceFiles = ['boundaries.json', 'gemeenten.topojson', 'gebieden.csv'] as const;

/** Reads a source folder. Throws when a file is missing, no JSON, or has other columns. */
export function readSource(folder: string): Source {
	const read = (name: (typeof sourceFiles)[number]) => readFileSync(join(folder, name), 'utf8');
	const { year } = JSON.parse(read('boundaries.json')) as { year: number };
	return {
		year,
		boundaries: JSON.parse(read('gemeenten.topojson')) as Boundaries,
		rows: parseTable(read('gebieden.csv'))
	};
}
