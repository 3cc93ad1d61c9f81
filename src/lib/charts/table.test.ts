import { describe, expect, it } from 'vitest';
import { cellText, toCsv } from './table.ts';

const lines = (csv: string) => csv.slice(1).trimEnd().split('\r\n');

describe('toCsv', () => {
	it('starts with a byte order mark and uses semicolons and a decimal comma', () => {
		const csv = toCsv({ columns: ['Gebied', 'Mediaan'], rows: [['Drenthe', 2.5]] });
		expect(csv.charCodeAt(0)).toBe(0xfeff);
		expect(lines(csv)).toEqual(['Gebied;Mediaan', 'Drenthe;2,5']);
	});

	it('leaves missing empty, never zero', () => {
		expect(lines(toCsv({ columns: ['a', 'b', 'c'], rows: [[null, 0, Number.NaN]] }))[1]).toBe(
			';0;'
		);
	});

	it.each(['=1+1', '+31', '-1', '@SUM(A1)', '\tx', '\rx'])('disarms %j', (text) => {
		const [, row] = toCsv({ columns: ['a'], rows: [[text]] })
			.slice(1)
			.split(/\r\n/);
		expect(row?.replace('"', '')).toMatch(/^'/);
	});

	it('does not touch negative numbers, and quotes what would break the line', () => {
		const csv = toCsv({ columns: ['a', 'b'], rows: [[-1.5, 'x;"y"\nz']] });
		expect(csv).toContain('-1,5;"x;""y""\nz"');
	});
});

describe('cellText', () => {
	it('names what is missing', () => {
		expect([null, Number.NaN, 0, 2.5, 'n.v.t.'].map(cellText)).toEqual([
			'niet beoordeeld',
			'niet beoordeeld',
			'0',
			'2,5',
			'n.v.t.'
		]);
	});
});
