import { describe, expect, it } from 'vitest';
import { testScale as scale } from './testScale.ts';
import { tileGrid, tileGridTable, type TileGridData } from './tileGrid.ts';

const data: TileGridData = {
	rows: [{ id: 'a', label: 'Inclusie' }],
	columns: [{ id: 'po', label: 'Primair onderwijs', short: 'PO' }],
	scale,
	own: 'g4',
	tiles: [
		{ id: 'g4', label: 'G4', column: 0, row: 1, cells: [{ row: 'a', column: 'po', value: 0 }] },
		{ id: 'gr', label: 'Groningen', column: 2, row: 0, cells: [] }
	]
};

describe('tileGrid', () => {
	it('reads from top left to bottom right, and marks the own tile', () => {
		const { marks } = tileGrid(data, 640);
		expect(marks.map(({ id, own }) => [id, own])).toEqual([
			['gr', false],
			['g4', true]
		]);
		expect(marks.map(({ text }) => text)).toEqual(['niet beoordeeld', '0 niet zichtbaar']);
	});

	it('keeps missing apart from zero in cells and table', () => {
		const { marks } = tileGrid(data, 640);
		expect(marks.map(({ cells }) => cells[0]?.kind)).toEqual(['not-assessed', 'assessed']);
		expect(tileGridTable(data).rows.map((row) => row[2])).toEqual([0, null]);
	});

	it.each([280, 320, 560, 1200])('keeps tiles apart and inside at width %i', (width) => {
		const tiles = Array.from({ length: 15 }, (_, index) => ({
			id: `t${index}`,
			label: 'Een gebied met een lange naam',
			column: index % 5,
			row: Math.floor(index / 5),
			cells: []
		}));
		const { marks, block, height } = tileGrid({ ...data, tiles }, width);
		for (const mark of marks) {
			expect(mark.left + block.width).toBeLessThanOrEqual(width);
			expect(mark.top + block.height).toBeLessThan(height);
			const next = marks.find((other) => other.top === mark.top && other.left > mark.left);
			if (next) expect(next.left).toBeGreaterThan(mark.left + block.width);
			const below = marks.find((other) => other.left === mark.left && other.top > mark.top);
			if (below) expect(below.labelY - 13).toBeGreaterThan(mark.top + block.height);
		}
	});

	it('says of each cell which one it is, and nothing of the name above', () => {
		const mark = tileGrid(data, 640).marks.find(({ id }) => id === 'g4');
		const { left = 0, top = 0 } = mark ?? {};
		expect(mark?.partAt?.(left + 2, top + 2)).toEqual({
			text: 'Inclusie · Primair onderwijs: 0 niet zichtbaar',
			row: 0
		});
		expect(mark?.partAt?.(left + 2, top - 4)).toBeNull();
	});

	it.each([520, 560, 900])(
		'sets a few tiles beside the names of their rows at width %i',
		(width) => {
			const tiles = [0, 1, 2, 3].map((column) => ({
				...{ id: `t${column}`, label: 'Noord-Holland', column, row: 0, cells: [] }
			}));
			const { marks, key, block } = tileGrid({ ...data, tiles, beside: true }, width);
			for (const { top, left } of marks) {
				expect(top).toBe(key.cells[0]?.y);
				expect(left).toBeGreaterThan(key.rows[0]?.x ?? Infinity);
				expect(left + block.width).toBeLessThanOrEqual(width);
			}
		}
	);

	it('puts the key in the free corner only if no tile is in the way', () => {
		const at = (column: number) => {
			const tile = { id: 'x', label: 'X', column, row: 0, cells: [] };
			return tileGrid({ ...data, tiles: [tile] }, 900).marks[0]?.top ?? 0;
		};
		expect(at(0)).toBeGreaterThan(at(3));
	});
});
