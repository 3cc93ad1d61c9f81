import { beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from './commands.server.ts';
import { actor, anna, bert, lena, scanDatabase, whole } from './fixtures.server.ts';
import { getMatrix } from './matrix.server.ts';
import {
	countStatuses,
	getRound,
	listPublishedCells,
	listRounds,
	listRunningCells,
	listScanAreas,
	roundProgress
} from './queries.server.ts';
import { decideAssessments, submitAssessments } from './review.server.ts';
import { createRound, stepRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';
import { listWork } from './worklist.server.ts';

const ROUND = 'voorjaar-2026';
const dina = actor('board', 'dina');
const egon = actor('admin', 'egon');
const now = new Date('2026-11-23T10:00:00Z');

let db: Database;
const save = (place: string, fields: object = whole, round = ROUND) =>
	saveAssessment(db, lena, {
		entryId: `entry-${round}-${place.replaceAll('/', '-')}`,
		id: `${round}/${place}`,
		version: 0,
		fields
	});
const ids = (rounds: { id: string }[]) => rounds.map(({ id }) => id);

beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
	createRound(db, lena, {
		title: 'Voorjaar 2026',
		referenceDate: '2026-05-01',
		dueOn: '2026-06-01'
	});
	stepRound(db, lena, ROUND, 'open');
	// Adopted, submitted, draft and an untouched remainder; in two areas.
	for (const place of ['PV20/po/inclusie', 'PV21/po/inclusie', 'PV20/ko/inclusie']) save(place);
	save('PV20/jh/inclusie', { coverage: 'assessed', stage: 1 });
	submitAssessments(db, anna, [
		`${ROUND}/PV20/po/inclusie`,
		`${ROUND}/PV21/po/inclusie`,
		`${ROUND}/PV20/ko/inclusie`
	]);
	decideAssessments(db, lena, [`${ROUND}/PV20/po/inclusie`], 'adopt');
	createRound(db, lena, { title: 'Najaar 2026', referenceDate: '2026-11-01', dueOn: '2026-12-15' });
});
const publish = () => {
	stepRound(db, lena, ROUND, 'close');
	stepRound(db, lena, ROUND, 'publish');
};

describe('rounds', () => {
	it('that never were published are for who may read drafts, planned ones for who plans', () => {
		expect(ids(listRounds(db, visitor))).toEqual([]);
		expect(ids(listRounds(db, egon.viewer))).toEqual([]);
		expect(ids(listRounds(db, anna.viewer))).toEqual([ROUND]);
		expect(ids(listRounds(db, lena.viewer))).toEqual(['najaar-2026', ROUND]);
		expect(getRound(db, visitor, ROUND)).toBeUndefined();
	});

	it('that were published stay so while they are open again', () => {
		publish();
		stepRound(db, lena, ROUND, 'reopen', 'Een gebied ontbrak nog.');
		expect(listRounds(db, visitor)).toMatchObject([{ id: ROUND, state: 'open', version: 1 }]);
	});

	it('come with their aspects and publications', () => {
		publish();
		const round = getRound(db, visitor, ROUND);
		expect(round?.aspects).toHaveLength(8);
		expect(round?.publications).toMatchObject([{ version: 1, notAdopted: 3, reason: null }]);
	});
});

describe('cells', () => {
	it('are public when adopted and published, and no others', () => {
		expect(listPublishedCells(db, visitor, ROUND, 1)).toEqual([]);
		publish();
		expect(listPublishedCells(db, visitor, ROUND, 1)).toEqual([
			{
				areaId: 'PV20',
				sector: 'po',
				aspect: 'inclusie',
				coverage: 'assessed',
				stage: 3,
				strength: 2
			}
		]);
	});

	it('of a running round are for the own areas, the leader and the board, without drafts', () => {
		const seen = (viewer: typeof visitor) =>
			listRunningCells(db, viewer, ROUND)
				.map(({ areaId, sector }) => `${areaId} ${sector}`)
				.sort();
		expect(seen(visitor)).toEqual([]);
		expect(seen(egon.viewer)).toEqual([]);
		expect(seen(bert.viewer)).toEqual(['PV20 ko', 'PV20 po']);
		for (const { viewer } of [lena, dina, anna])
			expect(seen(viewer)).toEqual(['PV20 ko', 'PV20 po', 'PV21 po']);
	});

	it('are counted by status for who may know of them', () => {
		const counts = (viewer: typeof visitor) =>
			countStatuses(db, viewer, ROUND).map(({ areaId, status, n }) => `${areaId} ${status} ${n}`);
		expect(counts(visitor)).toEqual([]);
		expect(counts(bert.viewer)).toEqual(['PV20 adopted 1', 'PV20 draft 1', 'PV20 submitted 1']);
		expect(counts(dina.viewer)).toEqual(['PV20 adopted 1', 'PV20 submitted 1', 'PV21 submitted 1']);
	});

	it('of a round are counted with those that nobody touched', () => {
		const round = getRound(db, lena.viewer, ROUND);
		expect(round && roundProgress(db, lena.viewer, round)).toEqual({
			...{ of: 72, adopted: 1, submitted: 2, returned: 0, draft: 1, notAssessed: 68 }
		});
		expect(round && roundProgress(db, bert.viewer, round).of).toBe(24);
	});
});

it('lists areas by name, with their address', () => {
	expect(listScanAreas(db, visitor)).toContainEqual({ id: 'PV20', slug: 'PV20', name: 'PV20' });
	expect(listScanAreas(db, visitor)).toHaveLength(3);
});

describe('the matrix', () => {
	it('is for who may read the drafts of the area', () => {
		for (const who of [visitor, dina.viewer, egon.viewer, actor('ambassador', 'x', 'PV21').viewer])
			expect(getMatrix(db, who, ROUND, 'PV20')).toBeUndefined();
		expect(getMatrix(db, bert.viewer, ROUND, 'PV20')?.cells).toHaveLength(3);
	});

	it('knows no other rounds or areas', () => {
		expect(getMatrix(db, lena.viewer, 'nergens', 'PV20')).toBeUndefined();
		expect(getMatrix(db, lena.viewer, ROUND, 'PV30')).toBeUndefined();
	});

	it('shows what was adopted in the round before', () => {
		publish();
		stepRound(db, lena, 'najaar-2026', 'open');
		const matrix = getMatrix(db, anna.viewer, 'najaar-2026', 'PV20');
		expect(matrix).toMatchObject({
			cells: [],
			writable: true,
			previous: { title: 'Voorjaar 2026' }
		});
		expect(matrix?.previous?.cells).toMatchObject([{ sector: 'po', stage: 3 }]);
	});

	it('is not writable in a round that is closed', () => {
		publish();
		expect(getMatrix(db, anna.viewer, ROUND, 'PV20')?.writable).toBe(false);
	});
});

describe('the worklist', () => {
	it('says per area how far an open round is', () => {
		expect(listWork(db, bert.viewer, now).due).toEqual([
			{
				round: { id: ROUND, title: 'Voorjaar 2026', dueOn: '2026-06-01' },
				area: { id: 'PV20', slug: 'PV20', name: 'PV20' },
				progress: {
					...{ of: 24, adopted: 1, submitted: 1, returned: 0, draft: 1, notAssessed: 21 }
				}
			}
		]);
		expect(listWork(db, lena.viewer, now).due).toHaveLength(3);
	});

	it('names what came back, with the reason, and drafts without evidence', () => {
		decideAssessments(db, lena, [`${ROUND}/PV20/ko/inclusie`], 'return', 'Noem ook de gemeente.');
		const work = listWork(db, bert.viewer, now);
		expect(work.returned).toMatchObject([{ sector: 'ko', reason: 'Noem ook de gemeente.' }]);
		expect(work.withoutEvidence).toMatchObject([{ sector: 'jh' }]);
	});

	it('asks whether old judgements still hold, and not about new ones', () => {
		expect(listWork(db, anna.viewer, now).stale).toMatchObject([
			{ area: { id: 'PV20' }, n: 3 },
			{ area: { id: 'PV21' }, n: 1 }
		]);
		expect(listWork(db, anna.viewer, new Date('2026-06-01')).stale).toEqual([]);
	});

	it('is empty for who writes nothing', () => {
		for (const who of [visitor, dina.viewer, egon.viewer])
			expect(listWork(db, who, now)).toEqual({
				due: [],
				returned: [],
				withoutEvidence: [],
				carried: [],
				stale: []
			});
	});
});
