import { describe, expect, it } from 'vitest';
import { barHeight, ladder, ladderTable, type LadderData } from './ladder.ts';
import type { Scale } from './types.ts';

const scale: Scale = ['idee', 'verkend', 'afgesproken', 'overgedragen'].map((label, index) => ({
	value: index + 1,
	label,
	color: `var(--stage-${index + 1})`,
	ink: 'var(--ink)'
}));
const data: LadderData = {
	scale,
	names: { row: 'Borging', group: 'Functie', note: 'Wie' },
	gone: 'vervallen',
	rows: [
		{ id: 'a', label: 'Adviespunt', group: 'Advies', value: 3, note: 'Stichting A' },
		{ id: 'b', label: 'Jaardag', group: 'Kennisdeling', value: 1, note: 'Netwerk B' },
		{ id: 'c', label: 'Leergang', group: 'Kennisdeling', value: null, note: '' }
	]
};

describe('ladder', () => {
	it('climbs a block per step, and none for what was given up', () => {
		const { marks } = ladder(data, 640);
		expect(marks.map(({ blocks }) => blocks.length)).toEqual([3, 1, 0]);
		expect(marks[2]).toMatchObject({ words: 'vervallen', text: 'vervallen' });
		expect(marks[0]?.text).toBe('afgesproken; Stichting A');
	});

	it('keeps blocks and frame within the sheet, at every width', () => {
		for (const width of [280, 320, 560, 1200])
			for (const { blocks, rest } of ladder(data, width).marks) {
				const end = rest.left + rest.width;
				expect(end).toBeCloseTo(width);
				expect(blocks.every((block) => block.left + block.width <= end + 0.01)).toBe(true);
			}
	});

	it('says whole who carries it, after the bars where all fit there, else under them', () => {
		const [row] = data.rows;
		const place = (value: number, note: string) => {
			const rows = row ? [{ ...row, value, note }] : [];
			const [mark] = ladder({ ...data, rows }, 640).marks;
			expect(mark?.words).toBe(note);
			const barTop = mark?.row.bandTop ?? 0;
			const end = (mark?.blocks.at(-1)?.left ?? 0) + (mark?.blocks.at(-1)?.width ?? 0);
			return (mark?.textY ?? 0) > barTop + barHeight
				? 'under'
				: (mark?.textX ?? 0) > end && 'after';
		};
		const long = 'Voorbeeldstichting De Brug en haar partners';
		expect(place(1, 'Netwerk B')).toBe('after');
		expect(place(3, long)).toBe('under');
		expect(place(4, 'Netwerk B')).toBe('under');
	});

	it('names its steps, by number where a name would be broken', () => {
		expect(ladder(data, 640).columns.map(({ lines }) => lines.join(' '))).toEqual(
			scale.map(({ label }) => label)
		);
		expect(ladder(data, 640).key).toEqual([]);
		const narrow = ladder(data, 200);
		expect(narrow.columns.map(({ lines }) => lines)).toEqual([['1'], ['2'], ['3'], ['4']]);
		expect(narrow.key.map(({ lines }) => lines.join(' '))).toEqual([
			...['1 idee', '2 verkend', '3 afgesproken', '4 overgedragen']
		]);
		expect(Math.max(...narrow.key.map(({ y }) => y))).toBeLessThan(narrow.height);
	});

	it('counts every step in words, and stands without rows', () => {
		expect(ladder(data, 640).summary).toBe(
			'1 idee, 0 verkend, 1 afgesproken, 0 overgedragen, 1 vervallen.'
		);
		expect(ladder({ ...data, rows: [] }, 320).marks).toEqual([]);
	});

	it('says the same in its table', () => {
		expect(ladderTable(data).rows).toEqual([
			['Adviespunt', 'Advies', 'afgesproken', 'Stichting A'],
			['Jaardag', 'Kennisdeling', 'idee', 'Netwerk B'],
			['Leergang', 'Kennisdeling', 'vervallen', '']
		]);
	});
});
