import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/charts/text.ts';
import type { StageChartData, StageRow } from './show.ts';
import { stageChart } from './stageChart.ts';

const row = (label: string, values: Partial<StageRow>): StageRow => ({
	...{ key: label, label, own: null, then: null, low: null, middle: null, high: null, n: 0 },
	...values
});
const data = (rows: StageRow[]): StageChartData => ({
	...{ chart: 'stand', area: 'Zeeland', round: 'Ronde', before: null, areas: 15 },
	...{ rows, headline: '', question: '', table: { columns: [], rows: [] } }
});
const WIDTH = 700;

describe('stageChart', () => {
	it('puts every stage at its place, halves between them', () => {
		const plan = stageChart(data([row('Inclusie', { own: 2.5, low: 0, high: 5 })]), WIDTH);
		const [first] = plan.rows;
		expect(first?.x.low).toBe(plan.grid[0]);
		expect(first?.x.high).toBe(plan.grid[5]);
		expect(first?.x.own).toBeCloseTo(((plan.grid[2] ?? 0) + (plan.grid[3] ?? 0)) / 2);
	});

	it('draws nothing for what was not assessed: missing is never zero', () => {
		const [first] = stageChart(data([row('Inclusie', { low: 1 })]), WIDTH).rows;
		expect(first?.x).not.toHaveProperty('own');
		expect(first?.x).not.toHaveProperty('middle');
	});

	it('breaks a long label rather than cutting a word, clear of the plot', () => {
		const labels = [
			'Interprofessionele samenwerking',
			'Meervoudige talentontwikkeling',
			'Inclusie'
		];
		const plan = stageChart(data(labels.map((label) => row(label, { own: 1 }))), WIDTH);
		expect(plan.rows.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
			['Interprofessionele', 'samenwerking'],
			['Meervoudige', 'talentontwikkeling'],
			['Inclusie']
		]);
		const lines = plan.rows.flatMap((each) => each.lines);
		for (const { text } of lines) expect(textWidth(text, plan.font)).toBeLessThan(plan.left);
		for (const [i, { y }] of lines.entries())
			expect(y - (lines[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(plan.font);
		expect(lines.at(-1)?.y).toBeLessThan(plan.height);
	});

	it('keeps the names of the axis apart and on the sheet', () => {
		const plan = stageChart(data([row('Interprofessioneel samenwerken', { own: 1 })]), WIDTH);
		const [first, second] = plan.axis;
		if (!first || !second) throw new Error('No axis');
		const from = second.x - textWidth(second.text, plan.font);
		expect(first.x + textWidth(first.text, plan.font) / 2).toBeLessThan(from);
		expect(second.x).toBeLessThanOrEqual(WIDTH);
	});

	it('has room for eight rows above the foot of the smallest stage', () => {
		const rows = Array.from({ length: 8 }, (_, i) => row(`Aspect ${i}`, { own: 1 }));
		expect(stageChart(data(rows), WIDTH).height).toBeLessThan(380);
	});
});
