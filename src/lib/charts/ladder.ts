import { columnHeads, columnKey } from './columnHeads.ts';
import { partOf } from './linear.ts';
import { fontSize, isCompact, lineHeight } from './metrics.ts';
import { placeRows, rowBox, type PlacedRow } from './rows.ts';
import { stepAt } from './scale.ts';
import { ellipsis, textWidth } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Scale, Step } from './types.ts';

/** Something that climbs the steps of a scale. */
export interface LadderRow extends Category {
	/** How far it is; null: given up. */
	value: number | null;
	/** Stands beside it in the table, and at the bar. */
	note: string;
	/** What a row without value says instead of `LadderData.gone`. */
	gone?: string;
	href?: string;
}
export interface LadderData {
	rows: readonly LadderRow[];
	scale: Scale;
	/** What a row is, and what its group (if it has one) and note are: heads of the table. */
	names: { row: string; group?: string; note: string };
	/** How a row that was given up is called: "vervallen". */
	gone: string;
}

export interface PlacedRung extends Mark {
	row: PlacedRow<LadderRow>;
	step: Step | undefined;
	/** The steps it has climbed, each a block. */
	blocks: { left: number; width: number; step: Step }[];
	/** Where it could still go. */
	rest: { left: number; width: number };
	/** After the bar where all fit there, else under it; in it when it was given up. */
	words: string;
	textX: number;
	textY: number;
}
export interface LadderLayout extends Layout {
	marks: PlacedRung[];
	rows: PlacedRow<LadderRow>[];
	groups: { label: string; y: number }[];
	columns: { x: number; y: number; lines: string[] }[];
	/** Names of numbered steps, where the names themselves do not fit above them. */
	key: { lines: string[]; y: number }[];
}

/** Height of a bar. */
export const barHeight = 26;

/** Places rows as bars of as many blocks as steps they have climbed. */
export function ladder(data: LadderData, width: number): LadderLayout {
	const { scale } = data;
	const compact = isCompact(width);
	const { left } = placeRows([], { width, top: 0, band: 0, gap: 0 });
	const stepWidth = partOf(width - left, scale.length);
	const { heads, numbered, height: headHeight } = columnHeads(scale, stepWidth - 6);
	const reachedBy = ({ value }: LadderRow) => scale.findIndex((step) => step.value === value) + 1;
	const under = data.rows.some(
		(row) =>
			reachedBy(row) > 0 &&
			textWidth(row.note, fontSize.small) > (scale.length - reachedBy(row)) * stepWidth - 14
	);
	const band = barHeight + (under ? lineHeight.small + 2 : 0);
	const frame = { width, band, gap: compact ? 10 : 6 };
	const placed = placeRows(data.rows, { ...frame, top: headHeight });
	const key = numbered ? columnKey(scale, width, placed.bottom + 6) : [];
	const last = key.at(-1);
	const marks = placed.rows.map((row): PlacedRung => {
		const reached = reachedBy(row.row);
		const step = stepAt(row.row.value, scale);
		const words = step?.label ?? row.row.gone ?? data.gone;
		const below = under && step !== undefined;
		return {
			id: row.row.id,
			row,
			step,
			box: rowBox(row, width),
			title: row.row.label,
			text: [words, row.row.note].filter(Boolean).join('; '),
			href: row.row.href,
			blocks: scale
				.slice(0, reached)
				.map((each, index) => ({ left: left + index * stepWidth, width: stepWidth, step: each })),
			rest: { left: left + reached * stepWidth, width: width - left - reached * stepWidth },
			words: ellipsis(step ? row.row.note : words, width - left - (below ? 0 : 14), fontSize.small),
			textX: left + (below ? 0 : reached * stepWidth + 8),
			textY: row.bandTop + (below ? barHeight + 14 : barHeight / 2 + 4.5)
		};
	});
	const gone = marks.filter(({ step }) => !step).length;
	return {
		width,
		height: last ? last.y + last.lines.length * lineHeight.small : placed.bottom + 6,
		summary: `${scale
			.map(
				({ label, value }) => `${data.rows.filter((row) => row.value === value).length} ${label}`
			)
			.join(', ')}${gone > 0 ? `, ${gone} ${data.gone}` : ''}.`,
		marks,
		rows: placed.rows,
		groups: placed.groups,
		columns: heads.map((each, index) => ({
			x: left + index * stepWidth + 2,
			y: headHeight - 10 - each.length * lineHeight.small + 13,
			lines: each
		})),
		key
	};
}

/** Row, group, state and note. */
export function ladderTable({ rows, scale, names, gone }: LadderData): ChartTable {
	return {
		columns: [names.row, ...(names.group ? [names.group] : []), 'Stand', names.note],
		rows: rows.map((row) => [
			row.label,
			...(names.group ? [row.group ?? ''] : []),
			stepAt(row.value, scale)?.label ?? row.gone ?? gone,
			row.note
		])
	};
}
