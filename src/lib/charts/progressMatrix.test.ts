import { describe, expect, it } from 'vitest';
import { progressMatrix, progressMatrixTable, type ProgressMatrixData } from './progressMatrix.ts';

const data: ProgressMatrixData = {
	rows: [
		{ id: 'a', label: 'Kwaliteit' },
		{ id: 'b', label: 'Draagvlak' }
	],
	columns: [
		{ id: 'x', label: 'Zeeland' },
		{ id: 'y', label: 'Gelderland, Overijssel, Utrecht, Flevoland' }
	],
	cells: [
		{ row: 'a', column: 'x', total: 3, reached: 1, late: 1 },
		{ row: 'a', column: 'y', total: 0, reached: 0, late: 0 },
		{ row: 'b', column: 'x', total: 2, reached: 2, late: 0 }
	],
	unit: 'mijlpalen',
	one: 'mijlpaal',
	rowName: 'Domein'
};

describe('progressMatrix', () => {
	it('fills the bar by what is reached, and marks what is late', () => {
		const [first, empty, full] = progressMatrix(data, 640).marks;
		expect(first).toMatchObject({ value: '1/3', text: '1 van 3 mijlpalen behaald, 1 te laat' });
		expect((first?.done ?? 0) / (first?.width ?? 1)).toBeCloseTo(1 / 3);
		expect(full?.done).toBeCloseTo(full?.width ?? 0);
		expect(empty).toMatchObject({ value: '–', empty: true, done: 0, text: 'geen mijlpalen' });
	});

	it('numbers the columns where their names do not fit, with a key', () => {
		const narrow = progressMatrix(
			{
				...data,
				columns: Array.from({ length: 6 }, (_, i) => ({
					id: `${i}`,
					label: 'Groningen, Friesland, Drenthe'
				}))
			},
			320
		);
		expect(narrow.columns[5]?.lines).toEqual(['6']);
		expect(narrow.key[5]?.lines[0]).toContain('6 Groningen');
		expect(narrow.height).toBeGreaterThan(narrow.key.at(-1)?.y ?? Infinity);
		expect(progressMatrix(data, 1000).key).toEqual([]);
	});

	it('sums up in a sentence, and says the same in its table', () => {
		expect(progressMatrix(data, 640).summary).toBe('3 van 5 mijlpalen behaald, 1 te laat.');
		expect(progressMatrixTable(data)).toEqual({
			columns: ['Domein', 'Zeeland', 'Gelderland, Overijssel, Utrecht, Flevoland'],
			rows: [
				['Kwaliteit', '1 van 3 mijlpalen behaald, 1 te laat', 'geen mijlpalen'],
				['Draagvlak', '2 van 2 mijlpalen behaald', 'geen mijlpalen']
			]
		});
	});
});
