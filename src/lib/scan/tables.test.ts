import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { scanDatabase } from './fixtures.server.ts';

/** Every rule is tried in plain SQL, past commands and forms: the store itself must refuse. */
let db: Database;
const run = (sql: string) => db.$client.exec(sql);
const stamps = `'2026-05-01T09:00:00.000Z', 'anna', '2026-05-01T09:00:00.000Z', 'anna'`;
const stampColumns = 'created_at, created_by, updated_at, updated_by';
const CELL = 'ronde-1/PV20/po/borging';

const addRound = (id: string, title = 'Ronde', source = 'eigen-invoer', state = 'planned') =>
	run(
		`insert into scan_rounds (id, title, model_id, state, reference_date, due_on, source_id, ${stampColumns})
		 values ('${id}', '${title}', 'v1', '${state}', '2026-05-01', '2026-06-01', '${source}', ${stamps})`
	);
const step = (state: string, reason = '', id = 'ronde-1') =>
	run(`update scan_rounds set state = '${state}', state_reason = '${reason}' where id = '${id}'`);
const addCell = (id = CELL, values = `'assessed', 3, 2, 'high'`, status = 'draft') => {
	const [round, area, sector, aspect] = id.split('/');
	run(
		`insert into assessments (id, round_id, area_id, sector, aspect, coverage, stage, strength, certainty, status, rationale, ${stampColumns})
		 values ('${id}', '${round}', '${area}', '${sector}', '${aspect}', ${values}, '${status}', 'Drie scholen werken samen.', ${stamps})`
	);
};
const set = (values: string, id = CELL) =>
	run(`update assessments set version = version + 1, ${values} where id = '${id}'`);
const submit = () =>
	set(`status = 'submitted', submitted_by = 'anna', submitted_at = '2026-05-02'`);
const adopt = (by = 'bert') =>
	set(`status = 'adopted', decided_by = '${by}', decided_at = '2026-05-03'`);
const addEvidence = (id = 'e1', cell = CELL) =>
	run(
		`insert into evidence (id, assessment_id, position, kind, title, date)
		 values ('${id}', '${cell}', 0, 'conversation', 'Werkbezoek', '2026-03-12')`
	);
const publishCell = (version: number, stage = 3) =>
	run(
		`insert into published_cells (round_id, version, area_id, sector, aspect, coverage, stage, strength, certainty, rationale, evidence_count)
		 values ('ronde-1', ${version}, 'PV20', 'po', 'borging', 'assessed', ${stage}, 2, 'high', 'Drie scholen werken samen.', 0)`
	);
const publish = (version: number) =>
	run(
		`insert into scan_publications (round_id, version, published_at, published_by, reason)
		 values ('ronde-1', ${version}, '2026-06-02', 'bert', 'verbeterd')`
	);

beforeEach(() => {
	db = scanDatabase();
	run(
		`insert into aspect_models (id, title, source_id, ${stampColumns}) values ('v1', 'Model', 'eigen-invoer', ${stamps})`
	);
	for (const key of ['inclusie', 'borging'])
		run(
			`insert into aspects (id, model_id, key, kind, label, short_label, question, position, source_id, ${stampColumns})
			 values ('v1/${key}', 'v1', '${key}', 'condition', '${key}', '${key}', '?', 1, 'eigen-invoer', ${stamps})`
		);
	addRound('ronde-1');
	step('open');
});

it('has every trigger: a rebuilt table loses them silently', () => {
	const found = db.$client
		.prepare(
			`select count(*) as n from sqlite_master where type = 'trigger' and sql like '%scan: %'`
		)
		.get();
	expect(found).toEqual({ n: 31 });
});

describe('rounds', () => {
	it('take only the steps of the machine', () => {
		expect(() => addRound('ronde-2', 'Ronde', 'eigen-invoer', 'published')).toThrow(
			'starts as planned'
		);
		expect(() => step('published')).toThrow('cannot take this step');
		step('closed');
		expect(() => step('planned')).toThrow('cannot take this step');
	});

	it('are reopened with a reason only', () => {
		step('closed');
		expect(() => step('open', 'kort')).toThrow('with a reason only');
		step('open', 'Twee gebieden ontbraken nog.');
		expect(db.$client.prepare('select state from scan_rounds').get()).toEqual({ state: 'open' });
	});

	it('cannot pass for an example, nor an example for real', () => {
		expect(() => addRound('najaar', 'Voorbeeldronde najaar', 'voorbeeldgegevens')).toThrow(
			'example'
		);
		expect(() => addRound('voorbeeldronde-x', 'Voorbeeldronde x')).toThrow('example');
		expect(() => addRound('voorbeeldronde-x', 'Ronde x', 'voorbeeldgegevens')).toThrow('example');
		expect(() => run(`update scan_rounds set source_id = 'voorbeeldgegevens'`)).toThrow('fixed');
	});

	it('want days that exist', () => {
		expect(() => run(`update scan_rounds set due_on = '2026-02-30'`)).toThrow('days');
	});

	it('are not deleted, replaced or given another model', () => {
		expect(() => run(`delete from scan_rounds`)).toThrow('never deleted');
		expect(() => run(`update scan_rounds set model_id = 'v2'`)).toThrow('fixed');
		expect(() =>
			run(
				`replace into scan_rounds (id, title, model_id, reference_date, due_on, source_id, ${stampColumns})
				 values ('ronde-1', 'x', 'v1', '2026-05-01', '2026-06-01', 'eigen-invoer', ${stamps})`
			)
		).toThrow('starts as planned');
	});

	it('fix their aspect model once they opened', () => {
		expect(() => run(`delete from aspects where key = 'inclusie'`)).toThrow('in use');
		expect(() => run(`update aspects set kind = 'kernbegrip'`)).toThrow('in use');
		run(`update aspects set label = 'Borging na het programma' where key = 'borging'`);
	});
});

describe('a cell', () => {
	it('lies in the round: a scannable area, a scanned sector, an aspect of its model', () => {
		expect(() => addCell('ronde-1/PV30/po/borging')).toThrow('no such cell');
		expect(() => addCell('ronde-1/PV20/po/geluk')).toThrow('no such cell');
		expect(() => addCell('ronde-1/PV20/lb/borging')).toThrow('assessments_sector');
	});

	it.each([
		[`'assessed', 6, 1, 'low'`, 'stage'],
		[`'assessed', 'drie', 1, 'low'`, 'stage'],
		[`'assessed', 3, 0, 'low'`, 'strength'],
		[`'assessed', null, 3, 'low'`, 'strength'],
		[`'assessed', 0, 1, 'low'`, 'strength'],
		[`'assessed', 3, 1, 'hoog'`, 'certainty'],
		[`'notAssessed', 3, null, null`, 'values'],
		[`'notApplicable', null, null, 'low'`, 'values'],
		[`'zero', null, null, null`, 'coverage']
	])('refuses the values %s', (values, name) => {
		expect(() => addCell(CELL, values)).toThrow(`assessments_${name}`);
	});

	it('starts as a draft, once', () => {
		expect(() => addCell(CELL, `'assessed', 3, 2, 'high'`, 'submitted')).toThrow();
		addCell();
		expect(() => addCell()).toThrow('starts as a draft');
	});

	it('is one version further with every change, so that no stale save gets by', () => {
		addCell();
		expect(() => run(`update assessments set stage = 2`)).toThrow('one version further');
		expect(() => run(`update assessments set version = 1, stage = 2`)).toThrow(
			'one version further'
		);
	});

	it('is not deleted', () => {
		addCell();
		expect(() => run('delete from assessments')).toThrow('never deleted');
	});

	it.each(['closed', 'published'])('is fixed in a round that is %s', (state) => {
		addCell();
		step('closed');
		if (state === 'published') step('published');
		expect(() => set('stage = 4')).toThrow('not open');
		expect(() => addCell('ronde-1/PV21/po/borging')).toThrow('not open');
		expect(() => addEvidence()).toThrow('fixed');
		step('open', 'Nog een oordeel vergeten.');
		set('stage = 4');
		expect(db.$client.prepare('select stage from assessments').get()).toEqual({ stage: 4 });
	});
});

describe('submission and adoption', () => {
	it.each([
		`stage = null, strength = null`,
		`strength = null`,
		`certainty = null`,
		`rationale = 'Te kort.'`,
		`rationale = 'Te kort.              '`,
		`coverage = 'notAssessed', stage = null, strength = null, certainty = null`
	])('does not take a judgement with %s', (values) => {
		addCell();
		set(values);
		expect(submit).toThrow('assessments_submitted');
	});

	it('takes stage 0 and "not applicable" without a strength', () => {
		addCell(CELL, `'assessed', 0, null, 'high'`);
		submit();
		addCell('ronde-1/PV21/po/borging', `'notApplicable', null, null, null`);
		set(
			`status = 'submitted', submitted_by = 'anna', submitted_at = '2026-05-02'`,
			'ronde-1/PV21/po/borging'
		);
		expect(
			db.$client.prepare(`select count(*) n from assessments where status = 'submitted'`).get()
		).toEqual({ n: 2 });
	});

	it('wants evidence from strength 4, and keeps it', () => {
		addCell(CELL, `'assessed', 3, 4, 'high'`);
		expect(submit).toThrow('needs evidence');
		addEvidence();
		submit();
		expect(() => run('delete from evidence')).toThrow('fixed');
		expect(() => run(`update evidence set title = 'Iets anders'`)).toThrow('fixed');
		expect(() => addEvidence('e2')).toThrow('fixed');
	});

	it('fixes what was submitted', () => {
		addCell();
		submit();
		expect(() => set('stage = 4')).toThrow('submitted or adopted is fixed');
		expect(() => set(`status = 'draft', stage = 4`)).toThrow('submitted or adopted is fixed');
		expect(() => set(`submitted_by = 'carla'`)).toThrow('who submitted is fixed');
	});

	it('lets nobody adopt the own submission, nor what was not submitted', () => {
		addCell();
		expect(() => adopt()).toThrow();
		submit();
		expect(() => adopt('anna')).toThrow('assessments_adopted');
		expect(() =>
			set(`status = 'adopted', submitted_by = 'x', decided_by = 'anna', decided_at = '2026-05-03'`)
		).toThrow('who submitted is fixed');
		adopt();
		expect(db.$client.prepare('select status from assessments').get()).toEqual({
			status: 'adopted'
		});
	});

	it('gives back with a reason only', () => {
		addCell();
		submit();
		expect(() => set(`status = 'returned', decided_by = 'bert'`)).toThrow('assessments_returned');
		set(`status = 'returned', decided_by = 'bert', return_reason = 'Noem ook de gemeente.'`);
		set('stage = 2');
		submit();
		expect(db.$client.prepare('select status, stage from assessments').get()).toEqual({
			status: 'submitted',
			stage: 2
		});
	});
});

describe('evidence', () => {
	it.each([
		[`'figure', '12 van 40 scholen', null, null, null`, 'figure'],
		[`'conversation', 'Werkbezoek', null, null, null`, 'conversation'],
		[`'conversation', 'Werkbezoek', '2026-02-30', null, null`, 'day'],
		[`'document', 'Plan', null, null, 'javascript:alert(1)'`, 'url'],
		[`'rumour', 'Gehoord', null, null, null`, 'kind']
	])('refuses %s', (values, name) => {
		addCell();
		expect(() =>
			run(
				`insert into evidence (id, assessment_id, position, kind, title, date, source, url)
				 values ('e1', '${CELL}', 0, ${values})`
			)
		).toThrow(`evidence_${name}`);
	});

	it('links exactly what its kind says', () => {
		addCell();
		const link = (kind: string, practice: string) =>
			run(
				`insert into evidence (id, assessment_id, position, kind, title, date, practice_id)
				 values ('e1', '${CELL}', 0, '${kind}', 'Praktijk', '2026-03-12', ${practice})`
			);
		expect(() => link('practice', 'null')).toThrow('links what its kind says');
		expect(() => link('conversation', `'praktijk-1'`)).toThrow('links what its kind says');
		expect(() => link('practice', `'voorbeeld-praktijk-1'`)).toThrow('examples to examples');
		expect(() => link('practice', `'nergens'`)).toThrow('FOREIGN KEY');
	});

	it('cannot be replaced away from a cell that is fixed', () => {
		addCell();
		addCell('ronde-1/PV21/po/borging');
		addEvidence();
		submit();
		expect(() =>
			run(
				`replace into evidence (id, assessment_id, position, kind, title, date)
				 values ('e1', 'ronde-1/PV21/po/borging', 0, 'conversation', 'Werkbezoek', '2026-03-12')`
			)
		).toThrow('fixed');
	});
});

describe('examples', () => {
	const account = (id: string, example: boolean) =>
		run(
			`insert into accounts (id, email, name, role, example, ${stampColumns})
			 values ('${id}', '${id}@example.org', '${id}', 'ambassador', ${example}, ${stamps})`
		);
	const example = 'voorbeeldronde-x/PV20/po/borging';

	beforeEach(() => {
		addRound('voorbeeldronde-x', 'Voorbeeldronde x', 'voorbeeldgegevens');
		step('open', '', 'voorbeeldronde-x');
	});

	it('are never the judgement of a real person', () => {
		account('anna', false);
		expect(() => addCell(example)).toThrow('examples are by example accounts');
		addCell();
		run(
			`insert into accounts select 'oefen', 'o@example.org', 'Oefen', role, null, true, 1, created_at, created_by, updated_at, updated_by from accounts`
		);
		expect(() => set(`updated_by = 'oefen'`)).toThrow('and nothing else is');
	});

	it('lets example accounts judge in example rounds only', () => {
		account('anna', true);
		expect(() => addCell()).toThrow('and nothing else is');
		addCell(example);
		expect(() => set(`submitted_by = 'bert'`, example)).not.toThrow();
	});

	it('go as a whole, and only they', () => {
		addCell();
		addCell(example);
		addEvidence('e1', example);
		run(`delete from evidence`);
		run(`delete from assessments where round_id = 'voorbeeldronde-x'`);
		run(`delete from scan_rounds where id = 'voorbeeldronde-x'`);
		expect(() => run(`delete from assessments`)).toThrow('never deleted');
	});
});

describe('a publication', () => {
	beforeEach(() => {
		addCell();
		addCell('ronde-1/PV21/po/borging');
		submit();
		adopt();
	});

	it('holds adopted cells of a published round, and nothing else', () => {
		expect(() => publish(1)).toThrow('only a published round');
		step('closed');
		step('published');
		expect(() => publish(2)).toThrow('next publication');
		publish(1);
		expect(() => publishCell(1, 4)).toThrow('only adopted');
		expect(() =>
			run(
				`insert into published_cells (round_id, version, area_id, sector, aspect, coverage, stage, strength, certainty, rationale, evidence_count)
				 values ('ronde-1', 1, 'PV21', 'po', 'borging', 'assessed', 3, 2, 'high', 'Drie scholen werken samen.', 0)`
			)
		).toThrow('only adopted');
		publishCell(1);
		expect(db.$client.prepare('select count(*) n from published_cells').get()).toEqual({ n: 1 });
	});

	it('stays as it is when the round is reopened and published again', () => {
		step('closed');
		step('published');
		publish(1);
		publishCell(1);
		step('open', 'Een oordeel was verwisseld.');
		set(`status = 'draft'`);
		set('stage = 2');
		submit();
		adopt();
		step('closed');
		step('published');
		publish(2);
		publishCell(2, 2);
		expect(db.$client.prepare('select version, stage from published_cells').all()).toEqual([
			{ version: 1, stage: 3 },
			{ version: 2, stage: 2 }
		]);
		expect(() => run('update published_cells set stage = 5')).toThrow('fixed');
		expect(() => run('delete from published_cells')).toThrow('fixed');
		expect(() => run(`update scan_publications set published_at = '2020-01-01'`)).toThrow('fixed');
		expect(() => run('delete from scan_publications')).toThrow('fixed');
	});
});
