import { max } from 'd3-array';
import type { MatrixCell } from './gapMatrix.ts';
import { flowLegend, type Legend, type Swatch } from './legend.ts';
import { partOf } from './linear.ts';
import { fontSize, isCompact, lineHeight } from './metrics.ts';
import { describe, medianOf, onScale, tableValue } from './scale.ts';
import { cellGap, findCell, placeCells, type Size, type SmallCell } from './smallCells.ts';
import { ellipsis, textWidth, wrapText } from './text.ts';
import type { Category, ChartTable, Layout, Mark, Part, Scale } from './types.ts';

/** An area at its place in the land. Columns and rows of the grid count from 0. */
export interface Tile {
	id: string;
	label: string;
	column: number;
	row: number;
	cells: readonly MatrixCell[];
	href?: string;
}
export interface TileGridData {
	tiles: readonly Tile[];
	/** Rows and columns of the small matrix in each tile. */
	rows: readonly Category[];
	columns: readonly Category[];
	scale: Scale;
	/** Id of the reader's own area. */
	own?: string | null;
	/** Side by side after the names of the rows, where that fits: for a few chosen areas. */
	beside?: boolean;
}

export interface PlacedTile extends Mark {
	id: string;
	own: boolean;
	left: number;
	/** Of the block; the name stands above it. */
	top: number;
	lines: string[];
	labelY: number;
	cells: SmallCell[];
}
export interface TileKey {
	/** Size of its cells. */
	cell: Size;
	heading: { text: string; x: number; y: number };
	columns: { column: Category; x: number; y: number }[];
	rows: { text: string; x: number; y: number }[];
	cells: { x: number; y: number }[];
}
export interface TileGridLayout extends Layout {
	marks: PlacedTile[];
	block: Size;
	cell: Size;
	key: TileKey;
	legend: Legend<Swatch>;
}

const keyHead = 32;
/** Least width of a cell of the key that holds the short name of its column. */
const keyCellWidth = 22;

/** Places small matrices at their grid positions, with a key in the free corner or above. */
export function tileGrid(data: TileGridData, width: number): TileGridLayout {
	const { tiles, rows, columns } = data;
	const compact = isCompact(width);
	const across = 1 + (max(tiles, (tile) => tile.column) ?? 0);
	const down = 1 + (max(tiles, (tile) => tile.row) ?? 0);
	const keyText = max(rows, (row) => textWidth(shortName(row), fontSize.small)) ?? 0;
	const beside = data.beside === true && !compact;
	// Tiles after the key, whose names of rows then are theirs.
	const start = beside ? columns.length * (keyCellWidth + cellGap) + keyText + 34 : 0;
	const pitch = Math.min(160, partOf(width - start, across));
	const between = compact ? 12 : 24;
	const cell = { width: 0, height: compact ? 14 : beside ? 20 : 15 };
	cell.width = partOf(pitch - between + cellGap, columns.length) - cellGap;
	const block = {
		width: columns.length * (cell.width + cellGap) - cellGap,
		height: rows.length * (cell.height + cellGap) - cellGap
	};

	const names = tiles.map((tile) => wrapText(tile.label, pitch - 8, fontSize.small, 3));
	const nameHeight = (max(names, (lines) => lines.length) ?? 1) * lineHeight.small + 2;
	const tileHeight = nameHeight + block.height + (compact ? 12 : 18);

	const inCorner = cornerHolds(
		tiles,
		{ width: block.width + keyText + 24, height: keyHead + block.height },
		{ width: pitch, height: tileHeight }
	);
	const head = beside ? Math.max(keyHead, nameHeight) : keyHead;
	const top = beside ? head - nameHeight : inCorner ? 0 : keyHead + block.height + 16;
	// Above the land there is room for names of columns that are wider than its cells.
	const keyCell = {
		...cell,
		width: beside ? keyCellWidth : inCorner ? cell.width : Math.max(keyCellWidth, cell.width)
	};
	const key = placeKey(data, keyCell, { width, head });

	const marks = tiles
		.map((tile, index): PlacedTile => {
			const lines = names[index] ?? [];
			const left = start + tile.column * pitch;
			const blockTop = top + tile.row * tileHeight + nameHeight;
			return {
				id: tile.id,
				own: tile.id === data.own,
				box: {
					left: left - 4,
					top: blockTop - nameHeight,
					width: block.width + 8,
					height: nameHeight + block.height + 4
				},
				left,
				top: blockTop,
				title: tile.label,
				text: spoken(tile, data),
				href: tile.href,
				partAt: (x, y) => partAt(tile, data, { left, top: blockTop, cell }, [x, y]),
				lines,
				labelY: blockTop - 6 - (lines.length - 1) * lineHeight.small,
				cells: placeCells(tile.cells, data, { left, top: blockTop, size: cell })
			};
		})
		.sort((a, b) => a.top - b.top || a.left - b.left);

	const legend = flowLegend<Swatch>(
		[
			...data.scale.map((step) => ({ text: `${step.value} ${step.short ?? step.label}`, step })),
			{ text: 'niet beoordeeld', hatched: true },
			...(tiles.some((tile) => tile.cells.some(({ value }) => value === 'not-applicable'))
				? [{ text: 'n.v.t.', sign: '–' }]
				: [])
		],
		{ width, top: top + down * tileHeight - 6, symbol: 26 }
	);
	const known = tiles
		.flatMap((tile) => tile.cells)
		.filter((each) => onScale(each.value, data.scale));
	return {
		width,
		height: legend.bottom,
		summary: `${tiles.length} gebieden; ${known.length} van ${tiles.length * rows.length * columns.length} cellen beoordeeld.`,
		marks,
		block,
		cell,
		key,
		legend
	};
}

const shortName = (category: Category) =>
	(category.short ?? category.label).replaceAll('\u00AD', '');

/** Whether a key of this size fits in the top left corner, beside the tiles there. */
function cornerHolds(tiles: readonly Tile[], key: Size, place: Size): boolean {
	const rows = Math.ceil(key.height / place.height);
	const taken = tiles.filter((tile) => tile.row < rows).map((tile) => tile.column);
	return Math.min(...taken, Infinity) * place.width >= key.width;
}

function placeKey(
	{ rows, columns }: TileGridData,
	cell: Size,
	{ width, head }: { width: number; head: number }
): TileKey {
	const right = columns.length * (cell.width + cellGap) + 10;
	const x = (c: number) => c * (cell.width + cellGap);
	const y = (r: number) => head + r * (cell.height + cellGap);
	return {
		cell,
		heading: { text: 'Zo leest u een gebied', x: right, y: head - 7 },
		columns: columns.map((column, c) => ({ column, x: x(c) + cell.width / 2, y: head - 7 })),
		rows: rows.map((row, r) => ({
			text: ellipsis(shortName(row), width - right, fontSize.small),
			x: right,
			y: y(r) + cell.height / 2 + 4.5
		})),
		cells: rows.flatMap((_, r) => columns.map((_column, c) => ({ x: x(c), y: y(r) })))
	};
}

/** "Rijke dagarrangementen, kinderopvang: 3 pilot"; null on the name above the cells. */
function partAt(
	tile: Tile,
	{ rows, columns, scale }: TileGridData,
	{ left, top, cell }: { left: number; top: number; cell: Size },
	[x, y]: [number, number]
): Part | null {
	const r = Math.floor((y - top) / (cell.height + cellGap));
	const c = Math.floor((x - left) / (cell.width + cellGap));
	const [row, column] = [rows[r], columns[c]];
	if (!row || !column) return null;
	const value = findCell(tile.cells, row, column)?.value;
	return { text: `${row.label} · ${column.label}: ${describe(value, scale)}`, row: r };
}

function spoken(tile: Tile, { rows, columns, scale }: TileGridData): string {
	const values = tile.cells.map((each) => each.value);
	if (rows.length * columns.length === 1) return describe(values[0], scale);
	const known = values.filter((value) => onScale(value, scale)).length;
	const median = medianOf(values, scale);
	const count = `${known} van ${rows.length * columns.length} cellen beoordeeld`;
	return median === undefined ? count : `middelste cel ${describe(median, scale)}; ${count}`;
}

/** One line per area and row, a column for each sector. */
export function tileGridTable({ tiles, rows, columns, scale }: TileGridData): ChartTable {
	return {
		columns: ['Gebied', 'Aspect', ...columns.map((column) => column.label)],
		rows: tiles.flatMap((tile) =>
			rows.map((row) => [
				tile.label,
				row.label,
				...columns.map((column) => tableValue(findCell(tile.cells, row, column)?.value, scale))
			])
		)
	};
}
