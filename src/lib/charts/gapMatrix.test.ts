import { describe, expect, it } from 'vitest';
import { gapMatrix, gapMatrixTable, type GapMatrixData } from './gapMatrix.ts';
import { testScale as scale } from './testScale.ts';

const data: GapMatrixData = {
	rows: [
		{ id: 'a', label: 'Inclusie' },
		{ id: 'b', label: 'Borging', group: 'Randvoorwaarden' }
	],
	columns: [
		{ id: 'po', label: 'Primair onderwijs' },
		{ id: 'ko', label: 'Kinderopvang' }
	],
	cells: [
		{ row: 'a', column: 'po', value: 3, strength: 2, previous: 2 },
		{ row: 'a', column: 'ko', value: 0, previous: null },
		{ row: 'b', column: 'po', value: 'not-applicable' }
	],
	scale,
	strengths: ['incidenteel', 'in opbouw']
};

describe('gapMatrix', () => {
	it('tells assessed, not applicable and not assessed apart, zero included', () => {
		const { marks, summary } = gapMatrix(data, 640);
		expect(marks.map(({ kind }) => kind)).toEqual([
			'assessed',
			'assessed',
			'not-applicable',
			'not-assessed'
		]);
		expect(summary).toBe('2 van 4 cellen beoordeeld.');
		expect(marks.map(({ text }) => text)).toEqual([
			'3 pilot, sterkte 2 van 5 (in opbouw), vorige ronde 2 verkend',
			'0 niet zichtbaar',
			'n.v.t.',
			'niet beoordeeld'
		]);
	});

	it('marks a change only between two values', () => {
		const { marks } = gapMatrix(data, 640);
		expect(marks.map(({ change }) => change)).toEqual(['up', null, null, null]);
	});

	it.each([260, 320, 560, 1400])('fits its cells in width %i without overlap', (width) => {
		const { marks, height } = gapMatrix(data, width);
		for (const mark of marks) {
			expect(mark.box.left + mark.box.width).toBeLessThanOrEqual(width + 1e-6);
			expect(mark.box.top + mark.box.height).toBeLessThanOrEqual(height + 1e-6);
		}
		expect(marks[1]?.box.left).toBeGreaterThan(
			(marks[0]?.box.left ?? 0) + (marks[0]?.box.width ?? 0)
		);
		expect(marks[2]?.box.top).toBeGreaterThan(
			(marks[0]?.box.top ?? 0) + (marks[0]?.box.height ?? 0)
		);
	});

	it('treats a value off the scale as missing', () => {
		const cells = [{ row: 'a', column: 'po', value: Number.NaN, strength: 9 }];
		const [mark] = gapMatrix({ ...data, cells }, 640).marks;
		expect(mark).toMatchObject({ kind: 'not-assessed', strength: 0, text: 'niet beoordeeld' });
		expect(gapMatrixTable({ ...data, cells }).rows[0]?.[2]).toBeNull();
	});

	it('draws nothing when there are no rows or columns', () => {
		expect(gapMatrix({ ...data, rows: [], columns: [], cells: [] }, 640).marks).toEqual([]);
	});
});
