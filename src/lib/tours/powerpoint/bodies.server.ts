import type PptxGenJS from 'pptxgenjs';
import { kickerOf, sayWhen, type Show, type Slide } from '../show.ts';
import { panelShare } from '../stageLayout.ts';
import { longDate } from '../tours.ts';
import { writeChart } from './chart.server.ts';
import { ink } from './palette.server.ts';
import { at, linesOf, STAGE, write, type Run } from './sheet.ts';

/** Where the words of a scene begin, in stage units. */
const LEFT = 60;
const TOP = 40;
const CHART_TOP = 22;
/** Where a photo stands: from edge to edge, above the words. */
export const PHOTO = {
	x: 0,
	y: 0,
	width: Math.round(panelShare.photo * STAGE.width),
	height: 400
} as const;

/** Writes what a scene says, from the top down, into text boxes that can be changed. */
class Column {
	readonly slide: PptxGenJS.Slide;
	readonly width: number;
	y = TOP;

	constructor(slide: PptxGenJS.Slide, width: number) {
		this.slide = slide;
		this.width = width;
	}

	text(text: string, size: number, { bold = false, token = 'ink', gap = 0, x = 0 } = {}): void {
		if (!text) return;
		const width = this.width - x;
		this.y += gap;
		const height = linesOf(text, width, size) * size * 1.2;
		const box = { x: LEFT + x, y: this.y, width, height };
		write(this.slide, text, box, { size, bold, color: ink(token) });
		this.y += height;
	}
}

/**
 * @param width stage units that the words may take
 * @param photo of the scene, as JPEG
 */
export function writeBody(
	page: PptxGenJS.Slide,
	show: Show,
	slide: Slide,
	width: number,
	photo: Buffer | null
): void {
	const column = new Column(page, width);
	const { body } = slide;
	if (body.kind === 'photo' && photo) {
		page.addImage({
			data: `data:image/jpeg;base64,${photo.toString('base64')}`,
			altText: body.alt,
			...at(PHOTO)
		});
		column.y = PHOTO.height + 16;
	}
	// a chart and its question fill the sheet
	if (body.kind === 'chart') column.y = CHART_TOP;
	column.text(kickerOf(show, slide), 28, { bold: true, token: 'accent' });
	if (body.kind === 'question') {
		column.text(body.question, 60, { bold: true, gap: 18 });
		column.text(body.text, 32, { gap: 22 });
		return;
	}
	const size = body.kind === 'opening' ? 56 : body.kind === 'chart' ? 38 : 48;
	column.text(slide.title, size, { bold: true, gap: 4 });
	switch (body.kind) {
		case 'opening':
			for (const [index, stop] of show.stops.entries()) {
				column.text(`${index + 1}. ${stop.place}`, 32, { bold: true, gap: 18 });
				column.text(stop.date ? longDate(stop.date) : '', 28, { token: 'ink-2', x: 40 });
			}
			return;
		case 'stop': {
			const stop = show.stops[slide.stop];
			column.text(stop?.date ? longDate(stop.date) : '', 30, { gap: 22, bold: true });
			column.text(stop?.host ? `Gastheer: ${stop.host}` : '', 30, { gap: 8 });
			column.text(stop?.purpose ?? '', 32, { gap: 26 });
			return;
		}
		case 'practice':
			column.text([body.place, ...statesOf(body)].join(' · '), 28, {
				...{ gap: 8, token: 'ink-2' }
			});
			column.text(body.summary, 32, { gap: 20 });
			column.text(body.sectors.join(' · '), 28, { gap: 20, token: 'ink-2' });
			return;
		case 'chart':
			column.y = writeChart(page, body, { x: LEFT, y: column.y + 2 });
			column.text(body.question, 30, { bold: true, gap: 4 });
			return;
		case 'photo':
			column.text(statesOf(body).join(' · '), 28, { gap: 8, token: 'ink-2' });
			if (!photo) column.text(body.alt, 28, { gap: 20 });
			column.text(body.text, 28, { gap: 8 });
			return;
		case 'plan':
			for (const milestone of body.milestones) {
				column.text(sayWhen(milestone), 26, { gap: 14, token: 'ink-2' });
				column.text(milestone.title, 30, { bold: true });
			}
			column.text(body.more > 0 ? `en nog ${body.more} mijlpalen` : '', 28, { gap: 14 });
			return;
		case 'accessRight':
			column.text('Pleidooi, geen geldend recht', 28, { bold: true, gap: 12 });
			for (const { title, hours, details } of body.items) {
				column.text(title, 28, { gap: 18, token: 'ink-2' });
				column.text(hours, 44, { bold: true });
				for (const detail of details) column.text(detail, 28, { token: 'ink-2' });
			}
			return;
		default: {
			const runs: Run[] = body.text
				.split('\n')
				.filter(Boolean)
				.map((line) => ({ text: line, options: { breakLine: true, paraSpaceAfter: 9 } }));
			const box = { x: LEFT, y: column.y + 20, width, height: 600 - column.y };
			if (body.kind === 'map' && slide.view.layer === 'ambassadeurs')
				return writeWorkingAreas(column, show, body.text);
			if (runs.length > 0) write(page, runs, box, { size: 36, color: ink('ink') });
		}
	}
}

/** What a reader has to know of what is shown before anything else. */
const statesOf = ({ stopped, example }: { stopped: boolean; example: boolean }): string[] => [
	...(stopped ? ['gestopt'] : []),
	...(example ? ['voorbeeld'] : [])
];

/** The words of a scene, and below them which colour of the map is which working area. */
function writeWorkingAreas(column: Column, show: Show, text: string): void {
	for (const line of text.split('\n').filter(Boolean)) column.text(line, 30, { gap: 12 });
	column.y += 10;
	for (const { name, swatch } of show.map.workingAreas) {
		const patch = { x: LEFT, y: column.y + 14, width: 34, height: 22 };
		column.slide.addShape('rect', { ...at(patch), fill: { color: ink(swatch.fill) } });
		column.text(name, 26, { gap: 8, x: 50 });
	}
}
