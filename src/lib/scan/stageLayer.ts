import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer } from '#lib/map/legend.ts';
import { sectorLabels, type ScannedSector } from '#lib/programme/vocabulary.ts';
import { formatDate, formatNumber } from '#lib/ui/format.ts';
import { stageInWords, stageLabels, stages } from './scales.ts';
import { EXAMPLE_NOTICE } from './scan.ts';
import {
	coverageOf,
	indexCells,
	tally,
	type Frame,
	type ScanCell,
	type Tally
} from './summaries.ts';

/** The newest published round, as the map needs it. */
export interface MapScan {
	title: string;
	/** ISO date. */
	referenceDate: string;
	version: number;
	example: boolean;
	aspects: { key: string; label: string }[];
	cells: ScanCell[];
}

/** What of the round the map shows; null is all of them. */
export interface StageChoice {
	sector: ScannedSector | null;
	aspect: string | null;
}

/** Half-way between two stages an area takes the tint of the lower one. */
function lookOf(median: number | null) {
	if (median === null) return { fill: 'land', hatched: true };
	const fill = `stage-${Math.floor(median)}`;
	return { fill, labelColor: `${fill}-ink` };
}

/** "Middelste cel 2: verkend", or of a single cell "Stadium 2: verkend". */
function stageOf({ of, median, notApplicable }: Tally): string {
	if (median !== null)
		return `${of === 1 ? 'Stadium' : 'Middelste cel'} ${formatNumber(median)}: ${stageInWords(median)}`;
	return notApplicable === of && of > 0 ? 'Niet van toepassing' : 'Niet beoordeeld';
}

/**
 * The map layer of the regio-scan: middle stage per area for a sector and an aspect, and the
 * share of cells judged. Areas without a judgement are hatched, never stage 0.
 */
export function stageLayer(
	shapes: AreaShape[],
	scan: MapScan | null,
	choice: StageChoice,
	hrefOf: (shape: AreaShape) => string
): MapLayer {
	const index = indexCells(scan?.cells ?? []);
	const frameOf = (areaId: string): Frame => ({
		areaIds: [areaId],
		sectors: choice.sector ? [choice.sector] : ['po', 'ko', 'jh'],
		aspects: choice.aspect ? [choice.aspect] : (scan?.aspects ?? []).map(({ key }) => key)
	});
	const told = shapes.map((shape) => {
		const counts = tally(index, frameOf(shape.id));
		const { median } = counts;
		const share = `${Math.round(coverageOf(counts) * 100)}%`;
		const other = counts.notApplicable > 0 ? `, ${counts.notApplicable} n.v.t.` : '';
		return {
			shape,
			look: lookOf(median),
			value: median === null ? '–' : formatNumber(median),
			summary:
				counts.of === 1
					? [stageOf(counts)]
					: [
							stageOf(counts),
							`${counts.n} van ${counts.of} cellen beoordeeld${other} (${share} ingevuld)`
						]
		};
	});
	const aspect = scan?.aspects.find(({ key }) => key === choice.aspect)?.label ?? 'alle aspecten';
	const sector = choice.sector ? sectorLabels[choice.sector] : 'alle sectoren';
	const overlay = told.find(({ shape }) => shape.id === OVERLAY_AREA);
	return {
		key: 'regio-scan',
		label: 'Regio-scan',
		quiet: true,
		areas: told.map(({ shape, look, value, summary }) => ({
			...shape,
			...look,
			label: shape.figure ?? shape.label,
			value,
			summary,
			href: hrefOf(shape)
		})),
		legend: {
			title: 'Stadium van de middelste cel',
			note: `${aspect}, ${sector}`,
			entries: [
				...stages.map((stage) => ({
					label: `${stage} ${stageLabels[stage]}`,
					swatch: { fill: `stage-${stage}` }
				})),
				{ label: 'niet beoordeeld', swatch: { fill: 'land', hatched: true } },
				...(overlay
					? [{ label: 'G4', note: overlay.value, swatch: { ...overlay.look, overlay: true } }]
					: [])
			],
			...(scan && {
				source: [
					`${scan.title}, peildatum ${formatDate(scan.referenceDate)}, versie ${scan.version}`,
					...(scan.example ? [EXAMPLE_NOTICE] : [])
				]
			})
		}
	};
}
