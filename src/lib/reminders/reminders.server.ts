/** "Klopt dit nog?": a mail to who works there, and the one button of the link in it. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { makeToken, readToken } from '#lib/accounts/secrets.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { editorPath } from '#lib/kindcentra/kindcentra.ts';
import { kindcentrumById, practiceById } from '#lib/kindcentra/records.server.ts';
import { confirm } from '#lib/kindcentra/review.server.ts';
import { listWork, type WorkLine } from '#lib/kindcentra/work.server.ts';
import { sendMail, type Mail } from '#lib/mail/mail.server.ts';
import { reminderLinks } from './tables.ts';

const DAY = 86_400_000;
/** How long a link works. */
export const LINK_DAYS = 60;
/** Most items in one mail; the others follow the next day. */
const MOST = 15;

/**
 * Mails every ambassador what is to be looked at again in the own areas, each item and review day
 * once. What could not be sent is tried again at the next run. Answers how many mails went out.
 */
export async function sendReminders(
	db: Database,
	origin: string,
	now: Date,
	send: (mail: Mail) => Promise<boolean> = sendMail
): Promise<number> {
	const people = db
		.select()
		.from(accounts)
		.where(
			and(eq(accounts.role, 'ambassador'), eq(accounts.example, false), isNull(accounts.disabledAt))
		)
		.all();
	let sent = 0;
	for (const account of people) {
		const due = listWork(db, viewerOf(db, account, now), now)
			.filter(({ due, reviewOn }) => due && reviewOn !== null)
			.filter((line) => !isAsked(db, account.id, line))
			.slice(0, MOST);
		if (due.length === 0) continue;
		const links = due.map((line) => ({ line, ...issue(db, account.id, line, now) }));
		const lines = links.map(
			({ line, token }) => `${line.name}, ${line.place}\n${origin}/klopt-nog/${token}`
		);
		const ok = await send({
			to: account.email,
			subject: due.length === 1 ? `Klopt dit nog? ${due[0]?.name}` : 'Klopt dit nog?',
			text: [
				`Beste ${account.name},`,
				'Wat hieronder staat, is een tijd geleden voor het laatst gecontroleerd. Kijk of het nog klopt. Eén knop is genoeg; inloggen hoeft niet.',
				...lines,
				`De links werken één keer en ${LINK_DAYS} dagen lang.`
			].join('\n\n')
		});
		if (ok) sent += 1;
		else {
			const ids = links.map(({ id }) => id);
			db.delete(reminderLinks).where(inArray(reminderLinks.id, ids)).run();
		}
	}
	return sent;
}

const isAsked = (db: Database, accountId: string, { kind, id, reviewOn }: WorkLine): boolean =>
	db
		.select({ id: reminderLinks.id })
		.from(reminderLinks)
		.where(
			and(
				eq(reminderLinks.accountId, accountId),
				eq(reminderLinks.itemKind, kind),
				eq(reminderLinks.itemId, id),
				eq(reminderLinks.reviewOn, reviewOn ?? '')
			)
		)
		.get() !== undefined;

function issue(
	db: Database,
	accountId: string,
	{ kind, id: itemId, reviewOn }: WorkLine,
	now: Date
) {
	const { id, token, secretHash } = makeToken();
	const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY).toISOString();
	db.insert(reminderLinks)
		.values({
			id,
			secretHash,
			accountId,
			itemKind: kind,
			itemId,
			reviewOn: reviewOn ?? '',
			expiresAt
		})
		.run();
	return { id, token };
}

/** What the page of a link is about. */
export interface Reminder {
	item: MapItem;
	confirmedOn: string | null;
	/** Where it is changed, by whoever is signed in. */
	editor: string;
}

/**
 * What a link asks about; looking does not use it up, since mail scanners look too. Refuses an
 * unknown link (404), and one that was used, ran out or is about what is settled by now (410).
 */
export function readReminder(db: Database, token: string, now: Date): Outcome<Reminder> {
	const found = find(db, token);
	if (!found) {
		return refuse(
			404,
			'linkUnknown',
			'Deze link klopt niet. Kijk of u de hele link uit het bericht hebt.'
		);
	}
	const { link } = found;
	const row =
		link.itemKind === 'practice' ? practiceById(db, link.itemId) : kindcentrumById(db, link.itemId);
	const viewer = viewerOf(db, found.account, now);
	const item = listMapItems(db, viewer).find(({ id }) => id === link.itemId);
	if (!row || !item)
		return refuse(410, 'itemGone', 'Dit staat niet meer op de kaart. U hoeft niets te doen.');
	if (link.usedAt || row.reviewOn !== link.reviewOn)
		return refuse(410, 'settled', 'Dit is al bevestigd of bijgewerkt. U hoeft niets meer te doen.');
	if (link.expiresAt <= now.toISOString())
		return refuse(
			410,
			'linkExpired',
			'Deze link is verlopen. Log in om te bevestigen dat het klopt.'
		);
	return done({
		item,
		confirmedOn: row.confirmedOn,
		editor: editorPath(link.itemKind, link.itemId)
	});
}

/** The button: says in the name of who was asked that it is still right. Works once. */
export function confirmByReminder(
	db: Database,
	token: string,
	requestId: string,
	now: Date
): Outcome<MapItem> {
	return transact(db, () => {
		const reminder = readReminder(db, token, now);
		if (!reminder.ok) return reminder;
		const found = find(db, token);
		if (!found) return refuse(404, 'linkUnknown', 'Deze link klopt niet.');
		const { link, account } = found;
		const actor = { viewer: viewerOf(db, account, now), requestId, now };
		const confirmed = confirm(db, actor, link.itemKind, link.itemId);
		if (!confirmed.ok) return confirmed;
		db.update(reminderLinks)
			.set({ usedAt: now.toISOString() })
			.where(eq(reminderLinks.id, link.id))
			.run();
		return done(reminder.value.item);
	});
}

/** The link and the account that it was sent to, which must still be able to sign in. */
function find(db: Database, token: string) {
	const read = readToken(token);
	const found =
		read &&
		db
			.select({ link: reminderLinks, account: accounts })
			.from(reminderLinks)
			.innerJoin(accounts, eq(accounts.id, reminderLinks.accountId))
			.where(eq(reminderLinks.id, read.id))
			.get();
	return found && read.fits(found.link.secretHash) && !found.account.disabledAt ? found : null;
}
