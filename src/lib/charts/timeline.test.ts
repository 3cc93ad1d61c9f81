import { describe, expect, it } from 'vitest';
import { parseDay, stateOf, timeline, timelineTable, type Milestone } from './timeline.ts';

const today = '2026-06-10';
const milestone = (due: string | null, reached?: string | null): Milestone => ({
	id: `${due}-${reached}`,
	label: 'Mijlpaal',
	due,
	reached
});

describe('parseDay', () => {
	it('takes ISO days only', () => {
		expect(parseDay('2026-02-28')?.toISOString()).toBe('2026-02-28T00:00:00.000Z');
		for (const wrong of ['2026-02-30', '2026-13-01', '1 juni 2026', '', null, undefined]) {
			expect(parseDay(wrong)).toBeNull();
		}
	});
});

describe('stateOf', () => {
	it.each([
		['2026-07-01', null, 'planned'],
		['2026-06-10', null, 'planned'],
		['2026-06-09', null, 'late'],
		['2026-06-09', '2026-06-09', 'reached'],
		['2026-06-09', '2026-06-10', 'reached-late'],
		[null, '2026-06-10', 'reached'],
		[null, null, 'undated'],
		['geen idee', null, 'undated']
	])('%s, reached %s: %s', (due, reached, state) => {
		expect(stateOf(milestone(due, reached), today)).toBe(state);
	});
});

describe('timeline', () => {
	it.each([280, 390, 560, 1200])('puts days in order and inside at width %i', (width) => {
		const days = ['2026-01-01', '2026-03-15', '2026-06-10', '2026-12-31'];
		const plan = timeline({ milestones: days.map((day) => milestone(day)), today }, width);
		const xs = plan.marks.map(({ x }) => x);
		expect(xs).toEqual([...xs].sort((a, b) => a - b));
		for (const x of xs) expect(x).toBeLessThan(width);
		const labels = plan.months.map(({ x }) => x);
		labels.slice(1).forEach((x, index) => expect(x - (labels[index] ?? 0)).toBeGreaterThan(24));
	});

	it('says what has no date, and draws it nowhere', () => {
		const plan = timeline({ milestones: [milestone(null)], today }, 640);
		expect(plan.marks[0]).toMatchObject({ due: null, reached: null, note: 'geen datum' });
		expect(timeline({ milestones: [], today: 'onzin' }, 640).months).toEqual([]);
	});

	it('keeps missing days empty in the table', () => {
		const { rows } = timelineTable({
			milestones: [milestone('2026-06-09'), milestone('x')],
			today
		});
		expect(rows).toEqual([
			['Mijlpaal', '2026-06-09', null, 'te laat'],
			['Mijlpaal', null, null, 'geen datum']
		]);
	});
});
