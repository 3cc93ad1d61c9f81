import { describe, expect, it } from 'vitest';
import { countMatrix, countMatrixTable, type CountMatrixData } from './countMatrix.ts';

const data: CountMatrixData = {
	rows: [
		{ id: 'a', label: 'Thema a' },
		{ id: 'b', label: 'Thema b' }
	],
	columns: [
		{ id: 'x', label: 'Noord' },
		{ id: 'y', label: 'Zuid' }
	],
	counts: [
		{ row: 'a', column: 'x', count: 16 },
		{ row: 'a', column: 'y', count: 4 },
		{ row: 'b', column: 'x', count: 0 },
		{ row: 'b', column: 'y', count: null }
	],
	unit: 'praktijken',
	one: 'praktijk'
};

describe('countMatrix', () => {
	it('makes areas, not radii, proportional to counts', () => {
		const [sixteen, four, none] = countMatrix(data, 640).marks;
		expect((sixteen?.radius ?? 0) / (four?.radius ?? 1)).toBeCloseTo(2);
		expect(none).toMatchObject({ radius: 0, count: 0, text: '0 praktijken' });
	});

	it('keeps unknown apart from zero, in cells, sums and table', () => {
		const plan = countMatrix(data, 640);
		expect(plan.marks[3]).toMatchObject({ count: null, text: 'niet bekend' });
		expect(plan.rows.map(({ total }) => total)).toEqual(['20', '0+?']);
		expect(plan.columns.map(({ total }) => total)).toEqual(['16', '4+?']);
		expect(countMatrixTable(data).rows[1]).toEqual(['Thema b', 0, null]);
		const nothing = countMatrix({ ...data, counts: [] }, 640);
		expect(nothing.columns.map(({ total }) => total)).toEqual(['', '']);
	});

	it('takes NaN and negative counts for unknown', () => {
		const counts = [
			{ row: 'a', column: 'x', count: Number.NaN },
			{ row: 'a', column: 'y', count: -3 }
		];
		expect(countMatrix({ ...data, counts }, 640).marks.every(({ count }) => count === null)).toBe(
			true
		);
	});

	it('numbers the columns when their names do not fit above them', () => {
		const columns = data.columns.map((column) => ({
			...column,
			label: 'Samenwerkingsgebied Noordoost'
		}));
		expect(countMatrix({ ...data, columns }, 900).key).toEqual([]);
		const narrow = countMatrix({ ...data, columns }, 200);
		expect(narrow.columns.map(({ lines }) => lines)).toEqual([['1'], ['2']]);
		expect(narrow.key).toHaveLength(2);
		// Read before the numbers that they explain.
		expect(narrow.key[1]?.y).toBeLessThan(narrow.columns[0]?.y ?? 0);
	});

	it('sets a number beside a circle that is too small for it', () => {
		const counts = [
			{ row: 'a', column: 'x', count: 40 },
			{ row: 'a', column: 'y', count: 1 }
		];
		const [large, small] = countMatrix({ ...data, counts }, 640).marks;
		expect(large).toMatchObject({ beside: false, textX: large?.x });
		expect(small?.beside).toBe(true);
		expect(small?.textX).toBeGreaterThan((small?.x ?? 0) + (small?.radius ?? 0));
	});

	it.each([280, 560, 1200])('keeps circles within their cells at width %i', (width) => {
		for (const { radius, box } of countMatrix(data, width).marks) {
			expect(2 * radius).toBeLessThanOrEqual(Math.min(box.width, box.height));
		}
	});
});
