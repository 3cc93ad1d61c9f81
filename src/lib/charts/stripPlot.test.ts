import { describe, expect, it } from 'vitest';
import { stripPlot, stripPlotTable, type StripRow } from './stripPlot.ts';
import { textWidth } from './text.ts';
import { smallestDistance, testScale as scale } from './testScale.ts';
import type { Reading } from './types.ts';

const row = (id: string, values: Reading[]): StripRow => ({
	id,
	label: `Aspect ${id}`,
	dots: values.map((value, index) => ({ id: `a${index}`, label: `Gebied ${index}`, value }))
});
const widths = [280, 320, 390, 519, 520, 560, 900, 1600];

describe('stripPlot', () => {
	it.each(widths)('keeps all dots apart and inside at width %i', (width) => {
		const crowded = Array.from(
			{ length: 60 },
			(_, index) => [2, 2, 2.5, 3, 3, 0, 5][index % 7] ?? 1
		);
		const rows = [
			row('x', crowded),
			row(
				'y',
				Array.from({ length: 40 }, () => 5)
			),
			row('z', [0, 0.5])
		];
		const { marks, height } = stripPlot({ rows, scale, own: 'a3' }, width);
		expect(marks).toHaveLength(102);
		expect(smallestDistance(marks)).toBeGreaterThanOrEqual(11 - 1e-6);
		for (const mark of marks) {
			expect(mark.x).toBeGreaterThan(4);
			expect(mark.x).toBeLessThan(width - 4);
			expect(mark.y).toBeLessThan(height);
		}
	});

	it('leaves out what is missing, not applicable, NaN or off the scale, and counts n without it', () => {
		const rows = [row('x', [null, 'not-applicable', Number.NaN, 7, -1, Infinity, 0])];
		const plan = stripPlot({ rows, scale }, 600);
		expect(plan.marks.map((mark) => mark.text)).toEqual(['Aspect x: 0 niet zichtbaar']);
		expect(plan.rows[0]?.count).toBe(1);
	});

	it('draws no median without values, and puts it half-way between the middle two', () => {
		const rows = [row('x', [null]), row('y', [2, 2, 2, 3, 3, 3])];
		const plan = stripPlot({ rows, scale }, 600);
		expect(plan.rows[0]?.median).toBeNull();
		const step = (plan.axis.labels[3]?.x ?? 0) - (plan.axis.labels[2]?.x ?? 0);
		expect(plan.rows[1]?.median?.x).toBeCloseTo((plan.axis.labels[2]?.x ?? 0) + step / 2, 0);
	});

	it('has no middle of four, in picture, words and table', () => {
		const data = { rows: [row('x', [1, 2, 3, 4])], scale };
		const plan = stripPlot(data, 600);
		expect(plan.rows[0]?.median).toBeNull();
		expect(plan.summary).toBe('Aspect x: n=4.');
		expect(plan.legend.entries.map(({ entry }) => entry.symbol)).not.toContain('median');
		expect(stripPlotTable(data).rows.at(-2)).toEqual(['Middelste gebied', null]);
	});

	it.each(widths)('names each of a few on a line of its own, inside at width %i', (width) => {
		const rows = [row('x', [5, 5, 0, 2.5]), row('y', [5, null, 0])];
		const { marks, labels } = stripPlot({ rows, scale, named: true, own: 'a1' }, width);
		expect(labels.map(({ text }) => text)).toEqual(marks.map(({ title }) => title));
		expect(labels.filter(({ own }) => own)).toHaveLength(1);
		const lines = marks.slice(0, 4).map(({ y }) => y);
		expect(new Set(lines).size).toBe(4);
		expect(smallestDistance(labels)).toBeGreaterThanOrEqual(16);
		for (const { x, text, end } of labels) {
			expect(end ? x - textWidth(text, 13) : x).toBeGreaterThanOrEqual(0);
			expect(end ? x : x + textWidth(text, 13)).toBeLessThanOrEqual(width);
		}
	});

	it('never grows when a browser gives it more room than the server did, so that nothing jumps', () => {
		const rows = [
			row(
				'x',
				Array.from({ length: 15 }, (_, index) => (index % 6) / 2)
			)
		];
		const height = (width: number) => stripPlot({ rows, scale }, width).height;
		for (const width of [600, 640, 800, 1600])
			expect(height(width)).toBeLessThanOrEqual(height(560));
		for (const width of [350, 390, 500]) expect(height(width)).toBeLessThanOrEqual(height(320));
	});

	it('names the own dot where the name covers nothing', () => {
		const plan = stripPlot({ rows: [row('x', [1, 4])], scale, own: 'a1' }, 600);
		expect(plan.labels.map(({ text }) => text)).toEqual(['Gebied 1']);
		const full = row(
			'x',
			Array.from({ length: 22 }, (_, index) => (index % 11) / 2)
		);
		expect(stripPlot({ rows: [full], scale, own: 'a1' }, 320).labels).toEqual([]);
	});

	it('lets the own name run towards the label of its row, but never into it', () => {
		const crowded = { ...row('x', [0, 0.5, 1, 1.5]), label: 'Kort' };
		const { labels } = stripPlot({ rows: [crowded], scale, own: 'a0' }, 560);
		expect(labels[0]).toMatchObject({ end: true, text: 'Gebied 0' });
		const long = { ...crowded, label: 'Verantwoordelijkheden' };
		expect(stripPlot({ rows: [long], scale, own: 'a0' }, 560).labels).toEqual([]);
	});

	it('says so when there is nothing', () => {
		expect(stripPlot({ rows: [], scale }, 600).summary).toBe('Geen gegevens.');
		expect(stripPlot({ rows: [], scale: [] }, 600).marks).toEqual([]);
	});
});

describe('stripPlotTable', () => {
	it('keeps missing apart from zero', () => {
		const { columns, rows } = stripPlotTable({
			rows: [row('x', [0, null, 'not-applicable'])],
			scale
		});
		expect(columns).toEqual(['Gebied', 'Aspect x']);
		expect(rows).toEqual([
			['Gebied 0', 0],
			['Gebied 1', null],
			['Gebied 2', 'n.v.t.'],
			['Middelste gebied', null],
			['n', 1]
		]);
	});
});
