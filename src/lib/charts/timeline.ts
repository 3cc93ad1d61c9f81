import { extent, max } from 'd3-array';
import { utcDay, utcMonth } from 'd3-time';
import { flowLegend, type Legend } from './legend.ts';
import { linear } from './linear.ts';
import { fontSize, isCompact } from './metrics.ts';
import { placeRows, rowBox, type PlacedRow } from './rows.ts';
import { textWidth } from './text.ts';
import type { Category, ChartTable, Layout, Mark } from './types.ts';

/** Something that should be reached on a day. Dates are ISO days: 2026-06-01. */
export interface Milestone extends Category {
	due: string | null;
	reached?: string | null;
	href?: string;
}
export interface TimelineData {
	milestones: readonly Milestone[];
	/** The day to judge lateness by. */
	today: string;
}

export type MilestoneState = 'planned' | 'late' | 'reached' | 'reached-late' | 'undated';
export interface PlacedMilestone extends Mark {
	row: PlacedRow<Milestone>;
	x: number;
	y: number;
	state: MilestoneState;
	due: number | null;
	reached: number | null;
	note: string;
	noteY: number;
	noteEnd: boolean;
}
export interface TimelineLayout extends Layout {
	marks: PlacedMilestone[];
	rows: PlacedRow<Milestone>[];
	groups: { label: string; y: number }[];
	months: { x: number; y: number; text: string; year: string }[];
	grid: { x: number; top: number; bottom: number }[];
	today: {
		x: number;
		labelY: number;
		spans: { top: number; bottom: number }[];
		text: string;
		end: boolean;
	} | null;
	legend: Legend<{ text: string; symbol: MilestoneState }>;
}

const band = 28;
const head = 52;

const day = new Intl.DateTimeFormat('nl-NL', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});
const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

/** A day as a date at midnight UTC; null for what is not one. */
export function parseDay(text: string | null | undefined): Date | null {
	if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const date = new Date(`${text}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : date;
}

/** Of a milestone on `today` (ISO day). */
export function stateOf({ due, reached }: Milestone, today: string): MilestoneState {
	const [dueDay, reachedDay, now] = [parseDay(due), parseDay(reached), parseDay(today)];
	if (reachedDay) return dueDay && reachedDay > dueDay ? 'reached-late' : 'reached';
	if (!dueDay) return 'undated';
	return now && dueDay < now ? 'late' : 'planned';
}

/** Places milestones, a row each, over the months they span. */
export function timeline(data: TimelineData, width: number): TimelineLayout {
	const compact = isCompact(width);
	const plan = { width, band, gap: compact ? 10 : 6, aside: 0 };
	const now = parseDay(data.today);
	const notes = data.milestones.map((each) => textWidth(noteOf(each, data.today), fontSize.small));
	const noteWidth = 16 + (max(notes) ?? 0);
	const { left } = placeRows([], { ...plan, top: 0 });
	const right = width - (compact ? 0 : noteWidth);
	const dates = data.milestones.flatMap(({ due, reached }) => [parseDay(due), parseDay(reached)]);
	const [first, last] = extent([...dates, now].filter((date) => date !== null));
	const from = utcMonth.floor(first ?? new Date(0));
	const to = utcMonth.ceil(utcDay.offset(last ?? from, 1));
	const along = linear([from.getTime(), to.getTime()], [left + 10, right - 10]);
	const x = (date: Date) => along(date.getTime());

	// On a phone the note takes a second line under the label.
	const placed = placeRows(data.milestones, {
		...plan,
		top: head,
		band: compact ? band + 18 : band
	});
	const marks = placed.rows.map((row): PlacedMilestone => {
		const at = (text: string | null | undefined) => {
			const date = parseDay(text);
			return date ? x(date) : null;
		};
		const [due, reached] = [at(row.row.due), at(row.row.reached)];
		const note = noteOf(row.row, data.today);
		return {
			id: row.row.id,
			x: reached ?? due ?? left + 10,
			y: row.middle + (compact ? 9 : 0),
			box: rowBox(row, width),
			title: row.row.label,
			text: note,
			href: row.row.href,
			row,
			state: stateOf(row.row, data.today),
			due,
			reached,
			note,
			noteY: compact ? row.bandTop + 12 : row.middle + 4.5,
			noteEnd: !compact
		};
	});
	const months = first ? placeMonths(x, from, to) : [];
	const spans = compact
		? marks.map(({ y }) => ({ top: y - 12, bottom: y + 12 }))
		: [{ top: head - 8, bottom: placed.bottom }];
	const states = new Set(marks.map((mark) => mark.state));
	const names = {
		planned: 'gepland',
		late: 'te laat',
		reached: 'gehaald',
		'reached-late': 'later gehaald'
	};
	const legend = flowLegend(
		(Object.keys(names) as (keyof typeof names)[])
			.filter((state) => states.has(state))
			.map((state) => ({ text: names[state], symbol: state })),
		{ width, top: placed.bottom + 6 }
	);
	const count = (...wanted: MilestoneState[]) =>
		marks.filter((mark) => wanted.includes(mark.state)).length;
	return {
		width,
		height: legend.bottom,
		summary: `${marks.length} ${marks.length === 1 ? 'mijlpaal' : 'mijlpalen'}: ${count('reached', 'reached-late')} gehaald, ${count('planned')} gepland, ${count('late')} te laat, ${count('undated')} zonder datum.`,
		marks,
		rows: placed.rows,
		groups: placed.groups,
		months,
		grid: months.flatMap(({ x }) => spans.map((span) => ({ x, ...span }))),
		today: now && first ? { ...placeToday(x(now), { left, right }), spans } : null,
		legend
	};
}

/** Names every month, or every second, third or sixth: as many as fit. */
function placeMonths(x: (date: Date) => number, from: Date, to: Date): TimelineLayout['months'] {
	const room = (every: number) => {
		const next = utcMonth.offset(from, every);
		return x(next) - x(from) >= textWidth('mmmm', fontSize.small);
	};
	const every = [1, 2, 3, 6].find(room) ?? 12;
	return utcMonth
		.range(from, to)
		.filter((_, index) => index % every === 0)
		.map((month, index) => ({
			x: x(month),
			y: head - 10,
			text: monthName.format(month).replace('.', ''),
			year: index === 0 || month.getUTCMonth() < every ? String(month.getUTCFullYear()) : ''
		}));
}

function placeToday(x: number, { left, right }: { left: number; right: number }) {
	const text = 'vandaag';
	const end = x + textWidth(text, fontSize.small) > right && x - left > right - x;
	return { x, labelY: 12, text, end };
}

function noteOf(milestone: Milestone, today: string): string {
	const [due, reached] = [parseDay(milestone.due), parseDay(milestone.reached)];
	switch (stateOf(milestone, today)) {
		case 'planned':
			return due ? `uiterlijk ${day.format(due)}` : '';
		case 'late':
			return due ? `te laat: ${day.format(due)}` : '';
		case 'undated':
			return 'geen datum';
		default:
			return reached ? `gehaald ${day.format(reached)}` : '';
	}
}

/** Milestone, due day, day reached and state in words. */
export function timelineTable({ milestones, today }: TimelineData): ChartTable {
	const words = {
		planned: 'gepland',
		late: 'te laat',
		reached: 'gehaald',
		'reached-late': 'later gehaald',
		undated: 'geen datum'
	};
	return {
		columns: ['Mijlpaal', 'Uiterlijk', 'Gehaald op', 'Stand'],
		rows: milestones.map((milestone) => [
			milestone.label,
			parseDay(milestone.due) ? milestone.due : null,
			parseDay(milestone.reached) ? (milestone.reached ?? null) : null,
			words[stateOf(milestone, today)]
		])
	};
}
