import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '#lib/accounts/tables.ts';
import { changes } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from './commands.server.ts';
import { emptyEvidence } from './evidence.ts';
import { anna, bert, lena, scanDatabase } from './fixtures.server.ts';
import { savedCell } from './records.server.ts';
import { decideAssessments, submitAssessments } from './review.server.ts';
import { confirmAssessments } from './confirming.server.ts';
import { undoAssessments } from './undoing.server.ts';
import { carryForward, createRound, stepRound, updateRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';
import { evidence, publications, publishedCells } from './tables.ts';

const spring = { title: 'Voorjaar 2026', referenceDate: '2026-05-01', dueOn: '2026-06-01' };
const autumn = { title: 'Najaar 2026', referenceDate: '2026-11-01', dueOn: '2026-12-01' };
const ROUND = 'voorjaar-2026';
const CELL = `${ROUND}/PV20/po/inclusie`;

let db: Database;
const step = (name: Parameters<typeof stepRound>[3], reason?: string, id = ROUND) =>
	stepRound(db, lena, id, name, reason);
const adopt = (id = CELL) => {
	const fields = {
		coverage: 'assessed',
		stage: 3,
		strength: 4,
		certainty: 'high',
		rationale: 'Drie scholen werken zo samen.',
		evidence: [
			{ ...emptyEvidence, id: `${id}-e`, kind: 'conversation', title: 'Bezoek', date: '2026-03-12' }
		]
	} as const;
	saveAssessment(db, anna, {
		entryId: `entry-${id}`,
		id,
		version: 0,
		fields: { ...fields, evidence: [...fields.evidence] }
	});
	submitAssessments(db, anna, [id]);
	decideAssessments(db, lena, [id], 'adopt');
};

beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
	createRound(db, lena, spring);
});

describe('createRound', () => {
	it('is planned, under an address made of its title', () => {
		expect(createRound(db, lena, autumn)).toMatchObject({
			value: { id: 'najaar-2026', state: 'planned', modelId: 'v1', sourceId: 'eigen-invoer' }
		});
	});

	it.each([
		[{ title: '' }, 'title'],
		[{ title: 'x'.repeat(81) }, 'title'],
		[{ title: 'Voorjaar 2026!' }, 'title'],
		[{ title: '???' }, 'title'],
		[{ title: 'Voorbeeldronde winter' }, 'title'],
		[{ referenceDate: '2026-02-30' }, 'referenceDate'],
		[{ dueOn: 'morgen' }, 'dueOn'],
		[{ dueOn: '2026-10-31' }, 'dueOn']
	])('refuses %j at %s', (values, field) => {
		const outcome = createRound(db, lena, { ...autumn, ...values });
		expect(outcome).toMatchObject({ status: 422, fields: { [field]: expect.any(String) } });
	});

	it('may be due on the very day that it is about', () => {
		const input = { ...autumn, title: 'Winter 2026', dueOn: autumn.referenceDate };
		expect(createRound(db, lena, input)).toMatchObject({ ok: true });
	});

	it('is for the leader only', () => {
		expect(createRound(db, anna, autumn)).toMatchObject({ status: 403 });
		expect(stepRound(db, anna, ROUND, 'open')).toMatchObject({ status: 403 });
	});
});

describe('an example account', () => {
	const role = {
		email: 'l@voorbeeld.nl',
		name: 'Voorbeeldprogrammaleider',
		role: 'leader'
	} as const;
	const stamps = { createdAt: '', createdBy: 'seed', updatedAt: '', updatedBy: 'seed' };
	beforeEach(
		() =>
			void db
				.insert(accounts)
				.values({ id: 'lena', ...role, example: true, ...stamps })
				.run()
	);

	it('plans example rounds, whatever it calls them', () => {
		expect(createRound(db, lena, autumn)).toMatchObject({
			value: {
				id: 'voorbeeldronde-najaar-2026',
				title: 'Voorbeeldronde Najaar 2026',
				sourceId: 'voorbeeldgegevens'
			}
		});
	});

	it('judges in no other', () => {
		step('open');
		const fields = { coverage: 'assessed', stage: 1 } as const;
		const save = (id: string) =>
			saveAssessment(db, lena, { entryId: `entry-${id}`, id, version: 0, fields });
		expect(save(CELL)).toMatchObject({ status: 403, code: 'exampleApart' });
		createRound(db, lena, autumn);
		stepRound(db, lena, 'voorbeeldronde-najaar-2026', 'open');
		expect(save('voorbeeldronde-najaar-2026/PV20/po/inclusie')).toMatchObject({ ok: true });
	});
});

it('lets nobody else judge in an example round', () => {
	const example = {
		id: 'lena',
		email: 'l@voorbeeld.nl',
		name: 'Voorbeeld',
		role: 'leader'
	} as const;
	const stamps = { createdAt: '', createdBy: 'seed', updatedAt: '', updatedBy: 'seed' };
	db.insert(accounts)
		.values({ ...example, example: true, ...stamps })
		.run();
	createRound(db, lena, autumn);
	stepRound(db, lena, 'voorbeeldronde-najaar-2026', 'open');
	const id = 'voorbeeldronde-najaar-2026/PV20/po/inclusie';
	expect(
		saveAssessment(db, anna, { entryId: 'entry-1', id, version: 0, fields: {} })
	).toMatchObject({
		status: 403,
		message: 'Dit is een voorbeeldronde: alleen voorbeeldaccounts oefenen hierin.'
	});
});

describe('updateRound', () => {
	it('changes an open round, not a closed one', () => {
		step('open');
		expect(updateRound(db, lena, ROUND, 2, { ...spring, dueOn: '2026-07-01' })).toMatchObject({
			value: { dueOn: '2026-07-01' }
		});
		step('close');
		expect(updateRound(db, lena, ROUND, 4, spring)).toMatchObject({ code: 'roundNotOpen' });
	});
});

describe('stepRound', () => {
	it('publishes adopted cells, and adds a version with the reason when it is done again', () => {
		step('open');
		adopt();
		saveAssessment(db, anna, {
			entryId: 'e-000009',
			id: `${ROUND}/PV20/ko/inclusie`,
			version: 0,
			fields: {}
		});
		step('close');
		step('publish');
		expect(db.select().from(publishedCells).all()).toMatchObject([
			{ version: 1, areaId: 'PV20', stage: 3, evidenceCount: 1 }
		]);
		step('reopen', 'Een gebied ontbrak nog.');
		adopt(`${ROUND}/PV21/po/inclusie`);
		step('close');
		step('publish');
		expect(db.select().from(publications).all()).toMatchObject([
			{ version: 1, reason: null, publishedBy: 'lena' },
			{ version: 2, reason: 'Een gebied ontbrak nog.' }
		]);
		expect(
			db
				.select()
				.from(publishedCells)
				.all()
				.map(({ version }) => version)
		).toEqual([1, 2, 2]);
	});

	it('logs every step with its reason', () => {
		step('open');
		step('close');
		step('reopen', 'Een gebied ontbrak nog.');
		const log = db.select().from(changes).where(eq(changes.entity, 'scanRound')).all();
		expect(log.map(({ action, reason }) => [action, reason])).toEqual([
			['create', null],
			['update', ''],
			['close', ''],
			['reopen', 'Een gebied ontbrak nog.']
		]);
	});

	it('does not publish a round without adopted cells, and then it stays closed', () => {
		step('open');
		step('close');
		expect(step('publish')).toMatchObject({ code: 'nothingAdopted' });
		expect(step('publish')).toMatchObject({ code: 'nothingAdopted' });
		expect(db.select().from(publications).all()).toEqual([]);
	});

	it('refuses other steps with a sentence', () => {
		expect(step('publish')).toMatchObject({
			status: 409,
			message: expect.stringContaining('gepland')
		});
		step('open');
		step('close');
		expect(step('reopen', 'kort')).toMatchObject({ fields: { reason: expect.any(String) } });
	});
});

describe('carryForward', () => {
	beforeEach(() => {
		step('open');
		adopt();
		adopt(`${ROUND}/PV21/po/inclusie`);
		step('close');
		createRound(db, lena, autumn);
		step('open', '', 'najaar-2026');
	});
	const target = 'najaar-2026/PV20/po/inclusie';

	it('copies adopted cells as drafts that still have to be confirmed', () => {
		expect(carryForward(db, anna, 'najaar-2026', ['PV20'])).toMatchObject({
			value: { copied: 1, from: { id: ROUND } }
		});
		const copy = savedCell(db, target);
		expect(copy).toMatchObject({
			status: 'draft',
			carriedFrom: ROUND,
			stage: 3,
			submittedBy: null
		});
		expect(copy?.evidence).toMatchObject([{ title: 'Bezoek' }]);
		expect(savedCell(db, CELL)?.evidence).toHaveLength(1);
		expect(submitAssessments(db, anna, [target])).toMatchObject({
			value: { refused: [{ problems: [{ code: 'carried-over' }] }] }
		});
	});

	it('is confirmed in bulk, once, and taken back by who did so until it is changed', () => {
		const other = 'najaar-2026/PV21/po/inclusie';
		carryForward(db, anna, 'najaar-2026', ['PV20', 'PV21']);
		expect(confirmAssessments(db, bert, [target, other])).toMatchObject({ status: 403 });
		expect(savedCell(db, target)).toMatchObject({ carriedFrom: ROUND });
		expect(confirmAssessments(db, anna, [target, other])).toMatchObject({
			value: { done: [target, other], refused: [] }
		});
		expect(confirmAssessments(db, anna, [target])).toMatchObject({
			value: { done: [], refused: [{ problems: [{ code: 'not-carried' }] }] }
		});
		expect(undoAssessments(db, lena, [target], 'confirm')).toMatchObject({
			value: { done: [], refused: [{ problems: [{ code: 'changed-since' }] }] }
		});
		const { version = 0 } = savedCell(db, other) ?? {};
		saveAssessment(db, anna, { entryId: 'gewijzigd', id: other, version, fields: { stage: 1 } });
		expect(undoAssessments(db, anna, [target, other], 'confirm')).toMatchObject({
			value: { done: [target], refused: [{ id: other }] }
		});
		expect(savedCell(db, target)).toMatchObject({ carriedFrom: ROUND, stage: 3, version: 3 });
		expect(savedCell(db, target)?.evidence).toMatchObject([{ title: 'Bezoek' }]);
		expect(savedCell(db, other)).toMatchObject({ carriedFrom: null, stage: 1 });
	});

	it('is not confirmed where a rule is broken: why is said', () => {
		carryForward(db, anna, 'najaar-2026', ['PV20']);
		db.update(evidence).set({ date: '2999-01-01' }).where(eq(evidence.assessmentId, target)).run();
		const outcome = confirmAssessments(db, anna, [target]);
		expect(outcome).toMatchObject({ value: { done: [], refused: [{ id: target }] } });
		expect(JSON.stringify(outcome)).toContain('Kies een dag die al is geweest.');
		expect(savedCell(db, target)).toMatchObject({ carriedFrom: ROUND });
	});

	it('is confirmed by a save, with or without a change', () => {
		carryForward(db, anna, 'najaar-2026', ['PV20']);
		saveAssessment(db, anna, { entryId: 'bevestigd', id: target, version: 1, fields: {} });
		expect(savedCell(db, target)).toMatchObject({ carriedFrom: null, version: 2 });
		expect(submitAssessments(db, anna, [target])).toMatchObject({ value: { done: [target] } });
	});

	it('leaves alone what somebody has begun, and can be done again', () => {
		saveAssessment(db, anna, {
			entryId: 'begonnen',
			id: target,
			version: 0,
			fields: { rationale: 'Nieuw' }
		});
		expect(carryForward(db, lena, 'najaar-2026', ['PV20', 'PV21'])).toMatchObject({
			value: { copied: 1 }
		});
		expect(carryForward(db, lena, 'najaar-2026', ['PV20', 'PV21'])).toMatchObject({
			value: { copied: 0 }
		});
		expect(savedCell(db, target)).toMatchObject({ rationale: 'Nieuw', carriedFrom: null });
	});

	it('stays within the own areas, an open round and a round before', () => {
		expect(carryForward(db, anna, 'najaar-2026', ['oost-brabant'])).toMatchObject({ status: 403 });
		expect(carryForward(db, anna, ROUND, ['PV20'])).toMatchObject({ code: 'roundNotOpen' });
		step('reopen', 'Een gebied ontbrak nog.');
		expect(carryForward(db, anna, ROUND, ['PV20'])).toMatchObject({ code: 'noRoundBefore' });
	});
});
