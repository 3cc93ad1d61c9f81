import { describe, expect, it } from 'vitest';
import { coverageBars, coverageBarsTable } from './coverageBars.ts';
import { fontSize } from './metrics.ts';
import { textWidth } from './text.ts';

const row = (id: string, assessed: number, notApplicable: number, notAssessed: number) => ({
	id,
	label: `Gebied ${id}`,
	assessed,
	notApplicable,
	notAssessed
});

describe('coverageBars', () => {
	it('joins the parts to the whole without gap or overlap', () => {
		const { marks } = coverageBars(
			{ rows: [row('a', 19, 2, 3), row('b', 0, 0, 24)], unit: 'cellen' },
			640
		);
		const parts = marks[0]?.parts ?? [];
		expect(parts.map(({ kind }) => kind)).toEqual(['assessed', 'not-applicable', 'not-assessed']);
		parts.slice(1).forEach((part, index) => {
			const before = parts[index];
			expect(part.left).toBeCloseTo((before?.left ?? 0) + (before?.width ?? 0));
		});
		expect(marks[1]?.parts.map(({ kind }) => kind)).toEqual(['not-assessed']);
		expect(marks.map(({ note }) => note)).toEqual(['19 + 2 n.v.t. van 24', '0 van 24']);
	});

	it('draws no bar where nothing is known, and calls only full rows complete', () => {
		const rows = [row('a', 0, 0, 0), row('b', Number.NaN, 0, 0), row('c', 20, 4, 0)];
		const plan = coverageBars({ rows, unit: 'cellen' }, 640);
		expect(plan.marks.map(({ parts, note }) => [parts.length, note])).toEqual([
			[0, 'niets bekend'],
			[0, 'niets bekend'],
			[2, '✓ 20 + 4 n.v.t. van 24']
		]);
		expect(plan.summary).toBe('1 van 3 compleet.');
		expect(plan.marks[2]?.text).toBe('20 cellen beoordeeld, 4 n.v.t., 0 niet beoordeeld: compleet');
		expect(plan.legend.entries.at(-1)?.entry).toEqual({ text: 'compleet', sign: '✓' });
		expect(coverageBarsTable({ rows, unit: 'cellen' }).rows).toEqual([
			['Gebied a', 0, 0, 0, 'nee'],
			['Gebied b', null, 0, 0, 'nee'],
			['Gebied c', 20, 4, 0, 'ja']
		]);
	});

	it('names no sign that no row has, and keeps bars clear of what stands beside them', () => {
		const plan = coverageBars(
			{ rows: [row('a', 19, 2, 3), row('b', 4, 0, 20)], unit: 'cellen' },
			560
		);
		expect(plan.legend.entries.map(({ entry }) => entry.text)).not.toContain('compleet');
		for (const { note, parts } of plan.marks) {
			const last = parts.at(-1);
			const end = (last?.left ?? 0) + (last?.width ?? 0);
			expect(end).toBeLessThan(560 - textWidth(note, fontSize.small));
		}
	});
});
