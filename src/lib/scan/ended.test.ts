import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from './commands.server.ts';
import { listEnded, NEWS_DAYS } from './ended.server.ts';
import { actor, anna, bert, lena, scanDatabase, whole } from './fixtures.server.ts';
import { decideAssessments, submitAssessments } from './review.server.ts';
import { createRound, stepRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';

const ROUND = 'voorjaar-2026';
const later = (days: number) => new Date(lena.now.getTime() + days * 24 * 60 * 60 * 1000);

let db: Database;
beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
	createRound(db, lena, {
		title: 'Voorjaar 2026',
		referenceDate: '2026-05-01',
		dueOn: '2026-06-01'
	});
	stepRound(db, lena, ROUND, 'open');
	const save = (place: string, fields: object) =>
		saveAssessment(db, lena, {
			...{ entryId: `entry-${place.replaceAll('/', '-')}`, id: `${ROUND}/${place}`, version: 0 },
			fields
		});
	for (const place of ['PV20/po/inclusie', 'PV20/ko/inclusie', 'PV21/po/inclusie'])
		save(place, whole);
	save('PV21/jh/inclusie', { coverage: 'assessed', stage: 1 });
	submitAssessments(db, anna, [`${ROUND}/PV20/po/inclusie`, `${ROUND}/PV20/ko/inclusie`]);
	decideAssessments(db, lena, [`${ROUND}/PV20/po/inclusie`, `${ROUND}/PV20/ko/inclusie`], 'adopt');
});

it('says of the own areas what was not adopted when the round closed', () => {
	expect(listEnded(db, anna.viewer, later(1))).toEqual([]);
	stepRound(db, lena, ROUND, 'close');
	expect(listEnded(db, anna.viewer, later(1))).toMatchObject([
		{
			...{ id: ROUND, title: 'Voorjaar 2026', closedAt: lena.now.toISOString() },
			counts: { adopted: 2, draft: 2, submitted: 0, returned: 0 },
			areas: [{ id: 'PV21' }]
		}
	]);
});

it('says nothing to who lost nothing, or writes nothing', () => {
	stepRound(db, lena, ROUND, 'close');
	expect(listEnded(db, bert.viewer, later(1))).toEqual([]);
	expect(listEnded(db, actor('board', 'dina').viewer, later(1))).toEqual([]);
});

it('stays news for a while, also once published, and not when the round is open again', () => {
	stepRound(db, lena, ROUND, 'close');
	stepRound(db, lena, ROUND, 'publish');
	expect(listEnded(db, anna.viewer, later(NEWS_DAYS))).toHaveLength(1);
	expect(listEnded(db, anna.viewer, later(NEWS_DAYS + 1))).toEqual([]);
	stepRound(db, lena, ROUND, 'reopen', 'Een gebied ontbrak nog.');
	expect(listEnded(db, anna.viewer, later(1))).toEqual([]);
});
