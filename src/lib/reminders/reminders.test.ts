import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '#lib/accounts/tables.ts';
import { makeAccount } from '#lib/accounts/fixtures.server.ts';
import { changes } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { now, practiceDatabase } from '#lib/kindcentra/fixtures.server.ts';
import { kindcentra } from '#lib/kindcentra/tables.ts';
import type { Mail } from '#lib/mail/mail.server.ts';
import { confirmByReminder, LINK_DAYS, readReminder, sendReminders } from './reminders.server.ts';
import { reminderLinks } from './tables.ts';

const ORIGIN = 'https://regiokaart.voorbeeld.nl';
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let db: Database;
let mails: Mail[];
beforeEach(async () => {
	db = practiceDatabase();
	mails = [];
	for (const [name, areaId] of [
		['zuid', 'oost-brabant'],
		['noord', 'PV20']
	] as const)
		await makeAccount(db, 'ambassador', now, {
			name,
			scopes: [{ areaId, firstDay: '2020-01-01' }]
		});
	await makeAccount(db, 'leader', now);
	due('mondomijn-helmond', '2026-11-01');
});
const due = (id: string, reviewOn: string) =>
	db.update(kindcentra).set({ reviewOn }).where(eq(kindcentra.id, id)).run();
const send = (at = now, ok = true) =>
	sendReminders(db, ORIGIN, at, (mail) => {
		mails.push(mail);
		return Promise.resolve(ok);
	});
const tokenOf = (mail: Mail | undefined) => /klopt-nog\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
const stored = () =>
	db.select().from(kindcentra).where(eq(kindcentra.id, 'mondomijn-helmond')).get();

describe('a reminder', () => {
	it('goes to who works in that area, once for each review day', async () => {
		expect(await send()).toBe(1);
		expect(mails.map(({ to }) => to)).toEqual(['zuid@voorbeeld.nl']);
		expect(mails[0]?.subject).toBe('Klopt dit nog? Mondomijn');
		expect(mails[0]?.text).toContain(`${ORIGIN}/klopt-nog/`);
		expect(await send(later(1))).toBe(0);
		due('mondomijn-helmond', '2026-11-20');
		expect(await send(later(2))).toBe(1);
	});

	it('is not sent before its day, nor to who may not sign in', async () => {
		due('mondomijn-helmond', '2026-12-31');
		expect(await send()).toBe(0);
		due('mondomijn-helmond', '2026-11-01');
		db.update(accounts).set({ disabledAt: now.toISOString() }).run();
		expect(await send()).toBe(0);
	});

	it('is tried again when the mail could not be sent', async () => {
		expect(await send(now, false)).toBe(0);
		expect(db.select().from(reminderLinks).all()).toEqual([]);
		expect(await send(later(1))).toBe(1);
	});

	it('is kept as a hash only', async () => {
		await send();
		const secret = tokenOf(mails[0]).split('.')[1] ?? '';
		expect(secret.length).toBeGreaterThan(20);
		expect(JSON.stringify(db.select().from(reminderLinks).all())).not.toContain(secret);
	});
});

describe('its link', () => {
	it('may be looked at as often as mail scanners like; the button works once', async () => {
		await send();
		const token = tokenOf(mails[0]);
		for (let i = 0; i < 3; i += 1) expect(readReminder(db, token, now).ok).toBe(true);
		expect(stored()?.confirmedOn).toBeNull();
		expect(confirmByReminder(db, token, 'r', now).ok).toBe(true);
		expect(stored()).toMatchObject({ confirmedOn: '2026-11-26', reviewOn: '2027-11-26' });
		const account = db.select().from(accounts).where(eq(accounts.name, 'zuid')).get();
		expect(db.select().from(changes).all().at(-1)?.author).toBe(account?.id);
		expect(confirmByReminder(db, token, 'r', now)).toMatchObject({ status: 410, code: 'settled' });
	});

	it('ends: after its days, with the account, with its areas, when it is off the map', async () => {
		await send();
		const token = tokenOf(mails[0]);
		expect(readReminder(db, token, later(LINK_DAYS + 1))).toMatchObject({ code: 'linkExpired' });
		db.$client.exec('savepoint one');
		db.$client.exec(`delete from account_scopes`);
		expect(confirmByReminder(db, token, 'r', now)).toMatchObject({ status: 403 });
		db.$client.exec('rollback to one');
		db.update(kindcentra).set({ status: 'archived' }).run();
		expect(readReminder(db, token, now)).toMatchObject({ code: 'itemGone' });
		db.$client.exec('rollback to one');
		db.update(accounts).set({ disabledAt: now.toISOString() }).run();
		expect(readReminder(db, token, now)).toMatchObject({ status: 404 });
		db.$client.exec('rollback to one; release one');
		expect(readReminder(db, token, now).ok).toBe(true);
	});

	it.each(['', 'x', 'a.b', 'a.b.c', "' or 1=1 --", '\u0000', 'x'.repeat(10_000)])(
		'is not %j',
		(token) => {
			expect(readReminder(db, token, now)).toMatchObject({ status: 404 });
			expect(confirmByReminder(db, token, 'r', now)).toMatchObject({ status: 404 });
		}
	);
});
