import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { isStale } from '#lib/audit/audit.ts';
import { changes } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from './commands.server.ts';
import { emptyEvidence } from './evidence.ts';
import { actor, anna, bert, lena, scanDatabase } from './fixtures.server.ts';
import type { CellFields } from './merging.ts';
import { savedCell } from './records.server.ts';
import { submitAssessments } from './review.server.ts';
import { createRound, stepRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';

const CELL = 'voorjaar-2026/PV20/po/inclusie';
const pilot: CellFields = { coverage: 'assessed', stage: 3, strength: 2, certainty: 'high' };
const visit = {
	...emptyEvidence,
	id: 'bewijs-1',
	kind: 'conversation' as const,
	title: 'Werkbezoek',
	date: '2026-03-12'
};

let db: Database;
let entries = 0;
const save = (
	who: typeof anna,
	version: number,
	fields: CellFields,
	entryId = `entry-${++entries}`
) => saveAssessment(db, who, { entryId, id: CELL, version, fields });
const history = () => db.select().from(changes).where(eq(changes.entity, 'assessment')).all();

beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
	createRound(db, lena, {
		title: 'Voorjaar 2026',
		referenceDate: '2026-05-01',
		dueOn: '2026-06-01'
	});
	stepRound(db, lena, 'voorjaar-2026', 'open');
});

describe('saving a cell', () => {
	it('makes it when nobody touched it, with its history', () => {
		expect(save(anna, 0, pilot)).toMatchObject({
			ok: true,
			value: {
				...pilot,
				version: 1,
				status: 'draft',
				createdBy: 'anna',
				rationale: '',
				evidence: []
			}
		});
		expect(history()).toMatchObject([{ author: 'anna', areaIds: ['PV20'], entityId: CELL }]);
		expect(history()[0]?.label).toBe('PV20, Primair onderwijs, Inclusie (Voorjaar 2026)');
	});

	it('changes only the fields that were sent', () => {
		save(anna, 0, pilot);
		expect(save(anna, 1, { rationale: 'Drie scholen.' })).toMatchObject({
			value: { ...pilot, rationale: 'Drie scholen.', version: 2 }
		});
	});

	it('keeps evidence as a part of the cell and of its history', () => {
		save(anna, 0, { ...pilot, evidence: [visit] });
		expect(savedCell(db, CELL)?.evidence).toEqual([visit]);
		save(anna, 1, { evidence: [] });
		expect(savedCell(db, CELL)?.evidence).toEqual([]);
		expect(history()[1]).toMatchObject({ before: { evidence: [visit] }, after: { evidence: [] } });
	});

	it('applies an entry once, however often the queue sends it', () => {
		save(anna, 0, pilot, 'entry-een');
		save(anna, 1, { stage: 2 }, 'entry-twee');
		expect(save(anna, 0, pilot, 'entry-een')).toMatchObject({
			ok: true,
			value: { stage: 2, version: 2 }
		});
		expect(save(anna, 1, { stage: 2 }, 'entry-twee')).toMatchObject({ value: { version: 2 } });
		expect(history()).toHaveLength(2);
	});

	it('answers a replay even after the round was closed', () => {
		save(anna, 0, pilot, 'entry-een');
		stepRound(db, lena, 'voorjaar-2026', 'close');
		expect(save(anna, 0, pilot, 'entry-een')).toMatchObject({ ok: true });
		expect(save(anna, 1, { stage: 2 })).toMatchObject({
			code: 'roundNotOpen',
			message: 'Voorjaar 2026 is gesloten: hierin kan nu niets worden gewijzigd.'
		});
	});

	it('does not take the entry id of somebody else for a replay', () => {
		save(anna, 0, pilot, 'entry-een');
		expect(save(bert, 1, { stage: 2 }, 'entry-een')).toMatchObject({ value: { stage: 2 } });
	});
});

describe('who may save', () => {
	it('is an ambassador of the area, or the leader', () => {
		expect(save(lena, 0, pilot)).toMatchObject({ ok: true });
		for (const who of [
			actor('ambassador', 'cor', 'PV21'),
			actor('board', 'dina', 'PV20'),
			actor('admin', 'egon', 'PV20'),
			{ ...anna, viewer: visitor }
		])
			expect(save(who, 1, { stage: 1 })).toMatchObject({ ok: false, status: 403 });
		expect(history()).toHaveLength(1);
	});

	it.each([
		'',
		'x',
		'voorjaar-2026/PV30/po/inclusie',
		'voorjaar-2026/PV20/po/geluk',
		'r/PV20/po/inclusie'
	])('finds no cell %j', (id) => {
		const outcome = saveAssessment(db, lena, {
			entryId: 'e-000001',
			id,
			version: 0,
			fields: pilot
		});
		expect(outcome).toMatchObject({ ok: false, status: 404 });
	});
});

describe('rules for drafts', () => {
	it('are told per field, and nothing is stored', () => {
		expect(save(anna, 0, { strength: 2 })).toMatchObject({
			status: 422,
			fields: { coverage: expect.any(String) }
		});
		expect(save(anna, 0, { ...pilot, stage: 0 })).toMatchObject({
			fields: { strength: 'Bij “niet zichtbaar” hoort geen sterkte.' }
		});
		expect(save(anna, 0, { rationale: 'x'.repeat(100_000) })).toMatchObject({
			fields: { rationale: expect.stringContaining('te veel') }
		});
		expect(save(anna, 0, { evidence: [{ ...visit, date: null }] })).toMatchObject({
			fields: { 'evidence.date': 'Vul in wanneer het gesprek was.' }
		});
		expect(savedCell(db, CELL)).toBeUndefined();
	});

	it('lets evidence link only to what exists', () => {
		const link = { ...visit, kind: 'practice' as const, practiceId: 'nergens' };
		expect(save(anna, 0, { evidence: [link] })).toMatchObject({
			fields: { 'evidence.practiceId': 'Deze praktijk bestaat niet (meer).' }
		});
	});

	it('do not change what was submitted', () => {
		save(anna, 0, { ...pilot, rationale: 'Drie scholen werken zo samen.' });
		submitAssessments(db, anna, [CELL]);
		expect(save(anna, 2, { stage: 2 })).toMatchObject({ status: 409, code: 'locked' });
		expect(savedCell(db, CELL)?.stage).toBe(3);
	});
});

describe('two people at one cell', () => {
	beforeEach(() => void save(anna, 0, { ...pilot, evidence: [visit] }));

	it('both get what they changed when they changed different fields', () => {
		save(anna, 1, { stage: 4 });
		expect(save(bert, 1, { rationale: 'Van Bert.' })).toMatchObject({
			ok: true,
			value: { stage: 4, rationale: 'Van Bert.', version: 3, updatedBy: 'bert' }
		});
	});

	it('both keep the evidence they added', () => {
		save(anna, 1, { evidence: [visit, { ...visit, id: 'van-anna' }] });
		save(bert, 1, { evidence: [visit, { ...visit, id: 'van-bert' }] });
		expect(savedCell(db, CELL)?.evidence.map(({ id }) => id)).toEqual([
			'bewijs-1',
			'van-anna',
			'van-bert'
		]);
	});

	it('choose where both changed the same field', () => {
		save(anna, 1, { stage: 4, rationale: 'Van Anna.' });
		const lost = save(bert, 1, { stage: 2, certainty: 'low' });
		expect(lost).toMatchObject({
			status: 412,
			version: 2,
			base: { stage: 3, certainty: 'high' },
			theirs: { stage: 4, certainty: 'high' },
			mine: { stage: 2, certainty: 'low' },
			merged: { stage: 4, certainty: 'low' },
			overlaps: ['stage']
		});
		expect(save(bert, 2, { stage: 2, certainty: 'low' })).toMatchObject({ value: { version: 3 } });
	});

	it('choose when the two changes break a rule together', () => {
		save(anna, 1, { stage: 0, strength: null });
		const lost = save(bert, 1, { certainty: 'low', strength: 3 });
		expect(!lost.ok && isStale(lost) && lost.overlaps).toContain('strength');
		expect(savedCell(db, CELL)).toMatchObject({ stage: 0, strength: null, certainty: 'high' });
	});

	it('begin from the empty cell when neither had seen it filled', () => {
		const other = { entryId: 'entry-anders', id: 'voorjaar-2026/PV20/ko/inclusie', version: 0 };
		saveAssessment(db, anna, { ...other, fields: pilot });
		const same = saveAssessment(db, bert, {
			...other,
			entryId: 'entry-b1',
			fields: { rationale: 'Ook ik.' }
		});
		expect(same).toMatchObject({ ok: true, value: { ...pilot, rationale: 'Ook ik.' } });
		const lost = saveAssessment(db, bert, {
			...other,
			entryId: 'entry-b2',
			fields: { ...pilot, stage: 1 }
		});
		expect(lost).toMatchObject({ code: 'stale', overlaps: ['stage'], base: { stage: null } });
	});

	it('lose no update in 1,000 races', { timeout: 60_000 }, () => {
		for (let race = 0; race < 1000; race++) {
			const { version } = savedCell(db, CELL) ?? { version: 0 };
			const outcomes = [anna, bert].map((who, i) =>
				save(who, version, { rationale: `${race} van ${i}` })
			);
			expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
		}
		expect(savedCell(db, CELL)?.version).toBe(1001);
		expect(history()).toHaveLength(1001);
	});
});
