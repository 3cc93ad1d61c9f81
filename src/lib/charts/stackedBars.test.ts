import { describe, expect, it } from 'vitest';
import { stackedBars, stackedBarsTable, type StackedRow } from './stackedBars.ts';
import { testScale as scale } from './testScale.ts';
import { textWidth } from './text.ts';

const settings = {
	scale,
	pivot: 3,
	sides: ['verkennen', 'pilot en verder'] as const,
	unit: 'cellen'
};
const row = (id: string, counts: number[], notAssessed = 0): StackedRow => ({
	id,
	label: `Sector ${id}`,
	counts,
	notAssessed
});

describe('stackedBars', () => {
	it('lays the pivot step against the line in every row', () => {
		const rows = [row('a', [1, 2, 3, 4, 5, 6]), row('b', [0, 9, 0, 2, 0, 0], 4)];
		const { marks, pivot } = stackedBars({ rows, ...settings }, 640);
		for (const mark of marks.filter(({ step }) => step.value === 3)) {
			expect(mark.box.left).toBeCloseTo(pivot.x);
		}
		for (const mark of marks.filter(({ step }) => step.value < 3)) {
			expect(mark.box.left + mark.box.width).toBeLessThanOrEqual(pivot.x + 1e-6);
		}
		expect(marks.filter(({ row: id }) => id === 'b')).toHaveLength(2);
	});

	it.each([
		['all on the left', [4, 4, 6, 0, 0, 0], 1],
		['all on the right', [0, 0, 0, 3, 1, 0], 1],
		['on both sides', [3, 2, 1, 3, 1, 8], 0],
		['nothing', [0, 0, 0, 0, 0, 0], 14]
	])('lets no heads touch at any width: %s', (_, counts, notApplicable) => {
		for (let width = 320; width <= 1100; width += 13) {
			const rows = [{ ...row('a', counts, 2), notApplicable }];
			const plan = stackedBars(
				{ rows, ...settings, sides: ['nog geen pilot', 'pilot en verder'] },
				width
			);
			const spans = [
				// from the tip of the arrow at the line to the end of the words
				...plan.sides.map(({ x, lines, end }) => {
					const wide = 12 + Math.max(...lines.map((line) => textWidth(line, 13)));
					expect(lines.length).toBeLessThanOrEqual(2);
					expect(lines.join(' ')).not.toMatch(/-|…/);
					return end ? [x - wide, x] : [x, x + wide];
				}),
				...plan.asides.map(({ x, lines }) => [
					x - Math.max(...lines.map((line) => textWidth(line, 13))),
					x
				])
			];
			for (const [i, [from = 0]] of spans.entries())
				expect(from, `at ${width}`).toBeGreaterThan(i > 0 ? (spans[i - 1]?.[1] ?? 0) + 5 : -1);
			expect(spans.at(-1)?.[1]).toBeLessThanOrEqual(width);
			for (const { box } of plan.marks) {
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.left + box.width).toBeLessThanOrEqual(width);
			}
		}
	});

	it('keeps one unit of length for all rows', () => {
		const rows = [row('a', [2, 0, 0, 4, 0, 0]), row('b', [0, 1, 0, 0, 8, 0])];
		const { marks } = stackedBars({ rows, ...settings }, 640);
		const [two, four, one, eight] = marks.map(({ box }) => box.width);
		expect([four, one, eight].map((width) => (width ?? 0) / (two ?? 1))).toEqual([
			expect.closeTo(2, 1),
			expect.closeTo(0.5),
			expect.closeTo(4, 1)
		]);
	});

	it('never counts what is not assessed into a bar', () => {
		const rows = [row('a', [0, 0, 0, 0, 0, 0], 12)];
		const plan = stackedBars({ rows, ...settings }, 640);
		expect(plan.marks).toEqual([]);
		expect(plan.asides[0]?.values).toEqual([12]);
		expect(plan.summary).toContain('niets beoordeeld, 12 niet beoordeeld');
		expect(stackedBars({ rows, ...settings }, 320).rows[0]?.note).toBe('12 niet beoordeeld');
	});

	it('bears wrong counts', () => {
		const rows = [row('a', [Number.NaN, -2, 3])];
		const plan = stackedBars({ rows, ...settings }, 640);
		expect(plan.marks.map(({ text }) => text)).toEqual(['2 verkend: 3 van 3 cellen (100%)']);
		expect(stackedBarsTable({ rows, ...settings }).rows[0]?.[1]).toBeNull();
	});

	it('writes a number only where it fits', () => {
		const rows = [row('a', [1, 0, 0, 0, 0, 400])];
		const [small, large] = stackedBars({ rows, ...settings }, 400).marks;
		expect([small?.inside, large?.inside]).toEqual(['', '400']);
	});
});
