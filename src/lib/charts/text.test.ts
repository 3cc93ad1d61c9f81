import { describe, expect, it } from 'vitest';
import { ellipsis, textWidth, wrapText } from './text.ts';

describe('textWidth', () => {
	it('grows with text and size, takes accents for free and never undershoots unknown signs', () => {
		expect(textWidth('Fryslân', 15)).toBe(textWidth('Fryslan', 15));
		expect(textWidth('mm', 10)).toBe(2 * textWidth('m', 10));
		expect(textWidth('▲', 10)).toBeGreaterThan(textWidth('a', 10));
		expect(textWidth('', 15)).toBe(0);
	});
});

describe('wrapText', () => {
	it('breaks at words first', () => {
		expect(wrapText('Rijke dagarrangementen', 150, 15)).toEqual(['Rijke', 'dagarrangementen']);
		expect(wrapText('Rijke dagarrangementen', 400, 15)).toEqual(['Rijke dagarrangementen']);
	});

	it.each([
		['Noord-Holland', 62, ['Noord-', 'Holland']],
		['Jeugdhulp/JGZ', 80, ['Jeugdhulp/', 'JGZ']],
		['talentontwikkeling', 90, ['talent-', 'ontwikkeling']],
		['opgespoord', 66, ['op-', 'gespoord']],
		['vastgesteld', 55, ['vast-', 'gesteld']],
		['ingediend', 55, ['in-', 'gediend']],
		['overgedragen', 66, ['over-', 'gedragen']],
		['zichtbaar', 50, ['zicht-', 'baar']],
		['Gelderland', 62, ['Gelder-', 'land']],
		['Zeeland', 40, ['Zee-', 'land']],
		['Brabant', 40, ['Bra-', 'bant']],
		['kinder\u00ADopvang', 60, ['kinder-', 'opvang']]
	])('breaks %s where Dutch does', (word, width, lines) => {
		expect(wrapText(word, width, 13)).toEqual(lines);
	});

	it('keeps soft hyphens out of sight where they are not needed', () => {
		expect(wrapText('kinder\u00ADopvang', 300, 13)).toEqual(['kinderopvang']);
	});

	it.each([20, 30, 60, 120])(
		'stays within %i units, whatever the word, and loses no letter',
		(width) => {
			for (const text of [
				'Hottentottententententoonstelling',
				'xxxxxxxxxxxxxxxxxxxx',
				'ééééééééééééé'
			]) {
				const lines = wrapText(text, width, 13);
				for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
				expect(lines.join('').replaceAll('-', '')).toBe(text);
			}
		}
	);

	it('ends with an ellipsis when there are more lines than may be', () => {
		const lines = wrapText('een twee drie vier vijf', 50, 13, 2);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/…$/);
		expect(textWidth(lines[1] ?? '', 13)).toBeLessThanOrEqual(50);
	});

	it('gives one empty line for nothing', () => {
		expect(wrapText('', 100, 13)).toEqual(['']);
		expect(wrapText('   ', 100, 13)).toEqual(['']);
	});
});

describe('ellipsis', () => {
	it('leaves what fits alone', () => {
		expect(ellipsis('kort', 100, 13)).toBe('kort');
		expect(ellipsis('veel te lang', 40, 13)).toMatch(/^veel.*…$/);
	});
});
