import { beforeEach, describe, expect, it } from 'vitest';
import { accountScopes } from '#lib/accounts/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { decidePlan } from './decisions.server.ts';
import {
	addAccount,
	anna,
	bob,
	must,
	planDatabase,
	toBoard,
	wholePlan
} from './fixtures.server.ts';
import { markReminded, reminderMails } from './reminders.server.ts';

let db: Database;
beforeEach(() => {
	db = planDatabase();
	for (const [id, role] of [
		['anna', 'ambassador'],
		['zoe', 'ambassador'],
		['lena', 'leader'],
		['bob', 'board']
	] as const)
		addAccount(db, id, role, false);
	const stamps = { createdAt: 'x', createdBy: 'x', updatedAt: 'x', updatedBy: 'x' };
	for (const areaId of ['PV20', 'PV21', 'PV22'])
		db.insert(accountScopes)
			.values({ id: areaId, accountId: 'anna', areaId, firstDay: '2026-01-01', ...stamps })
			.run();
	const { id } = wholePlan(db, anna, 2026);
	const { version, number } = toBoard(db, id);
	must(decidePlan(db, bob, id, { version, number, outcome: 'adopt', reasons: '' }));
});
const mails = (day: string) =>
	reminderMails(db, 'https://site.example', new Date(`${day}T10:00:00Z`));

describe('reminders', () => {
	it('go out two weeks before a milestone, to who works there', () => {
		expect(mails('2026-06-01')).toEqual([]);
		const sent = mails('2026-06-10');
		expect(sent.map(({ to }) => to).sort()).toEqual(['anna@voorbeeld.nl', 'lena@voorbeeld.nl']);
		expect(sent[0]).toMatchObject({ subject: 'Een mijlpaal uit uw actieplan is aan de beurt' });
		expect(sent[0]?.text).toContain('“Tafel staat” is aan de beurt op 20 juni 2026');
		expect(sent[0]?.text).toContain('https://site.example/werkplek/actieplannen');
	});

	it('come once before the day, and once after it', () => {
		for (const mail of mails('2026-06-10')) markReminded(db, mail, anna.now);
		expect(mails('2026-06-12')).toEqual([]);
		const late = mails('2026-06-21');
		expect(late[0]?.text).toContain('had klaar moeten zijn op');
		for (const mail of late) markReminded(db, mail, anna.now);
		expect(mails('2026-07-21')).toEqual([]);
	});

	it('never go to accounts to try out with', () => {
		addAccount(db, 'oefen', 'leader', true);
		expect(mails('2026-06-10').map(({ accountId }) => accountId)).not.toContain('oefen');
	});
});
