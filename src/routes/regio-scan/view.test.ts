import { describe, expect, it } from 'vitest';
import { parseScanView, scanHref, type ScanView } from './view.ts';

const usual: ScanView = {
	round: null,
	version: null,
	compare: null,
	sector: null,
	aspect: null,
	area: null,
	areas: []
};
const parse = (text: string) => parseScanView(new URLSearchParams(text));

describe('the address of the dashboard', () => {
	it('leaves out what is as usual', () => {
		expect(scanHref(usual)).toBe('/regio-scan');
		expect(parse('')).toEqual(usual);
	});

	it.each<Partial<ScanView>>([
		{ round: 'voorjaar-2026', version: 2, compare: 'najaar-2025' },
		{ sector: 'ko', aspect: 'borging', area: 'oost-brabant' },
		{ areas: ['groningen', 'g4'], compare: 'geen' }
	])('reads back %j', (part) => {
		const view = { ...usual, ...part };
		expect(parse(scanHref(view).split('?')[1] ?? '')).toEqual(view);
	});

	it('reads areas from a form too', () => {
		expect(parse('gebieden=g4&gebieden=drenthe&gebieden=g4').areas).toEqual(['g4', 'drenthe']);
	});

	it.each([
		'ronde=../../etc',
		'ronde=%3Cscript%3E',
		'versie=0',
		'versie=1.5',
		'versie=-1',
		'versie=1e9',
		'sector=lb',
		'aspect=A%20B',
		`gebied=${'x'.repeat(81)}`,
		'gebieden=,,,%00',
		'gebieden='
	])('leaves %s out', (text) => {
		expect(parse(text)).toEqual(usual);
	});
});
