import { describe, expect, it } from 'vitest';
import { cssString, pageStyle } from './paper.ts';

describe('text in a style sheet', () => {
	it('cannot end the string, the style or the line', () => {
		expect(cssString('a"b')).toBe('"a\\22 b"');
		expect(cssString('</style><script>')).toBe('"\\3c /style\\3e \\3c script\\3e "');
		expect(cssString('a\\')).toBe('"a\\5c "');
		expect(cssString('a\nb')).toBe('"a\\a b"');
		expect(cssString('Zuid-Holland, G4 · één')).toBe('"Zuid-Holland, G4 · één"');
	});

	it('stands at the foot of every sheet, with the number of the page', () => {
		const style = pageStyle('Actieplan "Zeeland"', 'versie 1');
		expect(style).toContain('"Actieplan \\22 Zeeland\\22 "');
		expect(style).toContain('counter(page) " van " counter(pages)');
	});
});
