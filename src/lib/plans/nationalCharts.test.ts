import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { decidePlan } from './decisions.server.ts';
import { bob, lena, must, NORTH, planDatabase, toBoard, wholePlan } from './fixtures.server.ts';
import {
	borgingData,
	borgingHeadline,
	milestonesData,
	milestonesHeadline,
	statesData,
	statesHeadline
} from './nationalCharts.ts';
import { getPlan } from './queries.server.ts';
import { nationalOverview } from './rollups.server.ts';
import { contextHeadline } from './scanContext.ts';
import { scanContext } from './scanContext.server.ts';

const now = new Date('2026-11-26T10:00:00.000Z');
const areas = [
	{ id: NORTH, name: 'Noord' },
	{ id: 'zeeland', name: 'Zeeland' }
];
let db: Database;
let id: string;
beforeEach(() => {
	db = planDatabase();
	({ id } = wholePlan(db));
});
const overview = (viewer = bob.viewer) => nationalOverview(db, viewer, 2027, now);
const states = () => statesData(overview(), areas, (plan) => `/${plan.id}`, 'nog niet ingediend');

describe('the board’s view of the country', () => {
	it('shows nothing of what was not submitted', () => {
		expect(states().rows.map(({ value }) => value)).toEqual([null, null]);
		expect(statesHeadline(overview(), 6, 2027)).toBe('Voor 2027 is nog geen plan vastgesteld');
		expect(milestonesHeadline(overview())).toBe('Er zijn nog geen mijlpalen');
		expect(borgingHeadline(overview())).toBe('Er is nog geen borging beschreven');
		expect(milestonesData(overview(), areas).columns).toEqual([]);
	});

	it('calls each step as the plan itself calls its state', () => {
		const labels = states().scale.map(({ label }) => label);
		expect(labels).toEqual([
			'concept of in afstemming',
			'ingediend',
			'bij bestuur',
			'vastgesteld',
			'in uitvoering',
			'afgerond'
		]);
	});

	it('puts a plan on the step where it is, and says what waits', () => {
		const { version } = toBoard(db, id);
		expect(states().rows[0]).toMatchObject({ value: 2, note: 'versie 1', href: `/${id}` });
		expect(statesHeadline(overview(), 6, 2027)).toBe(
			'Voor 2027 is nog geen plan vastgesteld; 1 wacht op een besluit'
		);
		const hold = { number: 1, version, outcome: 'hold' as const, reasons: 'Wij wachten even.' };
		must(decidePlan(db, bob, id, hold));
		expect(states().rows[0]?.note).toBe('versie 1, aangehouden');
	});

	it('says of a plan that was given back that it was', () => {
		const { version } = toBoard(db, id);
		const back = { number: 1, version, outcome: 'return' as const, reasons: 'Noem jeugdhulp ook.' };
		must(decidePlan(db, bob, id, back));
		expect(states().rows[0]).toMatchObject({ value: null, gone: 'teruggegeven' });
	});

	it('counts milestones by domain, and borging by function', () => {
		const found = overview(lena.viewer);
		const { rows, columns, cells } = milestonesData(found, areas);
		expect(columns.map(({ label }) => label)).toEqual(['Noord']);
		expect(rows.some(({ id: row }) => row === 'plan')).toBe(false);
		expect(cells.filter(({ total }) => total > 0)).toEqual([
			{ row: 'praktijk', column: NORTH, total: 1, reached: 0, late: 0 }
		]);
		expect(milestonesHeadline(found)).toBe('0 van de 1 mijlpalen zijn behaald');
		expect(borgingData(found).rows[0]).toMatchObject({ counts: [1, 0, 0, 0], notAssessed: 0 });
		expect(borgingHeadline(found)).toBe(
			'Van de 1 borgingsmogelijkheden zijn er 0 afgesproken of overgedragen'
		);
	});
});

describe('the scan beside a plan', () => {
	it('is left out while no round was published', () => {
		const plan = getPlan(db, lena.viewer, id, now);
		expect(plan && scanContext(db, lena.viewer, plan)).toBe(null);
	});

	it('names where the areas stand least far, and whether the plan does something about it', () => {
		const aspect = (label: string, median: number | null, goals: string[] = []) => ({
			...{ key: label, label, median, goals },
			...{ n: median === null ? 0 : 3, of: 9 }
		});
		const say = (...aspects: ReturnType<typeof aspect>[]) => contextHeadline({ aspects });
		expect(say(aspect('Inclusie', 3), aspect('Borging', 1))).toBe(
			'Borging staat het minst ver; daar heeft het plan geen doel voor'
		);
		expect(say(aspect('Inclusie', 3), aspect('Borging', 1, ['Adviespunt']))).toBe(
			'Borging staat het minst ver; daar werkt het plan aan'
		);
		expect(say(aspect('Inclusie', 1, ['x']), aspect('Borging', 1), aspect('C', 2))).toBe(
			'Inclusie en borging staan het minst ver; aan 1 daarvan werkt het plan'
		);
		expect(say(aspect('A', 2), aspect('B', 2))).toBe(
			'Alle aspecten staan in het midden op “verkend”'
		);
		expect(say(aspect('A', null))).toBe('De regio-scan zegt nog niets over deze gebieden');
	});
});
