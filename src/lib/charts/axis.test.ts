import { describe, expect, it } from 'vitest';
import { stepAxis } from './axis.ts';
import { textWidth } from './text.ts';
import { testScale } from './testScale.ts';

const at = (width: number) => (value: number) => 20 + (value * (width - 40)) / 5;

describe('stepAxis', () => {
	it.each([120, 200, 240, 302, 360, 480, 700])(
		'lets no labels overlap or stick out at %i',
		(width) => {
			const { labels, lines } = stepAxis(testScale, at(width), width);
			expect(labels).toHaveLength(testScale.length);
			for (const one of labels) {
				const half = textWidth(one.text, 13) / 2;
				expect(one.x - half).toBeGreaterThanOrEqual(-1e-6);
				expect(one.x + half).toBeLessThanOrEqual(width + 1e-6);
				expect(one.line).toBeLessThan(lines);
				for (const other of labels) {
					if (other === one || other.line !== one.line) continue;
					const room = half + textWidth(other.text, 13) / 2;
					expect(Math.abs(one.x - other.x)).toBeGreaterThan(room);
				}
			}
		}
	);

	it('drops words only when there is no room for them', () => {
		expect(stepAxis(testScale, at(900), 900)).toMatchObject({ lines: 1, named: true });
		expect(stepAxis(testScale, at(400), 400)).toMatchObject({ lines: 2, named: true });
		expect(stepAxis(testScale, at(120), 120)).toMatchObject({ lines: 1, named: false });
	});
});
