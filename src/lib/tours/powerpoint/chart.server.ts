import type PptxGenJS from 'pptxgenjs';
import type { StageChartData } from '../show.ts';
import { CHART_WIDTH, spreadWords, stageChart } from '../stageChart.ts';
import { ink } from './palette.server.ts';
import { at, linesOf, points, write } from './sheet.ts';

/** Height of a line of text. */
const LINE = 36;
/** How far its key may reach past the chart, in stage units. */
const ASIDE = 20;

/**
 * A chart as shapes and text, so that it can be changed; the same figures as on the stage.
 * @param origin its upper left corner, in stage units
 * @returns where it ends
 */
export function writeChart(
	page: PptxGenJS.Slide,
	data: StageChartData,
	origin: { x: number; y: number }
): number {
	const plan = stageChart(data);
	const change = data.chart === 'verandering';
	const left = (x: number) => origin.x + x;
	const top = (y: number) => origin.y + y;
	const line = (x1: number, x2: number, y1: number, y2: number, token: string, width: number) =>
		page.addShape('line', {
			...at({ x: left(x1), y: top(y1), width: x2 - x1, height: y2 - y1 }),
			line: { color: ink(token), width: points(width) }
		});
	const dot = (x: number, y: number, radius: number, fill: string, rim: string) =>
		page.addShape('ellipse', {
			...at({ x: left(x - radius), y: top(y - radius), width: 2 * radius, height: 2 * radius }),
			fill: { color: ink(fill) },
			line: { color: ink(rim), width: points(3) }
		});
	for (const x of plan.grid) line(x, x, plan.top, plan.bottom, 'line', 1.5);
	for (const { x, y, text } of plan.axis)
		write(
			page,
			text,
			{ x: left(x - 90), y: top(y - LINE / 2), width: 180, height: LINE },
			{ ...{ size: 24, color: ink('ink-2'), valign: 'middle' }, align: 'center' }
		);
	for (const { row, lines, x, y } of plan.rows) {
		for (const label of lines)
			write(
				page,
				label.text,
				{ x: left(0), y: top(label.y - LINE / 2), width: plan.left - 8, height: LINE },
				{ ...{ size: 25, color: ink('ink'), bold: true, wrap: false }, valign: 'middle' }
			);
		if (x.low !== undefined && x.high !== undefined && !change)
			line(x.low, x.high, y, y, 'line-strong', 10);
		if (x.middle !== undefined && !change) line(x.middle, x.middle, y - 17, y + 17, 'ink', 3.5);
		if (change && x.then !== undefined && x.own !== undefined && x.then !== x.own)
			line(Math.min(x.then, x.own), Math.max(x.then, x.own), y, y, 'accent', 5);
		if (change && x.then !== undefined) dot(x.then, y, 9, 'surface', 'ink');
		if (x.own !== undefined) dot(x.own, y, 11, 'accent', 'surface');
		else if (row.own === null)
			write(
				page,
				'niet beoordeeld',
				{ x: left(plan.left), y: top(y - LINE / 2), width: 240, height: LINE },
				{ size: 25, color: ink('ink-2'), valign: 'middle' }
			);
	}
	// each mark in its own colour
	const entries: [mark: string, token: string, text: string][] = change
		? [
				['○', 'ink', `eerder: ${data.before?.date ?? ''}`],
				['●', 'accent', `nu: ${data.date}`]
			]
		: [
				['●', 'accent', data.area],
				['❙', 'ink', spreadWords.middle],
				['▬', 'line-strong', spreadWords.spread(data.areas)]
			];
	const legend = entries.flatMap(([mark, token, text]) => [
		{ text: `${mark} `, options: { color: ink(token) } },
		{ text: `${text}   `, options: { color: ink('ink-2') } }
	]);
	const box = { x: left(0), y: top(plan.height), width: CHART_WIDTH + ASIDE, height: LINE };
	write(page, legend, box, { size: 22, color: ink('ink-2') });
	if (!data.note) return box.y + LINE;
	const height = linesOf(data.note, CHART_WIDTH, 22) * 22 * 1.2;
	write(page, data.note, { ...box, y: box.y + LINE, height }, { size: 22, color: ink('ink-2') });
	return box.y + LINE + height;
}
