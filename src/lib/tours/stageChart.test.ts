import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/charts/text.ts';
import type { StageChartData, StageRow } from './show.ts';
import { CHART_WIDTH, stageChart } from './stageChart.ts';
import { spareHeight } from './stageLayout.ts';

const row = (label: string, values: Partial<StageRow>): StageRow => ({
	...{ key: label, label, own: null, then: null, low: null, middle: null, high: null, n: 0 },
	...values
});
const data = (rows: StageRow[]): StageChartData => ({
	...{
		chart: 'stand',
		area: 'Zeeland',
		round: 'Ronde',
		date: '1 mei 2026',
		day: '2026-05-01',
		before: null,
		areas: 15
	},
	...{ rows, headline: '', note: '', question: '', table: { columns: [], rows: [] } }
});
const WIDTH = CHART_WIDTH;

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
			'Interprofessionele samenwerking in teams',
			'Meervoudige talentontwikkeling',
			'Inclusie'
		];
		const plan = stageChart(data(labels.map((label) => row(label, { own: 1 }))), WIDTH);
		expect(plan.rows.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
			['Interprofessionele samenwerking', 'in teams'],
			['Meervoudige talentontwikkeling'],
			['Inclusie']
		]);
		const lines = plan.rows.flatMap((each) => each.lines);
		for (const { text } of lines) expect(textWidth(text, plan.font)).toBeLessThan(plan.left);
		for (const [i, { y }] of lines.entries())
			expect(y - (lines[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(plan.font);
		expect(lines.at(-1)?.y).toBeLessThan(plan.height);
	});

	it('names the ends of the scale and the pilot on one line: each above its own, apart, on the sheet', () => {
		const label = 'Interprofessionele samenwerking';
		const plan = stageChart(data([row(label, { own: 1 })]), WIDTH);
		expect(plan.axis.map(({ text }) => text)).toEqual(['niet zichtbaar', 'pilot', 'verankerd']);
		expect(plan.axis.map(({ x }) => x)).toEqual([0, 3, 5].map((stage) => plan.grid[stage]));
		expect(new Set(plan.axis.map(({ y }) => y)).size).toBe(1);
		const spans = plan.axis.map(({ x, text }) => {
			const half = textWidth(text, plan.font) / 2;
			return { from: x - half, to: x + half };
		});
		for (const [i, { from }] of spans.entries())
			if (i > 0) expect(from - (spans[i - 1]?.to ?? 0)).toBeGreaterThan(5);
		expect(Math.min(...spans.map(({ from }) => from))).toBeGreaterThan(0);
		expect(Math.max(...spans.map(({ to }) => to))).toBeLessThan(WIDTH + 26);
	});

	it('takes the height that a stage of 4 : 3 has, and not all of a higher one', () => {
		const rows = Array.from({ length: 8 }, (_, i) => row(`Aspect ${i}`, { own: 1 }));
		const usual = stageChart(data(rows), WIDTH).height;
		expect(stageChart(data(rows), WIDTH, spareHeight(1280, 720)).height).toBe(usual);
		const more = stageChart(data(rows), WIDTH, spareHeight(1024, 768)).height - usual;
		expect(more).toBeGreaterThan(150);
		expect(more).toBeLessThanOrEqual(240);
		expect(spareHeight(400, 800)).toBe(0);
	});

	it('has room for eight rows above the foot of the smallest stage', () => {
		const rows = Array.from({ length: 8 }, (_, i) => row(`Aspect ${i}`, { own: 1 }));
		expect(stageChart(data(rows), WIDTH).height).toBeLessThan(380);
	});
});
