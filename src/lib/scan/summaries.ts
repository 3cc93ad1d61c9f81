import type { ScannedSector } from '#lib/programme/vocabulary.ts';
import { PILOT, stages, type Coverage, type Stage, type Strength } from './scales.ts';
import type { Cell } from './scan.ts';

/**
 * What a round says, counted. Pure. The scales are ordinal: distribution, median and n, no index
 * and no ranking. A cell that nobody judged counts as missing everywhere, never as zero.
 */

/** One judged cell, as charts and tables need it. */
export interface ScanCell extends Cell {
	coverage: Coverage;
	stage: Stage | null;
	strength: Strength | null;
}

/** The cells that could have been judged: what "missing" is measured against. */
export interface Frame {
	areaIds: readonly string[];
	sectors: readonly ScannedSector[];
	/** Keys of aspects. */
	aspects: readonly string[];
}

export interface Tally {
	/** Cells in the frame. */
	of: number;
	/** Judged cells: those with a stage. What does not apply is filled in, but not judged. */
	n: number;
	/** Number of cells per stage, at its index. */
	stages: number[];
	notApplicable: number;
	notAssessed: number;
	/** Middle stage; half-way between two when their number is even; null without any. */
	median: number | null;
}

/** Cells by their place; those of a published round are at most one per place. */
export type CellIndex = ReadonlyMap<string, ScanCell>;

const keyOf = ({ areaId, sector, aspect }: Cell) => `${areaId}/${sector}/${aspect}`;

/** To look cells up by their place. */
export const indexCells = (cells: readonly ScanCell[]): CellIndex =>
	new Map(cells.map((cell) => [keyOf(cell), cell]));

export const cellAt = (index: CellIndex, cell: Cell): ScanCell | undefined =>
	index.get(keyOf(cell));

/** Middle of ordinal values, or null when there are none. */
export function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const high = sorted[sorted.length >> 1];
	const low = sorted[(sorted.length - 1) >> 1];
	return high === undefined || low === undefined ? null : (low + high) / 2;
}

/** All places of the frame, by area, then aspect, then sector. */
export function placesOf(frame: Frame): Cell[] {
	return frame.areaIds.flatMap((areaId) =>
		frame.aspects.flatMap((aspect) => frame.sectors.map((sector) => ({ areaId, sector, aspect })))
	);
}

/** Counts the cells of the frame. */
export function tally(index: CellIndex, frame: Frame): Tally {
	const places = placesOf(frame);
	const counts = stages.map(() => 0);
	const values: Stage[] = [];
	let notApplicable = 0;
	for (const place of places) {
		const cell = cellAt(index, place);
		if (cell?.coverage === 'notApplicable') notApplicable += 1;
		if (cell?.coverage !== 'assessed' || cell.stage === null) continue;
		counts[cell.stage] = (counts[cell.stage] ?? 0) + 1;
		values.push(cell.stage);
	}
	return {
		of: places.length,
		n: values.length,
		stages: counts,
		notApplicable,
		notAssessed: places.length - values.length - notApplicable,
		median: median(values)
	};
}

/** How many of the counted cells are at least a pilot. */
export const atLeastPilot = (stagesOf: readonly number[]) =>
	stagesOf.slice(PILOT).reduce((sum, count) => sum + count, 0);

/** Share of the cells in the frame about which something is said, 0–1. */
export const coverageOf = ({ of, notAssessed }: Tally) => (of === 0 ? 0 : (of - notAssessed) / of);

export interface AreaAspect extends Tally {
	areaId: string;
	aspect: string;
}

/** Per area and aspect: median, distribution and n over the sectors. */
export function areaAspects(index: CellIndex, frame: Frame): AreaAspect[] {
	return frame.areaIds.flatMap((areaId) =>
		frame.aspects.map((aspect) => ({
			areaId,
			aspect,
			...tally(index, { ...frame, areaIds: [areaId], aspects: [aspect] })
		}))
	);
}

export interface AspectSummary {
	aspect: string;
	/** Middle of the medians of the areas; null when no area has one. */
	median: number | null;
	/** Areas with a median. */
	n: number;
	/** Areas in the frame. */
	of: number;
	/** Areas whose median is at least a pilot. */
	pilots: number;
}

/** Per aspect, where the areas stand. */
export function aspectSummaries(index: CellIndex, frame: Frame): AspectSummary[] {
	const all = areaAspects(index, frame);
	return frame.aspects.map((aspect) => {
		const medians = all.flatMap((each) =>
			each.aspect === aspect && each.median !== null ? [each.median] : []
		);
		return {
			aspect,
			median: median(medians),
			n: medians.length,
			of: frame.areaIds.length,
			pilots: medians.filter((value) => value >= PILOT).length
		};
	});
}

export interface Change {
	aspect: string;
	/** The middle area; of one area its middle sector. Null when nothing can be compared. */
	then: number | null;
	now: number | null;
	/** Cells compared, of how many, and in how many areas they are. */
	n: number;
	of: number;
	areas: number;
}

/**
 * What moved in the areas of the frame between two rounds, per aspect. The frame holds the aspects
 * that both rounds share. Only cells with a stage in both rounds count, so that a sector which
 * was judged for the first time does not look like a step. Where areas stand, and which is the
 * middle one, is reckoned as in `aspectSummaries`.
 */
export function changesBetween(then: CellIndex, now: CellIndex, frame: Frame): Change[] {
	return frame.aspects.map((aspect) => {
		const perArea = frame.areaIds
			.map((id) =>
				placesOf({ ...frame, areaIds: [id], aspects: [aspect] }).flatMap((place) => {
					const before = cellAt(then, place)?.stage ?? null;
					const after = cellAt(now, place)?.stage ?? null;
					return before === null || after === null ? [] : [{ before, after }];
				})
			)
			.filter((pairs) => pairs.length > 0);
		const middle = (of: 'before' | 'after') =>
			median(perArea.flatMap((pairs) => median(pairs.map((pair) => pair[of])) ?? []));
		return {
			aspect,
			then: middle('before'),
			now: middle('after'),
			n: perArea.flat().length,
			of: placesOf({ ...frame, aspects: [aspect] }).length,
			areas: perArea.length
		};
	});
}
