import { beforeEach, describe, expect, it } from 'vitest';
import { KeptItems, memoryStore } from '#lib/ui/kept.ts';
import type { EditorCell } from '../matrix.server.ts';
import { matrix, saved } from './fixtures.ts';
import { MatrixEditing } from './matrixEditing.svelte.ts';
import { readEntry } from './queue.ts';
import { SaveQueue } from './saveQueue.svelte.ts';
import { withStep, type Step } from './undo.ts';

describe('the steps', () => {
	const typed = (rationale: string, at: number, before = ''): Step => ({
		...{ id: 'cel', before: { rationale: before }, after: { rationale }, at }
	});

	it('are one while somebody types, and another after a pause', () => {
		const typing = withStep([typed('D', 0)], typed('Dr', 100, 'D'));
		expect(typing).toEqual([typed('Dr', 100)]);
		expect(withStep(typing, typed('Dri', 9000, 'Dr'))).toHaveLength(2);
		expect(withStep(typing, { ...typed('Dri', 200, 'Dr'), id: 'andere' })).toHaveLength(2);
	});

	it('are one for each choice, however fast', () => {
		const chosen = (stage: 1 | 2): Step => ({ id: 'cel', before: {}, after: { stage }, at: 0 });
		expect(withStep([chosen(1)], chosen(2))).toHaveLength(2);
	});
});

describe('taking back', () => {
	let cells: EditorCell[];
	let editing: MatrixEditing;
	const cell = (key: string) => {
		const found = editing.cells.find((each) => each.key === key);
		if (!found) throw new Error(key);
		return found;
	};
	beforeEach(() => {
		cells = [];
		// Nothing is sent: what is taken back is among what waits.
		const queue = new SaveQueue({
			kept: new KeptItems(memoryStore(), 'regio-scan', 'anna', readEntry),
			send: async () => Promise.resolve({ kind: 'waits', why: 'offline' }),
			...{ onsaved: () => undefined, alone: async () => Promise.resolve() },
			newId: () => crypto.randomUUID()
		});
		editing = new MatrixEditing(() => matrix(cells), queue);
		return () => queue.stop();
	});

	it('puts back what was there, one change at a time, the newest first', () => {
		editing.set(cell('po/inclusie'), 'stage', 3);
		editing.set(cell('po/inclusie'), 'strength', 2);
		editing.set(cell('po/inclusie'), 'strength', 4);
		editing.set(cell('jh/inclusie'), 'coverage', 'notApplicable');
		expect([1, 2, 3, 4, 5].map(() => editing.undo()?.said)).toEqual([
			'Ongedaan gemaakt: Inclusie, jeugdhulp/JGZ, weer niet beoordeeld',
			'Ongedaan gemaakt: Inclusie, primair onderwijs, sterkte weer 2 in opbouw',
			'Ongedaan gemaakt: Inclusie, primair onderwijs, sterkte weer leeg',
			'Ongedaan gemaakt: Inclusie, primair onderwijs, weer niet beoordeeld',
			undefined
		]);
		expect(cell('po/inclusie')).toMatchObject({ coverage: 'notAssessed', stage: null });
		// Nothing of it was sent yet, so nothing has to be.
		expect(editing.queue.entries).toEqual([]);
	});

	it('is a change like another once it was sent: on the version that came of it', () => {
		editing.set(cell('po/inclusie'), 'rationale', 'Drie scholen doen het.');
		editing.queue.discard(cell('po/inclusie').id);
		editing.took(
			saved({
				...{ sector: 'po', aspect: 'inclusie', version: 4 },
				rationale: 'Drie scholen doen het.'
			})
		);
		expect(editing.undo()?.said).toMatch(/, onderbouwing weer zoals eerst$/);
		expect(editing.queue.entries).toMatchObject([{ version: 4, fields: { rationale: '' } }]);
	});

	it('leaves alone what somebody else made of it, or what was submitted', () => {
		editing.set(cell('po/inclusie'), 'stage', 3);
		editing.set(cell('ko/inclusie'), 'stage', 3);
		for (const key of ['po/inclusie', 'ko/inclusie']) editing.queue.discard(cell(key).id);
		const judged = { aspect: 'inclusie', coverage: 'assessed' } as const;
		editing.took(saved({ ...judged, sector: 'po', version: 2, stage: 5 }));
		editing.took(saved({ ...judged, sector: 'ko', version: 2, stage: 3, status: 'submitted' }));
		for (const sector of ['kinderopvang', 'primair onderwijs'])
			expect(editing.undo()?.said).toBe(
				`Niet ongedaan gemaakt: Inclusie, ${sector}, is intussen gewijzigd of ingediend`
			);
		expect(editing.queue.entries).toEqual([]);
	});

	it('gives evidence and a whole judgement back', () => {
		cells = [
			saved({
				...{ sector: 'po', aspect: 'inclusie', coverage: 'assessed', stage: 2, strength: 3 },
				certainty: 'high'
			})
		];
		editing.set(cell('po/inclusie'), 'coverage', 'notAssessed');
		expect(cell('po/inclusie')).toMatchObject({ stage: null, strength: null, certainty: null });
		expect(editing.undo()?.said).toMatch(/, weer 2 verkend$/);
		expect(cell('po/inclusie')).toMatchObject({ stage: 2, strength: 3, certainty: 'high' });
		const item = {
			...{ id: 'b', kind: 'document' as const, title: 'Jaarplan', date: null, source: null },
			...{ url: null, practiceId: null, kindcentrumId: null }
		};
		editing.addEvidence(cell('po/inclusie'), item);
		// As the server answers it.
		editing.queue.discard(cell('po/inclusie').id);
		const { title, ...rest } = item;
		editing.took({
			...cell('po/inclusie'),
			updatedBy: '',
			version: 2,
			evidence: [{ ...rest, title }]
		});
		expect(editing.undo()?.said).toMatch(/, bewijs weer zoals eerst$/);
		expect(cell('po/inclusie').evidence).toEqual([]);
	});
});
