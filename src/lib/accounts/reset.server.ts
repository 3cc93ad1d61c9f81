import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { sendMail } from '#lib/mail/mail.server.ts';
import type { Account } from './accounts.ts';
import { countAttempt, limits } from './limits.server.ts';
import { issueLink, LINK_MINUTES } from './links.server.ts';
import { accounts } from './tables.ts';

/**
 * Asks for a link to choose a new password. The answer is the same whether the account exists or
 * not, and so is the time it takes: the mail is composed after the answer. Refuses with `tooMany`,
 * or with `full` when the link cannot be stored.
 */
export function requestReset(
	db: Database,
	email: string,
	address: string,
	origin: string,
	now: Date
): Outcome<null> {
	const asked = transact(db, () => {
		const within = [
			countAttempt(db, `reset:account:${email}`, limits.resetAccount, now),
			countAttempt(db, `reset:address:${address}`, limits.resetAddress, now)
		].every(Boolean);
		const account = within ? accountAt(db, email) : undefined;
		return done({ within, account, path: account && issueLink(db, account.id, 'reset', now) });
	});
	if (!asked.ok) return asked;
	const { within, account, path } = asked.value;
	if (!within)
		return refuse(429, 'tooMany', 'Er is te vaak een link gevraagd. Probeer het over een uur.');
	if (account && path) setImmediate(() => mailReset(account, siteOrigin(origin) + path));
	return done(null);
}

const accountAt = (db: Database, email: string): Account | undefined =>
	db
		.select()
		.from(accounts)
		.where(and(eq(accounts.email, email), isNull(accounts.disabledAt)))
		.get();

/** Mails a link, or prints it for the operator. */
function mailReset({ name, email }: Account, link: string): void {
	void sendMail({
		to: email,
		subject: 'Een nieuw wachtwoord voor de Regiokaart Kindcentra',
		text: [
			`Beste ${name},`,
			'Er is een nieuw wachtwoord gevraagd voor uw account. Kies het op deze pagina:',
			link,
			`De link werkt één keer, tot ${LINK_MINUTES.reset / 60} uur na dit bericht. Hebt u dit niet gevraagd? Dan hoeft u niets te doen.`
		].join('\n\n')
	});
}

/** Mails an invitation. Answers whether it went out; if not, the inviter passes the link on. */
export function mailInvitation(
	to: { name: string; email: string },
	from: string,
	link: string
): Promise<boolean> {
	return sendMail({
		to: to.email,
		subject: 'Uw account voor de Regiokaart Kindcentra',
		text: [
			`Beste ${to.name},`,
			`${from} heeft een account voor u gemaakt. Kies een wachtwoord op deze pagina:`,
			link,
			`De link werkt één keer en blijft ${LINK_MINUTES.invitation / 1440} dagen geldig.`
		].join('\n\n')
	});
}

/** What links in mail begin with. Never the Host header when ORIGIN says what the site is. */
export const siteOrigin = (requested: string): string => process.env['ORIGIN'] || requested;
