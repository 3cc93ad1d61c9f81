import { max } from 'd3-array';
import { fontSize, lineHeight } from './metrics.ts';
import { wrapText } from './text.ts';
import type { Category } from './types.ts';

type Named = Pick<Category, 'label' | 'short'>;

/** The heads of columns: their names, or numbers where a name does not fit above its column. */
export function columnHeads(columns: readonly Named[], room: number) {
	const names = columns.map(({ short, label }) => wrapText(short ?? label, room, fontSize.small));
	const numbered = names.some(
		(lines) => lines.length > 4 || lines.some((line) => line.endsWith('-'))
	);
	const heads = numbered ? columns.map((_, index) => [String(index + 1)]) : names;
	const height = (max(heads, (lines) => lines.length) ?? 1) * lineHeight.small + 10;
	return { heads, numbered, height };
}

/** What the numbers stand for: a line or more for each column, from `top` down. */
export function columnKey(columns: readonly Named[], width: number, top: number) {
	let y = top + lineHeight.small;
	return columns.map(({ label }, index) => {
		const entry = { lines: wrapText(`${index + 1}  ${label}`, width, fontSize.small), y };
		y += entry.lines.length * lineHeight.small + 2;
		return entry;
	});
}
