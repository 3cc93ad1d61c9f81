/** Reminders by mail of what is due in plans, each sent once to each account. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { dutchDay, type Account } from '#lib/accounts/accounts.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Mail } from '#lib/mail/mail.server.ts';
import { formatDate } from '#lib/ui/format.ts';
import { planReminders } from './tables.ts';
import { planWork, type WorkArea } from './workplace.server.ts';

/** So many days before a milestone its reminder goes out. */
const BEFORE = 14;

/** One thing to be reminded of; `about` names it for good. */
interface Reminder {
	about: string;
	line: string;
}
export interface ReminderMail extends Mail {
	accountId: string;
	about: string[];
}

/**
 * The mails to send now: one for each ambassador or leader with something they were not reminded
 * of yet. Example accounts get none. `origin` is the address of the site, such as
 * `https://regiokaart.example.nl`.
 */
export function reminderMails(db: Database, origin: string, now: Date): ReminderMail[] {
	const people = db
		.select()
		.from(accounts)
		.where(
			and(
				inArray(accounts.role, ['ambassador', 'leader']),
				isNull(accounts.disabledAt),
				eq(accounts.example, false)
			)
		)
		.all();
	return people.flatMap((account) => {
		const sent = new Set(remindedOf(db, account.id));
		const open = planWork(db, viewerOf(db, account, now), now).flatMap((area) =>
			remindersOf(area, now).filter(({ about }) => !sent.has(about))
		);
		return open.length > 0 ? [mailOf(account, open, origin)] : [];
	});
}

/** Writes down that a mail was sent. */
export function markReminded(db: Database, { accountId, about }: ReminderMail, now: Date): void {
	const sentAt = now.toISOString();
	db.insert(planReminders)
		.values(about.map((each) => ({ accountId, about: each, sentAt })))
		.onConflictDoNothing()
		.run();
}

const remindedOf = (db: Database, accountId: string): string[] =>
	db
		.select({ about: planReminders.about })
		.from(planReminders)
		.where(eq(planReminders.accountId, accountId))
		.all()
		.map(({ about }) => about);

function remindersOf(area: WorkArea, now: Date): Reminder[] {
	const soon = dutchDay(new Date(now.getTime() + BEFORE * 86_400_000));
	return area.plans.flatMap((plan) =>
		plan.due
			.filter(({ dueOn }) => dueOn <= soon)
			.map(({ id, title, dueOn, overdue }) => ({
				about: `${id} ${overdue ? 'late' : 'soon'}`,
				line: `${area.name}: “${title}” ${overdue ? 'had klaar moeten zijn op' : 'is aan de beurt op'} ${formatDate(dueOn)}`
			}))
	);
}

const mailOf = (
	{ id, name, email }: Pick<Account, 'id' | 'name' | 'email'>,
	open: readonly Reminder[],
	origin: string
): ReminderMail => ({
	accountId: id,
	about: open.map(({ about }) => about),
	to: email,
	subject:
		open.length === 1
			? 'Een mijlpaal uit uw actieplan is aan de beurt'
			: `${open.length} mijlpalen uit uw actieplannen zijn aan de beurt`,
	text: `Dag ${name},

${open.map(({ line }) => `- ${line}`).join('\n')}

Noteer wat behaald is, of spreek af wanneer het alsnog gebeurt:
${origin}/werkplek/actieplannen

U krijgt van elke mijlpaal één bericht voor de datum en één als die voorbij is.
`
});
