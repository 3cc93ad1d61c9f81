import type { ScannedSector } from '#lib/programme/vocabulary.ts';
import { coverages, type Coverage, type Stage, type Strength } from './scales.ts';
import { indexCells, cellAt, type ScanCell } from './summaries.ts';

/** A round as short as it can stand in a page; as rows of names it was a fifth of the dashboard. */
export interface PackedCells {
	aspects: readonly string[];
	/** Area, sector, and two characters for each aspect: what is known of it, and its strength. */
	rows: readonly (readonly [areaId: string, sector: ScannedSector, values: string])[];
}

/** Stands where a stage would: a cell has one only when it is assessed. */
const marks: Record<Coverage, string> = { notAssessed: 'o', notApplicable: 'n', assessed: 'a' };
const NONE = '  ';

/** `unpackCells` gives the same cells back, in order of area, sector and aspect. */
export function packCells(cells: readonly ScanCell[]): PackedCells {
	const index = indexCells(cells);
	const aspects = [...new Set(cells.map(({ aspect }) => aspect))];
	const places = new Map(cells.map((cell) => [`${cell.areaId}/${cell.sector}`, cell]));
	return {
		aspects,
		rows: [...places.values()].map(({ areaId, sector }) => {
			const values = aspects.map((aspect) => {
				const cell = cellAt(index, { areaId, sector, aspect });
				return cell ? `${cell.stage ?? marks[cell.coverage]}${cell.strength ?? '-'}` : NONE;
			});
			return [areaId, sector, values.join('')] as const;
		})
	};
}

/** The cells that were packed. */
export const unpackCells = ({ aspects, rows }: PackedCells): ScanCell[] =>
	rows.flatMap(([areaId, sector, values]) =>
		aspects.flatMap((aspect, at) => {
			const [first = '', second = ''] = values.slice(2 * at, 2 * at + 2);
			if (first + second === NONE) return [];
			const stage = digit(first) as Stage | null;
			// A stage stands where a cell is assessed.
			const coverage = coverages.find((each) => marks[each] === first) ?? 'assessed';
			const strength = digit(second) as Strength | null;
			return { areaId, sector, aspect, coverage, stage, strength };
		})
	);

const digit = (text: string) => (/\d/.test(text) ? Number(text) : null);
