import { describe, expect, it } from 'vitest';
import { firstAspectModel } from '#lib/scan/aspects.ts';
import type { RoundDetail } from '#lib/scan/queries.server.ts';
import type { ScanCell } from '#lib/scan/summaries.ts';
import { dashboardOf, type DashboardInput } from './dashboard.ts';
import { parseScanView } from './view.ts';

const areas = ['drenthe', 'groningen', 'g4', 'utrecht', 'zeeland'].map((slug) => ({
	id: slug,
	slug,
	name: slug
}));
const round = (id: string, aspects = firstAspectModel.aspects): RoundDetail => ({
	id,
	title: id,
	state: 'published',
	referenceDate: '2026-05-01',
	dueOn: '2026-06-01',
	modelId: 'v1',
	example: false,
	version: 1,
	publishedAt: '2026-06-01',
	notAdopted: 0,
	aspects: [...aspects],
	publications: []
});
const cells = (stage: ScanCell['stage']): ScanCell[] =>
	areas.map(({ id }) => ({
		areaId: id,
		sector: 'po',
		aspect: 'inclusie',
		coverage: 'assessed',
		stage,
		strength: 1
	}));
const input = {
	current: { round: round('nu'), cells: cells(3) },
	comparison: { round: round('toen'), cells: cells(2) },
	areas
} as DashboardInput;
const show = (query: string, data = input) =>
	dashboardOf(data, parseScanView(new URLSearchParams(query)));

describe('dashboardOf', () => {
	it('shows all areas, sectors and aspects as usual', () => {
		const dash = show('');
		expect(dash.what).toBe('alle sectoren, 5 gebieden');
		expect(dash.tiles().data.tiles).toHaveLength(5);
		expect(dash.matrix).toBeNull();
		expect(dash.change?.().name).toBe('Nederland');
		expect(dash.change?.().n).toBe(5);
	});

	it('follows one area', () => {
		const dash = show('gebied=drenthe');
		expect(dash.matrix?.().title).toBe('Drenthe: 23 van de 24 cellen niet beoordeeld');
		expect(dash.change?.().title).toBe(
			'Te weinig om te zien of drenthe vooruitging: 1 van de 24 cellen is in beide rondes beoordeeld'
		);
		expect(dash.strip().data.own).toBe('drenthe');
	});

	it('looks at a part, and says so under the charts', () => {
		const dash = show('sector=po&aspect=inclusie&gebieden=drenthe,g4');
		expect(dash.what).toBe('primair onderwijs, drenthe en g4, alleen inclusie');
		expect(dash.coverage().title).toBe('Alle 2 cellen zijn beoordeeld');
		expect([dash.isPart, dash.total().of]).toEqual([true, 2]);
		expect([show('').isPart, show('').total().of]).toEqual([false, 5 * 3 * 8]);
	});

	it('shows a few areas by their names, without a middle one', () => {
		const dash = show('gebieden=drenthe,g4&gebied=g4');
		expect(dash.few).toBe(true);
		expect(dash.strip().title).toBe('In beide gebieden staat inclusie op minstens pilot');
		expect(dash.tiles().title).toBe(
			'Cellen op minstens pilot: drenthe 1 van de 1 en g4 1 van de 1'
		);
		expect(dash.tiles().data.tiles.map(({ column, row }) => [column, row])).toEqual([
			[0, 0],
			[1, 0]
		]);
		const change = dash.change?.();
		expect(change?.title).toBe('Vooruit: drenthe op 1 van de 1 en g4 op 1 van de 1 aspecten');
		expect(change?.data.rows.slice(0, 2)).toMatchObject([
			{ group: 'Inclusie', label: 'drenthe', before: 2, after: 3, n: 1 },
			{ group: 'Inclusie', label: 'g4', before: 2, after: 3, n: 1 }
		]);
	});

	it('counts as judged in the sentence, in the bars and of the whole round the same cells', () => {
		const all = cells(3).map((cell, i) =>
			i === 0 ? { ...cell, coverage: 'notApplicable' as const, stage: null, strength: null } : cell
		);
		const dash = show('', { ...input, current: { round: round('nu'), cells: all } });
		const { title, data } = dash.coverage();
		expect(title).toContain('4 van de 120 cellen zijn beoordeeld, 1 is n.v.t.');
		const sum = (part: 'assessed' | 'notApplicable' | 'notAssessed') =>
			data.rows.reduce((total, row) => total + row[part], 0);
		expect([sum('assessed'), sum('notApplicable'), sum('notAssessed')]).toEqual([
			dash.total().n,
			dash.total().notApplicable,
			dash.total().notAssessed
		]);
		expect(dash.byAspect().title).toMatch(/: 4$/);
	});

	it('says in a sentence what is shown', () => {
		expect(show('').said).toBe('nu: alle sectoren, 5 gebieden, vergeleken met toen');
		expect(show('sector=po&gebied=g4', { ...input, comparison: null }).said).toBe(
			'nu: primair onderwijs, 5 gebieden, uw gebied g4'
		);
	});

	it('shows everything rather than nothing for areas and aspects that are not there', () => {
		expect(show('gebieden=atlantis&aspect=geluk&gebied=mu').what).toBe('alle sectoren, 5 gebieden');
	});

	it('compares only the aspects that both rounds have', () => {
		const older = round('toen', firstAspectModel.aspects.slice(0, 6));
		const dash = show('', { ...input, comparison: { round: older, cells: cells(2) } });
		expect(dash.change?.().data.rows).toHaveLength(6);
		expect(dash.change?.().left).toBe(2);
	});

	it('says which round lacks what cannot be compared, instead of an empty chart', () => {
		expect(show('').change?.().nothing).toBe('');
		expect(show('aspect=borging').change?.().nothing).toBe(
			'In toen en nu is hiervan niets beoordeeld.'
		);
		const comparison = { round: round('toen'), cells: [] };
		const dash = show('aspect=inclusie&gebied=drenthe', { ...input, comparison });
		expect(dash.change?.().nothing).toBe('In toen is hiervan niets beoordeeld.');
		expect(dash.change?.().title).toBe('Van drenthe is dit aspect niet in beide rondes beoordeeld');
	});

	it('takes all areas, chosen one by one, for all of them', () => {
		expect(show('gebieden=drenthe,groningen,g4,utrecht,zeeland').what).toBe(
			'alle sectoren, 5 gebieden'
		);
	});

	it('keeps the view when another area is chosen in the grid, and lets go of the own one', () => {
		const hrefs = show('sector=ko&gebied=g4')
			.tiles()
			.data.tiles.map(({ href }) => href);
		expect(hrefs).toEqual([
			'/regio-scan?sector=ko&gebied=drenthe',
			'/regio-scan?sector=ko&gebied=groningen',
			'/regio-scan?sector=ko',
			'/regio-scan?sector=ko&gebied=utrecht',
			'/regio-scan?sector=ko&gebied=zeeland'
		]);
	});
});
