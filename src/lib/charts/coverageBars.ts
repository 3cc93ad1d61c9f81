import { max } from 'd3-array';
import { flowLegend, type Legend, type Swatch } from './legend.ts';
import { linear } from './linear.ts';
import { fontSize, isCompact } from './metrics.ts';
import { placeRows, rowBox, type PlacedRow } from './rows.ts';
import { textWidth } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Step } from './types.ts';

export interface CoverageRow extends Category {
	assessed: number;
	notApplicable: number;
	notAssessed: number;
	href?: string;
}
export interface CoverageBarsData {
	rows: readonly CoverageRow[];
	/** What is counted: "cellen". */
	unit: string;
	own?: string | null;
}

export interface CoveragePart {
	kind: 'assessed' | 'not-applicable' | 'not-assessed';
	left: number;
	width: number;
	/** The count, where it fits; what is assessed stands at the end of the row. */
	inside: string;
}
export interface PlacedCoverage extends Mark {
	id: string;
	row: PlacedRow<CoverageRow>;
	parts: CoveragePart[];
	own: boolean;
	note: string;
	noteY: number;
}
export interface CoverageBarsLayout extends Layout {
	marks: PlacedCoverage[];
	rows: PlacedRow<CoverageRow>[];
	groups: { label: string; y: number }[];
	band: number;
	legend: Legend<Swatch>;
}

/** How a bar's parts look: full is what is known. */
export const coverageStep: Step = {
	value: 0,
	label: 'beoordeeld',
	color: 'var(--stage-4)',
	ink: 'var(--stage-4-ink)'
};

const band = 20;
const count = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);
const total = (row: CoverageRow) =>
	count(row.assessed) + count(row.notApplicable) + count(row.notAssessed);
/** Nothing of it is missing: each is assessed or not applicable. */
const isComplete = (row: CoverageRow) => total(row) > 0 && count(row.notAssessed) === 0;
function noteOf(row: CoverageRow): string {
	if (total(row) === 0) return 'niets bekend';
	const other = count(row.notApplicable);
	const known = `${count(row.assessed)}${other > 0 ? ` + ${other} n.v.t.` : ''}`;
	return `${isComplete(row) ? '✓ ' : ''}${known} van ${total(row)}`;
}

/** Places bars of completeness: assessed, not applicable, not assessed. */
export function coverageBars(data: CoverageBarsData, width: number): CoverageBarsLayout {
	const compact = isCompact(width);
	const noteWidth = 12 + (max(data.rows, (row) => textWidth(noteOf(row), fontSize.small)) ?? 0);
	const plan = { width, band, gap: compact ? 8 : 6, aside: noteWidth };
	const placed = placeRows(data.rows, { ...plan, top: 0 });
	const x = linear(
		[0, Math.max(1, max(data.rows, total) ?? 0)],
		[placed.left, width - (compact ? 0 : noteWidth)]
	);
	const marks = placed.rows.map((row): PlacedCoverage => {
		const counts = {
			assessed: count(row.row.assessed),
			'not-applicable': count(row.row.notApplicable),
			'not-assessed': count(row.row.notAssessed)
		};
		let from = 0;
		const parts = (Object.keys(counts) as CoveragePart['kind'][]).flatMap((kind) => {
			const amount = counts[kind];
			if (amount === 0) return [];
			const left = x(from);
			const size = x(from + amount) - left;
			from += amount;
			const fits = (each: string) => textWidth(each, fontSize.small) + 4 <= size;
			return [
				{
					kind,
					left,
					width: size,
					inside: kind !== 'assessed' && fits(String(amount)) ? String(amount) : ''
				}
			];
		});
		return {
			id: row.row.id,
			box: rowBox(row, width),
			title: row.row.label,
			text: `${counts.assessed} ${data.unit} beoordeeld, ${counts['not-applicable']} n.v.t., ${counts['not-assessed']} niet beoordeeld${isComplete(row.row) ? ': compleet' : ''}`,
			href: row.row.href,
			row,
			parts,
			own: row.row.id === data.own,
			note: noteOf(row.row),
			noteY: compact ? row.labelY : row.middle + 4.5
		};
	});
	const complete = data.rows.filter(isComplete).length;
	const legend = flowLegend<Swatch>(
		[
			{ text: 'beoordeeld', step: coverageStep },
			{ text: 'n.v.t.' },
			{ text: 'niet beoordeeld', hatched: true },
			...(complete > 0 ? [{ text: 'compleet', sign: '✓' }] : [])
		],
		{ width, top: placed.bottom + 4, symbol: 26 }
	);
	return {
		width,
		height: legend.bottom,
		summary: `${complete} van ${data.rows.length} compleet.`,
		marks,
		rows: placed.rows,
		groups: placed.groups,
		band,
		legend
	};
}

/** The three counts per row, and whether nothing is missing. */
export function coverageBarsTable({ rows }: CoverageBarsData): ChartTable {
	const value = (each: number) => (Number.isFinite(each) ? each : null);
	return {
		columns: ['Gebied', 'Beoordeeld', 'N.v.t.', 'Niet beoordeeld', 'Compleet'],
		rows: rows.map((row) => [
			row.label,
			value(row.assessed),
			value(row.notApplicable),
			value(row.notAssessed),
			isComplete(row) ? 'ja' : 'nee'
		])
	};
}
