import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/charts/text.ts';
import type { StageChartData, StageRow } from './show.ts';
import { CHART_WIDTH, roomForChart, stageChart } from './stageChart.ts';

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
			'Interprofessionele samenwerking in kleine teams',
			'Meervoudige talentontwikkeling',
			'Inclusie'
		];
		const plan = stageChart(data(labels.map((label) => row(label, { own: 1 }))), WIDTH);
		expect(plan.rows.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
			['Interprofessionele samenwerking in', 'kleine teams'],
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

	it('spreads its rows over the height that it has, and not over all of a higher stage', () => {
		const rows = Array.from({ length: 8 }, (_, i) => row(`Aspect ${i}`, { own: 1 }));
		const least = stageChart(data(rows), WIDTH).height;
		for (const room of [380, 420, 500]) {
			const { height } = stageChart(data(rows), WIDTH, room);
			expect(height).toBeLessThanOrEqual(room);
			expect(height).toBeGreaterThan(room - 2);
		}
		expect(stageChart(data(rows), WIDTH, 2000).height).toBeLessThan(least + 300);
	});

	it('names every stage where there is room for two lines, each clear of its neighbours', () => {
		const rows = ['Interprofessionele samenwerking', 'Inclusie'].map((label) => row(label, {}));
		const { axis, grid, font } = stageChart(data(rows), WIDTH, 360);
		expect(axis.map(({ text }) => text)).toHaveLength(6);
		for (const [i, one] of axis.entries()) {
			const half = textWidth(one.text, font) / 2;
			const others = axis.filter((other) => other !== one && other.y === one.y);
			for (const other of others)
				expect(Math.abs(other.x - one.x)).toBeGreaterThan(half + textWidth(other.text, font) / 2);
			// a line that goes up to a name passes those of the lower line
			if (one.y === axis[0]?.y)
				for (const x of [grid[i - 1], grid[i + 1]])
					if (x !== undefined) expect(Math.abs(x - one.x)).toBeGreaterThan(half - 1);
			expect(one.x - half).toBeGreaterThan(0);
		}
	});

	it('leaves room for the question that comes last, and for a note', () => {
		const short = { title: 'Zo staat het', note: '', question: '' };
		const usual = roomForChart(short, 670);
		expect(roomForChart({ ...short, question: 'En nu?' }, 670)).toBeLessThan(usual - 30);
		expect(roomForChart({ ...short, note: 'Van twee rondes.' }, 670)).toBeLessThan(usual - 30);
	});

	it('has room for eight rows above the foot of the smallest stage', () => {
		const rows = Array.from({ length: 8 }, (_, i) => row(`Aspect ${i}`, { own: 1 }));
		expect(stageChart(data(rows), WIDTH).height).toBeLessThan(380);
	});
});
