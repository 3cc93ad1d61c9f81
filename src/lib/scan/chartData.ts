/** A round as the data of charts: labels, colours and readings; counting is in `summaries.ts`. */
import type { CoverageBarsData } from '#lib/charts/coverageBars.ts';
import type { DumbbellData } from '#lib/charts/dumbbell.ts';
import type { GapMatrixData, MatrixCell } from '#lib/charts/gapMatrix.ts';
import type { StackedBarsData, StackedRow } from '#lib/charts/stackedBars.ts';
import type { StripPlotData } from '#lib/charts/stripPlot.ts';
import type { TileGridData } from '#lib/charts/tileGrid.ts';
import { MIDDLE_FROM } from '#lib/charts/scale.ts';
import type { Category, Reading, Scale } from '#lib/charts/types.ts';
import { sectorLabels, type ScannedSector } from '#lib/programme/vocabulary.ts';
import { aspectKindLabels, type Aspect } from './aspects.ts';
import { PILOT, stageLabels, stages, strengthLabels, strengths } from './scales.ts';
import {
	areaAspects,
	cellAt,
	changesBetween,
	placesOf,
	tally,
	type CellIndex,
	type Frame,
	type ScanCell,
	type Tally
} from './summaries.ts';

/** What of a round is looked at: the areas, sectors and aspects that a reader chose. */
export interface Scope {
	areas: readonly { id: string; slug: string; name: string }[];
	sectors: readonly ScannedSector[];
	aspects: readonly Aspect[];
}

export const frameOf = ({ areas, sectors, aspects }: Scope): Frame => ({
	areaIds: areas.map(({ id }) => id),
	sectors,
	aspects: aspects.map(({ key }) => key)
});

const stageScale: Scale = stages.map((stage) => ({
	value: stage,
	label: stageLabels[stage],
	color: `var(--stage-${stage})`,
	ink: `var(--stage-${stage}-ink)`
}));
const strengthNames = strengths.map((strength) => strengthLabels[strength]);

const shapes = { po: 'circle', ko: 'square', jh: 'triangle' } as const;
/** Sectors keep one colour and one shape everywhere. */
const sectorCategory = (sector: ScannedSector): Category => ({
	id: sector,
	label: sectorLabels[sector],
	short: sector.toUpperCase(),
	color: `var(--sector-${sector})`,
	shape: shapes[sector]
});
const aspectCategory = ({ key, kind, label, shortLabel }: Aspect): Category => ({
	id: key,
	label,
	short: shortLabel,
	...(kind === 'condition' && { group: aspectKindLabels.condition })
});

/** Missing stays missing: only an assessed cell has a number. */
export function readingOf(cell: ScanCell | undefined): Reading {
	if (cell?.coverage === 'notApplicable') return 'not-applicable';
	return cell?.coverage === 'assessed' ? cell.stage : null;
}

/** Per aspect a dot for each area, at its median over the sectors. */
export function stripData(index: CellIndex, scope: Scope, own: string | null): StripPlotData {
	const all = areaAspects(index, frameOf(scope));
	return {
		scale: stageScale,
		own,
		named: areFew(scope),
		rows: scope.aspects.map((aspect) => ({
			...aspectCategory(aspect),
			dots: scope.areas.map(({ id, name, slug }) => ({
				id,
				label: name,
				href: `/gebieden/${slug}`,
				value: all.find((each) => each.areaId === id && each.aspect === aspect.key)?.median ?? null
			}))
		}))
	};
}

/** Column and row of each area in the tile grid of the country, from the north-west. */
const places: Record<string, readonly [number, number]> = {
	fryslan: [3, 0],
	groningen: [4, 0],
	'noord-holland': [2, 1],
	flevoland: [3, 1],
	drenthe: [4, 1],
	g4: [0, 2],
	'zuid-holland': [1, 2],
	utrecht: [2, 2],
	gelderland: [3, 2],
	overijssel: [4, 2],
	zeeland: [0, 3],
	'west-brabant': [1, 3],
	'midden-brabant': [2, 3],
	'oost-brabant': [3, 3],
	limburg: [4, 3]
};

/** Every area as a small matrix at its place in the land. */
export function tileData(
	index: CellIndex,
	scope: Scope,
	own: string | null,
	hrefOf: (slug: string) => string
): TileGridData {
	// The land of a few areas is mostly hole: they stand side by side.
	const few = scope.areas.length < MIDDLE_FROM;
	return {
		scale: stageScale,
		own,
		beside: few,
		rows: scope.aspects.map(aspectCategory),
		columns: scope.sectors.map(sectorCategory),
		tiles: scope.areas.flatMap(({ id, slug, name }, i) => {
			const [column, row] = few ? [i, 0] : (places[slug] ?? []);
			if (column === undefined || row === undefined) return [];
			const cells = matrixCells(index, { ...scope, areas: [{ id, slug, name }] });
			return [{ id, label: name, column, row, cells, href: hrefOf(slug) }];
		})
	};
}

function matrixCells(index: CellIndex, scope: Scope, before?: CellIndex): MatrixCell[] {
	return placesOf(frameOf(scope)).map((place) => {
		const cell = cellAt(index, place);
		return {
			row: place.aspect,
			column: place.sector,
			value: readingOf(cell),
			strength: cell?.strength ?? null,
			...(before && { previous: readingOf(cellAt(before, place)) })
		};
	});
}

/** The large matrix of one area, beside what stood there in the round before. */
export const matrixData = (
	index: CellIndex,
	scope: Scope,
	before?: CellIndex
): Omit<GapMatrixData, 'href' | 'highlightId'> => ({
	scale: stageScale,
	strengths: strengthNames,
	rows: scope.aspects.map(aspectCategory),
	columns: scope.sectors.map(sectorCategory),
	cells: matrixCells(index, scope, before)
});

/** Fewer areas than this have no middle one: each is shown by its name. */
export const areFew = ({ areas }: Pick<Scope, 'areas'>) =>
	areas.length > 1 && areas.length < MIDDLE_FROM;

/**
 * What moved between two rounds; `scope` holds the aspects that both have. A row per aspect, of few
 * areas one for each of them.
 */
export function changeData(
	then: { title: string; cells: CellIndex },
	now: { title: string; cells: CellIndex },
	scope: Scope
): DumbbellData {
	const rowsOf = (part: Scope, categoryOf: (aspect: Aspect) => Category) => {
		const changes = changesBetween(then.cells, now.cells, frameOf(part));
		return part.aspects.map((aspect) => {
			const change = changes.find((each) => each.aspect === aspect.key);
			return {
				...categoryOf(aspect),
				before: change?.then ?? null,
				after: change?.now ?? null,
				n: (part.areas.length > 1 ? change?.areas : change?.n) ?? 0
			};
		});
	};
	return {
		scale: stageScale,
		before: then.title,
		after: now.title,
		rows: areFew(scope)
			? scope.aspects.flatMap((aspect) =>
					scope.areas.flatMap((area) =>
						rowsOf({ ...scope, areas: [area], aspects: [aspect] }, ({ key, label }) => ({
							id: `${area.id}-${key}`,
							label: area.name,
							name: `${label}, ${area.name}`,
							group: label
						}))
					)
				)
			: rowsOf(scope, aspectCategory)
	};
}

/** Cells per stage, as ordinal bars that part at "pilot": a bar per sector, or per aspect. */
export function stageBarsData(
	index: CellIndex,
	scope: Scope,
	per: 'sector' | 'aspect'
): StackedBarsData {
	const bar = (category: Category, part: Partial<Scope>): StackedRow => {
		const counted = tally(index, frameOf({ ...scope, ...part }));
		return {
			...category,
			counts: counted.stages,
			notAssessed: counted.notAssessed,
			notApplicable: counted.notApplicable
		};
	};
	return {
		scale: stageScale,
		pivot: PILOT,
		sides: ['nog geen pilot', 'pilot en verder'],
		unit: 'cellen',
		rows:
			per === 'sector'
				? scope.sectors.map((sector) => bar(sectorCategory(sector), { sectors: [sector] }))
				: scope.aspects.map((aspect) => bar(aspectCategory(aspect), { aspects: [aspect] }))
	};
}

export const sectorTallies = (index: CellIndex, scope: Scope): Map<string, Tally> =>
	new Map(
		scope.sectors.map((sector) => [sector, tally(index, frameOf({ ...scope, sectors: [sector] }))])
	);

export const areaTallies = (index: CellIndex, scope: Scope): Tally[] =>
	scope.areas.map((area) => tally(index, frameOf({ ...scope, areas: [area] })));

/** Per area how many cells are judged. */
export function coverageData(index: CellIndex, scope: Scope, own: string | null): CoverageBarsData {
	const tallies = areaTallies(index, scope);
	return {
		unit: 'cellen',
		own,
		rows: scope.areas.map(({ id, name, slug }, i) => ({
			id,
			label: name,
			href: `/gebieden/${slug}`,
			assessed: tallies[i]?.n ?? 0,
			notApplicable: tallies[i]?.notApplicable ?? 0,
			notAssessed: tallies[i]?.notAssessed ?? 0
		}))
	};
}
