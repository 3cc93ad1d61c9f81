import type { ScannedSector } from '#lib/programme/vocabulary.ts';
import type { PlannedChange } from './mentions.server.ts';

/** What a chart of the regio-scan shows of one area; null is all of it. */
export interface ShownCells {
	areaId: string;
	sector: ScannedSector | null;
	aspect: string | null;
	/** Of an example round: examples stand beside examples only. */
	example: boolean;
}

/** Those changes that are about the shown cells, each with these cells only. */
export const changesIn = (
	changes: readonly PlannedChange[],
	{ areaId, sector, aspect, example }: ShownCells
): PlannedChange[] =>
	changes
		.filter((change) => change.example === example)
		.map((change) => ({
			...change,
			cells: change.cells.filter(
				(cell) =>
					cell.areaId === areaId &&
					(sector === null || cell.sector === sector) &&
					(aspect === null || cell.aspect === aspect)
			)
		}))
		.filter(({ cells }) => cells.length > 0);
