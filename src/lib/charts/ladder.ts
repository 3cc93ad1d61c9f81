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
	/** Stands beside it in the table, and in the bar where it fits. */
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
	/** Stands in the bar, or after it where there is more room. */
	words: string;
	textX: number;
	beside: boolean;
}
export interface LadderLayout extends Layout {
	marks: PlacedRung[];
	rows: PlacedRow<LadderRow>[];
	groups: { label: string; y: number }[];
	columns: { x: number; y: number; lines: string[] }[];
	/** Names of numbered steps, where the names themselves do not fit above them. */
	key: { lines: string[]; y: number }[];
}

const band = 26;

/** Places rows as bars of as many blocks as steps they have climbed. */
export function ladder(data: LadderData, width: number): LadderLayout {
	const { scale } = data;
	const compact = isCompact(width);
	const frame = { width, band, gap: compact ? 10 : 6 };
	const { left } = placeRows([], { ...frame, top: 0 });
	const stepWidth = partOf(width - left, scale.length);
	const { heads, numbered, height: headHeight } = columnHeads(scale, stepWidth - 6);
	const placed = placeRows(data.rows, { ...frame, top: headHeight });
	const key = numbered ? columnKey(scale, width, placed.bottom + 6) : [];
	const last = key.at(-1);
	const marks = placed.rows.map((row): PlacedRung => {
		const reached = scale.findIndex(({ value }) => value === row.row.value) + 1;
		const step = stepAt(row.row.value, scale);
		const words = step?.label ?? row.row.gone ?? data.gone;
		const [inside, after] = [reached, scale.length - reached].map((n) => n * stepWidth - 14);
		const fits = textWidth(row.row.note, fontSize.small) <= (inside ?? 0);
		const beside = step !== undefined && !fits && (after ?? 0) > (inside ?? 0);
		const room = (beside ? after : step ? inside : width - left - 14) ?? 0;
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
			words: ellipsis(step ? row.row.note : words, room, fontSize.small),
			beside,
			textX: left + (beside ? reached * stepWidth : 0) + 8
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
