import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/db/open.server.ts';
import { saveAssessment } from '#lib/scan/commands.server.ts';
import { anna, lena, scanDatabase, whole } from '#lib/scan/fixtures.server.ts';
import { decideAssessments, submitAssessments } from '#lib/scan/review.server.ts';
import { createRound, stepRound } from '#lib/scan/round-commands.server.ts';
import { seedAspectModel } from '#lib/scan/seed.server.ts';
import { listWork } from '#lib/scan/worklist.server.ts';
import { scanTasks } from './scan.server.ts';
import { taskGroupLabels } from './tasks.ts';

const ROUND = 'voorjaar-2026';
/** More than half a year after the judgement. */
const later = new Date('2026-12-01T10:00:00Z');
const tasks = () => scanTasks(db, anna.viewer, later);

let db: Database;
beforeEach(() => {
	db = scanDatabase();
	seedAspectModel(db, new Date('2026-01-01'));
	createRound(db, lena, {
		...{ title: 'Voorjaar 2026', referenceDate: '2026-05-01', dueOn: '2026-06-01' }
	});
	stepRound(db, lena, ROUND, 'open');
	saveAssessment(db, lena, {
		...{ entryId: 'entry-1', id: `${ROUND}/PV20/po/inclusie`, version: 0 },
		fields: { coverage: 'assessed', stage: 1 }
	});
});

it('begin with what to do, and ask whether an old judgement is still right', () => {
	const [due] = tasks().filter(({ group }) => group === 'due');
	expect(due).toMatchObject({
		...{ title: 'Regio-scan invullen: PV20', date: '2026-06-01' },
		href: `/werkplek/regio-scan/${ROUND}/PV20`
	});
	expect(due?.detail).toContain('1 langer dan een half jaar niet nagekeken');
});

it('are one line for an area, with all that there is to do in it', () => {
	const list = tasks();
	expect(list.map(({ title }) => title)).toEqual([
		'Regio-scan invullen: PV20',
		'Regio-scan invullen: PV21'
	]);
	expect(list[0]?.detail).toContain('1 concept zonder bewijs');
	expect(list[1]?.detail).not.toContain('concept');
});

it('count what came back as the page of the scan does, and not once more in a group of its own', () => {
	const ids = ['ko', 'jh'].map((sector) => `${ROUND}/PV20/${sector}/inclusie`);
	for (const id of ids) saveAssessment(db, anna, { entryId: id, id, version: 0, fields: whole });
	submitAssessments(db, anna, ids);
	decideAssessments(db, lena, ids, 'return', 'Noem ook welke scholen dit zijn.');
	expect(listWork(db, anna.viewer, later).returned).toHaveLength(2);
	expect(tasks()[0]?.detail).toMatch(
		/: 2\steruggegeven, 1\sconcept, 21\sniet\sbeoordeeld\. Aandacht: /
	);
	expect(tasks()[0]?.reasons).toHaveLength(1);
	expect(tasks().map(({ group }) => group)).not.toContain('returned');
	expect(taskGroupLabels.returned).toBe('Teruggegeven praktijken en kindcentra');
});

it('are not for the leader, who may write everywhere', () => {
	expect(scanTasks(db, lena.viewer, later)).toEqual([]);
});

it('ask nothing that cannot be done while no round is open', () => {
	stepRound(db, lena, ROUND, 'close');
	expect(tasks()).toEqual([]);
});
