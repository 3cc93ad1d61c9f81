import { describe, expect, it } from 'vitest';
import { dumbbell, dumbbellTable } from './dumbbell.ts';
import { textWidth } from './text.ts';
import { testScale as scale } from './testScale.ts';
import type { Reading } from './types.ts';

const rounds = { scale, before: 'najaar', after: 'voorjaar' };
const row = (before: Reading, after: Reading) => ({
	id: `${before}-${after}`,
	label: 'Aspect',
	before,
	after
});
const rows = [
	row(0, 2),
	row(3, 1),
	row(2, 2),
	row(null, 4),
	row(1, 'not-applicable'),
	row(Number.NaN, null)
];

describe('dumbbell', () => {
	it('compares only rows with a value in both rounds', () => {
		const { marks, summary } = dumbbell({ rows, ...rounds }, 640);
		expect(marks.map(({ direction }) => direction)).toEqual([
			'up',
			'down',
			'same',
			'incomparable',
			'incomparable',
			'incomparable'
		]);
		expect(summary).toContain('1 hoger, 1 lager, 1 gelijk, 3 niet te vergelijken');
	});

	it('gives what is missing no place, and zero a place', () => {
		const { marks } = dumbbell({ rows, ...rounds }, 640);
		expect(marks[0]?.before).toBeTypeOf('number');
		expect(marks[3]?.before).toBeNull();
		expect(marks[4]?.after).toBeNull();
		expect(marks[5]).toMatchObject({ before: null, after: null, note: 'niet beoordeeld' });
	});

	it.each([280, 390, 560, 1400])('keeps plot and notes apart at width %i', (width) => {
		for (const mark of dumbbell({ rows, ...rounds }, width).marks) {
			for (const end of [mark.before, mark.after]) {
				if (end === null) continue;
				expect(end).toBeLessThan(width);
				if (mark.noteY > mark.y) expect(end + 8).toBeLessThan(width - mark.noteWidth);
			}
		}
	});

	it('says of how many each row is, clear of its note', () => {
		const counted = rows.map((each) => ({ ...each, name: 'Aspect, Zeeland', n: 12 }));
		const { marks } = dumbbell({ rows: counted, ...rounds }, 640);
		expect(marks[0]?.text).toMatch(/; n=12$/);
		expect(marks[0]?.noteEnd).toBeLessThan(640 - textWidth('n=12', 13));
		const table = dumbbellTable({ rows: counted, ...rounds });
		expect([table.columns.at(-1), table.rows[0]]).toEqual([
			'n',
			['Aspect, Zeeland', 0, 2, 'hoger', 12]
		]);
	});

	it('keeps missing empty in the table', () => {
		expect(dumbbellTable({ rows, ...rounds }).rows.map((each) => each.slice(1))).toEqual([
			[0, 2, 'hoger'],
			[3, 1, 'lager'],
			[2, 2, 'gelijk'],
			[null, 4, 'niet te vergelijken'],
			[1, 'n.v.t.', 'niet te vergelijken'],
			[null, null, 'niet te vergelijken']
		]);
	});
});
