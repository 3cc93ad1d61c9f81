import { describe, expect, it } from 'vitest';
import { coverageBars, coverageBarsTable } from './coverageBars.ts';

const row = (id: string, assessed: number, notApplicable: number, notAssessed: number) => ({
	id,
	label: `Gebied ${id}`,
	assessed,
	notApplicable,
	notAssessed
});

describe('coverageBars', () => {
	it('joins the parts to the whole without gap or overlap', () => {
		const { marks } = coverageBars(
			{ rows: [row('a', 19, 2, 3), row('b', 0, 0, 24)], unit: 'cellen' },
			640
		);
		const parts = marks[0]?.parts ?? [];
		expect(parts.map(({ kind }) => kind)).toEqual(['assessed', 'not-applicable', 'not-assessed']);
		parts.slice(1).forEach((part, index) => {
			const before = parts[index];
			expect(part.left).toBeCloseTo((before?.left ?? 0) + (before?.width ?? 0));
		});
		expect(marks[1]?.parts.map(({ kind }) => kind)).toEqual(['not-assessed']);
		expect(marks.map(({ note }) => note)).toEqual(['19 van 24', '0 van 24']);
	});

	it('draws no bar where nothing is known, and calls only full rows complete', () => {
		const rows = [row('a', 0, 0, 0), row('b', Number.NaN, 0, 0), row('c', 20, 4, 0)];
		const plan = coverageBars({ rows, unit: 'cellen' }, 640);
		expect(plan.marks.map(({ parts, note }) => [parts.length, note])).toEqual([
			[0, 'niets bekend'],
			[0, 'niets bekend'],
			[2, '20 van 24']
		]);
		expect(plan.summary).toBe('1 van 3 volledig.');
		expect(coverageBarsTable({ rows, unit: 'cellen' }).rows[1]).toEqual(['Gebied b', null, 0, 0]);
	});
});
