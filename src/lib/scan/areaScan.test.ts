import { beforeEach, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { getAreaScan, questionsOf } from './areaScan.server.ts';
import { firstAspectModel } from './aspects.ts';
import { saveAssessment } from './commands.server.ts';
import { anna, lena, scanDatabase } from './fixtures.server.ts';
import { decideAssessments, submitAssessments } from './review.server.ts';
import { createRound, stepRound } from './round-commands.server.ts';
import { seedAspectModel } from './seed.server.ts';

const ROUND = 'voorjaar-2026';
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
	for (const { key } of firstAspectModel.aspects.slice(0, 7)) {
		const id = `${ROUND}/PV20/po/${key}`;
		saveAssessment(db, anna, {
			entryId: `entry-${key}`,
			id,
			version: 0,
			fields: {
				coverage: 'assessed',
				stage: key === 'kindnabije-zorg' ? 1 : 3,
				strength: 2,
				certainty: 'high',
				rationale: 'Drie scholen werken zo samen.'
			}
		});
		submitAssessments(db, anna, [id]);
		decideAssessments(db, lena, [id], 'adopt');
	}
});

function publish(): void {
	stepRound(db, lena, ROUND, 'close');
	stepRound(db, lena, ROUND, 'publish');
}

it('says nothing before a round was published, nor of an area that is not scanned', () => {
	expect(getAreaScan(db, visitor, 'PV20')).toBeUndefined();
	publish();
	expect(getAreaScan(db, visitor, 'PV30')).toBeUndefined();
	expect(getAreaScan(db, visitor, 'PV20')).toBeDefined();
});

it('shows what nobody judged as missing, never as zero', () => {
	publish();
	const scan = getAreaScan(db, visitor, 'PV20');
	const missing = scan?.matrix.data.cells.filter(({ value }) => value === null);
	expect(missing).toHaveLength(24 - 7);
	expect(scan?.matrix.data.cells.some(({ value }) => value === 0)).toBe(false);
	expect(scan?.matrix.title).toBe('PV20: 17 van de 24 cellen niet beoordeeld');
	expect(scan?.strip.title).toBe('PV20 is op 6 van de 7 beoordeelde aspecten minstens pilot');
});

it('asks first about what nobody judged, then about what is least far, and nothing that ties with the rest', () => {
	publish();
	const labels = getAreaScan(db, visitor, 'PV20')?.questions.map(({ label }) => label);
	expect(labels).toEqual(['Borging', 'Kindnabije zorg']);
});

it.each([
	[[3, 1, 2, 0, 4], ['d', 'b', 'c'], 3],
	[[3, 1, 3, 0, 3], ['d', 'b'], 2],
	[[3, 3, 3, 3, 3], ['a', 'b', 'c'], 5],
	[[2, null, 2, null, null], ['b', 'd', 'e'], 3]
])('asks about what is least far of %j', (medians, labels, leastKnown) => {
	const keys = ['a', 'b', 'c', 'd', 'e'];
	const found = questionsOf(
		keys.map((key) => ({ key, label: key, question: `${key}?` })),
		keys.map((aspect, i) => ({ aspect, median: medians[i] ?? null }))
	);
	expect(found.questions.map(({ label }) => label)).toEqual(labels);
	expect(found.leastKnown).toBe(leastKnown);
});
