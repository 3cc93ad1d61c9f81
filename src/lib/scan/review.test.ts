import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from './commands.server.ts';
import { actor, anna, bert, lena, scanDatabase, whole } from './fixtures.server.ts';
import { savedCell } from './records.server.ts';
import { decideAssessments, submitAssessments, withdrawAssessments } from './review.server.ts';
import { undoAssessments } from './undoing.server.ts';
import { createRound, stepRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';

const [WHOLE, OTHER, HALF, EMPTY] = [
	'voorjaar-2026/PV20/po/inclusie',
	'voorjaar-2026/PV20/ko/inclusie',
	'voorjaar-2026/PV20/jh/inclusie',
	'voorjaar-2026/PV20/po/borging'
] as const;
const all = [WHOLE, OTHER, HALF, EMPTY];

let db: Database;
const status = (id: string) => savedCell(db, id)?.status;

beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
	createRound(db, lena, {
		title: 'Voorjaar 2026',
		referenceDate: '2026-05-01',
		dueOn: '2026-06-01'
	});
	stepRound(db, lena, 'voorjaar-2026', 'open');
	for (const id of [WHOLE, OTHER])
		saveAssessment(db, anna, { entryId: `${id}-1`, id, version: 0, fields: whole });
	saveAssessment(db, anna, {
		entryId: `${HALF}-1`,
		id: HALF,
		version: 0,
		fields: { ...whole, strength: 4, rationale: 'Kort.' }
	});
});

describe('submitAssessments', () => {
	it('submits what is whole and says what the rest misses', () => {
		const outcome = submitAssessments(db, anna, all);
		expect(outcome).toMatchObject({ ok: true, value: { done: [WHOLE, OTHER] } });
		const missing = outcome.ok
			? outcome.value.refused.map(({ id, problems }) => [id, problems.map(({ code }) => code)])
			: [];
		expect(missing).toEqual([
			[HALF, ['rationale-too-short', 'evidence-missing']],
			[EMPTY, ['not-assessed']]
		]);
		expect(savedCell(db, WHOLE)).toMatchObject({ status: 'submitted', submittedBy: 'anna' });
		expect(status(HALF)).toBe('draft');
		expect(savedCell(db, EMPTY)).toBeUndefined();
	});

	it('says so when a cell was submitted already', () => {
		submitAssessments(db, anna, [WHOLE]);
		expect(submitAssessments(db, anna, [WHOLE])).toMatchObject({
			value: { done: [], refused: [{ problems: [{ code: 'already-submitted' }] }] }
		});
	});

	it('submits nothing at all when one cell lies outside the own areas', () => {
		const other = 'voorjaar-2026/PV21/po/inclusie';
		expect(submitAssessments(db, bert, [WHOLE, other])).toMatchObject({ status: 403 });
		expect(status(WHOLE)).toBe('draft');
	});

	it('refuses nothing, too much, what is not there, and a closed round', () => {
		expect(submitAssessments(db, anna, [])).toMatchObject({ code: 'nothing' });
		const many = Array.from({ length: 1001 }, (_, i) => `r/${i}/po/inclusie`);
		expect(submitAssessments(db, anna, many)).toMatchObject({ code: 'tooMany' });
		expect(submitAssessments(db, anna, ['onzin'])).toMatchObject({ status: 404 });
		stepRound(db, lena, 'voorjaar-2026', 'close');
		expect(submitAssessments(db, anna, [WHOLE])).toMatchObject({ code: 'roundNotOpen' });
	});
});

describe('decideAssessments', () => {
	beforeEach(() => void submitAssessments(db, anna, [WHOLE, OTHER]));

	it('adopts in bulk', () => {
		expect(decideAssessments(db, lena, [WHOLE, OTHER, HALF], 'adopt')).toMatchObject({
			value: {
				done: [WHOLE, OTHER],
				refused: [{ id: HALF, problems: [{ code: 'not-submitted' }] }]
			}
		});
		expect(savedCell(db, WHOLE)).toMatchObject({ status: 'adopted', decidedBy: 'lena' });
	});

	it('is taken back by who adopted, as if it had not been', () => {
		const before = savedCell(db, WHOLE);
		decideAssessments(db, lena, [WHOLE, OTHER], 'adopt');
		withdrawAssessments(db, anna, [OTHER]);
		expect(undoAssessments(db, anna, [WHOLE], 'adopt')).toMatchObject({ status: 403 });
		expect(undoAssessments(db, actor('leader', 'lotte'), [WHOLE], 'adopt')).toMatchObject({
			value: { done: [] }
		});
		expect(undoAssessments(db, lena, [WHOLE, OTHER, HALF], 'adopt')).toMatchObject({
			value: { done: [WHOLE], refused: [{ id: OTHER }, { id: HALF }] }
		});
		const { status, submittedBy, submittedAt, decidedBy, decidedAt } = before ?? {};
		expect(savedCell(db, WHOLE)).toMatchObject({
			...{ status, submittedBy, submittedAt, decidedBy, decidedAt, version: 5 }
		});
		expect(savedCell(db, OTHER)).toMatchObject({ status: 'draft' });
	});

	it('gives back with a reason, after which the cell can be mended and submitted again', () => {
		expect(decideAssessments(db, lena, [WHOLE], 'return', 'kort')).toMatchObject({
			value: { done: [], refused: [{ problems: [{ code: 'reason-missing' }] }] }
		});
		decideAssessments(db, lena, [WHOLE], 'return', ' Noem ook de gemeente. ');
		expect(savedCell(db, WHOLE)).toMatchObject({
			status: 'returned',
			returnReason: 'Noem ook de gemeente.'
		});
		saveAssessment(db, anna, { entryId: 'e-000002', id: WHOLE, version: 3, fields: { stage: 2 } });
		expect(status(WHOLE)).toBe('returned');
		submitAssessments(db, bert, [WHOLE]);
		expect(savedCell(db, WHOLE)).toMatchObject({
			status: 'submitted',
			submittedBy: 'bert',
			returnReason: null,
			decidedBy: null
		});
	});

	it('lets nobody adopt the own submission, not even the leader', () => {
		withdrawAssessments(db, lena, [WHOLE]);
		submitAssessments(db, lena, [WHOLE]);
		expect(decideAssessments(db, lena, [WHOLE, OTHER], 'adopt')).toMatchObject({
			value: { done: [OTHER], refused: [{ problems: [{ code: 'own-submission' }] }] }
		});
		expect(decideAssessments(db, actor('leader', 'lotte'), [WHOLE], 'adopt')).toMatchObject({
			value: { done: [WHOLE] }
		});
	});

	it('is for the leader only', () => {
		for (const who of [anna, actor('board', 'dina', 'PV20'), actor('admin', 'egon', 'PV20')])
			expect(decideAssessments(db, who, [WHOLE], 'adopt')).toMatchObject({ status: 403 });
		expect(status(WHOLE)).toBe('submitted');
	});
});

describe('withdrawAssessments', () => {
	it('makes an adopted cell a draft that nobody submitted', () => {
		submitAssessments(db, anna, [WHOLE]);
		decideAssessments(db, lena, [WHOLE], 'adopt');
		expect(withdrawAssessments(db, bert, [WHOLE, HALF])).toMatchObject({
			value: { done: [WHOLE], refused: [{ id: HALF }] }
		});
		expect(savedCell(db, WHOLE)).toMatchObject({
			status: 'draft',
			submittedBy: null,
			decidedBy: null,
			stage: 3
		});
	});
});
