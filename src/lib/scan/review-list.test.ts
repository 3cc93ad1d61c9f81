import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from './commands.server.ts';
import { actor, anna, bert, lena, scanDatabase } from './fixtures.server.ts';
import { getReview } from './review-list.server.ts';
import { decideAssessments, submitAssessments } from './review.server.ts';
import { createRound, stepRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';

let db: Database;
const cell = (round: string, place: string) => `${round}/${place}`;
const fill = (who: typeof anna, id: string) => {
	saveAssessment(db, who, {
		...{ entryId: `entry-${id}`.replaceAll(/[^a-z0-9-]/gi, '-'), id, version: 0 },
		fields: {
			...{ coverage: 'assessed', stage: 2, strength: 2, certainty: 'high' },
			rationale: 'Twee organisaties oefenen samen.'
		}
	});
	submitAssessments(db, who, [id]);
};
const open = (title: string, referenceDate: string) => {
	createRound(db, lena, { title, referenceDate, dueOn: referenceDate });
	const id = title.toLowerCase().replace(' ', '-');
	stepRound(db, lena, id, 'open');
	return id;
};

beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
});

it('shows what was submitted per area, in the order of the matrix, beside the round before', () => {
	const before = open('Najaar 2025', '2025-11-01');
	const inclusie = 'PV20/po/inclusie';
	fill(anna, cell(before, inclusie));
	decideAssessments(db, lena, [cell(before, inclusie)], 'adopt');
	stepRound(db, lena, before, 'close');
	const now = open('Voorjaar 2026', '2026-05-01');
	for (const place of ['PV20/ko/borging', inclusie, 'PV21/jh/inclusie'])
		fill(anna, cell(now, place));
	saveAssessment(db, bert, {
		...{ entryId: 'entry-concept', id: cell(now, 'PV20/jh/inclusie'), version: 0 },
		fields: { rationale: 'Nog een concept.' }
	});

	const review = getReview(db, lena.viewer, now);
	expect(review?.previousTitle).toBe('Najaar 2025');
	expect(review?.areas.map(({ id, cells }) => [id, cells.map(({ key }) => key)])).toEqual([
		['PV20', ['po/inclusie', 'ko/borging']],
		['PV21', ['jh/inclusie']]
	]);
	expect(review?.areas[0]?.progress).toMatchObject({ of: 24, submitted: 2, notAssessed: 22 });
	expect(review?.areas[0]?.cells.map(({ previous }) => previous?.stage ?? null)).toEqual([2, null]);
});

it('marks what the viewer submitted: somebody else decides on it', () => {
	const now = open('Voorjaar 2026', '2026-05-01');
	fill(lena, cell(now, 'PV20/po/inclusie'));
	expect(getReview(db, lena.viewer, now)?.areas[0]?.cells[0]?.own).toBe(true);
});

it.each(['ambassador', 'board', 'admin'] as const)('is not for a %s', (role) => {
	const now = open('Voorjaar 2026', '2026-05-01');
	expect(getReview(db, actor(role, 'iemand', 'PV20').viewer, now)).toBeUndefined();
});
