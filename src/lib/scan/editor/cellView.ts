/** A cell as the editor shows it: what is saved, with what waits in this browser on top. */
import { scannedSectors, sectorLabels, withinSentence } from '#lib/programme/vocabulary.ts';
import type { Aspect } from '../aspects.ts';
import { emptyJudgement, isEditable, type Judgement } from '../assessments.ts';
import type { EditorCell, Matrix, PreviousCell } from '../matrix.server.ts';
import { readyProblems, type Problem } from '../rules.ts';
import { stageLabels, strengthLabels } from '../scales.ts';
import { assessmentId, type Cell } from '../scan.ts';
import { withEntries, type Entry, type Hold } from './queue.ts';

export interface CellView extends EditorCell {
	/** `sector/aspect`: its name in the address, and among the cells of an area. */
	key: string;
	label: Aspect;
	previous: PreviousCell | undefined;
	/** Something of it is not saved yet. */
	waiting: boolean;
	hold: Hold | null;
	/** What stands between it and its submission. */
	problems: Problem[];
	/** Whether its fields can be changed now. */
	editable: boolean;
}

export const cellKey = ({ sector, aspect }: Pick<Cell, 'sector' | 'aspect'>) =>
	`${sector}/${aspect}`;

/** The newest version of each cell that is known, by id. */
export function newestCells(
	loaded: readonly EditorCell[],
	saved: Iterable<EditorCell>
): ReadonlyMap<string, EditorCell> {
	const cells = new Map(loaded.map((cell) => [cell.id, cell]));
	for (const cell of saved)
		if (cell.version > (cells.get(cell.id)?.version ?? 0)) cells.set(cell.id, cell);
	return cells;
}

/** All cells of an area in reading order: aspects below each other, sectors beside each other. */
export function viewCells(
	matrix: Matrix,
	saved: ReadonlyMap<string, EditorCell>,
	entries: readonly Entry[]
): CellView[] {
	return matrix.round.aspects.flatMap((label) =>
		scannedSectors.map((sector) => {
			const place = { areaId: matrix.area.id, sector, aspect: label.key };
			const id = assessmentId(matrix.round.id, place);
			const base = saved.get(id) ?? untouched(id, place);
			const cell = withEntries(base, entries, id);
			const own = entries.filter((entry) => entry.id === id);
			const hold = own.find((entry) => entry.hold)?.hold ?? null;
			const carriedFrom = own.length > 0 ? null : base.carriedFrom;
			return {
				...cell,
				carriedFrom,
				key: cellKey(place),
				label,
				previous: matrix.previous?.cells.find(
					(each) => each.sector === sector && each.aspect === label.key
				),
				waiting: own.length > 0,
				hold,
				problems: readyProblems({ ...cell, carriedFrom }, cell.evidence.length),
				editable: matrix.writable && isEditable(base.status) && hold?.kind !== 'stale'
			};
		})
	);
}

const untouched = (id: string, place: Cell): EditorCell => ({
	...{ id, ...place, ...emptyJudgement, version: 0, status: 'draft', carriedFrom: null },
	...{ returnReason: null, submittedByViewer: false, updatedAt: '', updatedBy: '', evidence: [] }
});

/** "Inclusie, jeugdhulp/JGZ". */
export const nameOfCell = ({ label, sector }: Pick<CellView, 'label' | 'sector'>): string =>
	`${label.shortLabel}, ${withinSentence(sectorLabels[sector])}`;

/** "3 pilot", "niet van toepassing", "niet beoordeeld". */
export function judgementInWords({
	coverage,
	stage
}: Pick<Judgement, 'coverage' | 'stage'>): string {
	if (stage !== null) return `${stage} ${stageLabels[stage]}`;
	return coverage === 'notApplicable' ? 'niet van toepassing' : 'niet beoordeeld';
}

/** What has become of a cell, in a word; null for one that nobody touched. */
export function stateOf(cell: CellView): string | null {
	if (cell.hold) return cell.hold.kind === 'stale' ? 'kies' : 'niet bewaard';
	if (cell.status !== 'draft') return statusWords[cell.status];
	if (cell.carriedFrom !== null) return 'overgenomen';
	return cell.version > 0 || cell.waiting ? 'concept' : null;
}
const statusWords = {
	submitted: 'ingediend',
	adopted: 'vastgesteld',
	returned: 'teruggegeven'
} as const;

/** Up, down or the same as in the round before; null where either has no stage. */
export function movement(cell: CellView): 'up' | 'down' | null {
	const before = cell.previous?.stage ?? null;
	if (before === null || cell.stage === null || before === cell.stage) return null;
	return cell.stage > before ? 'up' : 'down';
}

/** All that its tile shows by colour, dots and signs, read out in one go. */
export function nameOf(cell: CellView): string {
	const before = cell.previous?.stage ?? null;
	const moved = movement(cell);
	const parts = [
		judgementInWords(cell),
		stateOf(cell),
		moved && `was ${before}`,
		cell.strength && `sterkte ${cell.strength} ${strengthLabels[cell.strength]}`,
		cell.waiting && 'nog niet bewaard',
		before !== null && !moved && `vorige ronde ${before}`
	];
	return `${cell.label.label}, ${sectorLabels[cell.sector]}: ${parts.filter(Boolean).join(', ')}`;
}

/** The cell after `key` in reading order, the first after the last. */
export function neighbour(cells: readonly CellView[], key: string, step: 1 | -1): CellView | null {
	const at = cells.findIndex((cell) => cell.key === key);
	return cells.at((at + step) % cells.length) ?? null;
}

/** The cell that an arrow key leads to in a matrix of `columns`, or null at its edge. */
export function cellTowards(
	cells: readonly CellView[],
	key: string,
	arrow: string,
	columns: number
): CellView | null {
	const at = cells.findIndex((cell) => cell.key === key);
	const column = at % columns;
	const target = {
		ArrowLeft: column > 0 ? at - 1 : -1,
		ArrowRight: column < columns - 1 ? at + 1 : -1,
		ArrowUp: at - columns,
		ArrowDown: at + columns,
		Home: at - column,
		End: at - column + columns - 1
	}[arrow];
	return target === undefined || target < 0 ? null : (cells[target] ?? null);
}
