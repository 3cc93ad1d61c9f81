import { describe, expect, it } from 'vitest';
import { emptyJudgement } from '../assessments.ts';
import type { EditorCell, Matrix } from '../matrix.server.ts';
import {
	cellTowards,
	judgementInWords,
	movement,
	nameOf,
	neighbour,
	newestCells,
	stateOf,
	viewCells
} from './cellView.ts';
import { matrix, saved } from './fixtures.ts';
import type { Entry } from './queue.ts';

const view = (cells: EditorCell[], entries: Entry[] = [], previous?: Matrix['previous']) =>
	viewCells(matrix(cells, previous ?? null), newestCells(cells, []), entries);
const entry = (given: Partial<Entry>): Entry => ({
	...{ entryId: 'entry-1', order: 1, id: 'ronde/PV20/po/inclusie', version: 1 },
	...{ fields: {}, seen: {}, tried: false, hold: null },
	...given
});

describe('the cells of an area', () => {
	it('are all 24, row by row, also those that nobody touched', () => {
		const cells = view([]);
		expect(cells).toHaveLength(24);
		expect(cells.slice(0, 4).map(({ key }) => key)).toEqual([
			...['po/inclusie', 'ko/inclusie', 'jh/inclusie', 'po/gepersonaliseerd-leren']
		]);
		expect(cells.every(({ version, stage }) => version === 0 && stage === null)).toBe(true);
		expect(judgementInWords(cells[0] ?? emptyJudgement)).toBe('niet beoordeeld');
	});

	it('are called by all that their tiles show, without loose commas', () => {
		const place = { sector: 'po', aspect: 'inclusie' } as const;
		const given = { ...emptyJudgement, coverage: 'assessed' as const, stage: 3 as const };
		const [cell] = view([
			saved({ ...place, ...given, strength: 2, status: 'submitted', version: 2 })
		]);
		expect(cell && nameOf(cell)).toBe(
			'Inclusie, Primair onderwijs: 3 pilot, ingediend, sterkte 2 in opbouw'
		);
		const before = {
			...place,
			...given,
			id: 'toen/PV20/po/inclusie',
			areaId: 'PV20',
			stage: 1 as const
		};
		const previous = { id: 'toen', title: 'Toen', cells: [before] };
		const [moved, untouched] = view([saved({ ...place, ...given })], [], previous);
		expect(moved && nameOf(moved)).toMatch(/: 3 pilot, concept, was 1$/);
		expect(untouched && nameOf(untouched)).toBe('Inclusie, Kinderopvang: niet beoordeeld');
	});

	it('show what waits in the browser on top of what is saved', () => {
		const before = saved({ sector: 'po', aspect: 'inclusie', coverage: 'assessed', stage: 2 });
		const [cell] = view([before], [entry({ fields: { stage: 3 } })]);
		expect(cell).toMatchObject({ stage: 3, waiting: true, editable: true });
	});

	it('cannot be changed once submitted, nor while somebody has to choose', () => {
		const sent = saved({ sector: 'po', aspect: 'inclusie', status: 'submitted' });
		expect(view([sent])[0]?.editable).toBe(false);
		const stale = {
			...{ ok: false as const, status: 412, code: 'stale' as const, message: '', version: 2 },
			...{ base: null, theirs: {}, mine: {}, merged: {}, overlaps: [] },
			...{ updatedBy: '', updatedAt: '' }
		};
		const hold = { kind: 'stale' as const, stale, author: '' };
		const [clash] = view([saved({ sector: 'po', aspect: 'inclusie' })], [entry({ hold })]);
		expect(clash && [clash.editable, stateOf(clash)]).toEqual([false, 'kies']);
	});

	it('say whether they moved since the round before, and nothing where either is missing', () => {
		const now = saved({ sector: 'po', aspect: 'inclusie', coverage: 'assessed', stage: 0 });
		const was = (stage: 0 | 2 | null) => ({
			...{ id: 'toen', title: 'Toen' },
			cells: [{ ...now, id: 'toen/PV20/po/inclusie', stage }]
		});
		const moved = (stage: 0 | 2 | null) => view([now], [], was(stage)).map(movement)[0];
		expect([moved(2), moved(0), moved(null)]).toEqual(['down', null, null]);
	});
});

describe('the keyboard', () => {
	const cells = view([]);
	it.each([
		['po/inclusie', 'ArrowRight', 'ko/inclusie'],
		['po/inclusie', 'ArrowDown', 'po/gepersonaliseerd-leren'],
		['po/inclusie', 'ArrowLeft', undefined],
		['po/inclusie', 'ArrowUp', undefined],
		['jh/inclusie', 'ArrowRight', undefined],
		['jh/borging', 'ArrowDown', undefined],
		['ko/borging', 'Home', 'po/borging'],
		['ko/borging', 'End', 'jh/borging'],
		['po/inclusie', 'x', undefined]
	])('goes from %s with %s to %s', (from, key, to) => {
		expect(cellTowards(cells, from, key, 3)?.key).toBe(to);
	});

	it('goes round with "volgende cel"', () => {
		expect(neighbour(cells, 'jh/borging', 1)?.key).toBe('po/inclusie');
		expect(neighbour(cells, 'po/inclusie', -1)?.key).toBe('jh/borging');
	});
});
